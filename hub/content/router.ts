import { z } from 'zod';
import { procedureFor, router } from '../api/trpc.ts';

const guided = [{ device: 'kiosk' }, { device: 'terminal' }, { device: 'desk' }, { device: 'phone' }] as const;

export const contentRouter = router({
  /** Errands and channels as data; their words are in the screens' locale files. */
  errands: procedureFor(guided).query(({ ctx }) => ({
    errands: ctx.services.content.errands,
    channels: ctx.services.content.channels,
    linkHosts: ctx.services.content.linkHosts,
    guides: ctx.services.content.guides().map(({ slug, version }) => ({ slug, version })),
  })),

  /** One guide whole, with its words in every language: a terminal that has it needs the hub no more. */
  guide: procedureFor(guided)
    .input(z.object({ slug: z.string().max(60) }))
    .query(({ ctx, input }) => ctx.services.content.guide(input.slug)),

  /** The agreement text as it reads now, with the version and hash that are kept with a given agreement. */
  agreement: procedureFor([
    { device: 'desk', staff: ['frontdesk'] },
    { device: 'terminal', staff: ['frontdesk'] },
  ])
    .input(z.object({ language: z.string().max(5) }))
    .query(({ ctx, input }) => ctx.services.content.agreement(input.language)),

  /** Content that was left out because of an error, for the people who can have it mended. */
  problems: procedureFor([{ device: 'desk', staff: ['frontdesk'] }]).query(({ ctx }) => ctx.services.content.problems),
});
