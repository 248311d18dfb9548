import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import { printerProblem } from '../../domain/print/printer.ts';
import { refuseReprint } from '../../domain/print/reprint.ts';
import { commandKey, deviceOf, runCommand } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { findVisit } from '../visit/store.ts';
import { addSlip, changeSlip, type PrintRow, slipsOf } from './store.ts';
import { missedToday, printersHere } from './views.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const kiosk = [{ device: 'kiosk' }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);

const kindAt = (ctx: Context, device: string) =>
  ctx.services.centre.devices.find((one) => one.id === device)?.printer?.kind ?? null;

/** The slip a kiosk may speak of: the newest of the visit, if it is this kiosk's own. */
const ownSlip = (rows: readonly PrintRow[], device: string): PrintRow | undefined =>
  rows[0]?.device_id === device ? rows[0] : undefined;

export const printRouter = router({
  /** How the printers are: all of them for a desk, with the numbers that got no slip; for a kiosk the one beside it. */
  status: procedureFor([...kiosk, ...desk]).query(async ({ ctx }) => {
    const { id: here, kind } = deviceOf(ctx);
    const printers = await printersHere(ctx.services, kind === 'kiosk' ? here : null);
    const missed = kind === 'desk' ? await missedToday(ctx.services, localDate(new Date(ctx.services.clock()))) : [];
    return { printers, missed };
  }),

  /** What became of the slip of a number this kiosk gave. */
  job: procedureFor(kiosk)
    .input(z.object({ visit: id }))
    .query(async ({ ctx, input }) => {
      const { id: here } = deviceOf(ctx);
      const rows = await slipsOf(ctx.services.db, input.visit);
      const slip = ownSlip(rows, here);
      if (!slip) return null;
      const visit = await findVisit(ctx.services.db, input.visit);
      const refusal = refuseReprint(
        {
          by: 'kiosk',
          isOpen: visit?.ended_at === null,
          jobs: rows.map((row) => ({ state: row.state, device: row.device_id })),
          device: here,
          issuedAt: visit?.arrived_at ?? 0,
        },
        ctx.services.clock(),
      );
      return { state: slip.state, reason: slip.reason, copy: slip.copy, mayPrintAgain: refusal === null };
    }),

  /**
   * Prints a number's slip once more, because somebody wants it: the citizen at her kiosk, or staff for any number still
   * open. `device`: at which screen's printer; without it the one that printed before, else the desk's own.
   */
  reprint: procedureFor([...kiosk, ...desk])
    .input(key.extend({ visit: id, device: id.optional() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'print.reprint', input, async (w) => {
        const { printing, newId } = ctx.services;
        const { id: here, kind } = deviceOf(ctx);
        const visit = await findVisit(w.tx, input.visit);
        if (!visit) return { ok: false, reason: 'unknown-visit' } as const;
        const rows = await slipsOf(w.tx, input.visit);
        const by = kind === 'kiosk' ? 'kiosk' : 'desk';
        const asked = by === 'kiosk' ? here : (input.device ?? rows[0]?.device_id ?? here);
        const refusal = refuseReprint(
          {
            by,
            isOpen: visit.ended_at === null,
            jobs: rows.map((row) => ({ state: row.state, device: row.device_id })),
            device: here,
            issuedAt: visit.arrived_at,
          },
          w.now,
        );
        if (refusal) return { ok: false, reason: refusal } as const;
        // Only the page beside it can print through the system: from afar that is no printer.
        if (!printing.canPrintAt(asked) && !(asked === here && kindAt(ctx, here) === 'system')) {
          return { ok: false, reason: 'no-printer' } as const;
        }
        await addSlip(w, {
          id: newId(),
          visit: visit.id,
          device: asked,
          copy: (rows[0]?.copy ?? -1) + 1,
          bring: rows[0]?.bring ?? '[]',
        });
        return { ok: true } as const;
      }),
    ),

  /** A kiosk that prints through the system takes the slip: only the first who asks gets it. */
  begin: procedureFor(kiosk)
    .input(key.extend({ visit: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'print.begin', input, async (w) => {
        const { id: here } = deviceOf(ctx);
        const slip = ownSlip(await slipsOf(w.tx, input.visit), here);
        if (!slip || kindAt(ctx, here) !== 'system') return { ok: false, reason: 'no-slip' } as const;
        const begun = await changeSlip(w, slip.id, { type: 'begin' });
        return begun ? ({ ok: true } as const) : ({ ok: false, reason: 'no-slip' } as const);
      }),
    ),

  /** How printing through the system went. `problem` null: the system took it, which is all it can say. */
  report: procedureFor(kiosk)
    .input(key.extend({ visit: id, problem: printerProblem.nullable() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'print.report', input, async (w) => {
        const { id: here } = deviceOf(ctx);
        const slip = ownSlip(await slipsOf(w.tx, input.visit), here);
        if (!slip || kindAt(ctx, here) !== 'system') return { ok: false, reason: 'no-slip' } as const;
        const ended = await changeSlip(
          w,
          slip.id,
          input.problem === null ? { type: 'printed' } : { type: 'failed', reason: input.problem },
        );
        return ended ? ({ ok: true } as const) : ({ ok: false, reason: 'no-slip' } as const);
      }),
    ),
});
