import { z } from 'zod';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import { canTake, standingOf } from '../../domain/queue/order.ts';
import { commandKey, deviceOf, runCommand } from '../api/command.ts';
import { procedureFor } from '../api/trpc.ts';
import { endTerminalOf } from '../assist/store.ts';
import type { Database } from '../storage/database.ts';
import { type VisitView, viewOf } from '../visit/row.ts';
import { changeVisit, findVisit } from '../visit/store.ts';
import type { QueuePicture } from './estimates.ts';

const unknown: WaitRange = { kind: 'unknown' };

/** A citizen's own number on her phone. Part of the queue's API. */
export const ticketProcedures = {
  /** A citizen's own ticket on her phone: place, waiting time, and the counter once called. */
  myTicket: procedureFor([{ device: 'phone' }]).query(async ({ ctx }) => {
    const { db, centre, estimates, clock } = ctx.services;
    const row = await findVisit(db, deviceOf(ctx).visit ?? '');
    if (!row) return null;
    const picture = await estimates.picture(db, clock());
    const ahead = aheadOf(row.id, picture);
    const waits = picture.waiting.find((visit) => visit.id === row.id);
    const label = (counter: string | null) => centre.counters.find(({ id: one }) => one === counter)?.label ?? null;
    return {
      ...calledOf(viewOf(row)),
      turnCalls: row.turn_calls,
      passedOn: row.state === 'waiting' && (await wasPassedOn(db, row.id, row.leg - 1)),
      passedOnTo: label(row.for_counter),
      service: row.service_id,
      errand: row.errand,
      way: row.way,
      ahead,
      /** the booked time she is called by; null without one, and when she came too late for it */
      bookedAt: waits ? standingOf(waits, centre.rules.order).bookedAt : null,
      range: ahead === null ? null : (picture.ranges.waiting.get(row.id) ?? unknown),
      counter: label(row.counter_id),
    };
  }),

  /**
   * She does not need her number any more, and says so on her phone. While she waits or was set aside; a call is answered
   * by staff.
   */
  giveUp: procedureFor([{ device: 'phone' }])
    .input(z.object({ key: commandKey }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.giveUp', input, async (w) => {
        const visit = deviceOf(ctx).visit ?? '';
        const changed = await changeVisit(w, visit, { type: 'cancel' }, { services: ctx.services, by: null });
        if (!changed.ok) return changed;
        await endTerminalOf(w, ctx.services, visit);
        return { ok: true } as const;
      }),
    ),
};

/** What everybody in the room may know of a number: where it stands and how often it was called. */
const calledOf = ({ id: visit, label, state, calls, lastCalledAt }: VisitView) => ({
  visit,
  label,
  state,
  calls,
  lastCalledAt,
});

/** Whether a leg of the visit ended by being given on. */
const wasPassedOn = async (db: Database, visit: string, leg: number): Promise<boolean> => {
  if (leg < 1) return false;
  const row = await db
    .selectFrom('visit_leg')
    .select('code')
    .where('visit_id', '=', visit)
    .where('leg', '=', leg)
    .executeTakeFirst();
  return row?.code.startsWith('transferred-') ?? false;
};

/**
 * How many are before her among those who wait for the same counters; null when she does not wait. While no counter can
 * take her, all who are before her in the order.
 */
function aheadOf(visit: string, { waiting, counters }: QueuePicture): number | null {
  const place = waiting.findIndex((other) => other.id === visit);
  const her = waiting[place];
  if (!her) return null;
  const hers = counters.filter((counter) => canTake(counter, her));
  const before = waiting.slice(0, place);
  return hers.length === 0
    ? before.length
    : before.filter((other) => hers.some((counter) => canTake(counter, other))).length;
}
