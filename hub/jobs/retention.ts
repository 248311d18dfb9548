import { agreementDays } from '../../domain/followup/follow-up.ts';
import { keyLifeMs } from '../api/command.ts';
import { erasePeople } from '../followup/store.ts';
import { forgetSlips } from '../print/store.ts';
import type { Services } from '../services.ts';

const dayMs = 24 * 60 * 60_000;

/** How long events are kept for screens that come back (ms). */
const eventLifeMs = 7 * dayMs;

/** How long is kept who signed in, called for a colleague or wrote on the wall (ms). */
const staffWordsLifeMs = 30 * dayMs;

/**
 * Deletes what has had its time: people without contact for as long as the agreement text says, command answers whose
 * keys can no longer be used, events no screen will ask for, what staff said to the house, sign-ins long over. Idempotent. Returns what it deleted.
 */
export async function runRetention(services: Services): Promise<{ people: number; commands: number; events: number }> {
  const now = services.clock();
  return services.db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('person')
      .select('id')
      .where('last_activity_at', '<', now - agreementDays * dayMs)
      .execute();
    await erasePeople(
      tx,
      due.map((row) => row.id),
    );
    // Twice the life of a key: a clock set back must not make an old key new again.
    const commands = await tx
      .deleteFrom('command_log')
      .where('at', '<', now - 2 * keyLifeMs)
      .executeTakeFirst();
    await forgetSlips({ tx, now });
    const events = await tx
      .deleteFrom('event')
      .where('at', '<', now - eventLifeMs)
      .executeTakeFirst();
    // What staff wrote on the wall and whom they called for is nobody's to read a month later.
    await tx
      .deleteFrom('wall_message')
      .where('shown_until', '<', now - staffWordsLifeMs)
      .execute();
    await tx
      .deleteFrom('colleague_call')
      .where('raised_at', '<', now - staffWordsLifeMs)
      .execute();
    await tx
      .deleteFrom('staff_session')
      .where('started_at', '<', now - staffWordsLifeMs)
      .execute();
    return { people: due.length, commands: Number(commands.numDeletedRows), events: Number(events.numDeletedRows) };
  });
}
