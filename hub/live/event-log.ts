import { EventEmitter, on } from 'node:events';
import type { HubEvent } from '../../domain/live/events.ts';
import type { Database, Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';

export interface StoredEvent {
  readonly id: number;
  readonly at: number;
  readonly event: HubEvent;
}

const writeEvent = hotQuery<{ id: number }>((db) =>
  db.insertInto('event').values({ at: 0, type: '', payload: '' }).returning('id'),
);

/** The most a returning screen is told one by one; beyond it, it fetches everything anew. */
const longestReplay = 1_000;

/**
 * The log of what happened, written in the transaction of the change itself, and the wire on which it is told after the
 * commit. A screen that lost its connection says the last id it saw and gets what came after it.
 */
export class EventLog {
  readonly #db: Database;
  readonly #onWritten: () => void;
  readonly #wire = new EventEmitter().setMaxListeners(0);

  /** `onWritten` is called as events are written, before any later transaction can read */
  constructor(db: Database, onWritten: () => void) {
    this.#db = db;
    this.#onWritten = onWritten;
  }

  /** Writes events within the transaction of the change; tell them with `publish` only after it is committed. */
  async append(tx: Tx, events: readonly HubEvent[], at: number): Promise<StoredEvent[]> {
    if (events.length > 0) this.#onWritten();
    const stored: StoredEvent[] = [];
    for (const event of events) {
      const [row] = (await writeEvent(tx, [at, event.type, JSON.stringify(event)])).rows;
      if (!row) throw new Error('an event got no id');
      stored.push({ id: Number(row.id), at, event });
    }
    return stored;
  }

  publish(events: readonly StoredEvent[]): void {
    for (const event of events) this.#wire.emit('event', event);
  }

  /** The id of the newest event, 0 when there is none. */
  async head(): Promise<number> {
    const row = await this.#db
      .selectFrom('event')
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst();
    return Number(row?.id ?? 0);
  }

  /**
   * All events after `after`, in order and without a gap between log and wire: first listened, then read.
   * `null` is yielded once when the log has been read to its end. Ends when the signal aborts.
   */
  async *after(after: number, signal: AbortSignal): AsyncGenerator<StoredEvent | null> {
    const live = on(this.#wire, 'event', { signal });
    let seen = after;
    const missed = await this.#db
      .selectFrom('event')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(longestReplay + 1)
      .execute();
    if (missed.length > longestReplay) seen = await this.head();
    else {
      for (const row of missed) {
        seen = Number(row.id);
        yield { id: seen, at: Number(row.at), event: JSON.parse(row.payload) as HubEvent };
      }
    }
    yield null;
    try {
      for await (const [stored] of live as AsyncIterable<[StoredEvent]>) {
        if (stored.id <= seen) continue;
        seen = stored.id;
        yield stored;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
