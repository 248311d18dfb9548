import { sql } from 'kysely';
import { localDate } from '../../domain/calendar/local-time.ts';
import { assumed, type DurationModel, durationModel } from '../../domain/queue/durations.ts';
import { estimateQueue, type QueueEstimate, type WaitRange } from '../../domain/queue/estimate.ts';
import type { PlannedAppointment } from '../../domain/queue/lanes.ts';
import type { OpenCounterNow, WaitingVisit } from '../../domain/queue/presence.ts';
import type { CentreSetup } from '../centre/store.ts';
import type { Database, Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';
import { openCounters, queueNow } from './waiting.ts';

/** The queue at a moment: who waits in which order, who is there to call them, and how long it takes. */
export interface QueuePicture {
  readonly waiting: readonly WaitingVisit[];
  readonly counters: readonly OpenCounterNow[];
  /** by visit and, for somebody who comes now, by service */
  readonly ranges: QueueEstimate<WaitRange>;
}

/** How long what was learned of a service is used before it is read anew (ms). */
const learnedForMs = 60_000;

/** How long a picture stands while nothing happens (ms): time itself makes it wrong. */
const pictureForMs = 10_000;

const learned = hotQuery<{ busy_ms: number }>((db) =>
  db
    .selectFrom('visit_leg')
    .select('busy_ms')
    .where('service_id', '=', '')
    .where('closed_at', '>', 0)
    .where('busy_ms', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(sql.lit(30))
    .$castTo<{ busy_ms: number }>(),
);

/** Service times older than this teach nothing (ms): four weeks. */
const learnFromMs = 28 * 24 * 60 * 60_000;

/**
 * Knows how long people wait. A picture is kept until something happens (an event is told) or ten seconds have gone, for
 * every screen asks after every event, and one simulation answers them all.
 */
export class Estimates {
  readonly #centre: CentreSetup;
  readonly #planned: (db: Database | Tx, now: number) => Promise<readonly PlannedAppointment[]>;
  readonly #durations = new Map<string, { until: number; model: DurationModel }>();
  /** how often something has changed: what was being read meanwhile may be half old and half new, and is not kept */
  #changes = 0;
  #kept: { picture: QueuePicture; until: number; day: string } | null = null;

  constructor(
    centre: CentreSetup,
    planned: (db: Database | Tx, now: number) => Promise<readonly PlannedAppointment[]> = async () => [],
  ) {
    this.#centre = centre;
    this.#planned = planned;
  }

  /** Something has changed: the next one who asks gets a fresh picture. */
  forget(): void {
    this.#changes++;
    this.#kept = null;
  }

  /** How long somebody who comes now waits for a service. With no counter open for it nobody has to be counted. */
  async newcomer(db: Database | Tx, service: string, now: number): Promise<WaitRange> {
    const counters = await openCounters(db, this.#centre);
    if (!counters.some((counter) => counter.services.includes(service))) return { kind: 'unknown' };
    return (await this.picture(db, now)).ranges.newcomers.get(service) ?? { kind: 'unknown' };
  }

  /** The queue as it is now. Within a transaction that has changed it, call `forget` first. */
  async picture(db: Database | Tx, now: number): Promise<QueuePicture> {
    const day = localDate(new Date(now));
    const kept = this.#kept;
    if (kept && kept.day === day && now < kept.until && now >= kept.until - pictureForMs) return kept.picture;
    const changes = this.#changes;
    const { waiting, counters } = await queueNow(db, this.#centre, now);
    const policy = this.#centre.rules.order;
    const durations = new Map<string, DurationModel>();
    for (const service of this.#centre.services) durations.set(service.id, await this.#duration(db, service, now));
    const picture: QueuePicture = {
      waiting,
      counters,
      ranges: estimateQueue({
        waiting,
        planned: await this.#planned(db, now),
        newcomers: this.#centre.services.map(({ id }) => ({ key: id, service: id, quick: false, priority: null })),
        counters,
        durations,
        otherwise: durationModel([], 12 * 60_000 + assumed.walkMs),
        turnaroundMs: assumed.turnaroundMs,
        showShare: assumed.showShare,
        now,
        // The same all day, so that a range changes when the queue does and does not flicker.
        seed: Number(day.replaceAll('-', '')),
        policy,
      }),
    };
    if (changes === this.#changes) this.#kept = { picture, until: now + pictureForMs, day };
    return picture;
  }

  async #duration(
    db: Database | Tx,
    service: { readonly id: string; readonly averageMinutes: number },
    now: number,
  ): Promise<DurationModel> {
    const known = this.#durations.get(service.id);
    if (known && now < known.until && now >= known.until - learnedForMs) return known.model;
    const { rows } = await learned(db, [service.id, now - learnFromMs]);
    const model = durationModel(
      rows.map((row) => row.busy_ms),
      service.averageMinutes * 60_000 + assumed.walkMs,
    );
    this.#durations.set(service.id, { until: now + learnedForMs, model });
    return model;
  }
}
