import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { qrOutline } from './QrCode.tsx';

/** Paints the outline back into modules. */
function paint(path: string, width: number): boolean[][] {
  const picture = Array.from({ length: width }, () => Array.from({ length: width }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const row = picture[Number(y)] as boolean[];
    row.fill(true, Number(x), Number(x) + Number(run));
  }
  return picture;
}

describe('QR code', () => {
  it.each(['http://192.168.1.10:4100/t/7Kx9', 'https://www.borger.dk/pas'])(
    'draws every module of %s with four of white round it',
    (value) => {
      const { path, width } = qrOutline(value);
      const { modules } = create(value, { errorCorrectionLevel: 'M' });
      expect(width).toBe(modules.size + 8);
      const picture = paint(path, width);
      for (let row = 0; row < width; row += 1) {
        for (let column = 0; column < width; column += 1) {
          const inside = row >= 4 && column >= 4 && row < width - 4 && column < width - 4;
          expect(picture[row]?.[column]).toBe(inside && modules.get(row - 4, column - 4) === 1);
        }
      }
    },
  );
});
