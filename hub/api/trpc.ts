import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Callers, decideCaller } from '../../domain/identity/callers.ts';
import type { Context } from './context.ts';

/** What every procedure must say of itself. Without `callers` it lets nobody in. */
export interface Meta {
  readonly callers: Callers;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: {
      // A silent line is dead after ten seconds: wall displays behind cheap switches lose connections without a word.
      ping: { enabled: true, intervalMs: 3_000 },
      client: { reconnectAfterInactivityMs: 10_000 },
    },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      // The stack and the input's values stay in the hub; a screen gets the code and, for bad input, the names of fields.
      message:
        error.cause instanceof z.ZodError
          ? 'bad-input'
          : error.code === 'INTERNAL_SERVER_ERROR'
            ? 'internal'
            : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        fields: error.cause instanceof z.ZodError ? error.cause.issues.map((issue) => issue.path.join('.')) : [],
      },
    }),
  });

export const router = t.router;

/** Lets a caller in or throws TRPCError `UNAUTHORIZED` (nobody known) or `FORBIDDEN` (somebody else's). */
export function admit(meta: Meta | undefined, { device, staff }: Context): void {
  const verdict = decideCaller(meta?.callers ?? [], { device: device?.kind ?? null, staffRoles: staff?.roles ?? null });
  if (verdict === 'allowed') return;
  throw new TRPCError(
    verdict === 'forbidden' ? { code: 'FORBIDDEN', message: verdict } : { code: 'UNAUTHORIZED', message: verdict },
  );
}

/** The only way to make a procedure: who may call it is checked before its input is even looked at. */
const guarded = t.procedure.use(({ ctx, meta, next }) => {
  admit(meta, ctx);
  return next();
});

/** A procedure that only these callers may use. */
export const procedureFor = (callers: Callers) => guarded.meta({ callers });
