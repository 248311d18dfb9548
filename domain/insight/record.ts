import type { IsoDate } from '../calendar/date.ts';
import type { WaitRange } from '../queue/wait-range.ts';
import type { LegCode, VisitState, VisitWay } from '../visit/state.ts';
import type { LoggedInterval } from '../visit/times.ts';

/** A stretch of a visit's time with where it was spent. */
export interface RecordedInterval extends LoggedInterval {
  /** which leg of the visit it belongs to, from 1 */
  readonly leg: number;
  /** null: at no counter, such as somebody alone at a screen */
  readonly counter: string | null;
}

/** One service of a visit, from queue to counter, that is over. */
export interface RecordedLeg {
  readonly leg: number;
  readonly service: string;
  readonly code: LegCode;
  readonly counter: string | null;
}

/** What the figures know of a visit: what happened and when. No id, no number, no language, no word about the person. */
export interface VisitRecord {
  readonly day: IsoDate;
  /** ms since epoch */
  readonly arrivedAt: number;
  readonly way: VisitWay;
  readonly state: VisitState;
  /** came to a booked time */
  readonly booked: boolean;
  /** the service of the leg it is in or ended in */
  readonly service: string;
  /** time at the kiosk before the number, ms; null when it was drawn elsewhere */
  readonly prepMs: number | null;
  readonly shown: WaitRange;
  /** false: ended by the house (close, logout, crash), so nobody knows when it was really over */
  readonly timeReliable: boolean;
  readonly log: readonly RecordedInterval[];
  readonly legs: readonly RecordedLeg[];
}

/** Which kinds of time of a visit are told. */
export const measures = ['prep', 'wait', 'waitAll', 'walk', 'serve', 'hold'] as const;
export type Measure = (typeof measures)[number];

/** The times of a visit or of a leg, in minutes and unrounded; null where it has none. */
export type Minutes = Readonly<Record<Measure, number | null>>;
