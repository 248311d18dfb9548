import { isSuspicious } from '../../domain/appointment/plan-import.ts';
import { addDays } from '../../domain/calendar/date.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { HubEvent } from '../../domain/live/events.ts';
import type { Services } from '../services.ts';
import { type FetchedText, type FetchFailure, fetchText } from './fetch-text.ts';
import { readCalendar } from './ical.ts';
import { applyPlan, planFor } from './import.ts';

/** Why the calendar could not be used. The last good list stays. */
export type FeedError = FetchFailure | 'not-a-calendar' | 'emptied';

/** How the calendar stands, for the desk. Times in ms; `failingSince` null: the last try went well. */
export interface FeedStatus {
  readonly heardAt: number | null;
  readonly failingSince: number | null;
  readonly error: FeedError | null;
  readonly unknown: number;
  readonly unreadable: number;
}

/** Fetches the booking system's calendar when it is due and takes over what has changed. */
export class AppointmentFeed {
  readonly #services: Services;
  readonly #stop = new AbortController();
  #tried = Number.NEGATIVE_INFINITY;
  /**
   * What the calendar's server calls the text it gave, and the day it was read on. In memory: a restart may have brought
   * another set-up, and a new day other days to read, so then the text itself is wanted whatever its tag.
   */
  #read: { tag: string; day: string } | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Ends a fetch that is on its way. */
  stop(): void {
    this.#stop.abort();
  }

  /** Fetches when it is due; does nothing without a calendar in the set-up. Never throws for what the network does. */
  async refresh(force = false): Promise<void> {
    const { centre, clock } = this.#services;
    const ical = centre.appointments?.ical;
    if (!ical || this.#stop.signal.aborted) return;
    if (!force && clock() - this.#tried < ical.everyMinutes * 60_000) return;
    this.#tried = clock();
    const day = localDate(new Date(clock()));
    const tag = this.#read?.day === day ? this.#read.tag : null;
    const fetched = await fetchText(ical.url, tag, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    await this.#take(fetched, day);
  }

  async #take(fetched: FetchedText, day: string): Promise<void> {
    const { centre, secrets, db, events, clock, estimates } = this.#services;
    const setup = centre.appointments;
    const now = clock();
    if (!setup?.ical) return;
    if (fetched.kind === 'failed') return this.#failed(fetched.why, now);
    if (fetched.kind === 'unchanged') return this.#heard(now, null);
    const scope = { from: day, to: addDays(day, setup.ical.days - 1) };
    const calendar = readCalendar(fetched.text, setup, setup.ical, scope, (id) => secrets.fingerprint(`ical ${id}`));
    if (calendar === null) return this.#failed('not-a-calendar', now);
    const said: HubEvent[] = [];
    const done = await db.transaction().execute(async (tx) => {
      const planned = await planFor(tx, this.#services, 'ical', calendar.incoming, scope, day);
      if (isSuspicious(planned.plan)) return null;
      await applyPlan({ tx, now, say: (event) => said.push(event) }, this.#services, 'ical', planned);
      // Each day is said once, however many of its times have changed.
      const days = new Map(said.map((event) => [JSON.stringify(event), event]));
      return events.append(tx, [...days.values()], now);
    });
    if (done === null) return this.#failed('emptied', now);
    events.publish(done);
    estimates.forget();
    this.#read = fetched.tag === null ? null : { tag: fetched.tag, day };
    const { unknown, unreadable } = calendar;
    await this.#heard(now, { unknown, unreadable });
  }

  async #failed(why: FeedError, now: number): Promise<void> {
    const { db, log } = this.#services;
    // The address may hold a secret, so it is not logged.
    log.warn({ why }, 'calendar not fetched');
    const before = await feedStatus(db);
    await this.#write({ tried_at: now, failing_since: before?.failingSince ?? now, error: why });
  }

  async #heard(now: number, counts: { unknown: number; unreadable: number } | null): Promise<void> {
    await this.#write({ tried_at: now, heard_at: now, failing_since: null, error: null, ...counts });
  }

  async #write(columns: {
    tried_at: number;
    heard_at?: number;
    failing_since: number | null;
    error: FeedError | null;
    unknown?: number;
    unreadable?: number;
  }): Promise<void> {
    const { db, events } = this.#services;
    const before = await feedStatus(db);
    const told = await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('appointment_feed')
        .values({ id: 1, unknown: 0, unreadable: 0, heard_at: null, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
        .execute();
      const isNews = (before?.error ?? null) !== columns.error || before === null;
      const day = localDate(new Date(columns.tried_at));
      return isNews ? events.append(tx, [{ type: 'appointment.changed', day }], columns.tried_at) : [];
    });
    events.publish(told);
  }
}

/** How the calendar was last heard, null: never tried. */
export async function feedStatus(db: Services['db']): Promise<FeedStatus | null> {
  const row = await db.selectFrom('appointment_feed').selectAll().executeTakeFirst();
  return row
    ? {
        heardAt: row.heard_at,
        failingSince: row.failing_since,
        error: row.error as FeedError | null,
        unknown: row.unknown,
        unreadable: row.unreadable,
      }
    : null;
}
