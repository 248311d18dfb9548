import { beforeEach, describe, expect, it } from 'vitest';
import { createWebSpeech, pickVoice, type SpeechEngine, type UtteranceLike, type VoiceLike } from './web-speech.ts';

const danish: VoiceLike = { lang: 'da-DK', name: 'Helle', localService: true };
const afrikaans: VoiceLike = { lang: 'af-ZA', name: 'first in the list', localService: true };
const online: VoiceLike = { lang: 'da-DK', name: 'from the network', localService: false };

type Spoken = UtteranceLike & { text: string };

/** A browser's speech whose events the test sends. */
function bench(voices: VoiceLike[]) {
  const spoken: Spoken[] = [];
  const timers: (() => void)[] = [];
  let cancels = 0;
  const engine: SpeechEngine = {
    getVoices: () => voices,
    speak: (utterance) => spoken.push(utterance as Spoken),
    cancel: () => {
      cancels += 1;
    },
  };
  const port = createWebSpeech({
    engine,
    createUtterance: (text) =>
      ({ text, voice: null, lang: '', volume: 1, rate: 1, onstart: null, onend: null, onerror: null }) as Spoken,
    after: (_, callback) => {
      timers.push(callback);
      return () => timers.splice(timers.indexOf(callback), 1);
    },
  });
  /** Lets promises that are ready run on. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { port, spoken, timers, settle, cancels: () => cancels };
}

const say = (text: string, language = 'da') => ({ text, language });

describe('voices', () => {
  it('are chosen by language, never by being first', () => {
    expect(pickVoice([afrikaans, danish], 'da')).toBe(danish);
    expect(pickVoice([afrikaans], 'da')).toBeNull();
    expect(pickVoice([{ ...danish, lang: 'da_DK' }], 'da')?.name).toBe('Helle');
  });

  it('must live on the machine', () => {
    expect(pickVoice([online], 'da')).toBeNull();
  });
});

describe('web speech', () => {
  let at: ReturnType<typeof bench>;
  beforeEach(() => {
    at = bench([afrikaans, danish]);
  });

  it('says one thing after another', async () => {
    const result = at.port.speak([say('en'), say('to')], { volume: 0.5 });
    await at.settle();
    expect(at.spoken.map(({ text }) => text)).toEqual(['en']);
    at.spoken[0]?.onstart?.();
    at.spoken[0]?.onend?.();
    await at.settle();
    at.spoken[1]?.onstart?.();
    at.spoken[1]?.onend?.();
    expect(await result).toBe('done');
    expect(at.spoken.map(({ text, voice, volume }) => [text, voice, volume])).toEqual([
      ['en', danish, 0.5],
      ['to', danish, 0.5],
    ]);
  });

  it('says nothing at all when any of it is private', async () => {
    expect(await at.port.speak([say('en'), { ...say('navn'), private: true }], { volume: 1 })).toBe('refused-private');
    expect(at.spoken).toEqual([]);
  });

  it('does not speak a language it has no voice for', async () => {
    expect(await at.port.speak([say('tak', 'uk')], { volume: 1 })).toBe('no-voice');
    expect(at.spoken).toEqual([]);
  });

  it('gives up when nothing starts in time, and stays given up', async () => {
    const result = at.port.speak([say('en')], { volume: 1 });
    await at.settle();
    at.timers[0]?.();
    expect(await result).toBe('unavailable');
    expect(await at.port.speak([say('to')], { volume: 1 })).toBe('unavailable');
    expect(at.spoken).toHaveLength(1);
  });

  it('stops the watch when speech has started', async () => {
    void at.port.speak([say('en')], { volume: 1 });
    await at.settle();
    at.spoken[0]?.onstart?.();
    expect(at.timers).toHaveLength(0);
  });

  it('is interrupted by the next thing and does not go on afterwards', async () => {
    const first = at.port.speak([say('en'), say('to')], { volume: 1 });
    await at.settle();
    at.spoken[0]?.onstart?.();
    const second = at.port.speak([say('tre')], { volume: 1 });
    expect(await first).toBe('interrupted');
    await at.settle();
    at.spoken[1]?.onend?.();
    expect(await second).toBe('done');
    expect(at.spoken.map(({ text }) => text)).toEqual(['en', 'tre']);
  });

  it('has no voices on a machine without sound', async () => {
    expect(await bench([]).port.speak([say('en')], { volume: 1 })).toBe('unavailable');
  });
});
