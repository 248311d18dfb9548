import { z } from 'zod';
import { inquiryType } from '../../domain/assistance/inquiry-type.ts';
import { outcome } from '../../domain/assistance/outcome.ts';
import { canTake, nextVisit, placeOfReturned, type ReturnPlace } from '../../domain/queue/order.ts';
import type { VisitCommand } from '../../domain/visit/decide.ts';
import { type CommandWork, commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor } from '../api/trpc.ts';
import { bookAgain } from '../appointment/drawn-in-error.ts';
import { endTerminalOf } from '../assist/store.ts';
import { changePresence, counterOf } from '../counter/store.ts';
import { queueNow } from '../queue/waiting.ts';
import { changeVisit, findVisit, undoVisit } from './store.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);
const ofVisit = key.extend({ visit: id });
/** Where in the queue somebody comes back to: her old place, after the next one, or last. Staff choose. */
const place = z.enum(['keep', 'after-next', 'last']);

const noCounter = { ok: false, reason: 'no-counter' } as const;
const act = (ctx: Context) => ({ services: ctx.services, by: staffOf(ctx).id });

/** A command on one visit from the counter the person has open. */
function atCounter(type: 'call' | 'recall' | 'no-show' | 'start' | 'join' | 'take-over' | 'hold' | 'resume') {
  return procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, `queue.${type}`, input, async (w) => {
        const mine = await counterOf(w.tx, staffOf(ctx).id);
        if (!mine) return noCounter;
        return changeVisit(w, input.visit, { type, counter: mine.counter }, act(ctx));
      }),
    );
}

/** A command on one visit from the list, whatever counter the person has. */
function onVisit(name: string, command: VisitCommand) {
  return procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, `queue.${name}`, input, async (w) => {
        const changed = await changeVisit(w, input.visit, command, act(ctx));
        if (changed.ok) await endTerminalOf(w, ctx.services, input.visit);
        return changed;
      }),
    );
}

/** The place somebody gets who comes back; undefined: the one she had. */
async function placeIn(
  ctx: Context,
  w: CommandWork,
  where: ReturnPlace,
  visit: string,
): Promise<number | null | undefined> {
  if (where === 'keep') return undefined;
  const { centre } = ctx.services;
  const { waiting, counters } = await queueNow(w.tx, centre, w.now);
  const row = await findVisit(w.tx, visit);
  const hers = counters.filter((counter) => row && counter.services.includes(row.service_id));
  const others = waiting.filter(
    (other) => other.id !== visit && (hers.length === 0 || hers.some((counter) => canTake(counter, other))),
  );
  return placeOfReturned(where, others, w.now, centre.rules.order);
}

/** What staff do with a visit. Part of the queue's API. */
export const visitProcedures = {
  /**
   * Chooses and claims the next visit in one transaction: two desks that press at once get two visitors, or the slower
   * one is told that nobody waits. Pressing again with a visit open changes nothing and is told so.
   */
  callNext: procedureFor(desk)
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.callNext', input, async (w) => {
        const mine = await counterOf(w.tx, staffOf(ctx).id);
        if (!mine) return noCounter;
        const { centre } = ctx.services;
        // Whoever calls is there for visitors again, whatever she had forgotten to press.
        if (mine.presence !== 'open') {
          const running = { id: mine.session, presence: mine.presence, since: mine.presenceSince };
          await changePresence(w.tx, running, 'open', w.now);
        }
        const { waiting, counters } = await queueNow(w.tx, centre, w.now);
        const here = counters.find((counter) => counter.id === mine.counter);
        const next = here ? nextVisit(waiting, here, w.now, centre.rules.order) : null;
        if (!next) return { ok: false, reason: 'nobody-waits' } as const;
        return changeVisit(w, next.id, { type: 'call', counter: mine.counter }, act(ctx));
      }),
    ),

  callVisit: atCounter('call'),
  recall: atCounter('recall'),
  noShow: atCounter('no-show'),
  start: atCounter('start'),
  /** Takes over a citizen who works alone at a terminal and wants somebody beside her. */
  join: atCounter('join'),
  /** Takes over a visit that a colleague's desk has left open. */
  takeOver: atCounter('take-over'),
  /** Parks somebody who has something to do first; the counter is free for others meanwhile. */
  hold: atCounter('hold'),
  resume: atCounter('resume'),

  /** Puts somebody called or parked back into the queue. */
  putBack: procedureFor(desk)
    .input(ofVisit.extend({ place: place.default('keep') }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.putBack', input, async (w) => {
        const mine = await counterOf(w.tx, staffOf(ctx).id);
        const placeAt = await placeIn(ctx, w, input.place, input.visit);
        return changeVisit(w, input.visit, { type: 'put-back', counter: mine?.counter ?? null, placeAt }, act(ctx));
      }),
    ),

  /** Brings somebody who did not come, or went, back into the queue. */
  reactivate: procedureFor(desk)
    .input(ofVisit.extend({ place: place.default('keep') }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.reactivate', input, async (w) => {
        const placeAt = await placeIn(ctx, w, input.place, input.visit);
        return changeVisit(w, input.visit, { type: 'reactivate', placeAt }, act(ctx));
      }),
    ),

  /** Gives a visit on: to another service, a certain counter or a colleague. Number and place are kept. */
  transfer: procedureFor(desk)
    .input(ofVisit.extend({ service: id, counter: id.nullable(), staff: id.nullable() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.transfer', input, async (w) => {
        const { centre } = ctx.services;
        if (!centre.services.some((service) => service.id === input.service))
          return { ok: false, reason: 'unknown-service' } as const;
        const target = centre.counters.find((counter) => counter.id === input.counter);
        if (input.counter !== null && !target) return { ok: false, reason: 'unknown-counter' } as const;
        if (target && !target.services.includes(input.service)) return { ok: false, reason: 'counter-cannot' } as const;
        if (input.staff !== null && !(await isFrontdesk(w, input.staff)))
          return { ok: false, reason: 'unknown-staff' } as const;
        const mine = await counterOf(w.tx, staffOf(ctx).id);
        const to = { service: input.service, counter: input.counter, staff: input.staff };
        const changed = await changeVisit(
          w,
          input.visit,
          { type: 'transfer', counter: mine?.counter ?? null, to },
          act(ctx),
        );
        if (changed.ok) await endTerminalOf(w, ctx.services, input.visit);
        return changed;
      }),
    ),

  /** Goes on with another service for the same visitor at the same counter. */
  nextService: procedureFor(desk)
    .input(ofVisit.extend({ service: id, errand: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.nextService', input, async (w) => {
        if (!ctx.services.centre.services.some((service) => service.id === input.service))
          return { ok: false, reason: 'unknown-service' } as const;
        const mine = await counterOf(w.tx, staffOf(ctx).id);
        if (!mine) return noCounter;
        const { service, errand } = input;
        return changeVisit(w, input.visit, { type: 'next-service', counter: mine.counter, service, errand }, act(ctx));
      }),
    ),

  /** Takes somebody off the list who has gone. */
  leave: onVisit('leave', { type: 'leave' }),
  /** Takes a number off the list that was drawn in error. A booked time it was drawn for is booked again. */
  cancel: procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.cancel', input, async (w) => {
        const row = await findVisit(w.tx, input.visit);
        const changed = await changeVisit(w, input.visit, { type: 'mistake' }, act(ctx));
        if (!changed.ok || !row) return changed;
        await endTerminalOf(w, ctx.services, input.visit);
        return { ...changed, isBookedAgain: await bookAgain(w, row) };
      }),
    ),
  /** Ends a visit that a crashed desk left behind; its times are marked as not to be trusted. */
  endStuck: onVisit('endStuck', { type: 'end', cause: 'crash' }),

  /** Takes back the last thing this person did to the visit, within the centre's short while. */
  undo: procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) => runCommand(ctx, 'queue.undo', input, (w) => undoVisit(w, input.visit, act(ctx)))),

  /** Ends the visit with its outcome, kind of inquiry and what was done; the terminal it used is wiped. */
  finish: procedureFor([...desk, { device: 'terminal', staff: ['frontdesk'] }])
    .input(
      ofVisit.extend({
        outcome,
        inquiryType,
        done: z
          .array(z.object({ service: id, quantity: z.number().int().min(1).max(20) }))
          .max(10)
          .optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.finish', input, async (w) => {
        const row = await findVisit(w.tx, input.visit);
        if (!row) return { ok: false, reason: 'unknown-visit' } as const;
        // On the terminal itself there may be no counter; then the strip's own visit is what may be finished there.
        let counter = (await counterOf(w.tx, staffOf(ctx).id))?.counter ?? null;
        if (deviceOf(ctx).kind === 'terminal') {
          const here = await w.tx
            .selectFrom('terminal_session')
            .select('id')
            .where('terminal_id', '=', deviceOf(ctx).id)
            .where('visit_id', '=', row.id)
            .where('ended_at', 'is', null)
            .executeTakeFirst();
          if (!here) return { ok: false, reason: 'not-yours' } as const;
          counter = row.counter_id;
        }
        const known = new Set(ctx.services.centre.services.map((service) => service.id));
        if (input.done?.some(({ service }) => !known.has(service)))
          return { ok: false, reason: 'unknown-service' } as const;
        const changed = await changeVisit(
          w,
          row.id,
          { type: 'finish', counter },
          { ...act(ctx), also: { outcome: input.outcome, inquiry_type: input.inquiryType } },
        );
        if (!changed.ok) return changed;
        await storeDone(w, row.id, input.done ?? []);
        await endTerminalOf(w, ctx.services, row.id);
        return changed;
      }),
    ),
};

async function isFrontdesk(w: CommandWork, staff: string): Promise<boolean> {
  const row = await w.tx.selectFrom('staff').select('roles').where('id', '=', staff).executeTakeFirst();
  return row !== undefined && (JSON.parse(row.roles) as string[]).includes('frontdesk');
}

/** What was actually done, where it differs from what the legs of the visit say; one row a service. */
async function storeDone(w: CommandWork, visit: string, done: readonly { service: string; quantity: number }[]) {
  const quantities = new Map<string, number>();
  for (const { service, quantity } of done) quantities.set(service, (quantities.get(service) ?? 0) + quantity);
  for (const [service_id, quantity] of quantities)
    await w.tx.insertInto('service_done').values({ visit_id: visit, service_id, quantity }).execute();
}
