import { describe, expect, it } from 'vitest';
import { type SlipWords, type TicketFacts, ticketSlip } from './slip.ts';

const words: SlipWords = {
  locale: 'da-DK',
  number: 'Dit nummer',
  nowDo: { 'self-service-here': 'selv', assisted: 'vent', counter: 'vent', appointment: 'vent' },
  bring: 'Hav klar',
  follow: 'Følg',
  onlyHere: 'Prøve',
  takenAt: 'Taget kl. {{time}}',
  wait: { about: 'cirka {{minutes}}', short: 'højst {{minutes}}', unknown: 'ukendt' },
};
const facts: TicketFacts = {
  centre: 'Borgerservice',
  label: 'P012',
  service: 'Pas',
  way: 'counter',
  range: { kind: 'range', low: 10, high: 25 },
  bring: ['Foto'],
  phone: { address: 'https://x/phone/#t=1', anywhere: true },
  issuedAt: Date.parse('2026-11-24T09:42:00Z'),
  foot: null,
};
const textsOf = (change: Partial<TicketFacts>) =>
  ticketSlip({ ...facts, ...change }, words).flatMap((part) => (part.kind === 'text' ? [part.text] : []));

describe('the slip', () => {
  it('begins with the place and the number, and ends with the day and the hour on the wall', () => {
    expect(ticketSlip(facts, words).map(({ kind }) => kind)).toEqual([
      'text',
      'text',
      'number',
      'text',
      'text',
      'text',
      'list',
      'code',
      'rule',
      'text',
    ]);
    expect(textsOf({}).at(-1)).toBe('24. november 2026. Taget kl. 10.42');
    expect(textsOf({ foot: 'Åbent 10-15' }).at(-1)).toBe('Åbent 10-15');
  });
  it('tells the hour of the wall on both sides of the end of summer time', () => {
    expect(textsOf({ issuedAt: Date.parse('2026-10-24T08:00:00Z') }).at(-1)).toContain('10.00');
    expect(textsOf({ issuedAt: Date.parse('2026-10-26T08:00:00Z') }).at(-1)).toContain('09.00');
  });
  it('says the estimate as a range, as an upper end when it begins at nought, or that it is unknown', () => {
    expect(textsOf({})).toContainEqual(expect.stringMatching(/^cirka 10.25 minutter$/));
    expect(textsOf({ range: { kind: 'range', low: 0, high: 5 } })).toContain('højst 5 minutter');
    expect(textsOf({ range: { kind: 'unknown' } })).toContain('ukendt');
  });
  it('has a code to scan only where a phone gets to, and says when it is a trial', () => {
    const codes = (phone: TicketFacts['phone']) =>
      ticketSlip({ ...facts, phone }, words).filter(({ kind }) => kind === 'code');
    expect(codes(facts.phone)).toEqual([{ kind: 'code', value: 'https://x/phone/#t=1', caption: 'Følg' }]);
    expect(codes({ address: 'http://127.0.0.1/phone/#t=1', anywhere: false })).toMatchObject([{ caption: 'Prøve' }]);
    expect(codes(null)).toEqual([]);
  });
  it('tells no wait to those who go to a screen themselves, and no list when there is nothing to bring', () => {
    const parts = ticketSlip({ ...facts, way: 'self-service-here', bring: [] }, words);
    expect(JSON.stringify(parts)).not.toMatch(/cirka|ukendt/);
    expect(parts.some(({ kind }) => kind === 'list')).toBe(false);
  });
});
