import { z } from 'zod';
import { inquiryType } from '../../domain/assistance/inquiry-type.ts';
import { outcome } from '../../domain/assistance/outcome.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { chooseNext } from '../../domain/queue/order.ts';
import { visitWay } from '../../domain/visit/state.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { endTerminalOf } from '../assist/store.ts';
import type { Database, Tx } from '../storage/database.ts';
import { changeVisit, findVisit, viewOf } from '../visit/store.ts';
import { readBoard } from './board.ts';
import { issueTicket, waitingToday, waitRange } from './issue.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);
const ofVisit = key.extend({ visit: id });

const today = (ctx: Context) => localDate(new Date(ctx.services.clock()));

/** The counter this person has open, or null. */
async function counterOf(db: Database | Tx, staffId: string) {
  const row = await db
    .selectFrom('counter_session')
    .select(['id', 'counter_id', 'services'])
    .where('staff_id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ? { session: row.id, counter: row.counter_id, services: JSON.parse(row.services) as string[] } : null;
}

const noCounter = { ok: false, reason: 'no-counter' } as const;

/** A command on one visit from the counter the person has open. */
function atCounter(type: 'call' | 'recall' | 'no-show' | 'put-back' | 'start' | 'join') {
  return procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, `queue.${type}`, input, async (w) => {
        const open = await counterOf(w.tx, staffOf(ctx).id);
        if (!open) return noCounter;
        return changeVisit(w, input.visit, { type, counter: open.counter });
      }),
    );
}

export const queueRouter = router({
  /** Gives a number. From the kiosk, or from a desk for somebody who cannot or will not use it. */
  issue: procedureFor([{ device: 'kiosk' }, ...desk])
    .input(
      key.extend({
        service: id,
        errand: id,
        way: visitWay,
        situation: z.enum(['self', 'exempt', 'for-other']),
        language: z.string().regex(/^[a-z]{2}$/),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.issue', input, (w) => issueTicket(w, ctx.services.centre, ctx.services.newId, input)),
    ),

  /** The waiting time of every service, for somebody who came now. */
  waits: procedureFor([{ device: 'kiosk' }, { device: 'display' }, ...desk]).query(async ({ ctx }) => {
    const { db, centre } = ctx.services;
    const ahead = await waitingToday(db, today(ctx));
    return Promise.all(
      centre.services.map(async (service) => ({
        service: service.id,
        waiting: ahead.filter((visit) => visit.service === service.id).length,
        range: await waitRange(db, centre, service.id, ahead),
      })),
    );
  }),

  /** All a desk shows: who waits, who is where, what is at the terminals, and what I am doing. */
  overview: procedureFor(desk).query(async ({ ctx }) => {
    const { db, centre } = ctx.services;
    const mine = await counterOf(db, staffOf(ctx).id);
    const visits = await db
      .selectFrom('visit')
      .selectAll()
      .where('day', '=', today(ctx))
      .where('state', 'in', ['waiting', 'called', 'serving', 'no-show'])
      .orderBy('arrived_at')
      .orderBy('id')
      .execute();
    const counters = await db
      .selectFrom('counter_session')
      .innerJoin('staff', 'staff.id', 'counter_session.staff_id')
      .select(['counter_id as counter', 'staff.id as staff', 'staff.name', 'services', 'opened_at as openedAt'])
      .where('closed_at', 'is', null)
      .execute();
    const order = await waitingToday(db, today(ctx));
    const terminals = await db
      .selectFrom('terminal_session')
      .select(['id', 'terminal_id as terminal', 'visit_id as visit', 'guide', 'assisted', 'started_at as startedAt'])
      .where('ended_at', 'is', null)
      .execute();
    const help = await db
      .selectFrom('help_request')
      .select([
        'id',
        'device_id as device',
        'visit_id as visit',
        'raised_at as raisedAt',
        'taken_by_counter as takenBy',
      ])
      .where('closed_at', 'is', null)
      .orderBy('raised_at')
      .execute();
    const views = visits.map(viewOf);
    const next = mine ? chooseNext(order, mine.services) : null;
    return {
      now: ctx.services.clock(),
      mine: mine && { counter: mine.counter, services: mine.services },
      visit:
        views.find((v) => mine && v.counter === mine.counter && (v.state === 'called' || v.state === 'serving')) ??
        null,
      next: next?.id ?? null,
      waiting: order.map(({ id: waitingId }) => views.find((v) => v.id === waitingId)).filter((v) => v !== undefined),
      onTheirOwn: views.filter(
        (v) => v.way === 'self-service-here' && (v.state === 'waiting' || v.state === 'serving'),
      ),
      atCounters: views.filter((v) => v.counter !== null && (v.state === 'called' || v.state === 'serving')),
      noShows: views.filter((v) => v.state === 'no-show'),
      counters: counters.map((row) => ({ ...row, services: JSON.parse(row.services) as string[] })),
      terminals: terminals.map((row) => ({ ...row, assisted: row.assisted === 1 })),
      help: help.map((row) => ({
        ...row,
        deviceLabel: centre.devices.find((d) => d.id === row.device)?.label ?? row.device,
      })),
    };
  }),

  /** Opens a counter for the person signed in. `takeOver` when a colleague has left it open, e.g. after a crash. */
  openCounter: procedureFor(desk)
    .input(key.extend({ counter: id, services: z.array(id).min(1), takeOver: z.boolean() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.openCounter', input, async ({ tx, now, say }) => {
        const staff = staffOf(ctx);
        const setup = ctx.services.centre.counters.find((counter) => counter.id === input.counter);
        if (!setup) return { ok: false, reason: 'unknown-counter' } as const;
        if (!input.services.every((service) => ctx.services.centre.services.some((known) => known.id === service))) {
          return { ok: false, reason: 'unknown-service' } as const;
        }
        const mine = await counterOf(tx, staff.id);
        if (mine && mine.counter !== input.counter) {
          const open = await tx
            .selectFrom('visit')
            .select('id')
            .where('counter_id', '=', mine.counter)
            .where('state', 'in', ['called', 'serving'])
            .executeTakeFirst();
          if (open) return { ok: false, reason: 'visit-open' } as const;
          say({ type: 'counter.changed', counter: mine.counter });
        }
        const held = await tx
          .selectFrom('counter_session')
          .innerJoin('staff', 'staff.id', 'counter_session.staff_id')
          .select(['staff_id', 'staff.name'])
          .where('counter_id', '=', input.counter)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (held && held.staff_id !== staff.id && !input.takeOver) {
          return { ok: false, reason: 'counter-taken', by: held.name } as const;
        }
        await tx
          .updateTable('counter_session')
          .set({ closed_at: now })
          .where('closed_at', 'is', null)
          .where((eb) => eb.or([eb('staff_id', '=', staff.id), eb('counter_id', '=', input.counter)]))
          .execute();
        await tx
          .insertInto('counter_session')
          .values({
            id: ctx.services.newId(),
            counter_id: input.counter,
            staff_id: staff.id,
            services: JSON.stringify(input.services),
            opened_at: now,
            closed_at: null,
          })
          .execute();
        say({ type: 'counter.changed', counter: input.counter });
        return { ok: true } as const;
      }),
    ),

  /** Closes the person's counter; the waiting times know at once. Refused while a visit is open there. */
  closeCounter: procedureFor(desk)
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.closeCounter', input, async ({ tx, now, say }) => {
        const mine = await counterOf(tx, staffOf(ctx).id);
        if (!mine) return noCounter;
        const open = await tx
          .selectFrom('visit')
          .select('id')
          .where('counter_id', '=', mine.counter)
          .where('state', 'in', ['called', 'serving'])
          .executeTakeFirst();
        if (open) return { ok: false, reason: 'visit-open' } as const;
        await tx.updateTable('counter_session').set({ closed_at: now }).where('id', '=', mine.session).execute();
        say({ type: 'counter.changed', counter: mine.counter });
        return { ok: true } as const;
      }),
    ),

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
        const next = chooseNext(await waitingToday(w.tx, today(ctx)), mine.services);
        if (!next) return { ok: false, reason: 'nobody-waits' } as const;
        return changeVisit(w, next.id, { type: 'call', counter: mine.counter });
      }),
    ),

  callVisit: atCounter('call'),
  recall: atCounter('recall'),
  noShow: atCounter('no-show'),
  putBack: atCounter('put-back'),
  start: atCounter('start'),
  /** Takes over a citizen who works alone at a terminal and wants somebody beside her. */
  join: atCounter('join'),

  /** Brings somebody who did not come back into the queue, with her old place. */
  reactivate: procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.reactivate', input, (w) => changeVisit(w, input.visit, { type: 'reactivate' })),
    ),

  /** Takes somebody off the list who has gone or changed her mind. */
  leave: procedureFor(desk)
    .input(ofVisit)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.leave', input, (w) => changeVisit(w, input.visit, { type: 'leave' })),
    ),

  /** Ends the visit with its outcome and kind of inquiry; the terminal it used is wiped. */
  finish: procedureFor([...desk, { device: 'terminal', staff: ['frontdesk'] }])
    .input(ofVisit.extend({ outcome, inquiryType }))
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
        const changed = await changeVisit(
          w,
          row.id,
          { type: 'finish', counter },
          { outcome: input.outcome, inquiry_type: input.inquiryType },
        );
        if (changed.ok) await endTerminalOf(w, ctx.services, row.id);
        return changed;
      }),
    ),

  /** What the wall of the waiting room shows. */
  board: procedureFor([{ device: 'display' }, ...desk]).query(({ ctx }) => readBoard(ctx.services, today(ctx))),

  /** A citizen's own ticket on her phone: place, waiting time, and the counter once called. */
  myTicket: procedureFor([{ device: 'phone' }]).query(async ({ ctx }) => {
    const { db, centre } = ctx.services;
    const row = await findVisit(db, deviceOf(ctx).visit ?? '');
    if (!row) return null;
    const order = await waitingToday(db, today(ctx));
    const place = order.findIndex((visit) => visit.id === row.id);
    const ahead = place < 0 ? [] : order.slice(0, place);
    return {
      ...pick(viewOf(row)),
      service: row.service_id,
      errand: row.errand,
      way: row.way,
      ahead: place < 0 ? null : place,
      range: place < 0 ? null : await waitRange(db, centre, row.service_id, ahead),
      counter: centre.counters.find((counter) => counter.id === row.counter_id)?.label ?? null,
    };
  }),
});

const pick = ({ id: visit, label, state, calls, lastCalledAt }: ReturnType<typeof viewOf>) => ({
  visit,
  label,
  state,
  calls,
  lastCalledAt,
});
