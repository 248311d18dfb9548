import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { commandsOf } from './commands.ts';
import type { Context } from './context.ts';
import { procedureFor, router } from './trpc.ts';

const services = {} as Services;
const kiosk: Context = { services, device: { id: 'kiosk-1', kind: 'kiosk', visit: null }, staff: null };
const display: Context = { services, device: { id: 'display-1', kind: 'display', visit: null }, staff: null };
const nobody: Context = { services, device: null, staff: null };

describe('a command', () => {
  const ran: unknown[] = [];
  const forKiosks = procedureFor([{ device: 'kiosk' }]);
  const commands = commandsOf(
    router({
      room: router({
        write: forKiosks
          .input(z.object({ words: z.string().max(5).trim() }))
          .mutation(({ ctx, input }) => ran.push([ctx.device?.id, input])),
        plain: forKiosks.mutation(() => 'done'),
        crash: forKiosks.mutation(() => {
          throw new Error('inside');
        }),
        read: forKiosks.query(() => 'read'),
      }),
    }),
  );
  const run = (path: string, ctx: Context, input?: unknown) => commands.get(path)?.(ctx, input);

  it('is everything that writes, and nothing that reads', () => {
    expect([...commands.keys()]).toEqual(['room.write', 'room.plain', 'room.crash']);
  });

  it('runs with its input as the rules of its input leave it', async () => {
    await run('room.write', kiosk, { words: ' hej ', extra: 1 });
    expect(ran).toEqual([['kiosk-1', { words: 'hej' }]]);
    expect(await run('room.plain', kiosk)).toBe('done');
  });

  it('looks at who asks before it looks at what is asked, and does nothing for the wrong one', async () => {
    ran.length = 0;
    await expect(run('room.write', nobody, { words: 3 })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(run('room.write', display, { words: 'hej' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(ran).toEqual([]);
  });

  it('refuses bad input with the fields that are at fault, and does nothing', async () => {
    ran.length = 0;
    const refused = await run('room.write', kiosk, { words: 'much too long' })?.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TRPCError);
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ path: ['words'] }] } });
    expect(ran).toEqual([]);
  });

  it('lets what goes wrong inside out as it is', async () => {
    await expect(run('room.crash', kiosk)).rejects.toThrow('inside');
  });
});

it('a procedure with a step that a command would pass over is found when the hub starts', () => {
  const careful = procedureFor([{ device: 'kiosk' }]).use(({ next }) => next());
  expect(() => commandsOf(router({ room: router({ write: careful.mutation(() => 'done') }) }))).toThrow(
    'room.write has a step',
  );
  const twice = procedureFor([{ device: 'kiosk' }])
    .input(z.object({ a: z.string() }))
    .input(z.object({ b: z.string() }));
  expect(() => commandsOf(router({ room: router({ write: twice.mutation(() => 'done') }) }))).toThrow(
    'room.write has a step',
  );
  const checked = procedureFor([{ device: 'kiosk' }]).output(z.string());
  expect(() => commandsOf(router({ room: router({ write: checked.mutation(() => 'done') }) }))).toThrow(
    'room.write has a step',
  );
});
