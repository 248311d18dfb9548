import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../calendar/local-time.ts';
import { audibleAt, isMuted } from './muted.ts';
import { defaultWallSettings, type MutedHours, weekdays } from './settings.ts';

const noon: MutedHours = { days: ['tue'], from: '12:00', to: '12:30' };
const night: MutedHours = { days: ['sat'], from: '22:00', to: '07:00' };
const at = (iso: string) => new Date(iso);

describe('muted hours', () => {
  it('count by the clock on the wall in Denmark, summer and winter, the end outside', () => {
    // Tuesday 24 November 2026 (UTC+1) and Tuesday 7 July 2026 (UTC+2).
    expect(isMuted([noon], at('2026-11-24T11:00:00Z'))).toBe(true);
    expect(isMuted([noon], at('2026-11-24T11:29:59Z'))).toBe(true);
    expect(isMuted([noon], at('2026-11-24T11:30:00Z'))).toBe(false);
    expect(isMuted([noon], at('2026-07-07T10:00:00Z'))).toBe(true);
    expect(isMuted([noon], at('2026-07-07T11:00:00Z'))).toBe(false);
  });

  it('only on their days', () => {
    expect(isMuted([noon], at('2026-11-25T11:10:00Z'))).toBe(false);
  });

  it('past midnight they belong to the day they began', () => {
    expect(isMuted([night], at('2026-11-28T21:30:00Z'))).toBe(true); // Saturday 22.30
    expect(isMuted([night], at('2026-11-29T05:30:00Z'))).toBe(true); // Sunday 06.30
    expect(isMuted([night], at('2026-11-29T06:30:00Z'))).toBe(false); // Sunday 07.30
    expect(isMuted([night], at('2026-11-28T05:30:00Z'))).toBe(false); // Saturday 06.30: Friday night is not muted
  });

  it('over both daylight-saving nights', () => {
    const sunday: MutedHours = { days: ['sun'], from: '01:00', to: '04:00' };
    expect(isMuted([sunday], at('2026-03-29T00:30:00Z'))).toBe(true); // 01.30, before the gap
    expect(isMuted([sunday], at('2026-03-29T01:30:00Z'))).toBe(true); // 03.30, after it
    expect(isMuted([sunday], at('2026-03-29T02:30:00Z'))).toBe(false); // 04.30
    expect(isMuted([sunday], at('2026-10-25T00:30:00Z'))).toBe(true); // 02.30 the first time
    expect(isMuted([sunday], at('2026-10-25T01:30:00Z'))).toBe(true); // and the second
    expect(isMuted([sunday], at('2026-10-25T03:00:00Z'))).toBe(false);
  });

  it('every day and both halves of a day: exactly one of the two is muted', () => {
    const day: MutedHours = { days: weekdays, from: '08:00', to: '20:00' };
    const rest: MutedHours = { days: weekdays, from: '20:00', to: '08:00' };
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z'), noInvalidDate: true }),
        (instant) => {
          const inDay = localTime(instant) >= '08:00' && localTime(instant) < '20:00';
          expect([isMuted([day], instant), isMuted([rest], instant)]).toEqual([inDay, !inDay]);
        },
      ),
    );
  });
});

describe('what is heard', () => {
  const { announce } = defaultWallSettings;
  const instant = at('2026-11-24T11:10:00Z');
  it('says why nothing is', () => {
    expect(audibleAt(announce, instant)).toEqual({ chime: true, voice: true, volume: 0.8, why: null });
    expect(audibleAt({ ...announce, mutedHours: [noon] }, instant).why).toBe('muted-hours');
    expect(audibleAt({ ...announce, volume: 0 }, instant).why).toBe('switched-off');
    expect(audibleAt({ ...announce, chime: false, voice: false }, instant).why).toBe('switched-off');
    expect(audibleAt({ ...announce, voice: false }, instant)).toMatchObject({ chime: true, voice: false, why: null });
  });
});
