import { z } from 'zod';
import { taskEnd, taskReason } from '../../domain/article/task.ts';
import { commandKey, runCommand, staffOf } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import type { Tx } from '../storage/database.ts';
import { verifiedOverrides } from './accepted.ts';
import { confirmDrift, confirmDrifts, openAsLookedAt } from './confirm.ts';
import { articlesForStep } from './for-step.ts';
import { articleStatus, openDrifts } from './overview.ts';
import { undoConfirm } from './undo-confirm.ts';
import { articleWatch } from './watch.ts';

const guided = [{ device: 'kiosk' }, { device: 'terminal' }, { device: 'desk' }, { device: 'phone' }] as const;
/** Whoever looks after the guides. */
const editors = [{ device: 'content', staff: ['admin'] }] as const;

const key = z.object({ key: commandKey });
const id = z.string().max(40);
const slug = z.string().max(60);

const openDrift = (tx: Tx, drift: string) =>
  tx.selectFrom('article_drift').selectAll().where('id', '=', drift).where('closed_at', 'is', null).executeTakeFirst();

/** borger.dk's articles behind the guides. Nothing here waits for borger.dk: it is what the nightly run has stored. */
export const articleRouter = router({
  /** What borger.dk says about a step. Empty when nothing is stored. */
  forStep: procedureFor(guided)
    .input(z.object({ guide: slug, step: slug, language: z.string().max(5) }))
    .query(({ ctx, input }) => articlesForStep(ctx.services, input.guide, input.step, input.language)),

  /** How the last nightly run went, and how much is stored. */
  status: procedureFor(editors).query(({ ctx }) => articleStatus(ctx.services)),

  /** Which sources of the guides are watched at night, and which are not and why. */
  watch: procedureFor(editors).query(({ ctx }) => articleWatch(ctx.services)),

  /**
   * What has changed on borger.dk since the guides were checked against it; guides and steps are named in Danish unless
   * asked otherwise.
   */
  drifts: procedureFor(editors)
    .input(z.object({ language: z.string().max(5) }).optional())
    .query(({ ctx, input }) => openDrifts(ctx.services, input?.language ?? 'da')),

  /** Which sources somebody confirmed as still true, when and who: newer than the days in the guides' files. */
  verified: procedureFor(editors).query(({ ctx }) => verifiedOverrides(ctx.services.db)),

  /**
   * "Still true": the guide holds as borger.dk reads now. Kept with who and when; the guide's file is not rewritten.
   * Refused when borger.dk has changed again since what she looked at.
   */
  confirm: procedureFor(editors)
    .input(key.extend({ drift: id, version: z.number().int() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.confirm', input, async ({ tx, now, say }) => {
        const found = await openAsLookedAt(tx, input);
        if (typeof found === 'string') return { ok: false, reason: found } as const;
        await confirmDrift(tx, input.drift, found, staffOf(ctx).id, now);
        say({ type: 'article.changed' });
        return { ok: true } as const;
      }),
    ),

  /**
   * "Still true" for every guide that stands on one text, the one she read first. How it went is told guide by guide: one
   * that is refused does not keep the others from it.
   */
  confirmAll: procedureFor(editors)
    .input(
      key.extend({
        drifts: z
          .array(z.object({ drift: id, version: z.number().int() }))
          .min(1)
          .max(200),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.confirmAll', input, async ({ tx, now, say }) => {
        const confirmed = await confirmDrifts(tx, input.drifts, staffOf(ctx).id, now);
        if (confirmed.some(({ ok }) => ok)) say({ type: 'article.changed' });
        return { ok: true, confirmed } as const;
      }),
    ),

  /** Takes "still true" back for those that were just confirmed together: all of them, or none and why. */
  unconfirm: procedureFor(editors)
    .input(key.extend({ drifts: z.array(id).min(1).max(200) }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.unconfirm', input, async ({ tx, say }) => {
        for (const drift of new Set(input.drifts)) {
          const refused = await undoConfirm(tx, drift);
          if (refused !== null) return { ok: false, reason: refused } as const;
        }
        say({ type: 'article.changed' });
        return { ok: true } as const;
      }),
    ),

  /** The guide must be looked at: a task on the drift, one at a time. */
  openTask: procedureFor(editors)
    .input(key.extend({ drift: id, reason: taskReason }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.openTask', input, async ({ tx, now, say }) => {
        const row = await openDrift(tx, input.drift);
        if (!row) return { ok: false, reason: 'unknown-drift' } as const;
        const open = await tx
          .selectFrom('article_task')
          .select('id')
          .where('drift_id', '=', row.id)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (open) return { ok: false, reason: 'task-open' } as const;
        const task = ctx.services.newId();
        await tx
          .insertInto('article_task')
          .values({
            id: task,
            drift_id: row.id,
            reason: input.reason,
            opened_by: staffOf(ctx).id,
            opened_at: now,
            closed_at: null,
            closed_by: null,
            closed_as: null,
          })
          .execute();
        say({ type: 'article.changed' });
        return { ok: true, task } as const;
      }),
    ),

  /** The task is over. The drift stays until it is confirmed, or the guide's file says that it was checked again. */
  closeTask: procedureFor(editors)
    .input(key.extend({ task: id, end: taskEnd }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.closeTask', input, async ({ tx, now, say }) => {
        const closed = await tx
          .updateTable('article_task')
          .set({ closed_at: now, closed_by: staffOf(ctx).id, closed_as: input.end })
          .where('id', '=', input.task)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (closed.numUpdatedRows === 0n) return { ok: false, reason: 'unknown-task' } as const;
        say({ type: 'article.changed' });
        return { ok: true } as const;
      }),
    ),

  /** Begins a run now and does not wait for it; `status` and an event tell how it went. */
  runNow: procedureFor(editors)
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'article.runNow', input, async () => {
        const { articles, centre, log } = ctx.services;
        if (centre.borgerDk === null) return { ok: false, reason: 'not-enabled' } as const;
        if (articles.isRunning) return { ok: false, reason: 'already-running' } as const;
        // Begun after the command: a run writes to the same database.
        setImmediate(() => articles.refresh(true).catch((error) => log.error({ stack: error.stack }, 'job failed')));
        return { ok: true } as const;
      }),
    ),
});
