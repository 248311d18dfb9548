import { localDate } from '../../domain/calendar/local-time.ts';
import { parseTicketLabel } from '../../domain/queue/number.ts';
import type { CommandWork } from '../api/command.ts';
import type { VisitRow } from '../visit/row.ts';

export type NumberRefusal = 'not-a-number' | 'unknown-number' | 'number-on-hold' | 'number-missed' | 'number-over';

/** Why a visit in this state opens no terminal; null where it does. All ways for a visit to be over are told alike. */
function refusalOf(state: VisitRow['state']): NumberRefusal | null {
  switch (state) {
    case 'waiting':
    case 'called':
    case 'serving':
      return null;
    case 'on-hold':
      return 'number-on-hold';
    case 'no-show':
      return 'number-missed';
    case 'finished':
    case 'left':
    case 'cancelled':
    case 'ended':
      return 'number-over';
  }
}

/**
 * The visit of a number typed at a terminal, among those of today. A number that opens nothing is told where it stands,
 * so that its owner knows whom to ask. Whoever types somebody else's learns that state and nothing else.
 */
export async function visitOfTyped(
  w: CommandWork,
  label: string,
): Promise<{ readonly ok: true; readonly visit: VisitRow } | { readonly ok: false; readonly reason: NumberRefusal }> {
  const typed = parseTicketLabel(label);
  if (!typed) return { ok: false, reason: 'not-a-number' };
  const visit = await w.tx
    .selectFrom('visit')
    .selectAll()
    .where('day', '=', localDate(new Date(w.now)))
    .where('series', '=', typed.series)
    .where('number', '=', typed.number)
    .executeTakeFirst();
  if (!visit) return { ok: false, reason: 'unknown-number' };
  const reason = refusalOf(visit.state);
  return reason === null ? { ok: true, visit } : { ok: false, reason };
}
