import { expect, it } from 'vitest';
import { answerSeconds, coverAfterMs, idleAfter } from './idle.ts';

it('asks a minute before it covers, and covers after five', () => {
  expect(idleAfter(0)).toBe('in-use');
  expect(idleAfter(coverAfterMs - answerSeconds * 1_000 - 1)).toBe('in-use');
  expect(idleAfter(coverAfterMs - answerSeconds * 1_000)).toBe('asking');
  expect(idleAfter(coverAfterMs - 1)).toBe('asking');
  expect(idleAfter(coverAfterMs)).toBe('cover');
  expect(coverAfterMs).toBe(300_000);
  expect(answerSeconds).toBeGreaterThanOrEqual(20);
});
