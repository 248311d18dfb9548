import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import { type NumberSeries, nextNumber, ticketLabel } from '../../domain/queue/number.ts';
import type { IssueRefusal } from '../../domain/queue/opening.ts';
import type { VisitWay } from '../../domain/visit/state.ts';
import type { CommandWork } from '../api/command.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';
import { refuseNow } from './gate.ts';

export interface IssueRequest {
  readonly service: string;
  readonly errand: string;
  readonly way: VisitWay;
  readonly situation: string;
  readonly language: string;
  /** ms from the first touch of the kiosk to this number */
  readonly prepMs?: number | undefined;
  /** the booked time of somebody who has come to one */
  readonly appointmentAt?: number | undefined;
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
  /** null: without a booked time */
  readonly appointment: { readonly at: number; readonly isLate: boolean } | null;
}

export type IssueAnswer =
  | { readonly ok: true; readonly ticket: IssuedTicket }
  | { readonly ok: false; readonly reason: 'unknown-service' | 'numbers-used-up' }
  | ({ readonly ok: false } & IssueRefusal);

/**
 * Gives the next number of a service's series and stores the visit, all in the command's transaction. The number is the
 * database's: the day's numbers are unique, so none is given twice whatever happens.
 */
export async function issueTicket(
  w: CommandWork,
  { centre, estimates, newId }: Pick<Services, 'centre' | 'estimates' | 'newId'>,
  request: IssueRequest,
  /** staff may let somebody in after hours or past a pause; a kiosk may not */
  byStaff: boolean,
): Promise<IssueAnswer> {
  const { tx, now } = w;
  const service = centre.services.find((row) => row.id === request.service);
  if (!service) return { ok: false, reason: 'unknown-service' };
  const refused = byStaff ? null : await refuseNow(tx, centre, service, now);
  if (refused) return { ok: false, ...refused };
  const day = localDate(new Date(now));
  const number = await takeNumber(tx, service, day);
  if (number === null) return { ok: false, reason: 'numbers-used-up' };
  const range: WaitRange =
    request.way === 'self-service-here'
      ? { kind: 'range', low: 0, high: 0 }
      : await estimates.newcomer(tx, service.id, now);
  const visit = newId();
  // 122 random bits; Node draws them many at a time, which matters for a number's speed.
  const secret = randomUUID().replaceAll('-', '');
  const [low, high] = range.kind === 'range' ? [range.low, range.high] : [null, null];
  await storeVisit(tx, [
    visit,
    day,
    service.series,
    number,
    service.id,
    request.errand,
    request.way,
    request.situation,
    request.language,
    secret,
    now,
    low,
    high,
    now,
    now,
    request.prepMs ?? null,
    request.appointmentAt ?? null,
  ]);
  const label = ticketLabel(service.series, number);
  w.say({ type: 'visit.changed', visit, label, state: 'waiting', service: service.id });
  return {
    ok: true,
    ticket: {
      visit,
      label,
      service: service.id,
      errand: request.errand,
      way: request.way,
      range,
      phone: `${visit}.${secret}`,
      issuedAt: now,
      appointment: null,
    },
  };
}

/**
 * The number after the day's highest of the series. It is read from the visits themselves, by their unique index: a
 * counter beside them would be one more page to make durable for every number. Visits of a day are never deleted on it.
 */
async function takeNumber(tx: Tx, series: NumberSeries, day: string): Promise<number | null> {
  const [row] = (await highestNumber(tx, [day, series.series])).rows;
  const highest = row?.highest ?? null;
  if (highest === null) return series.from;
  if (highest >= series.from - 1 && highest < series.to) return highest + 1;
  return takeNumberAgain(tx, series, day);
}

/**
 * The range is used up or was changed under the day: look for a number not given today, from the start of the range.
 */
async function takeNumberAgain(tx: Tx, series: NumberSeries, day: string): Promise<number | null> {
  const rows = await tx
    .selectFrom('visit')
    .select('number')
    .where('series', '=', series.series)
    .where('day', '=', day)
    .execute();
  const used = new Set(rows.map((visit) => visit.number));
  return nextNumber(series, null, (candidate) => used.has(candidate));
}

const highestNumber = hotQuery<{ highest: number | null }>((db) =>
  db
    .selectFrom('visit')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('day', '=', '')
    .where('series', '=', ''),
);

const storeVisit = hotQuery((db) =>
  db.insertInto('visit').values({
    id: '',
    day: '',
    series: '',
    number: 0,
    service_id: '',
    errand: '',
    way: 'counter',
    situation: '',
    language: '',
    phone_secret: '',
    state: sql.lit('waiting'),
    version: sql.lit(1),
    arrived_at: 0,
    counter_id: sql.lit(null),
    calls: sql.lit(0),
    last_called_at: sql.lit(null),
    ended_at: sql.lit(null),
    shown_low: 0,
    shown_high: 0,
    outcome: sql.lit(null),
    inquiry_type: sql.lit(null),
    turn_calls: sql.lit(0),
    answered_calls: sql.lit(0),
    leg: sql.lit(1),
    leg_since: 0,
    phase: sql.lit('waiting'),
    phase_since: 0,
    time_reliable: sql.lit(1),
    prep_ms: 0,
    appointment_at: 0,
    appointment_id: sql.lit(null),
  }),
);
