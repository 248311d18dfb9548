import { describe, expect, it } from 'vitest';
import { type AudioOut, createClipPlayer } from './clip-player.ts';
import { createClipStore } from './clip-store.ts';
import { gongSamples } from './gong.ts';

interface Sounding {
  name: string;
  duration: number;
}
interface Placed {
  name: string;
  at: number;
  until: number;
  volume: number;
  stopped: boolean;
  end: () => void;
}

/** A sound system that writes down what it is given. */
function fakeOut() {
  const placed: Placed[] = [];
  const timers: { callback: () => void; off: boolean; ms: number }[] = [];
  const out: AudioOut<Sounding> = {
    now: () => 10,
    start: ({ name, duration }, at, volume, onEnded) => {
      const row: Placed = { name, at, until: at + duration, volume, stopped: false, end: onEnded };
      placed.push(row);
      return () => {
        row.stopped = true;
      };
    },
    after: (ms, callback) => {
      const timer = { callback, off: false, ms };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  };
  return { out, placed, timers };
}
const piece = (name: string, duration: number, restMs = 0) => ({ buffer: { name, duration }, restMs });

describe('clip player', () => {
  it('places the clips exactly after one another, with their rests', async () => {
    const { out, placed } = fakeOut();
    const played = createClipPlayer(out).play([piece('gong', 1.3, 100), piece('p', 0.5), piece('1', 0.25)], 0.4);
    expect(placed.map(({ name, at }) => [name, Number((at - 10).toFixed(3))])).toEqual([
      ['gong', 0.06],
      ['p', 1.46],
      ['1', 1.96],
    ]);
    for (const { volume } of placed) expect(volume).toBe(0.4);
    for (const { end } of placed) end();
    expect(await played).toBe('done');
  });

  it('pitfall: overlapping speech: a second row stops the first before it begins', async () => {
    const { out, placed } = fakeOut();
    const player = createClipPlayer(out);
    const first = player.play([piece('a', 1)], 1);
    const other = player.play([piece('b', 1)], 1);
    expect(await first).toBe('interrupted');
    expect(placed.map(({ name, stopped }) => [name, stopped])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    placed[1]?.end();
    expect(await other).toBe('done');
  });

  it('a sound system that never ends it does not hold up the calls behind', async () => {
    const { out, placed, timers } = fakeOut();
    const played = createClipPlayer(out).play([piece('a', 1, 500)], 1);
    expect(timers[0]?.ms).toBeCloseTo(4_000);
    timers[0]?.callback();
    expect(await played).toBe('stuck');
    expect(placed[0]?.stopped).toBe(true);
  });

  it('nothing to play, or no volume, is over at once', async () => {
    const { out, placed } = fakeOut();
    expect(await createClipPlayer(out).play([], 1)).toBe('done');
    expect(await createClipPlayer(out).play([piece('a', 1)], 0)).toBe('done');
    expect(placed).toEqual([]);
  });
});

describe('clip store', () => {
  it('keeps what it has and asks again for what it could not get', async () => {
    const asked: string[] = [];
    let away = true;
    const store = createClipStore(
      async (address) => {
        asked.push(address);
        if (away) throw new TypeError('away');
        return new ArrayBuffer(3);
      },
      async (bytes) => bytes.byteLength,
    );
    expect(await store.get('da', 'number-p')).toBeNull();
    away = false;
    expect(await store.get('da', 'number-p')).toBe(3);
    expect(await store.get('da', 'number-p')).toBe(3);
    expect(asked).toEqual(Array(2).fill('/sounds/voice/da/number-p.ogg'));
  });
});

it('the chime is heard, not cut off, and ends in silence', () => {
  const samples = gongSamples(48_000);
  const peak = samples.reduce((top, s) => Math.max(top, Math.abs(s)), 0);
  expect(peak).toBeGreaterThan(0.3);
  expect(peak).toBeLessThan(0.9);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  expect(Math.abs(samples[0] ?? 1)).toBe(0);
});
