import { tracked } from '@trpc/server';
import { z } from 'zod';
import { eventFor, type HubEvent } from '../../domain/live/events.ts';
import { deviceOf } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';

/** What a screen gets over the line. `replayed`: it happened while the screen was away. */
export type LiveMessage =
  | { readonly kind: 'caught-up' }
  | {
      readonly kind: 'event';
      readonly id: number;
      readonly at: number;
      readonly replayed: boolean;
      readonly event: HubEvent | { type: 'moved' };
    };

export const liveRouter = router({
  /**
   * Everything this screen may know, as it happens. With the id of the last event it saw, a screen gets what it missed
   * and then `caught-up`; without one it starts now. It fetches its data after `caught-up`, so nothing falls between.
   */
  events: procedureFor([
    { device: 'kiosk' },
    { device: 'terminal' },
    { device: 'desk' },
    { device: 'display' },
    { device: 'library' },
    { device: 'insight' },
    { device: 'content' },
    { device: 'phone' },
  ])
    .input(
      z.object({
        lastEventId: z
          .string()
          .regex(/^\d{1,15}$/)
          .nullish(),
      }),
    )
    .subscription(async function* ({ ctx, input, signal }) {
      const device = deviceOf(ctx);
      const { events } = ctx.services;
      const head = await events.head();
      // An id from another database (a restored backup) is ahead of this log: then start now.
      const from = Math.min(input.lastEventId ? Number(input.lastEventId) : head, head);
      let caughtUp = false;
      let last = from;
      for await (const stored of events.after(from, signal ?? new AbortController().signal)) {
        if (stored === null) {
          caughtUp = true;
          yield tracked(String(Math.max(last, head)), { kind: 'caught-up' } satisfies LiveMessage as LiveMessage);
          continue;
        }
        last = stored.id;
        const event = eventFor(stored.event, device);
        if (event === null) continue;
        yield tracked(String(stored.id), {
          kind: 'event',
          id: stored.id,
          at: stored.at,
          replayed: !caughtUp,
          event,
        } satisfies LiveMessage as LiveMessage);
      }
    }),
});
