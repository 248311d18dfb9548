import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { SlipPart } from '../../../domain/print/slip.ts';
import type { NetworkPrinter } from '../../centre/printer-setup.ts';

/** Characters a line holds in the printer's usual type (12 dots wide at 203 dots to the inch). */
const columnsOf = { 80: 48, 58: 32 } as const;

/** How many times wider than usual the number may be drawn; ESC/POS ends at eight. */
const largest = 8;

/**
 * Dots of a code's side: at 6 a status page's address is about 33 mm wide, well over the 25 mm a telephone needs at arm's
 * length.
 */
const codeDots = 6;

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

/** A slip as the bytes an ESC/POS printer prints and cuts off. The same slip gives the same bytes. */
export function encodeSlip(
  parts: readonly SlipPart[],
  printer: Pick<NetworkPrinter, 'widthMm' | 'codepage'>,
): Uint8Array {
  const columns = columnsOf[printer.widthMm];
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    codepageMapping: 'epson',
    newline: '\n',
    feedBeforeCut: 4,
  });
  encoder
    .initialize()
    .raw([...plainLetters, ...smooth])
    .codepage(printer.codepage)
    .align('center');
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        encoder
          .bold(part.bold ?? false)
          .line(typewriter(part.text))
          .bold(false)
          .newline();
        break;
      case 'number': {
        const size = Math.max(1, Math.min(largest, Math.floor(columns / part.text.length)));
        encoder.bold(true).size(size, size).line(part.text).size(1, 1).bold(false).newline();
        break;
      }
      case 'list':
        encoder.align('left').bold(true).line(typewriter(part.heading)).bold(false);
        for (const item of part.items) encoder.line(`- ${typewriter(item)}`);
        encoder.newline().align('center');
        break;
      case 'code':
        encoder.qrcode(part.value, { model: 2, size: codeDots, errorlevel: 'm' });
        encoder.line(typewriter(part.caption));
        break;
      case 'rule':
        encoder.rule({ style: 'single' });
        break;
    }
  }
  encoder.cut('partial');
  return encoder.encode();
}
