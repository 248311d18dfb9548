import { z } from 'zod';
import type { DeviceKind } from '../identity/callers.ts';

/**
 * What the hub tells the screens. Ids and codes only, never a name, an answer or a contact: the log is kept.
 * A screen uses an event to know what to fetch again; only `visit.called` is acted on by itself (chime).
 */
export const hubEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('visit.changed'),
    visit: z.string(),
    label: z.string(),
    state: z.string(),
    service: z.string(),
  }),
  z.object({
    type: z.literal('visit.called'),
    visit: z.string(),
    label: z.string(),
    counter: z.string(),
    call: z.number().int(),
    at: z.number(),
  }),
  z.object({ type: z.literal('counter.changed'), counter: z.string() }),
  z.object({ type: z.literal('terminal.changed'), terminal: z.string() }),
  z.object({ type: z.literal('assist.recorded'), session: z.string() }),
  z.object({ type: z.literal('help.changed'), device: z.string() }),
  z.object({ type: z.literal('queue.changed'), service: z.string().nullable() }),
  z.object({ type: z.literal('message.changed') }),
  z.object({ type: z.literal('appointment.changed'), day: z.string() }),
  z.object({ type: z.literal('colleague.called'), call: z.string() }),
  /** somebody signed in at another desk: the one she left asks for a sign-in again */
  z.object({ type: z.literal('sign-in.ended'), device: z.string() }),
  /** guides and errands were read again */
  z.object({ type: z.literal('content.changed') }),
  /** borger.dk's articles: a nightly run ended, or somebody did something about what has changed there */
  z.object({ type: z.literal('article.changed') }),
  z.object({ type: z.literal('followup.changed'), followUp: z.string() }),
  /** a slip, or the printer beside this screen */
  z.object({ type: z.literal('print.changed'), device: z.string() }),
]);
export type HubEvent = z.infer<typeof hubEvent>;

const everywhere: readonly DeviceKind[] = ['kiosk', 'terminal', 'desk', 'display', 'phone'];

/** Which screens may hear of what. */
export const audiences: { readonly [T in HubEvent['type']]: readonly DeviceKind[] } = {
  'visit.changed': everywhere,
  'visit.called': ['desk', 'display', 'phone', 'terminal'],
  // A terminal too: whether anybody is there to hear a call for help.
  'counter.changed': ['kiosk', 'terminal', 'desk', 'display', 'phone'],
  'terminal.changed': ['terminal', 'desk'],
  'assist.recorded': ['terminal', 'desk'],
  'help.changed': ['kiosk', 'terminal', 'desk'],
  'queue.changed': ['kiosk', 'desk', 'display', 'phone'],
  'message.changed': ['kiosk', 'desk', 'display'],
  'appointment.changed': ['kiosk', 'desk'],
  'colleague.called': ['desk'],
  'sign-in.ended': ['desk'],
  'content.changed': ['kiosk', 'terminal', 'desk', 'content'],
  'article.changed': ['content'],
  'followup.changed': ['desk', 'library'],
  'print.changed': ['kiosk', 'terminal', 'desk'],
};

/**
 * What of an event a screen gets: the event, only the fact that something moved (a phone may not follow other people's
 * numbers, and neither may a citizen's terminal, which asks for its own visit; a terminal not other terminals), or null.
 */
export function eventFor(
  event: HubEvent,
  who: { kind: DeviceKind; id: string; visit: string | null },
): HubEvent | { type: 'moved' } | null {
  if (!audiences[event.type].includes(who.kind)) return null;
  if (who.kind === 'phone') return 'visit' in event && event.visit === who.visit ? event : { type: 'moved' };
  if (who.kind === 'terminal' && 'visit' in event) return { type: 'moved' };
  if (event.type === 'terminal.changed' && who.kind === 'terminal' && event.terminal !== who.id) return null;
  if (event.type === 'help.changed' && who.kind !== 'desk' && event.device !== who.id) return null;
  if (event.type === 'print.changed' && who.kind !== 'desk' && event.device !== who.id) return null;
  return event;
}
