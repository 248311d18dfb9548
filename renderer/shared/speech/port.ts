/** Something to be said, in the language it is written in. */
export type Utterance = {
  text: string;
  /** Language code such as `da`. */
  language: string;
  /** Personal: must never sound from a loudspeaker. */
  private?: boolean;
};

/**
 * How a request to speak ended.
 * `interrupted`: something else was said, or it was cancelled. `refused-private`: the list held something private
 * and this outlet is a loudspeaker; nothing was said. `no-voice`: the outlet works but not in that language.
 * `unavailable`: the outlet does not work at all.
 */
export type SpeechResult = 'done' | 'interrupted' | 'refused-private' | 'no-voice' | 'unavailable';

/** A way of saying things. An outlet for a headset may say private things; a loudspeaker may not. */
export type SpeechPort = {
  readonly outlet: 'loudspeaker' | 'headset' | 'none';
  /** Says all of it in order, interrupting whatever is being said. Never rejects. `volume` is 0 to 1. */
  speak(utterances: readonly Utterance[], options: { volume: number }): Promise<SpeechResult>;
  /** Stops at once. What was being said ends as `interrupted`. */
  cancel(): void;
};
