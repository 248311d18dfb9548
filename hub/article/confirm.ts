import type { Drift } from '../../domain/article/drift.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { Tx } from '../storage/database.ts';
import { accept, acceptedRow } from './accepted.ts';
import { closeDrift } from './drifts.ts';
import { keepReplaced, type Replaced } from './undo-confirm.ts';

/** A drift as somebody looked at it; the version goes up when borger.dk changes it again. */
export interface LookedAt {
  readonly drift: string;
  readonly version: number;
}

type Refusal = 'unknown-drift' | 'changed-again';

/** The open drift somebody looked at, or why it is not that any more. */
export async function openAsLookedAt(tx: Tx, { drift, version }: LookedAt): Promise<Drift | Refusal> {
  const row = await tx
    .selectFrom('article_drift')
    .select(['drift', 'version'])
    .where('id', '=', drift)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return 'unknown-drift';
  return row.version === version ? (JSON.parse(row.drift) as Drift) : 'changed-again';
}

/**
 * "Still true": what borger.dk says now is what the guide stands on, by whom and from which day (`now` in ms). What was
 * taken as true before is kept with the drift, so that it can be undone.
 */
export async function confirmDrift(tx: Tx, id: string, drift: Drift, by: string, now: number): Promise<void> {
  const verifiedAt = localDate(new Date(now));
  const replaced: Replaced[] = [];
  for (const reliance of drift.touches) {
    replaced.push({ reliance, row: await acceptedRow(tx, reliance) });
    await accept(tx, reliance, { state: drift.after, verifiedAt }, { by, now });
  }
  await closeDrift(tx, id, { as: 'confirmed', by, now });
  await keepReplaced(tx, id, replaced);
}

/** How it went for one of several. `other-text`: its difference is not the one that was read. */
export type Confirmed =
  | { readonly drift: string; readonly ok: true }
  | { readonly drift: string; readonly ok: false; readonly reason: Refusal | 'other-text' };

/**
 * "Still true" for several guides that stand on one text, each by itself: one that cannot be confirmed does not keep the
 * others from it. Only what reads like the first of them was read.
 */
export async function confirmDrifts(tx: Tx, all: readonly LookedAt[], by: string, now: number): Promise<Confirmed[]> {
  const told: Confirmed[] = [];
  let read: string | null = null;
  for (const one of all) {
    const found = await openAsLookedAt(tx, one);
    if (typeof found === 'string') {
      told.push({ drift: one.drift, ok: false, reason: found });
      continue;
    }
    const difference = JSON.stringify([found.kind, found.subject, found.before, found.after]);
    read ??= difference;
    if (difference !== read) told.push({ drift: one.drift, ok: false, reason: 'other-text' });
    else {
      await confirmDrift(tx, one.drift, found, by, now);
      told.push({ drift: one.drift, ok: true });
    }
  }
  return told;
}
