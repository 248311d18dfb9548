import { openStates } from '../visit/state.ts';
import { standingIntervals } from '../visit/times.ts';
import type { Minutes, RecordedInterval, RecordedLeg, VisitRecord } from './record.ts';

const none: Minutes = { prep: null, wait: null, waitAll: null, walk: null, serve: null, hold: null };

/** Whether a visit is over. Times are told of these only: of the others nobody knows yet how long they last. */
export const isOver = (visit: Pick<VisitRecord, 'state'>): boolean => !openStates.includes(visit.state);

/** The stretches as they count: without those that were taken back, in order of time. */
const standing = (log: readonly RecordedInterval[]) =>
  standingIntervals(log).sort((a, b) => a.startedAt - b.startedAt || a.seq - b.seq);

/** Whether somebody was called, by a call that stands. */
export const wasCalled = ({ log }: Pick<VisitRecord, 'log'>): boolean =>
  standingIntervals(log).some((one) => one.kind === 'walking');

/**
 * Whether staff said the number was drawn in error: then nobody waited with it, and it is in no figure. Where somebody was
 * served on it all the same it stays a visit, for that time was spent.
 */
export const wasNoVisit = ({ legs, log }: Pick<VisitRecord, 'legs' | 'log'>): boolean =>
  legs.some(({ code }) => code === 'drawn-in-error') && !standingIntervals(log).some((one) => one.kind === 'serving');

/** Whether somebody gave up or was still there when the house closed, without ever being called or helped. */
export const wasNeverCalled = (visit: VisitRecord): boolean =>
  isOver(visit) &&
  visit.state !== 'finished' &&
  visit.way !== 'self-service-here' &&
  !standingIntervals(visit.log).some((one) => one.kind === 'walking' || one.kind === 'serving');

const total = (log: readonly RecordedInterval[], is: (one: RecordedInterval) => boolean) =>
  log.reduce((sum, one) => (is(one) ? sum + one.endedAt - one.startedAt : sum), 0) / 60_000;

/**
 * Waiting until the first call that stands, in minutes: the sum of the waiting stretches that ended before it. The first
 * call, because that is what a range promises; a recall or a second turn never changes it (queue systems differ here,
 * ours keeps the first). Null when nobody was called. A call that was taken back is no call.
 */
function waitToFirstCall(log: readonly RecordedInterval[]): number | null {
  const call = log.find((one) => one.kind === 'walking');
  if (!call) return null;
  return total(log, (one) => one.kind === 'waiting' && one.endedAt <= call.startedAt);
}

/** Waited, walked, was served, was parked: what of these times a finished stay has. */
function timesOf(log: readonly RecordedInterval[], isServed: boolean): Minutes {
  const has = (kind: RecordedInterval['kind'], atCounter = false) => {
    const is = (one: RecordedInterval) => one.kind === kind && (!atCounter || one.counter !== null);
    return log.some(is) ? total(log, is) : null;
  };
  const wait = waitToFirstCall(log);
  return {
    prep: null,
    wait,
    waitAll: wait === null ? null : has('waiting'),
    // Of somebody who did not come, the walking is only how long the clerk waited for her.
    walk: isServed ? has('walking') : null,
    serve: isServed ? has('serving', true) : null,
    hold: isServed ? has('holding') : null,
  };
}

/**
 * The times of a visit in minutes:
 * - `prep`: from the first touch of the kiosk to the number.
 * - `wait`: waiting until the first call. `waitAll`: all stretches of waiting, also after a transfer or a second call.
 * - `walk`: from a call until service began. `serve`: service at a counter, all stints. `hold`: parked, all stints.
 *   These three only of visits that were finished.
 *
 * Nothing is told of a visit that is not over, nor of one whose times are not to be trusted.
 */
export function visitMinutes(visit: VisitRecord): Minutes {
  if (!isOver(visit) || !visit.timeReliable) return none;
  const times = timesOf(standing(visit.log), visit.state === 'finished');
  return { ...times, prep: visit.prepMs === null ? null : visit.prepMs / 60_000 };
}

/** One service of a visit as the figures count it: one leg, or several where she did not come at first and came back. */
export interface CountedService extends Pick<RecordedLeg, 'service' | 'code' | 'counter'> {
  readonly legs: readonly number[];
}

/**
 * The services of a visit, each counted once. "Did not come" means the same everywhere: called, did not come, and did not
 * come back later either. So a leg that ended as a no-show is one with the leg she came back to, and as long as that one
 * is not over it has no end to be counted by.
 */
export function servicesOf(visit: Pick<VisitRecord, 'state' | 'legs'>): CountedService[] {
  const services: CountedService[] = [];
  let before: number[] = [];
  const legs = [...visit.legs].sort((a, b) => a.leg - b.leg);
  for (const [at, { leg, service, code, counter }] of legs.entries()) {
    const isLast = at === legs.length - 1;
    if (code === 'no-show' && !(isLast && visit.state === 'no-show')) before.push(leg);
    else {
      services.push({ service, code, counter, legs: [...before, leg] });
      before = [];
    }
  }
  return services;
}

/**
 * The same for one service of a visit. A service taken in turn at the counter has no waiting of its own, and a transfer
 * waits again: its wait is to the first call within its legs.
 */
export function serviceMinutes(visit: VisitRecord, { legs, code }: Pick<CountedService, 'legs' | 'code'>): Minutes {
  if (!isOver(visit) || !visit.timeReliable) return none;
  const own = standing(visit.log.filter((one) => legs.includes(one.leg) || one.voids !== null));
  return timesOf(own, code === 'served');
}
