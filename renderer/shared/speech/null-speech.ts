import type { SpeechPort, SpeechResult, Utterance } from './port.ts';

/** Says nothing and remembers what it was asked to say: for tests, and for machines without sound. */
export function createNullSpeech(
  result: SpeechResult = 'unavailable',
  outlet: SpeechPort['outlet'] = 'none',
): SpeechPort & { readonly said: Utterance[] } {
  const said: Utterance[] = [];
  return {
    outlet,
    said,
    speak: async (utterances) => {
      said.push(...utterances);
      return result;
    },
    cancel: () => undefined,
  };
}
