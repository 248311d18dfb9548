import { sql } from 'kysely';
import { assistanceLevel } from '../../domain/assistance/assistance-level.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { shownCount, shownParts } from '../../domain/guide/small-cells.ts';
import { countsOf, stayBuckets, type TrailCount } from '../../domain/guide/trail.ts';
import type { CommandWork } from '../api/command.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';

/** The month of an instant, in Europe/Copenhagen: the finest time a counter knows. */
export const monthOf = (at: number): string => localDate(new Date(at)).slice(0, 7);

/** Counts how a session went through its guide, as it ends. A session without a guide or a trail counts nothing. */
export async function countSession(
  w: CommandWork,
  { trails }: Pick<Services, 'trails'>,
  session: { readonly id: string; readonly guide: string | null; readonly guide_hash: string | null },
): Promise<void> {
  const taken = trails.take(session.id);
  if (taken === null || session.guide === null || session.guide_hash === null) return;
  const records = await w.tx
    .selectFrom('step_record')
    .select(['step_id', 'level'])
    .where('session_id', '=', session.id)
    .execute();
  const levels = records.map(({ step_id, level }) => ({ step: step_id, level: assistanceLevel.parse(level) }));
  const counts = countsOf(taken.trail, taken.done, levels, w.now);
  // In an order of its own: the order in which she went must not be readable from the table.
  const sorted = [...counts].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  for (const { node, what, to } of sorted) {
    await w.tx
      .insertInto('guide_count')
      .values({
        slug: session.guide,
        hash: session.guide_hash,
        month: monthOf(w.now),
        node,
        what,
        towards: to ?? '',
        times: 1,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['slug', 'month', 'hash', 'node', 'what', 'towards'])
          .doUpdateSet({ times: sql`guide_count.times + 1` }),
      )
      .execute();
  }
}

const sortKey = ({ node, what, to }: TrailCount) => `${node} ${what} ${to ?? ''}`;

export interface StumbleOptions {
  readonly slug: string;
  /** months, both included, e.g. 2026-11 */
  readonly from: string;
  readonly to: string;
  /** one text of the guide; null: all of them together */
  readonly hash: string | null;
}

/**
 * How visits went through a guide: per node and per way from one to the next. What is 1 to 4 is null, and so is what
 * would give it away (`shownParts`): what leaves the hub names nobody.
 */
export async function stumblesOf(db: Database, { slug, from, to, hash }: StumbleOptions) {
  let query = db
    .selectFrom('guide_count')
    .select(['node', 'what', 'towards', (eb) => eb.fn.sum<number>('times').as('times')])
    .where('slug', '=', slug)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['node', 'what', 'towards']);
  if (hash !== null) query = query.where('hash', '=', hash);
  const rows = await query.execute();
  const times = new Map(rows.map(({ node, what, towards, times: sum }) => [`${node} ${what} ${towards}`, Number(sum)]));
  const of = (node: string, what: string) => times.get(`${node} ${what} `) ?? 0;
  const parts = <K extends string>(node: string, prefix: string, keys: readonly K[]) =>
    shownParts(Object.fromEntries(keys.map((key) => [key, of(node, `${prefix}${key}`)])) as Record<K, number>);
  const nodes = [...new Set(rows.map(({ node }) => node))].sort().map((node) => ({
    node,
    shown: shownCount(of(node, 'shown')),
    ...parts(node, '', ['done', 'skipped'] as const),
    help: shownCount(of(node, 'help')),
    left: shownCount(of(node, 'left')),
    levels: parts(node, 'level:', assistanceLevel.options),
    time: parts(node, 'time:', stayBuckets),
  }));
  const froms = [...new Set(rows.filter(({ what }) => what === 'to').map(({ node }) => node))].sort();
  const edges = froms.flatMap((node) => {
    const ways = rows.filter((row) => row.node === node && row.what === 'to').map(({ towards }) => towards);
    const counts = shownParts(Object.fromEntries(ways.map((way) => [way, times.get(`${node} to ${way}`) ?? 0])));
    return ways.sort().map((way) => ({ from: node, to: way, count: counts[way] ?? null }));
  });
  return { nodes, edges };
}
