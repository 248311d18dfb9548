import { expect, test } from 'vitest';
import { lix, sentencesOf } from './readability.ts';

test('counts words per sentence and the share of words over six letters', () => {
  // 8 words, 2 sentences, 2 long (flytter, adressen): 8/2 + 100 * 2/8
  expect(lix('Du flytter snart. Skriv så adressen i feltet.')).toBe(4 + 25);
  expect(lix('Sol og måne.')).toBe(3);
  expect(lix('')).toBe(0);
});

test('a hard text is harder than an easy one', () => {
  const hard =
    'Anmeldelse af bopælsændring foretages elektronisk gennem selvbetjeningsløsningen på myndighedens hjemmeside.';
  expect(lix(hard)).toBeGreaterThan(55);
});

test('a sentence ends at a full stop, a question mark or a colon, not inside a number', () => {
  expect(sentencesOf('Er det nu? Ja: kl. 10.30 er fint.')).toEqual(['Er det nu', 'Ja', 'kl', '10.30 er fint']);
});
