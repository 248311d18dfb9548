import type { Audible } from '../../domain/announcement/muted.ts';
import { type Called, type Sentence, sentencesOf } from '../../domain/announcement/sentence.ts';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import type { ClipPlayer, ClipStore, Piece, SpeechPort } from '../shared/speech/index.ts';

/** How a call was heard. `chime`: the words were wanted and could not be had. */
export type Heard = 'all' | 'chime' | 'nothing';

export interface AnnouncerParts<Buffer> {
  readonly chime: () => Buffer;
  readonly clips: ClipStore<Buffer>;
  readonly player: ClipPlayer<Buffer>;
  /** the machine's own voices, for what no clip says; null where there are none */
  readonly speech: SpeechPort | null;
  /** a call as text, for the machine's own voice */
  readonly textOf: (called: Called, language: Sentence['language']) => string;
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** The chime dies away before the words begin (ms). */
const afterChimeMs = 120;

/** No sentence takes this long (ms): a machine's voice that has not ended by then hangs. */
const longestSentenceMs = 15_000;

export interface Announcer {
  /** Chime, then the call in each language. Ends when all of it has sounded. Never rejects. */
  announce(called: Called, settings: AnnounceSettings, audible: Audible): Promise<Heard>;
  /** Has the clips at hand before they are needed. False: some cannot be had. */
  prepare(called: readonly Called[], settings: AnnounceSettings): Promise<boolean>;
  stop(): void;
}

/**
 * Sounds calls: packaged clips first, which are the same on every machine; a sentence they cannot say whole is left to
 * the machine's own voice; where that has no such language, the clips say what they can and send to the screen. Without
 * either there is the chime.
 */
export function createAnnouncer<Buffer>(parts: AnnouncerParts<Buffer>): Announcer {
  const { clips, player, speech, after } = parts;
  /** counts announcements, so that a stopped one does not go on after its next pause */
  let turn = 0;

  const load = async ({ language, parts: spoken }: Sentence): Promise<Piece<Buffer>[] | null> => {
    const buffers = await Promise.all(spoken.map(({ clip }) => clips.get(language, clip)));
    const pieces = buffers.flatMap((buffer, at) =>
      buffer === null ? [] : [{ buffer, restMs: spoken[at]?.restMs ?? 0 }],
    );
    return pieces.length === spoken.length ? pieces : null;
  };

  /** Says it with the machine's own voice; false when that has none for this language, or hangs. */
  const sayText = async (text: string, language: string, volume: number): Promise<boolean> => {
    if (speech === null) return false;
    const hung = new Promise<'hung'>((resolve) => {
      after(longestSentenceMs, () => resolve('hung'));
    });
    const result = await Promise.race([speech.speak([{ text, language }], { volume }), hung]);
    if (result === 'hung') speech.cancel();
    return result === 'done' || result === 'interrupted';
  };

  return {
    announce: async (called, settings, audible) => {
      const mine = ++turn;
      if (audible.why !== null) return 'nothing';
      const sentences = audible.voice ? sentencesOf(called, settings) : [];
      const loaded = await Promise.all(sentences.map(load));
      if (mine !== turn) return 'nothing';
      // What follows one another as clips is played as one row, so that nothing waits in between.
      let row: Piece<Buffer>[] = audible.chime ? [{ buffer: parts.chime(), restMs: afterChimeMs }] : [];
      let stuck = false;
      const flush = async () => {
        const pieces = row;
        row = [];
        if (pieces.length > 0) stuck = (await player.play(pieces, audible.volume)) === 'stuck' || stuck;
      };
      let unsaid = false;
      for (const [at, sentence] of sentences.entries()) {
        const pieces = loaded[at] ?? null;
        if (pieces !== null && sentence.complete) {
          row.push(...pieces);
          continue;
        }
        await flush();
        if (mine !== turn) return 'nothing';
        const said = await sayText(parts.textOf(called, sentence.language), sentence.language, audible.volume);
        if (mine !== turn) return 'nothing';
        if (said) continue;
        if (pieces === null) unsaid = true;
        else row.push(...pieces);
      }
      await flush();
      if (stuck) return 'nothing';
      return unsaid ? (audible.chime ? 'chime' : 'nothing') : 'all';
    },
    prepare: async (called, settings) => {
      const sentences = settings.voice ? called.flatMap((one) => sentencesOf(one, settings)) : [];
      let all = true;
      // One after the other: a wall that starts has more urgent things to fetch.
      for (const sentence of sentences) all = (await load(sentence)) !== null && all;
      return all;
    },
    stop: () => {
      turn += 1;
      player.stop();
      speech?.cancel();
    },
  };
}
