import { expect, it } from 'vitest';
import { hourFor } from './plan-draft.ts';

it.each([
  [[], '10:00'],
  [['afternoon'], '14:00'],
  [['evening'], '17:00'],
  [['evening', 'afternoon'], '14:00'],
  [['morning', 'evening'], '10:00'],
])('somebody who would rather come %j is proposed %s', (wished, hour) => {
  expect(hourFor(wished)).toBe(hour);
});
