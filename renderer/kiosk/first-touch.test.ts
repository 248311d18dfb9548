import { beforeEach, describe, expect, it } from 'vitest';
import { useKiosk } from './store.ts';
import { longestPrepMs, prepMs } from './use-first-touch.ts';

beforeEach(() => useKiosk.getState().empty());

describe('prepMs', () => {
  it('is from the first touch, in whole ms', () => {
    const { touch } = useKiosk.getState();
    touch(1_000);
    touch(5_000);
    expect(prepMs(useKiosk.getState().touchedAt, 61_000.4)).toBe(60_000);
  });

  it('is never more than the hub takes, and never less than none', () => {
    expect(prepMs(0, 10 * longestPrepMs)).toBe(longestPrepMs);
    expect(prepMs(10, 5)).toBe(0);
    expect(prepMs(null, 5_000)).toBe(0);
  });

  it('begins anew with the next visitor, and when a touch led to nothing', () => {
    useKiosk.getState().touch(1_000);
    useKiosk.getState().empty();
    expect(useKiosk.getState().touchedAt).toBeNull();
    useKiosk.getState().touch(2_000);
    useKiosk.getState().untouch();
    expect(useKiosk.getState().touchedAt).toBeNull();
  });
});
