import type { Audible } from '../../domain/announcement/muted.ts';
import type { Heard } from './announcer.ts';
import type { Sound } from './use-sound.ts';

/** What the wall tells staff of its sound; null while it sounds as it was set up to. */
export type SoundSign = 'touch' | 'none' | 'off' | 'muted' | 'chime' | null;

/**
 * What is wrong with the sound, worst first: no loudspeaker, no leave to sound yet, switched off, muted hours, or a voice
 * that is wanted and cannot be had. A wall is never silent without saying so.
 */
export function soundSign(state: {
  readonly sound: Sound;
  readonly audible: Audible;
  readonly heard: Heard | null;
  readonly voiceReady: boolean | null;
}): SoundSign {
  const { sound, audible, heard, voiceReady } = state;
  if (audible.why === 'switched-off') return 'off';
  if (sound === 'none') return 'none';
  if (sound === 'waiting') return 'touch';
  if (audible.why === 'muted-hours') return 'muted';
  if (heard === 'nothing') return 'none';
  if (!audible.voice || heard === 'all') return null;
  return heard === 'chime' || voiceReady === false ? 'chime' : null;
}

/** What is told of trying the sound out. */
export type TrialSign = 'playing' | 'all' | 'allMuted' | 'chime' | 'nothing' | 'off';

/** What came of trying the sound, and, in muted hours, that calls are silent all the same; null: nobody has tried. */
export function trialSign(tried: Heard | 'playing' | null, audible: Audible): TrialSign | null {
  if (tried === null || tried === 'playing') return tried;
  if (audible.why === 'switched-off') return 'off';
  return tried === 'all' && audible.why === 'muted-hours' ? 'allMuted' : tried;
}
