import type { Page } from '@playwright/test';

/** A sound as the page placed it: the clip's name (`chime` for what is made in the page), and seconds of its own clock. */
export interface Sounded {
  readonly clip: string;
  readonly from: number;
  readonly until: number;
  readonly volume: number;
}

/**
 * Writes down every sound the page places, where it begins and ends on the page's sound clock, before anything of the
 * page runs. A sound that is stopped early ends there.
 */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Entry = { clip: string; from: number; until: number; volume: number };
    const heard: Entry[] = [];
    Object.assign(window, { heard });
    const names = new WeakMap<object, string>();
    const entries = new WeakMap<AudioScheduledSourceNode, Entry>();
    const gains = new WeakMap<AudioNode, GainNode>();
    const getBytes = Response.prototype.arrayBuffer;
    Response.prototype.arrayBuffer = async function () {
      const bytes = await getBytes.call(this);
      names.set(bytes, this.url.replace(/^.*\/voice\/(\w+)\/(.*)\.ogg$/, '$1/$2'));
      return bytes;
    };
    const decode = BaseAudioContext.prototype.decodeAudioData;
    BaseAudioContext.prototype.decodeAudioData = async function (bytes: ArrayBuffer) {
      const name = names.get(bytes) ?? 'unknown';
      const buffer = await decode.call(this, bytes);
      names.set(buffer, name);
      return buffer;
    };
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof GainNode) gains.set(this, to);
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when = 0) {
      const from = Math.max(when, this.context.currentTime);
      const clip = (this.buffer && names.get(this.buffer)) ?? 'chime';
      const entry = {
        clip,
        from,
        until: from + (this.buffer?.duration ?? 0),
        volume: gains.get(this)?.gain.value ?? 1,
      };
      entries.set(this, entry);
      heard.push(entry);
      return start.call(this, when);
    };
    const stop = AudioScheduledSourceNode.prototype.stop;
    AudioScheduledSourceNode.prototype.stop = function (...when: [number?]) {
      const entry = entries.get(this);
      if (entry) entry.until = Math.max(entry.from, Math.min(entry.until, this.context.currentTime));
      return stop.apply(this, when);
    };
  });
}

/** All that has been placed so far, in order of its beginning. */
export const heard = (page: Page): Promise<Sounded[]> =>
  page.evaluate(() => [...(window as typeof window & { heard: Sounded[] }).heard].sort((a, b) => a.from - b.from));

/** Pairs of sounds that are heard at the same time. */
export function overlaps(sounds: readonly Sounded[]): string[] {
  return sounds.flatMap((a, at) =>
    sounds
      .slice(at + 1)
      .flatMap((b) => (b.from < a.until - 0.001 && a.from < b.until - 0.001 ? [`${a.clip} and ${b.clip}`] : [])),
  );
}

/** The announcements: what was sounded from each chime on, as one line of clips. */
export function announcements(sounds: readonly Sounded[]): string[] {
  const lines: string[][] = [];
  for (const { clip } of sounds) {
    if (clip === 'chime') lines.push([]);
    else lines.at(-1)?.push(clip.replace(/^da\//, ''));
  }
  return lines.map((line) => line.join(' '));
}
