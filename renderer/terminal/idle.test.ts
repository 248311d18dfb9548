import { expect, it } from 'vitest';
import { idleAfterMs } from './idle.ts';

const minutes = (ms: number) => ms / 60_000;

it('asks after three minutes alone', () => {
  expect(minutes(idleAfterMs({ assisted: false, hasOpened: false, isInFront: true }))).toBe(3);
  expect(minutes(idleAfterMs({ assisted: false, hasOpened: true, isInFront: true }))).toBe(3);
});

it('gives more time while staff talk with her, and while her hands are in a window of a self-service', () => {
  expect(minutes(idleAfterMs({ assisted: true, hasOpened: false, isInFront: true }))).toBe(10);
  expect(minutes(idleAfterMs({ assisted: false, hasOpened: true, isInFront: false }))).toBe(15);
});

it('a window that is only behind another one, with nothing opened from here, gets no more', () => {
  expect(minutes(idleAfterMs({ assisted: false, hasOpened: false, isInFront: false }))).toBe(3);
});
