import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import { type OpenedPlan, openPlan } from '../../domain/plan/open-plan.ts';
import { type SavedPlan, savedPlanSchema, writePlanCode } from '../../domain/plan/plan-code.ts';
import { planSlip } from '../../domain/plan/plan-slip.ts';
import { commandKey, deviceOf, runCommand } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { sessionAt } from '../assist/store.ts';
import { servedGuide } from '../content/versions.ts';
import type { Services } from '../services.ts';

type PlanRefusal = 'unknown-guide' | 'guide-not-valid' | 'unanswered';

/** The plan as it is to stand on paper: whole, with the guide's text of `hash`, or that of now when it is null. */
async function planOf(
  { db, content, clock }: Services,
  saved: SavedPlan,
  hash: string | null,
): Promise<Extract<OpenedPlan, { ok: true }> | { readonly ok: false; readonly reason: PlanRefusal }> {
  const guide = await servedGuide(db, content, saved.guide, hash);
  if (guide === null) return { ok: false, reason: 'unknown-guide' };
  const opened = openPlan(guide, saved, localDate(new Date(clock())));
  return opened.ok && !opened.walk.complete ? { ok: false, reason: 'unanswered' } : opened;
}

const placeOf = ({ centre }: Services): string => `${centre.name}, ${centre.municipality}`;

export const planRouter = router({
  /** The names over a plan on a phone. */
  place: procedureFor([{ device: 'reader' }]).query(({ ctx: { services } }) => ({
    name: services.centre.name,
    municipality: services.centre.municipality,
  })),

  /**
   * A plan as a PDF, base64 in `file`. It is made of what is sent and kept nowhere; nothing changes, so it needs no key.
   * `hash`: the guide's text it was made with, where a session keeps to that; null: the text of now. `busy`: others are having theirs made; to be asked again.
   */
  pdf: procedureFor([{ device: 'reader' }, { device: 'desk', staff: ['frontdesk'] }])
    .input(
      z.object({
        plan: savedPlanSchema,
        size: z.enum(['usual', 'large']),
        hash: z.string().length(64).nullable(),
      }),
    )
    .mutation(async ({ ctx: { services }, input }) => {
      const opened = await planOf(services, input.plan, input.hash);
      if (!opened.ok) return opened;
      const words = services.plans.words(opened.plan.language);
      const made = services.plans.files.pdf(opened.plan, {
        words,
        place: placeOf(services),
        isLarge: input.size === 'large',
        at: services.clock(),
      });
      if (made === null) return { ok: false, reason: 'busy' } as const;
      return { ok: true, name: words.paper.file, file: Buffer.from(await made).toString('base64') } as const;
    }),

  /** Prints the plan of the one who sits here on the roll beside her screen. What stands on it is held in memory only. */
  printRoll: procedureFor([{ device: 'terminal' }])
    .input(z.object({ key: commandKey, session: z.string().max(40), plan: savedPlanSchema }))
    .mutation(async ({ ctx, input }) => {
      const { services } = ctx;
      const { id: device } = deviceOf(ctx);
      const { plans } = services.printing;
      if (!services.printing.canPrintAt(device)) return { ok: false, reason: 'no-printer' } as const;
      const sitting = await sessionAt(services.db, device);
      const opened = await planOf(services, input.plan, sitting?.guide_hash ?? null);
      if (!opened.ok) return opened;
      // A command told again after its answer was lost adds nothing: whether it came out is not known then.
      let isNew = false;
      const answer = await runCommand(ctx, 'plan.printRoll', input, async (w) => {
        if ((await sessionAt(w.tx, device))?.id !== input.session) return { ok: false, reason: 'no-session' } as const;
        if (plans.isUnderWay(input.session)) return { ok: false, reason: 'already-printing' } as const;
        w.say({ type: 'print.changed', device });
        isNew = true;
        return { ok: true, job: services.newId() } as const;
      });
      if (!answer.ok || !isNew) return answer;
      const code = writePlanCode(input.plan);
      const place = services.phonePlace();
      const parts = planSlip(
        opened.plan,
        {
          place: placeOf(services),
          phone: place && code ? { ...place, address: `${place.address}/phone/plan#${code}` } : null,
        },
        services.plans.words(opened.plan.language),
      );
      plans.add({ id: answer.job, device, session: input.session, parts }, services.clock());
      services.printing.wake(device);
      return answer;
    }),

  /** What became of a plan printed from this screen; null: nobody knows. */
  job: procedureFor([{ device: 'terminal' }])
    .input(z.object({ job: z.string().max(40) }))
    .query(({ ctx, input }) => {
      const job = ctx.services.printing.plans.of(input.job, deviceOf(ctx).id);
      return job && { state: job.state, reason: job.reason };
    }),
});
