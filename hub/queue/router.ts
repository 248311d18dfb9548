import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import { ticketLabel } from '../../domain/queue/number.ts';
import { type CallingCounter, nextVisit } from '../../domain/queue/order.ts';
import { visitWay } from '../../domain/visit/state.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import type { CentreSetup } from '../centre/store.ts';
import { counterProcedures } from '../counter/router.ts';
import { counterOf, type OpenedCounter } from '../counter/store.ts';
import { messagesAt, openCalls } from '../house/store.ts';
import { withSlip } from '../print/issue-slip.ts';
import type { Database } from '../storage/database.ts';
import { visitProcedures } from '../visit/router.ts';
import { viewOf } from '../visit/row.ts';
import { readBoard } from './board.ts';
import { pausesOn, refuseNow } from './gate.ts';
import { issueTicket } from './issue.ts';
import { ticketProcedures } from './ticket.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);

/** Longer than this nobody has stood at the kiosk: the one before her had left it. */
const longestPrepMs = 30 * 60_000;

/** How long a desk is told who has given a number up (ms). */
const toldOfGivenUpMs = 15 * 60_000;

const unknown: WaitRange = { kind: 'unknown' };

const today = (ctx: Context) => localDate(new Date(ctx.services.clock()));

export const queueRouter = router({
  ...counterProcedures,
  ...visitProcedures,
  ...ticketProcedures,

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
      .select([
        'id',
        'terminal_id as terminal',
        'visit_id as visit',
        'guide',
        'guide_hash as guideHash',
        'assisted',
        'started_at as startedAt',
      ])
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
    const here =
      picture.counters.find((counter) => counter.id === mine?.counter) ?? awayAt(mine, staffOf(ctx).id, centre);
    const next = here ? nextVisit(picture.waiting, here, now, centre.rules.order) : null;
    const visit =
      views.find((v) => mine && v.counter === mine.counter && (v.state === 'called' || v.state === 'serving')) ?? null;
    const { visit: visitRules, limits, order } = centre.rules;
    return {
      now,
      rules: { ...visitRules, limits, order },
      mine: mine && { counter: mine.counter, services: mine.services, presence: mine.presence },
      pauses: await pausesOn(db, today(ctx)),
      messages: await messagesAt(db, ctx.services.clock()),
      calls: await openCalls(db),
      visit,
      servedBefore: visit && visit.leg > 1 ? await servedSoFar(db, visit.id) : [],
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
      gaveUp: await gaveUpSince(db, today(ctx), now - toldOfGivenUpMs),
      counters: counters.map((row) => ({ ...row, services: JSON.parse(row.services) as string[] })),
      terminals: terminals.map((row) => ({ ...row, assisted: row.assisted === 1 })),
      help: help.map((row) => ({
        ...row,
        deviceLabel: centre.devices.find((d) => d.id === row.device)?.label ?? row.device,
      })),
    };
  }),

  /** What the wall of the waiting room shows. */
  board: procedureFor([{ device: 'display' }, ...desk]).query(({ ctx }) => readBoard(ctx.services)),
});

/** A counter whose clerk has a break or other work, as it will be once she calls: then it is open again. */
const awayAt = (mine: OpenedCounter | null, staff: string, centre: CentreSetup): CallingCounter | null =>
  mine && {
    id: mine.counter,
    staff,
    services: mine.services,
    preferred: centre.counters.find((counter) => counter.id === mine.counter)?.preferred ?? [],
    callsSinceQuick: 0,
  };

/**
 * Who has given her number up on her phone since `from`: a clerk who waits for somebody set aside must not wait in vain.
 * What staff take off the list they can take back, so it keeps what undoes it; what the citizen did has nothing to undo.
 */
const gaveUpSince = async (db: Database, day: string, from: number) => {
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'series', 'number', 'ended_at'])
    .where('day', '=', day)
    .where('state', '=', 'cancelled')
    .where('undo', 'is', null)
    .where('ended_at', '>=', from)
    .orderBy('ended_at')
    .execute();
  return rows.map(({ id: visit, series, number, ended_at }) => ({
    visit,
    label: ticketLabel(series, number),
    at: ended_at ?? from,
  }));
};

/** The services of this visit that are done already, where it goes on with another. */
const servedSoFar = async (db: Database, visit: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('visit_leg')
    .select('service_id')
    .where('visit_id', '=', visit)
    .where('code', '=', 'served')
    .orderBy('leg')
    .execute();
  return rows.map((row) => row.service_id);
};
