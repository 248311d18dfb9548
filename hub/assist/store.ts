import type { CommandWork } from '../api/command.ts';
import type { Services } from '../services.ts';
import type { Database, Tx } from '../storage/database.ts';
import { countSession } from '../stumble/store.ts';

/** The session open at a terminal, or undefined. */
export const sessionAt = (db: Database | Tx, terminal: string) =>
  db
    .selectFrom('terminal_session')
    .selectAll()
    .where('terminal_id', '=', terminal)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export type OpenTerminalRefusal = 'unknown-terminal' | 'terminal-taken' | 'already-at-terminal';

/** Gives a visit a terminal, with the guide of its errand as it reads now. Both are checked by the database as well. */
export async function openTerminal(
  w: CommandWork,
  services: Services,
  visit: { id: string; errand: string },
  terminal: string,
  options: { guide: string | null; assisted: boolean },
): Promise<{ ok: true; session: string } | { ok: false; reason: OpenTerminalRefusal; terminal?: string }> {
  const device = services.centre.devices.find((known) => known.id === terminal && known.kind === 'terminal');
  if (!device) return { ok: false, reason: 'unknown-terminal' };
  const taken = await sessionAt(w.tx, terminal);
  if (taken) return { ok: false, reason: taken.visit_id === visit.id ? 'already-at-terminal' : 'terminal-taken' };
  const elsewhere = await w.tx
    .selectFrom('terminal_session')
    .select('terminal_id')
    .where('visit_id', '=', visit.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (elsewhere) {
    const label = services.centre.devices.find((known) => known.id === elsewhere.terminal_id)?.label;
    return { ok: false, reason: 'already-at-terminal', terminal: label ?? elsewhere.terminal_id };
  }
  const guide = services.content.guide(options.guide ?? services.content.guideOfErrand(visit.errand));
  const session = services.newId();
  await w.tx
    .insertInto('terminal_session')
    .values({
      id: session,
      terminal_id: terminal,
      visit_id: visit.id,
      guide: guide?.slug ?? null,
      guide_version: guide?.version ?? null,
      guide_hash: guide?.hash ?? null,
      assisted: options.assisted ? 1 : 0,
      started_at: w.now,
      ended_at: null,
    })
    .execute();
  w.say({ type: 'terminal.changed', terminal });
  return { ok: true, session };
}

/** Ends what a visit has open at a terminal: session (counted), help, mirror and the staff strip's sign-in. */
export async function endTerminalOf(w: CommandWork, services: Services, visitId: string): Promise<void> {
  const open = await w.tx
    .selectFrom('terminal_session')
    .select(['id', 'terminal_id', 'guide', 'guide_hash'])
    .where('visit_id', '=', visitId)
    .where('ended_at', 'is', null)
    .execute();
  for (const session of open) {
    const { id, terminal_id } = session;
    await countSession(w, services, session);
    await w.tx.updateTable('terminal_session').set({ ended_at: w.now }).where('id', '=', id).execute();
    await w.tx
      .updateTable('help_request')
      .set({ closed_at: w.now })
      .where('device_id', '=', terminal_id)
      .where('closed_at', 'is', null)
      .execute();
    await w.tx
      .updateTable('staff_session')
      .set({ ended_at: w.now })
      .where('device_id', '=', terminal_id)
      .where('ended_at', 'is', null)
      .execute();
    services.sessions.forget(terminal_id);
    services.mirror.forget(terminal_id);
    services.printing.plans.forget(id);
    w.say({ type: 'terminal.changed', terminal: terminal_id });
    w.say({ type: 'help.changed', device: terminal_id });
  }
}
