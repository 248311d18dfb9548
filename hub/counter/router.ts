import { z } from 'zod';
import { presence } from '../../domain/counter/presence.ts';
import { commandKey, runCommand, staffOf } from '../api/command.ts';
import { procedureFor } from '../api/trpc.ts';
import { visitAt } from '../visit/store.ts';
import { changePresence, closeCounters, counterOf } from './store.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);

/** Opening and closing a counter. Part of the queue's API. */
export const counterProcedures = {
  /** Opens a counter for the person signed in. `takeOver` when a colleague has left it open, e.g. after a crash. */
  openCounter: procedureFor(desk)
    .input(key.extend({ counter: id, services: z.array(id).min(1), takeOver: z.boolean() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.openCounter', input, async ({ tx, now, say }) => {
        const staff = staffOf(ctx);
        const setup = ctx.services.centre.counters.find((counter) => counter.id === input.counter);
        if (!setup) return { ok: false, reason: 'unknown-counter' } as const;
        if (!input.services.every((service) => ctx.services.centre.services.some((known) => known.id === service))) {
          return { ok: false, reason: 'unknown-service' } as const;
        }
        const mine = await counterOf(tx, staff.id);
        if (mine && mine.counter !== input.counter) {
          const open = await visitAt(tx, mine.counter);
          if (open) return { ok: false, reason: 'visit-open' } as const;
          say({ type: 'counter.changed', counter: mine.counter });
        }
        const held = await tx
          .selectFrom('counter_session')
          .innerJoin('staff', 'staff.id', 'counter_session.staff_id')
          .select(['staff_id', 'staff.name'])
          .where('counter_id', '=', input.counter)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (held && held.staff_id !== staff.id && !input.takeOver) {
          return { ok: false, reason: 'counter-taken', by: held.name } as const;
        }
        await closeCounters(tx, { staff: staff.id, counter: input.counter }, now);
        await tx
          .insertInto('counter_session')
          .values({
            id: ctx.services.newId(),
            counter_id: input.counter,
            staff_id: staff.id,
            services: JSON.stringify(input.services),
            opened_at: now,
            closed_at: null,
            presence: 'open',
            presence_since: now,
            free_since: now,
          })
          .execute();
        say({ type: 'counter.changed', counter: input.counter });
        return { ok: true } as const;
      }),
    ),

  /** Closes the person's counter; the waiting times know at once. Refused while a visit is open there. */
  closeCounter: procedureFor(desk)
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.closeCounter', input, async ({ tx, now, say }) => {
        const mine = await counterOf(tx, staffOf(ctx).id);
        if (!mine) return { ok: false, reason: 'no-counter' } as const;
        const open = await visitAt(tx, mine.counter);
        if (open) return { ok: false, reason: 'visit-open' } as const;
        await changePresence(tx, { id: mine.session, presence: mine.presence, since: mine.presenceSince }, null, now);
        say({ type: 'counter.changed', counter: mine.counter });
        return { ok: true } as const;
      }),
    ),

  /** A break, other work, or back for visitors. Refused while somebody is called or served. */
  setPresence: procedureFor(desk)
    .input(key.extend({ presence }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'queue.setPresence', input, async ({ tx, now, say }) => {
        const mine = await counterOf(tx, staffOf(ctx).id);
        if (!mine) return { ok: false, reason: 'no-counter' } as const;
        if (input.presence !== 'open' && (await visitAt(tx, mine.counter)))
          return { ok: false, reason: 'visit-open' } as const;
        if (input.presence === mine.presence) return { ok: true } as const;
        const running = { id: mine.session, presence: mine.presence, since: mine.presenceSince };
        await changePresence(tx, running, input.presence, now);
        say({ type: 'counter.changed', counter: mine.counter });
        return { ok: true } as const;
      }),
    ),
};
