import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { unpackWoff } from './woff.ts';

const mm = 72 / 25.4;

/** Type sizes in points. In large print nothing is smaller than 18 points. */
export interface TypeSizes {
  readonly title: number;
  readonly heading: number;
  readonly step: number;
  readonly text: number;
  readonly small: number;
}
export const usualSizes: TypeSizes = { title: 22, heading: 15, step: 12.5, text: 11, small: 9 };
export const largeSizes: TypeSizes = { title: 30, heading: 24, step: 20, text: 18, small: 18 };

/** A run of text; an `href` makes it a link. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly href?: string;
}

/** One paragraph, heading or list of a block. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'step'; readonly text: string; readonly isDone: boolean; readonly note?: string }
  /** `lead` begins at the margin; the others stand under a step's title */
  | { readonly kind: 'text' | 'small' | 'lead'; readonly runs: readonly Run[] }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] };

/** Parts that belong together, with a code to scan beside them. */
export interface Block {
  readonly parts: readonly Part[];
  readonly code?: { readonly value: string; readonly name: string };
}

const page = { width: 210 * mm, height: 297 * mm, margin: 18 * mm, foot: 12 * mm };
const codeSize = 27 * mm;
const gutter = 6 * mm;

/** The two cuts of the type, with the Danish letters; they are put into the file. */
export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}
export function loadFonts(root: string): Fonts {
  const read = (weight: 400 | 600) =>
    unpackWoff(readFileSync(join(root, 'assets', 'fonts', `ibm-plex-sans-latin-${weight}-normal.woff`)));
  return { regular: read(400), bold: read(600) };
}

export interface SheetOptions {
  readonly fonts: Fonts;
  readonly sizes: TypeSizes;
  readonly title: string;
  /** a BCP 47 tag */
  readonly locale: string;
  /** ms since epoch */
  readonly at: number;
  readonly pageOf: (number: number, of: number) => string;
}

/** So much room is too much to leave empty above a page's foot (points; a page holds 706). */
export const mostOfAPage = 500;

/**
 * A4 pages as a tagged PDF: each block stays on one page unless most of the page before would be empty, a heading never
 * stands alone at a page's foot, and the reading order is the order in which blocks were added.
 */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  readonly #sizes: TypeSizes;
  readonly #options: SheetOptions;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #bytes: Promise<Uint8Array>;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#sizes = options.sizes;
    this.#doc = new PDFDocument({
      size: [page.width, page.height],
      margins: { top: page.margin, left: page.margin, right: page.margin, bottom: page.margin + page.foot },
      pdfVersion: '1.7',
      tagged: true,
      lang: options.locale,
      displayTitle: true,
      bufferPages: true,
      // Without this the library reads a font of its own that has no place in the packed program.
      font: null as never,
      info: { Title: options.title, Creator: 'Sidemand', Producer: 'Sidemand', CreationDate: new Date(options.at) },
    });
    this.#doc.registerFont('regular', options.fonts.regular);
    this.#doc.registerFont('bold', options.fonts.bold);
    const parts: Buffer[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.#doc.on('data', (part: Buffer) => parts.push(part));
      this.#doc.on('end', () => resolve(Buffer.concat(parts)));
      this.#doc.on('error', reject);
    });
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  /** Adds a block. `ruled`: with a line under it. `keep`: how much must fit below it on the page (points). */
  add(block: Block, { ruled = false, keep = 0 }: { ruled?: boolean; keep?: number } = {}): void {
    const doc = this.#doc;
    const height = this.heightOf(block);
    const bottom = page.height - page.margin - page.foot;
    const isFresh = doc.y <= page.margin + 1;
    const room = bottom - doc.y;
    // With most of a page left it begins here and goes on overleaf: else its heading would stand on a page of its own.
    const beginsHere = keep === 0 && room >= mostOfAPage;
    if (!isFresh && height + keep > room && !beginsHere) doc.addPage();
    const top = doc.y;
    // Read after what it belongs to; drawn first only where its page is left before the block's end.
    const fits = top + height <= bottom;
    if (block.code && !fits) this.#code(block.code, top);
    for (const part of block.parts) {
      // A block longer than a page goes on overleaf, between two of its parts.
      if (doc.y + this.#height(part, this.#width(block)) > bottom) doc.addPage();
      this.#part(part, this.#width(block));
    }
    if (block.code && fits) {
      this.#code(block.code, top);
      doc.y = Math.max(doc.y, top + codeSize + this.#gap());
    }
    if (ruled) this.#rule();
  }

  /** How high a block is (points). */
  heightOf(block: Block): number {
    const text = block.parts.reduce((sum, part) => sum + this.#height(part, this.#width(block)), 0);
    return Math.max(text, block.code ? codeSize + this.#gap() : 0) + 2 * this.#gap();
  }

  /** Writes the pages' numbers and gives the file. */
  end(): Promise<Uint8Array> {
    const doc = this.#doc;
    this.#root.end();
    const { start, count } = doc.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      doc.switchToPage(at);
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font('regular').fontSize(this.#sizes.small).fillColor('#000');
      const y = page.height - page.margin - this.#sizes.small;
      doc.text(this.#options.pageOf(at + 1, count), page.margin, y, {
        width: page.width - 2 * page.margin,
        align: 'right',
        lineBreak: false,
      });
      doc.endMarkedContent();
    }
    doc.end();
    return this.#bytes;
  }

  #width(block: Block): number {
    return page.width - 2 * page.margin - (block.code ? codeSize + gutter : 0);
  }

  #gap(): number {
    return this.#sizes.text * 0.35;
  }

  #indent(): number {
    return this.#sizes.step * 1.6;
  }

  #indentOf(part: Part): number {
    return part.kind === 'lead' ? 0 : this.#indent();
  }

  #size(part: Part): number {
    if (part.kind === 'heading') return part.level === 1 ? this.#sizes.title : this.#sizes.heading;
    if (part.kind === 'step') return this.#sizes.step;
    return part.kind === 'small' ? this.#sizes.small : this.#sizes.text;
  }

  /** Measured in the bold cut, the wider one: rather a little too high than over the edge. */
  #height(part: Part, width: number): number {
    const size = this.#size(part);
    const measure = (text: string, room: number) =>
      this.#doc
        .font('bold')
        .fontSize(size)
        .heightOfString(text, { width: room, lineGap: size * 0.15 });
    switch (part.kind) {
      case 'heading':
        return measure(part.text, width) + size * (part.level === 1 ? 0.2 : 0.9);
      case 'step':
        return measure(stepText(part), width - this.#indent()) + this.#gap();
      case 'notice':
        return measure(part.text, width - this.#indent() - 4 * mm) + 4 * this.#gap();
      case 'list': {
        const room = width - this.#indent();
        const items = part.items.map((item) => measure(item, room - size));
        return items.reduce((sum, one) => sum + one, measure(part.title, room)) + this.#gap();
      }
      default:
        return measure(part.runs.map(({ text }) => text).join(''), width - this.#indentOf(part)) + this.#gap();
    }
  }

  #part(part: Part, width: number): void {
    const doc = this.#doc;
    const size = this.#size(part);
    const x = page.margin;
    doc.fontSize(size).fillColor('#000');
    const style = { lineGap: size * 0.15 };
    switch (part.kind) {
      case 'heading':
        if (part.level === 2 && doc.y > page.margin + 1) doc.y += size * 0.6;
        this.#tag(`H${part.level}`, () => doc.font('bold').text(part.text, x, doc.y, { ...style, width }));
        doc.y += size * (part.level === 1 ? 0.2 : 0.3);
        return;
      case 'step': {
        this.#box(x, doc.y + size * 0.2, size * 0.95, part.isDone);
        this.#tag('H3', () =>
          doc.font('bold').text(stepText(part), x + this.#indent(), doc.y, { ...style, width: width - this.#indent() }),
        );
        doc.y += this.#gap();
        return;
      }
      case 'notice': {
        const room = width - this.#indent() - 4 * mm;
        const left = x + this.#indent();
        const top = doc.y;
        doc.y += this.#gap();
        this.#tag('P', () => doc.font('bold').text(part.text, left + 2 * mm, doc.y, { ...style, width: room }));
        doc.y += this.#gap();
        const height = doc.y - top;
        this.#artifact(() =>
          doc
            .lineWidth(1)
            .rect(left, top, width - this.#indent(), height)
            .stroke('#000'),
        );
        doc.y = top + height + 2 * this.#gap();
        return;
      }
      case 'list': {
        const left = x + this.#indent();
        this.#tag('P', () =>
          doc.font('regular').text(part.title, left, doc.y, { ...style, width: width - this.#indent() }),
        );
        this.#list(part.items, left, width - this.#indent(), size);
        doc.y += this.#gap();
        return;
      }
      default:
        this.#runs(part.runs, x + this.#indentOf(part), width - this.#indentOf(part), style);
        doc.y += this.#gap();
    }
  }

  #runs(runs: readonly Run[], x: number, width: number, style: { lineGap: number }): void {
    const doc = this.#doc;
    const paragraph = doc.struct('P');
    this.#root.add(paragraph);
    const y = doc.y;
    for (const [at, { text, bold, href }] of runs.entries()) {
      const element = href === undefined ? paragraph : doc.struct('Link');
      if (element !== paragraph) paragraph.add(element);
      element.add(doc.markStructureContent(href === undefined ? 'P' : 'Link'));
      doc.font(bold ? 'bold' : 'regular');
      const options = {
        ...style,
        width,
        continued: at < runs.length - 1,
        link: href ?? null,
        underline: href !== undefined,
      };
      if (at === 0) doc.text(text, x, y, options);
      else doc.text(text, options);
      doc.endMarkedContent();
      if (element !== paragraph) element.end();
    }
    paragraph.end();
  }

  #list(items: readonly string[], x: number, width: number, size: number): void {
    const doc = this.#doc;
    const list = doc.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const y = doc.y;
      this.#artifact(() => doc.circle(x + size * 0.4, y + size * 0.65, size * 0.14).fill('#000'));
      doc.font('regular').fontSize(size).fillColor('#000');
      const body = doc.struct('LBody');
      const entry = doc.struct('LI');
      list.add(entry);
      entry.add(body);
      body.add(doc.markStructureContent('LBody'));
      doc.text(item, x + size, y, { width: width - size, lineGap: size * 0.15 });
      doc.endMarkedContent();
      body.end();
      entry.end();
    }
    list.end();
  }

  #code({ value, name }: { value: string; name: string }, top: number): void {
    const doc = this.#doc;
    const { modules } = QRCode.create(value, { errorCorrectionLevel: 'M' });
    const quiet = 2;
    const step = codeSize / (modules.size + 2 * quiet);
    const left = page.width - page.margin - codeSize;
    const { x, y } = doc;
    const figure = doc.struct('Figure', { alt: name });
    this.#root.add(figure);
    figure.add(doc.markStructureContent('Figure', { bbox: [left, top, left + codeSize, top + codeSize] }));
    for (let row = 0; row < modules.size; row += 1) {
      for (let from = 0; from < modules.size; from += 1) {
        if (!modules.get(row, from)) continue;
        let to = from;
        while (to < modules.size && modules.get(row, to)) to += 1;
        doc.rect(left + (from + quiet) * step, top + (row + quiet) * step, (to - from) * step, step * 1.01);
        from = to;
      }
    }
    doc.fill('#000');
    doc.endMarkedContent();
    figure.end();
    doc.x = x;
    doc.y = y;
  }

  /** The box to tick; ticked when the step is done. */
  #box(x: number, y: number, size: number, isTicked: boolean): void {
    const doc = this.#doc;
    this.#artifact(() => {
      doc
        .lineWidth(size * 0.09)
        .rect(x, y, size, size)
        .stroke('#000');
      if (!isTicked) return;
      doc.lineWidth(size * 0.14);
      doc.moveTo(x + size * 0.2, y + size * 0.52);
      doc.lineTo(x + size * 0.42, y + size * 0.74);
      doc.lineTo(x + size * 0.8, y + size * 0.26).stroke('#000');
    });
  }

  #rule(): void {
    const doc = this.#doc;
    const y = doc.y + this.#gap();
    this.#artifact(() =>
      doc
        .lineWidth(0.5)
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .stroke('#000'),
    );
    doc.y = y + this.#gap() * 2;
  }

  /** What is drawn and has nothing to say. The place where the text goes on stays. */
  #artifact(draw: () => void): void {
    const { x, y } = this.#doc;
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
    this.#doc.x = x;
    this.#doc.y = y;
  }

  #tag(type: string, write: () => void): void {
    const element = this.#doc.struct(type);
    this.#root.add(element);
    element.add(this.#doc.markStructureContent(type));
    write();
    this.#doc.endMarkedContent();
    element.end();
  }
}

const stepText = ({ text, note }: { text: string; note?: string }) => (note === undefined ? text : `${text} (${note})`);
