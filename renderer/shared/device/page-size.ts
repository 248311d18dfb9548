import type { PrintKind } from './bridge.ts';

/** CSS pixels of a millimetre on paper. */
const PX_PER_MM = 96 / 25.4;
/** Margins of the roll in millimetres: 80 mm paper prints 72 mm wide, and the knife wants room at the end. */
const roll = { width: 80, side: 4, top: 4, end: 8 };
/** The shortest slip a cutter takes. */
const SHORTEST_MM = 60;

/** What stands at the foot of each page: what the paper is, and which page of how many it is. */
export interface PageFoot {
  readonly text: string;
  /** "page 2 of 5" in words; called with what stands in for the two numbers */
  readonly page: (page: string, pages: string) => string;
}

/** Stand in for the numbers in a foot, which only the print engine knows: characters no text has. */
export const pageMark = '\uE000';
export const pagesMark = '\uE001';

/** A text as a CSS string, with counters where its numbers stand. */
function contentOf(text: string): string {
  const quoted = (part: string) =>
    `"${part.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
  return text
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => (part === pageMark ? 'counter(page)' : part === pagesMark ? 'counter(pages)' : quoted(part)))
    .join(' ');
}

/** `text`, and `page` with its marks, as they stand in the print area. */
type WrittenFoot = { readonly text: string; readonly page: string };

/**
 * The paper for a kind, as a CSS rule. A roll is as long as what stands on it (`contentPx`, CSS pixels high), because a
 * page must have a length: CSS knows no endless paper.
 */
export function pageRule(kind: PrintKind, contentPx: number, foot: WrittenFoot | null = null): string {
  if (kind === 'planA4' || kind === 'drawingA4') {
    const size = `size: A4 ${kind === 'planA4' ? 'portrait' : 'landscape'};`;
    if (foot === null) return `@page { ${size} margin: 18mm; }`;
    const type = 'font: 8.5pt "IBM Plex Sans", sans-serif; vertical-align: top; padding-top: 4mm;';
    return [
      `@page { ${size} margin: 16mm 18mm 20mm;`,
      `@bottom-left { content: ${contentOf(foot.text)}; ${type} }`,
      `@bottom-right { content: ${contentOf(foot.page)}; ${type} white-space: nowrap; } }`,
    ].join(' ');
  }
  const length = Math.max(SHORTEST_MM, Math.ceil(contentPx / PX_PER_MM) + roll.top + roll.end + 1);
  return `@page { size: ${roll.width}mm ${length}mm; margin: ${roll.top}mm ${roll.side}mm ${roll.end}mm ${roll.side}mm; }`;
}

/** How high the print area is on paper. Laid out at the type of paper for an instant that is never painted. */
function contentHeight(area: HTMLElement): number {
  const html = document.documentElement;
  const before = html.style.fontSize;
  html.style.fontSize = '12pt';
  const height = area.offsetHeight;
  html.style.fontSize = before;
  return height;
}

let sheet: CSSStyleSheet | null = null;

/**
 * Sets the paper for the next print; false when nothing of that kind stands in the print area. A constructed sheet,
 * because the page allows no inline styles.
 */
export function setPage(kind: PrintKind): boolean {
  const area = document.querySelector<HTMLElement>(`[data-print-area][data-kind="${kind}"]`);
  if (area === null || area.childElementCount === 0) return false;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const { footText, footPage } = area.dataset;
  const foot = footText === undefined || footPage === undefined ? null : { text: footText, page: footPage };
  sheet.replaceSync(pageRule(kind, contentHeight(area), foot));
  document.documentElement.dataset.print = kind;
  return true;
}
