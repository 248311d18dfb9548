import type { IsoDate } from '../calendar/date.ts';
import type { AppointmentState } from './appointment.ts';

/** An appointment as the booking system tells it. `id` is already unreadable: it only tells two apart. */
export interface Incoming {
  readonly id: string;
  readonly day: IsoDate;
  readonly at: number;
  readonly service: string;
  readonly errand: string;
  readonly minutes: number;
  readonly reference: string | null;
}

/** What we hold of an appointment from that system. `source...`: as the system last told it, whatever a desk did since. */
export interface Known {
  readonly record: string;
  readonly id: string;
  /** the day of `sourceAt` */
  readonly day: IsoDate;
  readonly state: AppointmentState;
  readonly cancelledBy: 'desk' | 'source' | null;
  readonly sourceAt: number;
  readonly service: string;
  readonly errand: string;
  readonly minutes: number;
  readonly reference: string | null;
}

/** The days a file or a calendar speaks for, both included: what it leaves out on them is cancelled. */
export interface Scope {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ImportPlan {
  readonly add: readonly Incoming[];
  readonly change: readonly { readonly record: string; readonly to: Incoming }[];
  /** ids of records of ours that are no longer there */
  readonly cancel: readonly string[];
  readonly same: number;
}

const isSameContent = (known: Known, to: Incoming) =>
  known.sourceAt === to.at &&
  known.service === to.service &&
  known.errand === to.errand &&
  known.minutes === to.minutes &&
  known.reference === to.reference;

/**
 * What an import adds, changes and cancels. The same import again plans nothing. What a desk has done stands until the
 * booking system itself says something new: a time a desk moved stays moved, one a desk cancelled stays cancelled. Who
 * has come is never touched. One id twice: the first counts (the readers name the second as a problem).
 */
export function planImport(known: readonly Known[], incoming: readonly Incoming[], scope: Scope): ImportPlan {
  const byId = new Map(known.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const add: Incoming[] = [];
  const change: { record: string; to: Incoming }[] = [];
  let same = 0;
  for (const one of incoming) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    const before = byId.get(one.id);
    if (!before) add.push(one);
    else if (before.state === 'arrived') same++;
    // Who did not come and has got another time is expected again.
    else if (before.state === 'missed' && before.sourceAt === one.at) same++;
    else if (isSameContent(before, one) && !(before.state === 'cancelled' && before.cancelledBy === 'source')) same++;
    else if (before.state === 'cancelled' && before.cancelledBy === 'desk' && before.sourceAt === one.at) same++;
    else change.push({ record: before.record, to: one });
  }
  const cancel = known
    .filter(({ id, state, day }) => state === 'booked' && !seen.has(id) && day >= scope.from && day <= scope.to)
    .map(({ record }) => record);
  return { add, change, cancel, same };
}

/** So many cancelled at once, with nothing left, is more likely a broken export than a free day. */
const suspiciousFrom = 3;

/** Whether a calendar that nobody looks through has been emptied: then the last good list stays, and staff are told. */
export const isSuspicious = (plan: ImportPlan): boolean =>
  plan.cancel.length >= suspiciousFrom && plan.add.length + plan.change.length + plan.same === 0;
