import { localDate } from '../../domain/calendar/local-time.ts';
import type { HubEvent } from '../../domain/live/events.ts';
import { openStates } from '../../domain/visit/state.ts';
import { endTerminalOf } from '../assist/store.ts';
import type { Services } from '../services.ts';
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
    const left = await tx
      .selectFrom('visit')
      .select('id')
      .where('day', '<', today)
      .where('state', 'in', openStates)
      .execute();
    for (const { id } of left) {
      await endTerminalOf(work, services, id);
      await changeVisit(work, id, { type: 'end', cause: 'close' }, { services, by: null });
    }
    const counters = await tx
      .selectFrom('counter_session')
      .select(['id', 'counter_id', 'opened_at'])
      .where('closed_at', 'is', null)
      .execute();
    for (const counter of counters) {
      if (localDate(new Date(counter.opened_at)) >= today) continue;
      await tx.updateTable('counter_session').set({ closed_at: now }).where('id', '=', counter.id).execute();
      work.say({ type: 'counter.changed', counter: counter.counter_id });
    }
    return { ended: left.length, told: await events.append(tx, said, now) };
  });
  events.publish(told);
  return ended;
}
