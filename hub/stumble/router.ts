import { z } from 'zod';
import { procedureFor, router } from '../api/trpc.ts';
import { stumblesOf } from './store.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const stumbleRouter = router({
  /** How visits went through a guide in some months, both included. Fewer than five are null; nobody is named. */
  ofGuide: procedureFor([
    { device: 'insight', staff: ['manager', 'admin'] },
    { device: 'content', staff: ['admin'] },
  ])
    .input(z.object({ slug: z.string().max(60), from: month, to: month, hash: z.string().length(64).nullable() }))
    .query(({ ctx, input }) => stumblesOf(ctx.services.db, input)),
});
