import QRCode from 'qrcode';
import type { Cell, Row, Slip } from './paper.ts';

/** A character of the usual type in dots, and how far lines stand apart (Epson's font A at 203 dots to the inch). */
const cell = { wide: 12, high: 24, step: 30 };
const margin = 32;

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Neighbouring characters that look alike, as one run. */
function runsOf(cells: readonly Cell[]): Cell[] {
  const runs: Cell[] = [];
  for (const one of cells) {
    const last = runs.at(-1);
    if (last && last.wide === one.wide && last.high === one.high && last.bold === one.bold) {
      runs[runs.length - 1] = { ...last, text: last.text + one.text };
    } else runs.push(one);
  }
  return runs;
}

const from = (align: Row['align'], width: number, all: number) =>
  margin + (align === 'left' ? 0 : align === 'center' ? (all - width) / 2 : all - width);

/**
 * A slip as an SVG picture, a pixel to a dot: type in its cells, codes as their squares. Torn at the foot when it was
 * not cut.
 */
export function pictureOf(slip: Slip, dotsWide = 576): string {
  const drawn: string[] = [];
  let y = margin;
  for (const row of slip.rows) {
    if (row.kind === 'code') {
      const { modules } = QRCode.create(row.value, { errorCorrectionLevel: 'M' });
      const side = modules.size * row.dots;
      const left = from(row.align, side, dotsWide);
      for (let i = 0; i < modules.data.length; i++) {
        if (!modules.data[i]) continue;
        const x = left + (i % modules.size) * row.dots;
        const top = y + Math.floor(i / modules.size) * row.dots;
        drawn.push(`<rect x="${x}" y="${top}" width="${row.dots}" height="${row.dots}"/>`);
      }
      y += side;
      continue;
    }
    const high = Math.max(1, ...row.cells.map((one) => one.high));
    const width = row.cells.reduce((dots, one) => dots + cell.wide * one.wide, 0);
    let x = from(row.align, width, dotsWide);
    const base = y + cell.high * high - 5 * high;
    for (const run of runsOf(row.cells)) {
      const letters = [...run.text].length;
      drawn.push(
        `<text transform="translate(${x} ${base}) scale(${run.wide} ${run.high})" textLength="${letters * cell.wide}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"${run.bold ? ' font-weight="bold"' : ''}>${xml(run.text)}</text>`,
      );
      x += letters * cell.wide * run.wide;
    }
    y += Math.max(cell.step, cell.high * high + 6);
  }
  const all = dotsWide + 2 * margin;
  const foot = slip.whole ? `L${all} ${y + 8} L0 ${y + 8}` : tornEdge(all, y + 8);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="${y + 20}" viewBox="0 0 ${all} ${y + 20}" shape-rendering="crispEdges"><path d="M0 0 L${all} 0 ${foot} Z" fill="#fff" stroke="#999"/><g font-family="DejaVu Sans Mono, Liberation Mono, monospace" font-size="20">${drawn.join('')}</g></svg>\n`;
}

const tornEdge = (wide: number, y: number) =>
  Array.from({ length: 25 }, (_, i) => `L${wide - (i * wide) / 24} ${y + (i % 2 === 0 ? 0 : 10)}`).join(' ');
