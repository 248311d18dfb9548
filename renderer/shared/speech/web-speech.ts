import type { SpeechPort, SpeechResult, Utterance } from './port.ts';

/** The parts of the browser's speech that we use, so that a test can stand in for it. */
export type SpeechEngine = {
  getVoices(): readonly VoiceLike[];
  speak(utterance: UtteranceLike): void;
  cancel(): void;
};
export type VoiceLike = { readonly lang: string; readonly name: string; readonly localService: boolean };
export type UtteranceLike = {
  voice: VoiceLike | null;
  lang: string;
  volume: number;
  rate: number;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
};

export type WebSpeechParts = {
  engine: SpeechEngine;
  createUtterance: (text: string) => UtteranceLike;
  /** Calls back after so many milliseconds; returns a way to call it off. */
  after: (milliseconds: number, callback: () => void) => () => void;
};

/** A sound system that hangs says nothing and sends no event. This long without `start` means it does not work. */
const START_WITHIN_MS = 1500;

/**
 * Picks a voice by the language itself (`da` matches `da-DK`), local voices first because speech must work without
 * a network and must not leave the machine. Never the default voice: it may speak Danish as if it were Afrikaans.
 */
export function pickVoice(voices: readonly VoiceLike[], language: string): VoiceLike | null {
  const speaks = (voice: VoiceLike) => voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language;
  return voices.find((voice) => speaks(voice) && voice.localService) ?? null;
}

/** Speech through the browser's own voices. It can only sound from the loudspeaker, so private words are refused. */
export function createWebSpeech({ engine, createUtterance, after }: WebSpeechParts): SpeechPort {
  let stop: ((result: SpeechResult) => void) | null = null;
  let broken = false;

  const sayOne = (utterance: Utterance, voice: VoiceLike, volume: number): Promise<SpeechResult> =>
    new Promise((resolve) => {
      const spoken = createUtterance(utterance.text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.volume = volume;
      spoken.rate = 0.95;
      let callOff = () => {};
      const end = (result: SpeechResult) => {
        callOff();
        spoken.onstart = null;
        spoken.onend = null;
        spoken.onerror = null;
        if (stop === end) stop = null;
        resolve(result);
      };
      const fail = () => {
        broken = true;
        engine.cancel();
        end('unavailable');
      };
      callOff = after(START_WITHIN_MS, fail);
      spoken.onstart = () => callOff();
      spoken.onend = () => end('done');
      spoken.onerror = fail;
      stop = end;
      engine.speak(spoken);
    });

  const cancel = () => {
    const running = stop;
    stop = null;
    // Detach before cancelling: browsers report a cancelled utterance as an error.
    running?.('interrupted');
    engine.cancel();
  };

  return {
    outlet: 'loudspeaker',
    cancel,
    speak: async (utterances, { volume }) => {
      cancel();
      if (utterances.some((utterance) => utterance.private === true)) return 'refused-private';
      if (broken) return 'unavailable';
      const voices = engine.getVoices();
      if (voices.length === 0) return 'unavailable';
      for (const utterance of utterances) {
        const voice = pickVoice(voices, utterance.language);
        if (voice === null) return 'no-voice';
        const result = await sayOne(utterance, voice, volume);
        if (result !== 'done') return result;
      }
      return 'done';
    },
  };
}

/** The browser's speech, or null where there is none. */
export function browserSpeech(): SpeechPort | null {
  if (typeof window === 'undefined' || !('speechSynthesis' in window)) return null;
  const engine = window.speechSynthesis;
  return createWebSpeech({
    engine: engine as unknown as SpeechEngine,
    createUtterance: (text) => new SpeechSynthesisUtterance(text) as unknown as UtteranceLike,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
