import type { Position as MirroredPosition } from '../../../hub/assist/mirror.ts';

/** Where the citizen is in her guide, as her terminal shows it to staff. Memory only. */
export type Position = MirroredPosition;
