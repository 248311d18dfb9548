import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import { canTake, nextVisit } from '../../domain/queue/order.ts';
import { visitWay } from '../../domain/visit/state.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { counterProcedures } from '../counter/router.ts';
import { counterOf } from '../counter/store.ts';
import { messagesAt, openCalls } from '../house/store.ts';
import { withSlip } from '../print/issue-slip.ts';
import { visitProcedures } from '../visit/router.ts';
import { viewOf } from '../visit/row.ts';
import { findVisit } from '../visit/store.ts';
import type { QueuePicture } from './estimates.ts';
import { pausesOn, refuseNow } from './gate.ts';
import { issueTicket } from './issue.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);

/** Longer than this nobody has stood at the kiosk: the one before her had left it. */
const longestPrepMs = 30 * 60_000;

const unknown: WaitRange = { kind: 'unknown' };

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
        /** ids of what to have ready, for the slip */
        bring: z.array(id).max(20).default([]),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.issue', input, async (w) =>
        withSlip(ctx, w, await issueTicket(w, ctx.services, input, deviceOf(ctx).kind === 'desk'), input.bring),
      ),
    ),

  /** The waiting time of every service, for somebody who came now. */
  waits: procedureFor([{ device: 'kiosk' }, { device: 'display' }, ...desk]).query(async ({ ctx }) => {
    const { db, centre, estimates, clock } = ctx.services;
    const { waiting, ranges } = await estimates.picture(db, clock());
    return Promise.all(
      centre.services.map(async (service) => ({
        service: service.id,
        waiting: waiting.filter((visit) => visit.service === service.id).length,
        range: ranges.newcomers.get(service.id) ?? unknown,
        refused: await refuseNow(db, centre, service, clock()),
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
    const now = ctx.services.clock();
    const picture = await ctx.services.estimates.picture(db, now);
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
    const here = picture.counters.find((counter) => counter.id === mine?.counter);
    const next = here ? nextVisit(picture.waiting, here, now, centre.rules.order) : null;
    return {
      now,
      mine: mine && { counter: mine.counter, services: mine.services, presence: mine.presence },
      pauses: await pausesOn(db, today(ctx)),
      messages: await messagesAt(db, ctx.services.clock()),
      calls: await openCalls(db),
      visit:
        views.find((v) => mine && v.counter === mine.counter && (v.state === 'called' || v.state === 'serving')) ??
        null,
      next: next?.id ?? null,
      waiting: picture.waiting.flatMap(({ id: waitingId }) => {
        const view = views.find((v) => v.id === waitingId);
        return view ? [{ ...view, range: picture.ranges.waiting.get(waitingId) ?? unknown }] : [];
      }),
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
    const { db, centre, estimates, clock } = ctx.services;
    const picture = await estimates.picture(db, clock());
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
      waiting: picture.waiting.length,
      openCounters: picture.counters.length,
    };
  }),

  /** A citizen's own ticket on her phone: place, waiting time, and the counter once called. */
  myTicket: procedureFor([{ device: 'phone' }]).query(async ({ ctx }) => {
    const { db, centre, estimates, clock } = ctx.services;
    const row = await findVisit(db, deviceOf(ctx).visit ?? '');
    if (!row) return null;
    const picture = await estimates.picture(db, clock());
    const ahead = aheadOf(row.id, picture);
    return {
      ...pick(viewOf(row)),
      service: row.service_id,
      errand: row.errand,
      way: row.way,
      ahead,
      range: ahead === null ? null : (picture.ranges.waiting.get(row.id) ?? unknown),
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
