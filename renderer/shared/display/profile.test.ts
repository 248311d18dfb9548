import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisplayProfile,
  defaultProfile,
  displayVariables,
  pixelsPerMm,
  reachBandMm,
  readableTypeMm,
} from './profile.ts';

const kiosk = defaultProfile('kiosk') as DisplayProfile;
const full = { widthPx: 1080, heightPx: 1920, devicePixelRatio: 1 };

describe('display profile', () => {
  it('knows the pixels of a millimetre on the usual screens', () => {
    expect(pixelsPerMm(kiosk)).toBeCloseTo(4.03, 2);
    expect(pixelsPerMm({ ...kiosk, diagonalIn: 15.6 })).toBeCloseTo(5.56, 2);
    expect(pixelsPerMm({ ...kiosk, diagonalIn: 32 })).toBeCloseTo(2.71, 2);
  });

  it('keeps what is touched in the lowest 300 mm of a portrait screen hung at 800 mm', () => {
    expect(reachBandMm(kiosk)).toBe(300);
    expect(displayVariables('kiosk', null, full)['--reach']).toBe('1210.167px');
  });

  it('asks for type that can be read across the room and finds normal kiosk type large enough', () => {
    expect(readableTypeMm(defaultProfile('display') as DisplayProfile)).toBeCloseTo(57.7, 1);
    expect(readableTypeMm(kiosk)).toBeLessThan(7.163);
  });

  it('lowers the band when the screen hangs higher', () => {
    expect(reachBandMm({ ...kiosk, mountBottomMm: 900 })).toBe(200);
  });

  it('gives a landscape screen its whole picture', () => {
    const terminal = defaultProfile('terminal') as DisplayProfile;
    expect(reachBandMm(terminal)).toBeCloseTo(298.9, 1);
  });

  it('shrinks a default profile on a small window but not a profile that was set up', () => {
    const small = { widthPx: 1280, heightPx: 1536, devicePixelRatio: 1 };
    expect(displayVariables('kiosk', null, small)['--mm']).toBe('3.227px');
    expect(displayVariables('kiosk', kiosk, small)['--mm']).toBe('4.034px');
  });

  it('never makes a millimetre bigger than the panel says, nor smaller than readable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 5000 }), fc.integer({ min: 300, max: 5000 }), (widthPx, heightPx) => {
        const mm = Number.parseFloat(
          displayVariables('kiosk', null, { widthPx, heightPx, devicePixelRatio: 1 })['--mm'],
        );
        expect(mm).toBeLessThanOrEqual(pixelsPerMm(kiosk) + 0.001);
        expect(mm).toBeGreaterThanOrEqual(pixelsPerMm(kiosk) * 0.62 - 0.001);
      }),
    );
  });

  it('counts physical pixels, so a scaled desktop does not change the size on the glass', () => {
    const scaled = { widthPx: 720, heightPx: 1280, devicePixelRatio: 1.5 };
    expect(Number.parseFloat(displayVariables('kiosk', null, scaled)['--mm']) * 1.5).toBeCloseTo(4.034, 2);
  });
});
