import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { assistanceLevel } from '../../domain/assistance/assistance-level.ts';
import { barrier } from '../../domain/assistance/barrier.ts';
import { suggestTopics } from '../../domain/assistance/suggest-topics.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { servedGuide } from '../content/versions.ts';
import { viewOf } from '../visit/row.ts';
import { changeVisit, findVisit } from '../visit/store.ts';
import { position } from './mirror.ts';
import { endTerminalOf, openTerminal, sessionAt } from './store.ts';
import { visitOfTyped } from './typed-number.ts';

const key = z.object({ key: commandKey });
const id = z.string().max(40);
const desk = { device: 'desk', staff: ['frontdesk'] } as const;
/** The staff strip unlocked with a PIN on the terminal itself. */
const strip = { device: 'terminal', staff: ['frontdesk'] } as const;

/** What a citizen does herself is nobody's to take back. */
const citizen = (ctx: Context) => ({ services: ctx.services, by: null });

export const assistRouter = router({
  /** The citizen types her number. One that opens nothing is told why; see `visitOfTyped`. */
  enterNumber: procedureFor([{ device: 'terminal' }])
    .input(key.extend({ label: z.string().max(12) }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.enterNumber', input, async (w) => {
        const found = await visitOfTyped(w, input.label);
        if (!found.ok) return found;
        const row = found.visit;
        const opened = await openTerminal(w, ctx.services, row, deviceOf(ctx).id, { guide: null, assisted: false });
        if (!opened.ok) return opened;
        // Who chose to do it herself is being served from here; who waits for staff keeps her place in the queue.
        if (row.state === 'waiting' && row.way === 'self-service-here') {
          const started = await changeVisit(w, row.id, { type: 'start-alone' }, citizen(ctx));
          if (!started.ok) return started;
        }
        return opened;
      }),
    ),

  /** Staff give a visit a terminal and sit down beside her. Starts the visit if it was only called. */
  assign: procedureFor([desk])
    .input(key.extend({ visit: id, terminal: id, guide: id.nullable() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.assign', input, async (w) => {
        const row = await findVisit(w.tx, input.visit);
        if (!row) return { ok: false, reason: 'unknown-visit' } as const;
        const counter = await w.tx
          .selectFrom('counter_session')
          .select('counter_id')
          .where('staff_id', '=', staffOf(ctx).id)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (!counter || counter.counter_id !== row.counter_id) return { ok: false, reason: 'not-yours' } as const;
        if (row.state === 'called') {
          const started = await changeVisit(
            w,
            row.id,
            { type: 'start', counter: counter.counter_id },
            { services: ctx.services, by: staffOf(ctx).id },
          );
          if (!started.ok) return started;
        }
        const here = await sessionAt(w.tx, input.terminal);
        if (here?.visit_id === row.id) {
          // She had typed her number there herself: the same session goes on, now with staff beside.
          await w.tx.updateTable('terminal_session').set({ assisted: 1 }).where('id', '=', here.id).execute();
          w.say({ type: 'terminal.changed', terminal: input.terminal });
          return { ok: true, session: here.id } as const;
        }
        return openTerminal(w, ctx.services, row, input.terminal, { guide: input.guide, assisted: true });
      }),
    ),

  /** What a terminal shows: its session, and where the citizen was if the page was loaded anew. */
  current: procedureFor([{ device: 'terminal' }]).query(async ({ ctx }) => {
    const terminal = deviceOf(ctx).id;
    const session = await sessionAt(ctx.services.db, terminal);
    const help = await ctx.services.db
      .selectFrom('help_request')
      .select(['id', 'taken_by_counter as takenBy'])
      .where('device_id', '=', terminal)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!session) return { session: null, help: help ?? null };
    const visit = await findVisit(ctx.services.db, session.visit_id);
    const at = ctx.services.mirror.current(terminal);
    return {
      session: {
        id: session.id,
        guide: session.guide,
        guideVersion: session.guide_version,
        guideHash: session.guide_hash,
        assisted: session.assisted === 1,
        startedAt: session.started_at,
        visit: visit ? viewOf(visit) : null,
        position: at?.session === session.id ? at : null,
      },
      help: help ?? null,
    };
  }),

  /** The terminal says where its citizen is. Held in memory only. */
  show: procedureFor([{ device: 'terminal' }])
    .input(position)
    .mutation(async ({ ctx, input }) => {
      const terminal = deviceOf(ctx).id;
      const session = await sessionAt(ctx.services.db, terminal);
      if (session?.id !== input.session) return { ok: false, reason: 'no-session' } as const;
      ctx.services.mirror.show(terminal, input);
      ctx.services.trails.move(input, ctx.services.clock());
      return { ok: true } as const;
    }),

  /** Where the citizen at a terminal is, live, for the member of staff beside her. */
  mirror: procedureFor([desk])
    .input(z.object({ terminal: id }))
    .subscription(async function* ({ ctx, input, signal }) {
      yield* ctx.services.mirror.watch(input.terminal, signal ?? new AbortController().signal);
    }),

  /** The open session with what has been recorded of it, for the desk or the strip. */
  session: procedureFor([desk, strip])
    .input(z.object({ session: id }))
    .query(async ({ ctx, input }) => {
      const { db, content } = ctx.services;
      const session = await db
        .selectFrom('terminal_session')
        .selectAll()
        .where('id', '=', input.session)
        .executeTakeFirst();
      if (!session || (deviceOf(ctx).kind === 'terminal' && session.terminal_id !== deviceOf(ctx).id)) return null;
      const rows = await db
        .selectFrom('step_record')
        .selectAll()
        .where('session_id', '=', session.id)
        .orderBy('at')
        .execute();
      const records = rows.map((row) => ({
        stepId: row.step_id,
        level: assistanceLevel.parse(row.level),
        barriers: z.array(barrier).parse(JSON.parse(row.barriers)),
        topics: z.array(z.string()).parse(JSON.parse(row.topics)),
      }));
      return {
        id: session.id,
        terminal: session.terminal_id,
        visit: session.visit_id,
        guide: session.guide,
        guideVersion: session.guide_version,
        assisted: session.assisted === 1,
        ended: session.ended_at !== null,
        records,
        suggestedTopics: suggestTopics(records),
        hasGuide: session.guide !== null && content.guide(session.guide) !== null,
      };
    }),

  /** How a step went: level of help and what got in the way. Tapping again replaces; null takes it back. */
  recordStep: procedureFor([desk, strip])
    .input(
      key.extend({
        session: id,
        step: z.string().max(60),
        level: assistanceLevel.nullable(),
        barriers: z.array(barrier).max(7),
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.recordStep', input, async ({ tx, now, say }) => {
        const session = await tx
          .selectFrom('terminal_session')
          .selectAll()
          .where('id', '=', input.session)
          .executeTakeFirst();
        if (!session || (deviceOf(ctx).kind === 'terminal' && session.terminal_id !== deviceOf(ctx).id)) {
          return { ok: false, reason: 'unknown-session' } as const;
        }
        // By the text the session runs on: a step that was taken out since is still hers.
        const served = session.guide
          ? await servedGuide(tx, ctx.services.content, session.guide, session.guide_hash)
          : null;
        const step = served?.guide.steps.find((candidate) => candidate.id === input.step);
        if (served !== null && step === undefined) return { ok: false, reason: 'unknown-step' } as const;
        const topics = step?.trainingTopics ?? [];
        await tx
          .deleteFrom('step_record')
          .where('session_id', '=', session.id)
          .where('step_id', '=', input.step)
          .execute();
        if (input.level !== null) {
          await tx
            .insertInto('step_record')
            .values({
              session_id: session.id,
              step_id: input.step,
              level: input.level,
              barriers: JSON.stringify(input.barriers),
              topics: JSON.stringify(topics),
              at: now,
            })
            .execute();
        }
        say({ type: 'assist.recorded', session: session.id });
        return { ok: true } as const;
      }),
    ),

  /**
   * The citizen is done at the terminal. Alone, her visit ends with what she says of it: done, goes on at home, or she
   * would rather talk to somebody and keeps her place by arrival. With staff beside, only the screen ends.
   */
  leaveTerminal: procedureFor([{ device: 'terminal' }])
    .input(key.extend({ session: id, how: z.enum(['done', 'at-home', 'want-staff', 'idle']) }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.leaveTerminal', input, async (w) => {
        const session = await sessionAt(w.tx, deviceOf(ctx).id);
        if (session?.id !== input.session) return { ok: false, reason: 'no-session' } as const;
        const visit = await findVisit(w.tx, session.visit_id);
        if (!visit) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
        if (visit.state === 'serving' && visit.counter_id === null) {
          const changed = await (input.how === 'want-staff'
            ? changeVisit(w, visit.id, { type: 'want-staff' }, citizen(ctx))
            : changeVisit(
                w,
                visit.id,
                { type: 'finish', counter: null },
                {
                  ...citizen(ctx),
                  also: {
                    outcome: { done: 'completed-alone', 'at-home': 'continues-at-home', idle: 'aborted' }[input.how],
                    inquiry_type: 'self-service-help',
                  },
                },
              ));
          if (!changed.ok) return changed;
        }
        await endTerminalOf(w, ctx.services, visit.id);
        return { ok: true } as const;
      }),
    ),

  /** "Jeg går i stå, hent hjælp." One open request per screen, however often it is pressed. */
  askHelp: procedureFor([{ device: 'terminal' }, { device: 'kiosk' }])
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.askHelp', input, async ({ tx, now, say }) => {
        const device = deviceOf(ctx);
        const open = await tx
          .selectFrom('help_request')
          .select('id')
          .where('device_id', '=', device.id)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (open) {
          // A screen that has forgotten its call has a new person before it: how long the other one waited is not hers.
          await tx
            .updateTable('help_request')
            .set({ raised_at: now })
            .where('id', '=', open.id)
            .where('taken_at', 'is', null)
            .execute();
          say({ type: 'help.changed', device: device.id });
          return { ok: true } as const;
        }
        const session = device.kind === 'terminal' ? await sessionAt(tx, device.id) : undefined;
        await tx
          .insertInto('help_request')
          .values({
            id: ctx.services.newId(),
            device_id: device.id,
            visit_id: session?.visit_id ?? null,
            raised_at: now,
            taken_at: null,
            taken_by_counter: null,
            closed_at: null,
          })
          .execute();
        if (session) ctx.services.trails.help(session.id, now);
        say({ type: 'help.changed', device: device.id });
        return { ok: true } as const;
      }),
    ),

  /** The state of this screen's own call for help: none, raised, or on its way. */
  myHelp: procedureFor([{ device: 'kiosk' }, { device: 'terminal' }]).query(async ({ ctx }) => {
    const { db } = ctx.services;
    const row = await db
      .selectFrom('help_request')
      .select(['id', 'taken_at as takenAt'])
      .where('device_id', '=', deviceOf(ctx).id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!row) return 'none';
    if (row.takenAt !== null) return 'on-its-way';
    const someone = await db
      .selectFrom('counter_session')
      .select('id')
      .where('closed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return someone ? 'raised' : 'unheard';
  }),

  /** Takes the citizen's call for help back. */
  cancelHelp: procedureFor([{ device: 'terminal' }, { device: 'kiosk' }])
    .input(key)
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.cancelHelp', input, async ({ tx, now, say }) => {
        const device = deviceOf(ctx).id;
        await tx
          .updateTable('help_request')
          .set({ closed_at: now })
          .where('device_id', '=', device)
          .where('closed_at', 'is', null)
          .execute();
        say({ type: 'help.changed', device });
        return { ok: true } as const;
      }),
    ),

  /** A desk says "I come" (take) or "done" (close) to a call for help. */
  answerHelp: procedureFor([desk])
    .input(key.extend({ help: id, answer: z.enum(['take', 'close']) }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'assist.answerHelp', input, async ({ tx, now, say }) => {
        const row = await tx.selectFrom('help_request').selectAll().where('id', '=', input.help).executeTakeFirst();
        if (!row || row.closed_at !== null) return { ok: false, reason: 'help-closed' } as const;
        if (input.answer === 'take') {
          if (row.taken_at !== null) return { ok: false, reason: 'help-taken' } as const;
          const counter = await tx
            .selectFrom('counter_session')
            .select('counter_id')
            .where('staff_id', '=', staffOf(ctx).id)
            .where('closed_at', 'is', null)
            .executeTakeFirst();
          await tx
            .updateTable('help_request')
            .set({ taken_at: now, taken_by_counter: counter?.counter_id ?? null })
            .where('id', '=', row.id)
            .execute();
        } else await tx.updateTable('help_request').set({ closed_at: now }).where('id', '=', row.id).execute();
        say({ type: 'help.changed', device: row.device_id });
        return { ok: true } as const;
      }),
    ),
});
