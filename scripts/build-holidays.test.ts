import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { holidaysFile, holidaysText } from './build-holidays.ts';

test('the holiday table in the repository is what a fresh generation gives', () => {
  expect(readFileSync(holidaysFile, 'utf8')).toBe(holidaysText());
});
