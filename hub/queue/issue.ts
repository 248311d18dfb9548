import { randomBytes } from 'node:crypto';
import { localDate } from '../../domain/calendar/local-time.ts';
import { estimateFor, type WaitRange } from '../../domain/queue/estimate.ts';
import { nextNumber, ticketLabel } from '../../domain/queue/number.ts';
import { orderWaiting } from '../../domain/queue/order.ts';
import type { VisitWay } from '../../domain/visit/state.ts';
import type { CommandWork } from '../api/command.ts';
import type { CentreSetup } from '../centre/store.ts';
import type { Database, Tx } from '../storage/database.ts';

export interface IssueRequest {
  readonly service: string;
  readonly errand: string;
  readonly way: VisitWay;
  readonly situation: string;
  readonly language: string;
}

/** What the ticket says. `phone` is the secret part of its status page's address. */
export interface IssuedTicket {
  readonly visit: string;
  readonly label: string;
  readonly service: string;
  readonly errand: string;
  readonly way: VisitWay;
  readonly range: WaitRange;
  readonly phone: string;
  readonly issuedAt: number;
}

export type IssueAnswer =
  | { readonly ok: true; readonly ticket: IssuedTicket }
  | { readonly ok: false; readonly reason: 'unknown-service' | 'numbers-used-up' };

/** Everybody who waits today, in the columns the order needs. */
export async function waitingToday(db: Database | Tx, day: string) {
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'service_id as service', 'arrived_at as arrivedAt', 'way'])
    .where('day', '=', day)
    .where('state', '=', 'waiting')
    .execute();
  return orderWaiting(rows);
}

/** The open counters, what they take, and whether they are with somebody. */
export async function openCounters(db: Database | Tx) {
  const rows = await db
    .selectFrom('counter_session')
    .leftJoin('visit', (join) =>
      join.onRef('visit.counter_id', '=', 'counter_session.counter_id').on('visit.state', 'in', ['called', 'serving']),
    )
    .select(['counter_session.counter_id as id', 'counter_session.services', 'visit.id as visit'])
    .where('closed_at', 'is', null)
    .execute();
  return rows.map((row) => ({ id: row.id, services: JSON.parse(row.services) as string[], busy: row.visit !== null }));
}

/** How long somebody with these ahead of her waits for a service, as things stand in this database now. */
export async function waitRange(
  db: Database | Tx,
  centre: CentreSetup,
  service: string,
  ahead: readonly { service: string }[],
): Promise<WaitRange> {
  const averages = new Map(centre.services.map((row) => [row.id, row.averageMinutes]));
  return estimateFor({
    service,
    ahead,
    counters: await openCounters(db),
    averageMinutes: (id) => averages.get(id) ?? 12,
  });
}

/**
 * Gives the next number of a service's series and stores the visit, all in the command's transaction. The number is the
 * database's: the series row is raised and the day's numbers are unique, so none is given twice whatever happens.
 */
export async function issueTicket(
  w: CommandWork,
  centre: CentreSetup,
  newId: () => string,
  request: IssueRequest,
): Promise<IssueAnswer> {
  const { tx, now } = w;
  const service = centre.services.find((row) => row.id === request.service);
  if (!service) return { ok: false, reason: 'unknown-service' };
  const day = localDate(new Date(now));
  const number = await takeNumber(tx, service, day);
  if (number === null) return { ok: false, reason: 'numbers-used-up' };
  const ahead = await waitingToday(tx, day);
  const range: WaitRange =
    request.way === 'self-service-here'
      ? { kind: 'range', low: 0, high: 0 }
      : await waitRange(tx, centre, service.id, ahead);
  const visit = newId();
  const phone = randomBytes(16).toString('base64url');
  await tx
    .insertInto('visit')
    .values({
      id: visit,
      day,
      series: service.series,
      number,
      service_id: service.id,
      errand: request.errand,
      way: request.way,
      situation: request.situation,
      language: request.language,
      phone_token: phone,
      state: 'waiting',
      version: 1,
      arrived_at: now,
      counter_id: null,
      calls: 0,
      last_called_at: null,
      ended_at: null,
      shown_low: range.kind === 'range' ? range.low : null,
      shown_high: range.kind === 'range' ? range.high : null,
      outcome: null,
      inquiry_type: null,
    })
    .execute();
  await tx
    .insertInto('visit_interval')
    .values({ visit_id: visit, seq: 1, kind: 'waiting', started_at: now, ended_at: null, counter_id: null })
    .execute();
  const label = ticketLabel(service.series, number);
  w.say({ type: 'visit.changed', visit, label, state: 'waiting', service: service.id });
  return {
    ok: true,
    ticket: { visit, label, service: service.id, errand: request.errand, way: request.way, range, phone, issuedAt: now },
  };
}

async function takeNumber(tx: Tx, series: { series: string; from: number; to: number }, day: string): Promise<number | null> {
  const row = await tx
    .selectFrom('number_series')
    .select('last')
    .where('series', '=', series.series)
    .where('day', '=', day)
    .executeTakeFirst();
  const last = row?.last ?? null;
  let number = nextNumber(series, last, () => false);
  if (number !== null && last !== null && number <= last) {
    // The range begins again: only now can a number have been given before today.
    const rows = await tx.selectFrom('visit').select('number').where('series', '=', series.series).where('day', '=', day).execute();
    const used = new Set(rows.map((visit) => visit.number));
    number = nextNumber(series, last, (candidate) => used.has(candidate));
  }
  if (number === null) return null;
  await tx
    .insertInto('number_series')
    .values({ series: series.series, day, last: number })
    .onConflict((conflict) => conflict.columns(['series', 'day']).doUpdateSet({ last: number }))
    .execute();
  return number;
}
