import { z } from 'zod';
import { commandKey, runCommand } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { contentOverview } from './overview.ts';
import { keepVersions, servedGuide } from './versions.ts';

const guided = [{ device: 'kiosk' }, { device: 'terminal' }, { device: 'desk' }, { device: 'phone' }] as const;
/** Whoever looks after the guides. */
const editors = [{ device: 'content', staff: ['admin'] }] as const;

export const contentRouter = router({
  /** Errands and channels as data; their words are in the screens' locale files. */
  errands: procedureFor(guided).query(({ ctx }) => ({
    errands: ctx.services.content.errands,
    channels: ctx.services.content.channels,
    linkHosts: ctx.services.content.linkHosts,
    guides: ctx.services.content.guides().map(({ slug, version }) => ({ slug, version })),
  })),

  /**
   * One guide whole, with its words in every language: a terminal that has it needs the hub no more. With a hash it is the
   * text that a session began with, also when the guide has been changed since.
   */
  guide: procedureFor([...guided, { device: 'reader' }, ...editors])
    .input(z.object({ slug: z.string().max(60), hash: z.string().length(64).nullable() }))
    .query(({ ctx, input }) => servedGuide(ctx.services.db, ctx.services.content, input.slug, input.hash)),

  /** Every guide with how it stands: age of its facts, open drifts and tasks, languages, what is wrong with its file. */
  overview: procedureFor(editors).query(({ ctx }) => contentOverview(ctx.services)),

  /** The agreement text as it reads now, with the version and hash that are kept with a given agreement. */
  agreement: procedureFor([
    { device: 'desk', staff: ['frontdesk'] },
    { device: 'terminal', staff: ['frontdesk'] },
  ])
    .input(z.object({ language: z.string().max(5) }))
    .query(({ ctx, input }) => ctx.services.content.agreement(input.language)),

  /** Content that was left out because of an error, for the people who can have it mended. */
  problems: procedureFor([{ device: 'desk', staff: ['frontdesk'] }, ...editors]).query(
    ({ ctx }) => ctx.services.content.problems,
  ),

  /**
   * Reads all content again, from the program's files and the centre's own. A file with an error is refused and named;
   * the last good text stays. Visits that are under way go on with the text they began with.
   */
  reload: procedureFor(editors)
    .input(z.object({ key: commandKey }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'content.reload', input, async ({ tx, now, say }) => {
        const { changed, problems } = ctx.services.content.reload();
        await keepVersions(tx, ctx.services.content, now);
        say({ type: 'content.changed' });
        return { ok: true, changed: [...changed], problems: [...problems] } as const;
      }),
    ),
});
