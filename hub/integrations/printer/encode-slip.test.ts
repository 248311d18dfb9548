import jsQR from 'jsqr';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import type { SlipPart } from '../../../domain/print/slip.ts';
import { Interpreter } from '../../../tests/support/printer/interpreter.ts';
import { codesOf, largeOf, type Slip, textOf } from '../../../tests/support/printer/paper.ts';
import { encodeSlip } from './encode-slip.ts';

const phone = 'http://192.168.10.20:4700/phone/#t=0192f0c1-7a44-7c3e-9b3a-0d9f6a1b2c3d.abcdefghijklmnopqrstuv&l=da';
const parts: readonly SlipPart[] = [
  { kind: 'text', text: 'Nykøbing F.', size: 'small' },
  { kind: 'number', text: 'P012' },
  { kind: 'text', text: 'Råd på æ ø å Æ Ø Å é – „ja“ …', size: 'tall' },
  { kind: 'list', heading: 'Hav det her klar', items: ['Legitimation, for eksempel pas, kørekort eller sundhedskort'] },
  { kind: 'code', value: phone, caption: 'Følg nummeret' },
  { kind: 'rule' },
  { kind: 'text', text: 'Speciallægepraksisplanlægningsstabiliseringsperioden', size: 'large' },
];

/** What a printer makes of it: one slip, cut off, and nothing it does not understand. */
function printed(printer: Parameters<typeof encodeSlip>[1], national = 0): Slip {
  const slips: Slip[] = [];
  const interpreter = new Interpreter(
    { onSlip: (slip) => slips.push(slip), onMark: () => undefined, onAskedInTurn: () => undefined },
    { dotsWide: printer.widthMm === 80 ? 576 : 384, national },
  );
  const { content, cut } = encodeSlip(parts, printer);
  const bytes = [...content, ...cut];
  for (let at = 0; at < bytes.length; ) {
    const taken = interpreter.step(bytes.slice(at));
    if (taken === null) throw new Error('ended in the middle of a command');
    at += taken;
  }
  expect(interpreter.unknown).toEqual([]);
  expect(slips).toHaveLength(1);
  return slips[0] as Slip;
}

/** Reads a code as a telephone does, from its squares. */
function scan(value: string, dots: number): string | undefined {
  const { modules } = QRCode.create(value, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 8) * dots;
  const picture = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < modules.size * dots; y++) {
    for (let x = 0; x < modules.size * dots; x++) {
      if (!modules.data[Math.floor(y / dots) * modules.size + Math.floor(x / dots)]) continue;
      picture.fill(0, ((y + 4 * dots) * side + x + 4 * dots) * 4, ((y + 4 * dots) * side + x + 4 * dots) * 4 + 3);
    }
  }
  return jsQR(picture, side, side)?.data;
}

describe.each(['cp865', 'cp850', 'cp858', 'windows1252'] as const)('a slip in %s', (codepage) => {
  it('has every Danish letter, and typography as a typewriter has it', () => {
    const slip = printed({ widthMm: 80, codepage });
    expect(textOf(slip)).toContain('Nykøbing F.');
    expect(textOf(slip)).toContain('Råd på æ ø å Æ Ø Å é - "ja" ...');
    expect(textOf(slip)).not.toContain('□');
  });
  it('has them also on a printer set to the Danish letters of 1981', () => {
    expect(textOf(printed({ widthMm: 80, codepage }, 4))).toBe(textOf(printed({ widthMm: 80, codepage })));
  });
});

it.each([80, 58] as const)(
  'at %i mm the number is as large as it gets, alone on its line, and nothing is cut off',
  (widthMm) => {
    const slip = printed({ widthMm, codepage: 'cp865' });
    expect(largeOf(slip, 8)).toBe('P012');
    const dots = widthMm === 80 ? 576 : 384;
    for (const row of slip.rows) {
      if (row.kind !== 'line') continue;
      expect(row.cells.reduce((wide, cell) => wide + 12 * cell.wide, 0)).toBeLessThanOrEqual(dots);
    }
    // A word longer than the line is broken, not lost.
    expect(textOf(slip).replaceAll('\n', '')).toContain('Speciallægepraksisplanlægningsstabiliseringsperioden');
  },
);

it('has a code that a telephone reads as the address of the number', () => {
  const slip = printed({ widthMm: 80, codepage: 'cp865' });
  expect(codesOf(slip)).toEqual([phone]);
  const code = slip.rows.find((row) => row.kind === 'code');
  expect(code?.kind === 'code' && scan(code.value, code.dots)).toBe(phone);
  // 8 dots to the mm: at least 25 mm, and it fits the narrow roll.
  const side =
    QRCode.create(phone, { errorCorrectionLevel: 'M' }).modules.size * (code?.kind === 'code' ? code.dots : 0);
  expect(side).toBeGreaterThanOrEqual(25 * 8);
  expect(side).toBeLessThanOrEqual(384);
});

it('holds no real-time command: a printer obeys those also in the middle of a text', () => {
  const { content, cut } = encodeSlip(parts, { widthMm: 80, codepage: 'cp865' });
  expect([...content, ...cut]).not.toContain(0x10);
});

it.each([80, 58] as const)('a long code is drawn no wider than %i mm paper', (widthMm) => {
  const paper = { 80: 576, 58: 384 }[widthMm];
  for (const length of [60, 200, 400, 700, 1_100]) {
    const value = `https://numre.example.dk/phone/plan#${'a'.repeat(length)}`;
    const { content } = encodeSlip([{ kind: 'code', value, caption: '' }], { widthMm, codepage: 'cp865' });
    // GS ( k, function 167: the dots of a module's side.
    const at = Buffer.from(content).indexOf(Buffer.from([0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x43]));
    const dots = content[at + 7] ?? 0;
    const { size } = QRCode.create(value, { errorCorrectionLevel: 'M' }).modules;
    expect(dots).toBeGreaterThan(0);
    expect((size + 8) * dots).toBeLessThanOrEqual(paper);
    // And no smaller than it must be, up to the size a telephone likes.
    expect(dots === 6 || (size + 8) * (dots + 1) > paper).toBe(true);
  }
});
