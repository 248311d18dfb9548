/** A time that is taken: from `at` (ms since epoch), for so many minutes. */
export interface TakenTime {
  readonly at: number;
  readonly minutes: number;
}

const endOf = ({ at, minutes }: TakenTime) => at + minutes * 60_000;

/** How many of the taken times run at once, at most, at some moment of the wished one. Times that only touch do not meet. */
export function mostAtOnce(taken: readonly TakenTime[], wish: TakenTime): number {
  const meeting = taken.filter((one) => one.at < endOf(wish) && wish.at < endOf(one));
  // The most are there at once when one of them begins.
  const moments = [wish.at, ...meeting.map(({ at }) => at).filter((at) => at > wish.at)];
  return Math.max(0, ...moments.map((now) => meeting.filter((one) => one.at <= now && now < endOf(one)).length));
}

/** How near a time must be for the counters that are open now to say who will be there (ms): an hour. */
const soonMs = 60 * 60_000;

/**
 * How many can be met at once at a time: as many as counters are open for it now when the time is near, else as many as
 * are set up for it. With none open the set-up says it, and never less than one: a warning must say something.
 */
export function placesAt(at: number, now: number, counters: { readonly open: number; readonly setUp: number }): number {
  return Math.max(1, at - now < soonMs && counters.open > 0 ? counters.open : counters.setUp);
}
