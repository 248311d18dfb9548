import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('is what a Danish Excel opens: byte order mark, semicolons, decimal commas, Windows lines', () => {
  expect(
    csvOf(
      ['Dato', 'Ventetid (min.)', 'Ydelser'],
      [
        ['2026-11-23', 12.5, 'Pas og kørekort'],
        ['2026-11-24', null, ''],
      ],
    ),
  ).toBe('\uFEFFDato;Ventetid (min.);Ydelser\r\n2026-11-23;12,5;Pas og kørekort\r\n2026-11-24;;\r\n');
  expect(csvOf(['a'], [['x;y "z"']])).toBe('\uFEFFa\r\n"x;y ""z"""\r\n');
});

it('lets nothing begin as a formula, whatever a service is called', () => {
  for (const name of ['=1+1', '+45', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    const [, cell = ''] = csvOf(['a'], [[name]]).split('\r\n', 2);
    expect(cell.replace(/^"/, ''), name).toMatch(/^'/);
  }
  fc.assert(
    fc.property(fc.string(), (name) => {
      const text = csvOf(['a'], [[name]]).slice('\uFEFFa\r\n'.length);
      expect(text).not.toMatch(/^"?[=+\-@\t]/);
    }),
  );
});
