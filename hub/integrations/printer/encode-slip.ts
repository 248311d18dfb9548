import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import QRCode from 'qrcode';
import type { SlipPart } from '../../../domain/print/slip.ts';
import type { NetworkPrinter } from '../../centre/printer-setup.ts';
import type { SlipBytes } from './printer.ts';

/** Characters a line holds in the printer's usual type (12 dots wide at 203 dots to the inch). */
const columnsOf = { 80: 48, 58: 32 } as const;

/** How many times wider than usual the number may be drawn; ESC/POS ends at eight. */
const largest = 8;

/**
 * Dots of a code's side: at 6 a status page's address is about 33 mm wide, well over the 25 mm a telephone needs at arm's
 * length.
 */
const codeDots = 6;

/** Dots across the paper, at 203 to the inch. */
const paperDots = { 80: 576, 58: 384 } as const;

/** Dots of a side that let the whole code stand on the paper with its white border: a printer leaves out one that is wider. */
function dotsOf(value: string, widthMm: 58 | 80): number {
  const { size } = QRCode.create(value, { errorCorrectionLevel: 'M' }).modules;
  return Math.max(1, Math.min(codeDots, Math.floor(paperDots[widthMm] / (size + 8))));
}

/** Set of letters "USA": a printer sold here may be set to the Danish one, which puts Æ, Ø, Å in place of [ \ ]. */
const plainLetters = [0x1b, 0x52, 0x00];
/** Smoothed edges of enlarged letters, where the printer can. */
const smooth = [0x1d, 0x62, 0x01];

/** Typography the tables of letters lack, as what a typewriter has. */
function typewriter(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replaceAll(/[\u201c-\u201e\u2033\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replaceAll('\u2026', '...');
}

const bullet = '- ';

/** Lines no longer than `width` characters, broken between words; a word that is longer alone is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width));
    line = line === '' ? rest : `${line} ${rest}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A slip as the bytes an ESC/POS printer prints and cuts off. The same slip gives the same bytes. */
export function encodeSlip(
  parts: readonly SlipPart[],
  printer: Pick<NetworkPrinter, 'widthMm' | 'codepage'>,
): SlipBytes {
  const columns = columnsOf[printer.widthMm];
  const options = { language: 'esc-pos', columns, codepageMapping: 'epson', newline: '\n', feedBeforeCut: 4 } as const;
  const encoder = new ReceiptPrinterEncoder(options);
  encoder
    .initialize()
    .raw([...plainLetters, ...smooth])
    .codepage(printer.codepage)
    .align('center');
  const lines = (text: string, width: number, wide = 1, high = 1, bold = false) => {
    encoder.bold(bold).size(wide, high);
    for (const line of wrap(typewriter(text), Math.floor(width / wide))) encoder.line(line);
    encoder.size(1, 1).bold(false);
  };
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        if (part.size === 'large') lines(part.text, columns, 2, 2, true);
        else lines(part.text, columns, 1, part.size === 'tall' ? 2 : 1);
        encoder.newline();
        break;
      case 'number': {
        const size = Math.max(1, Math.min(largest, Math.floor(columns / part.text.length)));
        lines(part.text, columns, size, size, true);
        encoder.newline();
        break;
      }
      case 'list':
        encoder.align('left');
        lines(part.heading, columns, 1, 2, true);
        for (const item of part.items) {
          const [first = '', ...more] = wrap(typewriter(item), columns - bullet.length);
          encoder.size(1, part.size === 'small' ? 1 : 2).line(bullet + first);
          for (const line of more) encoder.line(' '.repeat(bullet.length) + line);
          encoder.size(1, 1);
        }
        encoder.newline().align('center');
        break;
      case 'code':
        encoder.qrcode(part.value, { model: 2, size: dotsOf(part.value, printer.widthMm), errorlevel: 'm' });
        lines(part.caption, columns, 1, 2);
        break;
      case 'rule':
        encoder.rule({ style: 'single' });
        break;
    }
  }
  return { content: encoder.encode(), cut: new ReceiptPrinterEncoder(options).cut('partial').encode() };
}
