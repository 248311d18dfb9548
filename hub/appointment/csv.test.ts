import { describe, expect, it } from 'vitest';
import { decodeText, type ReadFile, readCsv } from './csv.ts';
import { appointmentSetup } from './setup.ts';

const setup = appointmentSetup.parse({
  services: { Pas: 'pas-koerekort', 'Flytning & folkeregister': { service: 'folkeregister', errand: 'flytning' } },
  csv: {
    date: 'Dato',
    time: 'Kl',
    service: 'Ydelse',
    id: 'Bookingnr',
    minutes: 'Min',
    reference: 'Ref',
    cancelled: { column: 'Status', values: ['Aflyst'] },
  },
});
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) =>
  readCsv(
    typeof text === 'string' ? bytes(text) : text,
    setup,
    setup.csv as NonNullable<typeof setup.csv>,
    (id) => `#${id}`,
  );
const good = (text: string | Uint8Array): ReadFile => {
  const answer = read(text);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
};

const heading = 'Bookingnr;Dato;Kl;Ydelse;Navn;Status;Min;Ref';

describe('a booking system’s file', () => {
  it('is read by the names of its columns, and of a person nothing is kept', () => {
    const { incoming, problems } = good(
      `${heading}\r\n1;23-11-2026;10.30;pas;"Holm; Anne";Bekræftet;15;K77\r\n2;24-11-2026;08.00; Flytning & folkeregister ;Bo;;;\r\n`,
    );
    expect(problems).toEqual([]);
    expect(incoming).toEqual([
      {
        id: '#1',
        day: '2026-11-23',
        at: Date.parse('2026-11-23T09:30:00Z'),
        service: 'pas-koerekort',
        errand: 'andet',
        minutes: 15,
        reference: 'K77',
      },
      {
        id: '#2',
        day: '2026-11-24',
        at: Date.parse('2026-11-24T07:00:00Z'),
        service: 'folkeregister',
        errand: 'flytning',
        minutes: 20,
        reference: null,
      },
    ]);
    expect(JSON.stringify(incoming)).not.toMatch(/Anne|Bo/);
  });

  it('may be parted by commas or tabs, in UTF-8 with its mark or in Windows-1252', () => {
    const text = `${heading}\n1;23-11-2026;10.30;Pas;Åse;;;`;
    const expected = good(text).incoming;
    expect(good(text.replaceAll(';', ',')).incoming).toEqual(expected);
    expect(good(text.replaceAll(';', '\t')).incoming).toEqual(expected);
    expect(good(`\uFEFF${text}`).incoming).toEqual(expected);
    expect(good(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).incoming).toEqual(expected);
    expect(decodeText(Uint8Array.of(0xc6, 0xd8, 0xc5, 0xe6, 0xf8, 0xe5))).toBe('ÆØÅæøå');
  });

  it('has its bad lines named by number and reason, without their words, and the rest read', () => {
    const { incoming, problems } = good(
      [
        heading,
        '1;23-11-2026;10.30;Pas;;;;',
        '2;i morgen;10.30;Pas;Anne Holm;;;',
        ';23-11-2026;10.40;Pas;;;;',
        '',
        '4;23-11-2026;10.50;Vielse af Anne;;;;',
        '5;23-11-2026;11.00;Pas;;;999;',
        '1;23-11-2026;11.10;Pas;;;;',
        '7;23-11-2026',
        '8;23-11-2026;11.20;Pas;;Aflyst;;',
        '9;29-03-2026;02.30;Pas;;;;',
        '10;23-11-2026;11.30;Pas;;;;010190-1234',
      ].join('\n'),
    );
    expect(incoming.map(({ id, reference }) => [id, reference])).toEqual([
      ['#1', null],
      ['#10', null],
    ]);
    expect(problems).toEqual([
      { line: 3, why: 'no-time' },
      { line: 4, why: 'no-id' },
      { line: 6, why: 'unknown-service' },
      { line: 7, why: 'bad-length' },
      { line: 8, why: 'repeated' },
      { line: 9, why: 'too-few-columns' },
      { line: 11, why: 'no-time' },
    ]);
  });

  it('is refused as a whole when columns are missing, or when it is no file of lines', () => {
    expect(read('Dato;Kl;Ydelse\n')).toEqual({
      ok: false,
      reason: 'columns-missing',
      columns: ['Bookingnr', 'Min', 'Ref', 'Status'],
    });
    expect(read('')).toMatchObject({ ok: false, reason: 'columns-missing' });
    expect(read(`${heading}\n${'1;"'.repeat(3)}${'x'.repeat(30_000)}`)).toEqual({
      ok: false,
      reason: 'file-unreadable',
    });
    expect(read(`${heading}\n${'1;23-11-2026;10.30;Pas;;;;\n'.repeat(5_001)}`)).toEqual({
      ok: false,
      reason: 'file-too-long',
    });
  });
});
