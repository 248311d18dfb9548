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
