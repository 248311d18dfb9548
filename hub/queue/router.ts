import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import { chooseNext } from '../../domain/queue/order.ts';
import { visitWay } from '../../domain/visit/state.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { counterProcedures } from '../counter/router.ts';
import { counterOf } from '../counter/store.ts';
import { messagesAt, openCalls } from '../house/store.ts';
import { visitProcedures } from '../visit/router.ts';
import { viewOf } from '../visit/row.ts';
import { findVisit } from '../visit/store.ts';
import { pausesOn, refuseNow } from './gate.ts';
import { issueTicket, openCounters, waitingToday, waitRange } from './issue.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);

/** Longer than this nobody has stood at the kiosk: the one before her had left it. */
const longestPrepMs = 30 * 60_000;

const today = (ctx: Context) => localDate(new Date(ctx.services.clock()));

export const queueRouter = router({
  ...counterProcedures,
  ...visitProcedures,

  /** Gives a number. From the kiosk, or from a desk for somebody who cannot or will not use it. */
  issue: procedureFor([{ device: 'kiosk' }, ...desk])
    .input(
      key.extend({
        service: id,
        errand: id,
        way: visitWay,
        situation: z.enum(['self', 'exempt', 'for-other']),
        language: z.string().regex(/^[a-z]{2}$/),
        prepMs: z.number().int().min(0).max(longestPrepMs).optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.issue', input, (w) =>
        issueTicket(w, ctx.services.centre, ctx.services.newId, input, deviceOf(ctx).kind === 'desk'),
      ),
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
        refused: await refuseNow(db, centre, service, ctx.services.clock()),
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
      .where('state', 'in', ['waiting', 'called', 'serving', 'on-hold', 'no-show'])
      .orderBy('arrived_at')
      .orderBy('id')
      .execute();
    const counters = await db
      .selectFrom('counter_session')
      .innerJoin('staff', 'staff.id', 'counter_session.staff_id')
      .select([
        'counter_id as counter',
        'staff.id as staff',
        'staff.name',
        'services',
        'opened_at as openedAt',
        'presence',
        'presence_since as presenceSince',
      ])
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
      mine: mine && { counter: mine.counter, services: mine.services, presence: mine.presence },
      pauses: await pausesOn(db, today(ctx)),
      messages: await messagesAt(db, ctx.services.clock()),
      calls: await openCalls(db),
      visit:
        views.find((v) => mine && v.counter === mine.counter && (v.state === 'called' || v.state === 'serving')) ??
        null,
      next: next?.id ?? null,
      waiting: order.map(({ id: waitingId }) => views.find((v) => v.id === waitingId)).filter((v) => v !== undefined),
      onTheirOwn: views.filter(
        (v) => v.way === 'self-service-here' && (v.state === 'waiting' || v.state === 'serving'),
      ),
      atCounters: views.filter((v) => v.counter !== null && (v.state === 'called' || v.state === 'serving')),
      onHold: views.filter((v) => v.state === 'on-hold'),
      noShows: views.filter((v) => v.state === 'no-show'),
      counters: counters.map((row) => ({ ...row, services: JSON.parse(row.services) as string[] })),
      terminals: terminals.map((row) => ({ ...row, assisted: row.assisted === 1 })),
      help: help.map((row) => ({
        ...row,
        deviceLabel: centre.devices.find((d) => d.id === row.device)?.label ?? row.device,
      })),
    };
  }),

  /** Called numbers, newest first, for the wall; and how many wait. */
  board: procedureFor([{ device: 'display' }, ...desk]).query(async ({ ctx }) => {
    const { db, centre } = ctx.services;
    const rows = await db
      .selectFrom('visit')
      .selectAll()
      .where('day', '=', today(ctx))
      .where('state', 'in', ['called', 'serving'])
      .where('last_called_at', 'is not', null)
      .where('counter_id', 'is not', null)
      .orderBy('last_called_at', 'desc')
      .execute();
    return {
      called: rows.map((row) => ({
        ...pick(viewOf(row)),
        counter: centre.counters.find((counter) => counter.id === row.counter_id)?.label ?? '',
      })),
      waiting: (await waitingToday(db, today(ctx))).length,
      openCounters: (await openCounters(db)).length,
    };
  }),

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
