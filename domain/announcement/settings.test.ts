import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWallSettings, readWallSettings } from './settings.ts';

describe('settings of a display', () => {
  it('nothing written: the defaults, and nothing to mend', () => {
    expect(readWallSettings({})).toEqual({ settings: defaultWallSettings, problems: [] });
  });

  it('takes what is right', () => {
    const announce = {
      chime: false,
      voice: true,
      volume: 35,
      numbers: 'whole',
      languages: ['da', 'en'],
      mutedHours: [{ days: ['mon', 'fri'], from: '12:00', to: '24:00' }],
    };
    const layout = { theme: 'dark', english: false, waiting: 'total' };
    expect(readWallSettings({ announce, layout })).toEqual({ settings: { announce, layout }, problems: [] });
  });

  it('a slip costs only itself, and is named', () => {
    const { settings, problems } = readWallSettings({
      announce: {
        volume: 'loud',
        volum: 20,
        languages: ['da', 'da'],
        voice: false,
        mutedHours: [
          { days: ['monday'], from: '12:00', to: '13:00' },
          { days: ['tue'], from: '12:00', to: '13:00' },
          { days: ['tue'], from: '25:00', to: '13:00' },
        ],
      },
      layout: 'pretty',
    });
    expect(settings.announce).toEqual({
      ...defaultWallSettings.announce,
      voice: false,
      mutedHours: [{ days: ['tue'], from: '12:00', to: '13:00' }],
    });
    expect(settings.layout).toEqual(defaultWallSettings.layout);
    expect(problems).toEqual([
      { setting: 'layout', used: 'default' },
      { setting: 'announce.volum', used: null },
      { setting: 'announce.volume', used: '80' },
      { setting: 'announce.languages', used: 'da' },
      { setting: 'announce.mutedHours.1', used: 'none' },
      { setting: 'announce.mutedHours.3', used: 'none' },
    ]);
  });

  it('pitfall: one bad config blanking the display: whatever is written, usable settings come out', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    const partly = fc.record(
      {
        chime: anything,
        voice: anything,
        volume: fc.oneof(anything, fc.double()),
        numbers: anything,
        languages: fc.oneof(anything, fc.array(fc.constantFrom('da', 'en', 'xx'))),
        mutedHours: fc.oneof(anything, fc.array(anything)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, partly), anything, (announce, layout) => {
        const { settings } = readWallSettings({ announce, layout });
        // What came out is right by the same rules: reading it again changes nothing.
        expect(readWallSettings(settings)).toEqual({ settings, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });
});
