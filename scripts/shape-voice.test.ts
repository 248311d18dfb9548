import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakDb, readWav, shapeSpeech, writeWav } from './shape-voice.ts';

const rate = 22_050;
/** A tone with silence before and after it (s). */
const tone = (level: number, seconds: number, before: number, after: number) => ({
  rate,
  samples: Float64Array.from({ length: Math.round(rate * (before + seconds + after)) }, (_, at) =>
    at / rate >= before && at / rate < before + seconds ? level * Math.sin((at * 2 * Math.PI * 440) / rate) : 0,
  ),
});
const rms = (samples: Float64Array) => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length);

describe('shaping a spoken clip', () => {
  it('cuts the silence off and makes quiet and loud alike', () => {
    const quiet = shapeSpeech(tone(0.02, 0.5, 0.3, 0.6));
    const loud = shapeSpeech(tone(0.9, 0.5, 0.3, 0.6));
    expect(quiet.samples.length / rate).toBeCloseTo(0.56, 1);
    expect(rms(quiet.samples)).toBeCloseTo(rms(loud.samples), 3);
  });

  it('never passes the highest peak, whatever comes', () => {
    const sound = fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 500, maxLength: 3_000 })
      .filter((samples) => samples.some((s) => Math.abs(s) > 0.01));
    fc.assert(
      fc.property(sound, (samples) => {
        const shaped = shapeSpeech({ rate, samples: Float64Array.from(samples) });
        const peak = shaped.samples.reduce((top, s) => Math.max(top, Math.abs(s)), 0);
        expect(peak).toBeLessThanOrEqual(10 ** (peakDb / 20));
      }),
      { numRuns: 50 },
    );
  });

  it('is written and read alike', () => {
    const sound = tone(0.5, 0.1, 0, 0);
    const read = readWav(writeWav(sound));
    expect(read.rate).toBe(rate);
    expect(read.samples.length).toBe(sound.samples.length);
    expect(Math.max(...read.samples.map((s, at) => Math.abs(s - (sound.samples[at] ?? 0))))).toBeLessThan(1e-3);
  });
});
