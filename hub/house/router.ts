import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import { callReason, longestMessage, refuseMessage } from '../../domain/house/message.ts';
import { pauseReason } from '../../domain/queue/opening.ts';
import { commandKey, runCommand, staffOf } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { counterOf } from '../counter/store.ts';
import { messagesAt } from './store.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);
const day = 24 * 60 * 60_000;

/** What staff say to the house: queues paused, messages on the wall, a colleague called for. */
export const houseRouter = router({
  /** Stops the numbers of one queue, or of the whole centre (`service` null), with a reason the kiosk shows. */
  pause: procedureFor(desk)
    .input(key.extend({ service: id.nullable(), reason: pauseReason }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.pause', input, async ({ tx, now, say }) => {
        if (input.service !== null && !ctx.services.centre.services.some((one) => one.id === input.service))
          return { ok: false, reason: 'unknown-service' } as const;
        const today = localDate(new Date(now));
        const running = await tx
          .selectFrom('queue_pause')
          .select('id')
          .where('day', '=', today)
          .where('ended_at', 'is', null)
          .where('service_id', input.service === null ? 'is' : '=', input.service)
          .executeTakeFirst();
        if (running) return { ok: false, reason: 'already-paused' } as const;
        await tx
          .insertInto('queue_pause')
          .values({
            id: ctx.services.newId(),
            service_id: input.service,
            day: today,
            reason: input.reason,
            staff_id: staffOf(ctx).id,
            started_at: now,
            ended_at: null,
          })
          .execute();
        say({ type: 'queue.changed', service: input.service });
        return { ok: true } as const;
      }),
    ),

  /** Gives numbers again. */
  unpause: procedureFor(desk)
    .input(key.extend({ service: id.nullable() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.unpause', input, async ({ tx, now, say }) => {
        const ended = await tx
          .updateTable('queue_pause')
          .set({ ended_at: now })
          .where('ended_at', 'is', null)
          .where('service_id', input.service === null ? 'is' : '=', input.service)
          .executeTakeFirst();
        if (ended.numUpdatedRows === 0n) return { ok: false, reason: 'not-paused' } as const;
        say({ type: 'queue.changed', service: input.service });
        return { ok: true } as const;
      }),
    ),

  /** The messages on the wall now. */
  messages: procedureFor([{ device: 'display' }, { device: 'kiosk' }, ...desk]).query(({ ctx }) =>
    messagesAt(ctx.services.db, ctx.services.clock()),
  ),

  /** Puts a message on the wall for so many minutes, at most a day. */
  say: procedureFor(desk)
    .input(
      key.extend({
        da: z.string().max(2 * longestMessage),
        en: z
          .string()
          .max(2 * longestMessage)
          .nullable(),
        minutes: z
          .number()
          .int()
          .min(5)
          .max(24 * 60),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.say', input, async ({ tx, now, say }) => {
        const refused = refuseMessage(input.da) ?? (input.en?.trim() ? refuseMessage(input.en) : null);
        if (refused) return { ok: false, reason: refused } as const;
        await tx
          .insertInto('wall_message')
          .values({
            id: ctx.services.newId(),
            text_da: input.da.trim(),
            text_en: input.en?.trim() || null,
            shown_from: now,
            shown_until: now + Math.min(day, input.minutes * 60_000),
            staff_id: staffOf(ctx).id,
            removed_at: null,
          })
          .execute();
        say({ type: 'message.changed' });
        return { ok: true } as const;
      }),
    ),

  /** Takes a message off the wall. */
  unsay: procedureFor(desk)
    .input(key.extend({ message: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.unsay', input, async ({ tx, now, say }) => {
        const removed = await tx
          .updateTable('wall_message')
          .set({ removed_at: now })
          .where('id', '=', input.message)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (removed.numUpdatedRows === 0n) return { ok: false, reason: 'unknown-message' } as const;
        say({ type: 'message.changed' });
        return { ok: true } as const;
      }),
    ),

  /** Calls for a colleague, a certain one or whoever can (`staff` null). One call at a time per person. */
  callColleague: procedureFor(desk)
    .input(key.extend({ staff: id.nullable(), why: callReason }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.callColleague', input, async ({ tx, now, say }) => {
        const me = staffOf(ctx).id;
        if (input.staff !== null) {
          const known = await tx
            .selectFrom('staff')
            .select('id')
            .where('id', '=', input.staff)
            .where('active', '=', 1)
            .executeTakeFirst();
          if (!known || input.staff === me) return { ok: false, reason: 'unknown-staff' } as const;
        }
        const mine = await counterOf(tx, me);
        await tx
          .updateTable('colleague_call')
          .set({ closed_at: now })
          .where('from_staff', '=', me)
          .where('closed_at', 'is', null)
          .execute();
        const call = ctx.services.newId();
        await tx
          .insertInto('colleague_call')
          .values({
            id: call,
            from_staff: me,
            from_counter: mine?.counter ?? null,
            to_staff: input.staff,
            why: input.why,
            raised_at: now,
            taken_by: null,
            closed_at: null,
          })
          .execute();
        say({ type: 'colleague.called', call });
        return { ok: true, call } as const;
      }),
    ),

  /** "I am coming." The one who called sees who. */
  takeCall: procedureFor(desk)
    .input(key.extend({ call: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.takeCall', input, async ({ tx, say }) => {
        const taken = await tx
          .updateTable('colleague_call')
          .set({ taken_by: staffOf(ctx).id })
          .where('id', '=', input.call)
          .where('closed_at', 'is', null)
          .where('taken_by', 'is', null)
          .executeTakeFirst();
        if (taken.numUpdatedRows === 0n) return { ok: false, reason: 'call-taken' } as const;
        say({ type: 'colleague.called', call: input.call });
        return { ok: true } as const;
      }),
    ),

  /** The call is over: the colleague is there, or is not needed any more. Whoever called or came may say so. */
  endCall: procedureFor(desk)
    .input(key.extend({ call: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'house.endCall', input, async ({ tx, now, say }) => {
        const me = staffOf(ctx).id;
        const ended = await tx
          .updateTable('colleague_call')
          .set({ closed_at: now })
          .where('id', '=', input.call)
          .where('closed_at', 'is', null)
          .where((eb) => eb.or([eb('from_staff', '=', me), eb('taken_by', '=', me)]))
          .executeTakeFirst();
        if (ended.numUpdatedRows === 0n) return { ok: false, reason: 'unknown-call' } as const;
        say({ type: 'colleague.called', call: input.call });
        return { ok: true } as const;
      }),
    ),
});
