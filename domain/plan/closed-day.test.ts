import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ClosedWords, closedText } from './closed-day.ts';

const words = (language: string): ClosedWords =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/plan.json`, import.meta.url), 'utf8')).closed;
const day = (date: string) => `<${date}>`;

test.each([
  ['da', '2026-12-23', '2026-12-24', 'Lukket <2026-12-24>. Derfor er datoen før.'],
  ['da', '2026-12-23', '2026-12-27', 'Lukket fra <2026-12-24> til <2026-12-27>. Derfor er datoen før.'],
  ['da', '2027-06-07', '2027-06-05', 'Lukket fra <2027-06-05> til <2027-06-06>. Derfor er datoen senere.'],
  ['da', '2025-06-06', '2025-06-05', 'Lukket <2025-06-05>. Derfor er datoen senere.'],
  ['da', '2026-12-24', '2026-12-24', 'Der er lukket frem til da. Kom, så snart der er åbent.'],
  ['en', '2026-12-23', '2026-12-24', 'Closed on <2026-12-24>. That is why the date is earlier.'],
  ['en', '2026-12-23', '2026-12-27', 'Closed from <2026-12-24> to <2026-12-27>. That is why the date is earlier.'],
  ['en', '2026-12-28', '2026-12-24', 'Closed from <2026-12-24> to <2026-12-27>. That is why the date is later.'],
  ['en', '2026-12-24', '2026-12-24', 'It is closed until then. Come as soon as it is open.'],
])('in %s %s for %s: %s', (language, date, closedOn, text) => {
  expect(closedText({ date, closedOn }, words(language), day)).toBe(text);
});

test('of a date that was not moved nothing is said', () => {
  expect(closedText({ date: '2026-12-23', closedOn: null }, words('da'), day)).toBeNull();
});
