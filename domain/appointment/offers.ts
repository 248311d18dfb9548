import type { OrderPolicy } from '../queue/policy.ts';
import { type Arrival, arrivalOf } from './appointment.ts';

/** A booked time of today that nobody has come to yet. */
export interface BookedTime {
  readonly at: number;
  readonly service: string;
  readonly errand: string;
}

/**
 * What the kiosk shows of a time: when, and what for. That is all there is to choose by, and all that others who look on
 * can see. Two people with the same time and errand are one offer of two places.
 */
export interface Offer extends BookedTime {
  readonly places: number;
  readonly arrival: Arrival;
  /** from when she may be called (ms): what somebody who comes early is told */
  readonly from: number;
}

/** The errand of those who name none. */
const somethingElse = 'andet';

/** The errand as others may see it beside a time: what is discreet is not told. */
export const shownErrand = (errand: string, errands: readonly { readonly id: string; readonly discreet: boolean }[]) =>
  errands.find(({ id }) => id === errand)?.discreet ? somethingElse : errand;

/** How far before and after its time one is shown at the kiosk (minutes): the rest of the day is nobody's business. */
export const offeredMinutes = { before: 120, after: 120 } as const;

const minute = 60_000;

/** Whether a time is shown at the kiosk at `now`. */
export const isOffered = (at: number, now: number): boolean =>
  now >= at - offeredMinutes.before * minute && now <= at + offeredMinutes.after * minute;

/** The times to choose from at the kiosk, in order of time, each time and errand once. */
export function offersAt(
  booked: readonly BookedTime[],
  now: number,
  policy: Pick<OrderPolicy, 'appointmentEarlyMinutes' | 'appointmentLateMinutes'>,
): Offer[] {
  const groups = new Map<string, Offer>();
  for (const { at, service, errand } of booked) {
    if (!isOffered(at, now)) continue;
    const key = `${at} ${service} ${errand}`;
    const before = groups.get(key);
    groups.set(key, {
      at,
      service,
      errand,
      places: (before?.places ?? 0) + 1,
      arrival: arrivalOf(at, now, policy),
      from: at - policy.appointmentEarlyMinutes * minute,
    });
  }
  return [...groups.values()].sort(
    (a, b) => a.at - b.at || (a.errand < b.errand ? -1 : a.errand > b.errand ? 1 : a.service < b.service ? -1 : 1),
  );
}
