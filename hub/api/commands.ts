import { TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { admit, type Meta, type router } from './trpc.ts';

/** Runs one command: who calls is let in or not, then the input is validated, then the work is done. Throws TRPCError. */
export type Command = (ctx: Context, input: unknown) => Promise<unknown>;

/** What tRPC keeps of a procedure, as far as a command needs it. */
interface Definition {
  readonly type: string;
  readonly meta?: Meta;
  readonly inputs: readonly { readonly parse: (raw: unknown) => unknown }[];
  readonly middlewares: readonly unknown[];
  readonly resolver: (opts: { readonly ctx: Context; readonly input: unknown }) => Promise<unknown>;
}

/**
 * The commands of the API by path, each with its three steps laid side by side. tRPC would walk them as a chain that copies
 * its options at every link, which takes longer for a number than the rules that give it. Throws when a procedure has a
 * step that is none of the three, for that one would be passed over.
 */
export function commandsOf({ _def }: ReturnType<typeof router>): ReadonlyMap<string, Command> {
  const procedures = Object.entries(_def.procedures as unknown as Record<string, { readonly _def: Definition }>);
  return new Map(
    procedures
      .filter(([, procedure]) => procedure._def.type === 'mutation')
      .map(([path, procedure]): [string, Command] => {
        const { meta, inputs, middlewares, resolver } = procedure._def;
        const [schema, ...others] = inputs;
        const guardAndWork = 2;
        if (others.length > 0 || middlewares.length !== guardAndWork + inputs.length)
          throw new Error(`${path} has a step that a command does not know`);
        return [
          path,
          async (ctx, raw) => {
            admit(meta, ctx);
            return resolver({ ctx, input: schema && validated(schema, raw) });
          },
        ];
      }),
  );
}

function validated(schema: Definition['inputs'][number], raw: unknown): unknown {
  try {
    return schema.parse(raw);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'bad-input', cause });
  }
}
