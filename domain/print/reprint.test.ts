import { describe, expect, it } from 'vitest';
import { kioskReprintMs, refuseReprint, slipsFromKiosk } from './reprint.ts';

const failed = { state: 'failed', device: 'kiosk-1' } as const;
const asked = { by: 'kiosk', isOpen: true, jobs: [failed], device: 'kiosk-1', issuedAt: 0 } as const;

describe('printing a slip again', () => {
  it('is hers for a while at the kiosk that gave the number', () => {
    expect(refuseReprint(asked, kioskReprintMs)).toBeNull();
    expect(refuseReprint(asked, kioskReprintMs + 1)).toBe('not-your-ticket');
    expect(refuseReprint({ ...asked, device: 'kiosk-2' }, 1)).toBe('not-your-ticket');
    expect(refuseReprint({ ...asked, jobs: [] }, 1)).toBe('not-your-ticket');
  });
  it('is staff’s for any number still open', () => {
    const desk = { ...asked, by: 'desk', device: 'desk-1' } as const;
    expect(refuseReprint(desk, kioskReprintMs * 10)).toBeNull();
    expect(refuseReprint({ ...desk, jobs: [] }, 1)).toBeNull();
    expect(refuseReprint({ ...desk, isOpen: false }, 1)).toBe('visit-over');
    expect(refuseReprint({ ...desk, jobs: Array(9).fill(failed) }, 1)).toBeNull();
  });
  it('waits for the slip under way, so two taps print one', () => {
    for (const state of ['pending', 'printing'] as const) {
      expect(refuseReprint({ ...asked, jobs: [{ ...failed, state }] }, 1)).toBe('already-printing');
    }
  });
  it('ends at the kiosk before the roll does', () => {
    expect(refuseReprint({ ...asked, jobs: Array(slipsFromKiosk - 1).fill(failed) }, 1)).toBeNull();
    expect(refuseReprint({ ...asked, jobs: Array(slipsFromKiosk).fill(failed) }, 1)).toBe('enough-slips');
  });
});
