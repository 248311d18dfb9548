import type { WallMessage } from '../../domain/announcement/notice.ts';
import type { Database, Tx } from '../storage/database.ts';

/** A message with when it goes (ms since epoch). */
export type TimedMessage = WallMessage & { readonly until: number };

/** The messages that stand on the wall at a time, oldest first. */
export const messagesAt = (db: Database | Tx, now: number): Promise<TimedMessage[]> =>
  db
    .selectFrom('wall_message')
    .select(['id', 'text_da as da', 'text_en as en', 'shown_until as until'])
    .where('removed_at', 'is', null)
    .where('shown_until', '>', now)
    .orderBy('shown_from')
    .execute();

/** The calls for a colleague that nobody has ended yet. */
export const openCalls = (db: Database | Tx) =>
  db
    .selectFrom('colleague_call')
    .innerJoin('staff as caller', 'caller.id', 'colleague_call.from_staff')
    .leftJoin('staff as comer', 'comer.id', 'colleague_call.taken_by')
    .select([
      'colleague_call.id',
      'from_staff as from',
      'caller.name as fromName',
      'from_counter as counter',
      'to_staff as to',
      'why',
      'raised_at as raisedAt',
      'taken_by as takenBy',
      'comer.name as takenByName',
    ])
    .where('closed_at', 'is', null)
    .orderBy('raised_at')
    .execute();
