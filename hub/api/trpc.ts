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

/** The only way to make a procedure: who may call it is checked before its input is even looked at. */
const guarded = t.procedure.use(({ ctx, meta, next }) => {
  const verdict = decideCaller(meta?.callers ?? [], {
    device: ctx.device?.kind ?? null,
    staffRoles: ctx.staff?.roles ?? null,
  });
  if (verdict === 'allowed') return next();
  throw new TRPCError(
    verdict === 'forbidden' ? { code: 'FORBIDDEN', message: verdict } : { code: 'UNAUTHORIZED', message: verdict },
  );
});

/** A procedure that only these callers may use. */
export const procedureFor = (callers: Callers) => guarded.meta({ callers });
