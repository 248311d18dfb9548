import { localDate } from '../../domain/calendar/local-time.ts';
import type { HubEvent } from '../../domain/live/events.ts';
import { closeAppointments } from '../appointment/store.ts';
import { endTerminalOf } from '../assist/store.ts';
import { closeCounters } from '../counter/store.ts';
import type { Services } from '../services.ts';
import { isOpen } from '../visit/open.ts';
import { changeVisit } from '../visit/store.ts';

/**
 * Ends what was left open on earlier days: visits, terminal sessions, counters. Runs at start and whenever the local
 * date has changed, so a machine that was off at midnight catches up. Idempotent. Returns how many visits it ended.
 */
export async function closeEarlierDays(services: Services): Promise<number> {
  const { db, events, clock } = services;
  const now = clock();
  const today = localDate(new Date(now));
  const said: HubEvent[] = [];
  const { ended, told } = await db.transaction().execute(async (tx) => {
    const work = { tx, now, say: (event: HubEvent) => said.push(event) };
    const left = await tx.selectFrom('visit').select('id').where('day', '<', today).where(isOpen).execute();
    for (const { id } of left) {
      await endTerminalOf(work, services, id);
      await changeVisit(work, id, { type: 'end', cause: 'close' }, { services, by: null });
    }
    const closed = await closeCounters(tx, { openedBefore: (at) => localDate(new Date(at)) < today }, now);
    for (const counter of closed) work.say({ type: 'counter.changed', counter });
    await tx
      .updateTable('queue_pause')
      .set({ ended_at: now })
      .where('day', '<', today)
      .where('ended_at', 'is', null)
      .execute();
    await tx
      .updateTable('colleague_call')
      .set({ closed_at: now })
      .where('closed_at', 'is', null)
      .where('raised_at', '<', now - 12 * 60 * 60_000)
      .execute();
    await closeAppointments(work, today);
    return { ended: left.length, told: await events.append(tx, said, now) };
  });
  events.publish(told);
  return ended;
}
