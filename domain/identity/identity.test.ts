import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCaller } from './callers.ts';
import { decidePin, type PinState, pinPolicy } from './pin.ts';

describe('decideCaller', () => {
  const callers = [{ device: 'kiosk' }, { device: 'desk', staff: ['frontdesk'] }] as const;

  it('lets in a named screen, and a person with the role on it', () => {
    expect(decideCaller(callers, { device: 'kiosk', staffRoles: null })).toBe('allowed');
    expect(decideCaller(callers, { device: 'desk', staffRoles: ['frontdesk'] })).toBe('allowed');
  });

  it('says what is missing', () => {
    expect(decideCaller(callers, { device: null, staffRoles: ['frontdesk'] })).toBe('unknown-device');
    expect(decideCaller(callers, { device: 'desk', staffRoles: null })).toBe('sign-in-needed');
    expect(decideCaller(callers, { device: 'desk', staffRoles: ['library'] })).toBe('forbidden');
    expect(decideCaller(callers, { device: 'display', staffRoles: ['frontdesk'] })).toBe('forbidden');
  });

  it('lets nobody in who is not named', () => {
    expect(decideCaller([], { device: 'desk', staffRoles: ['admin'] })).toBe('forbidden');
  });
});

describe('decidePin', () => {
  const fresh: PinState = { failed: 0, lockedUntil: null };

  it('pauses after five wrong ones, also for the right one, and starts afresh when the pause is over', () => {
    let state = fresh;
    for (let left = pinPolicy.tries - 1; left > 0; left--) {
      const verdict = decidePin(state, false, 0);
      expect(verdict).toMatchObject({ kind: 'wrong', left });
      state = verdict.state;
    }
    const locked = decidePin(state, false, 0);
    expect(locked).toMatchObject({ kind: 'locked', until: pinPolicy.pauseMs });
    expect(decidePin(locked.state, true, pinPolicy.pauseMs - 1).kind).toBe('locked');
    expect(decidePin(locked.state, true, pinPolicy.pauseMs).kind).toBe('right');
    expect(decidePin(locked.state, false, pinPolicy.pauseMs)).toMatchObject({
      kind: 'wrong',
      left: pinPolicy.tries - 1,
    });
  });

  it('never lets more than five guesses through in any five minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 60 }), (waits) => {
        let state = fresh;
        let now = 0;
        const heard: number[] = [];
        for (const wait of waits) {
          now += wait;
          const before = state;
          const verdict = decidePin(state, false, now);
          state = verdict.state;
          if (before.lockedUntil === null || now >= before.lockedUntil) heard.push(now);
        }
        const sixth = heard.findIndex(
          (time, i) => i >= pinPolicy.tries && time - (heard[i - pinPolicy.tries] ?? 0) < pinPolicy.pauseMs,
        );
        expect(sixth).toBe(-1);
      }),
    );
  });
});
