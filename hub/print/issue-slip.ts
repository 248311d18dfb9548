import { type CommandWork, deviceOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import type { IssueAnswer } from '../queue/issue.ts';
import { addSlip } from './store.ts';

/**
 * Writes the slip of a number just given in the number's own transaction, when the screen that asked has a printer: so no
 * slip is ever printed of a number that was not given, and none is forgotten. `bring`: ids of what to have ready; those
 * the catalogue does not know are left out, since what a screen sends is printed.
 */
export async function withSlip<Answer extends IssueAnswer | { readonly ok: false }>(
  ctx: Context,
  w: CommandWork,
  answer: Answer,
  bring: readonly string[],
): Promise<Answer> {
  if (!answer.ok) return answer;
  const { centre, newId, printing } = ctx.services;
  const { id } = deviceOf(ctx);
  if (!centre.devices.some((device) => device.id === id && device.printer)) return answer;
  const known = printing.knownThings;
  await addSlip(w, {
    id: newId(),
    visit: answer.ticket.visit,
    device: id,
    copy: 0,
    bring: JSON.stringify([...new Set(bring)].filter((thing) => known.has(thing))),
  });
  return answer;
}
