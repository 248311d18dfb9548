import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { HubEvent } from '../../domain/live/events.ts';
import type { StoredEvent } from '../live/event-log.ts';
import type { Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';
import type { Tables } from '../storage/schema.ts';
import type { Context } from './context.ts';

/** The idempotency key of a command: a UUID version 7, made by the screen at the tap. Its first 48 bits are the time. */
export const commandKey = z.uuidv7();

/** How long a key may be used again after it was made (ms). Long enough for a night's broken line, then refused. */
export const keyLifeMs = 24 * 60 * 60_000;

/** How far ahead of the hub's clock a screen's clock may be (ms). */
const clockSlackMs = 10 * 60_000;

const timeOfKey = (key: string) => Number.parseInt(key.slice(0, 8) + key.slice(9, 13), 16);

const answerGiven = hotQuery<Tables['command_log']>((db) =>
  db.selectFrom('command_log').selectAll().where('key', '=', ''),
);
const keepAnswer = hotQuery((db) =>
  db.insertInto('command_log').values({ key: '', procedure: '', caller: '', input_hash: '', result: '', at: 0 }),
);

export interface CommandWork {
  readonly tx: Tx;
  readonly now: number;
  /** Says an event; it is written with the change and told after the commit. */
  readonly say: (event: HubEvent) => void;
}

export type KeyRefusal = { readonly ok: false; readonly reason: 'key-expired' | 'key-reused' };

/** Rolls the transaction back and carries the refusal out of it. */
class Refused extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('refused');
    this.answer = answer;
  }
}

/**
 * Runs a command once for its key, in one transaction with its events: validate (done by the router) -> decide ->
 * commit -> publish. The same key again, from the same caller with the same input, gets the same answer and changes
 * nothing; with anything else it is refused `key-reused`. A refusal (`ok: false`) leaves nothing behind, so the same
 * key may be tried again. Answers are kept for repeats: they must hold no personal data.
 */
export async function runCommand<Answer extends { ok: boolean }>(
  ctx: Context,
  procedure: string,
  input: { key: string },
  work: (w: CommandWork) => Promise<Answer>,
): Promise<Answer | KeyRefusal> {
  const { db, events, clock, secrets } = ctx.services;
  const now = clock();
  const made = timeOfKey(input.key);
  if (now - made > keyLifeMs || made - now > clockSlackMs) return { ok: false, reason: 'key-expired' };
  const caller = `${ctx.device?.id ?? '-'}/${ctx.device?.visit ?? '-'}/${ctx.staff?.id ?? '-'}`;
  const inputHash = secrets.fingerprint(JSON.stringify(input));
  let told: StoredEvent[] = [];
  try {
    const answer = await db.transaction().execute(async (tx) => {
      const [earlier] = (await answerGiven(tx, [input.key])).rows;
      if (earlier) {
        const same = earlier.procedure === procedure && earlier.caller === caller && earlier.input_hash === inputHash;
        return same ? (JSON.parse(earlier.result) as Answer) : ({ ok: false, reason: 'key-reused' } as const);
      }
      const said: HubEvent[] = [];
      const result = await work({ tx, now, say: (event) => said.push(event) });
      if (!result.ok) throw new Refused(result);
      await keepAnswer(tx, [input.key, procedure, caller, inputHash, JSON.stringify(result), now]);
      told = await events.append(tx, said, now);
      return result;
    });
    events.publish(told);
    return answer;
  } catch (error) {
    if (error instanceof Refused) return error.answer as Answer;
    throw error;
  }
}

/** For what the callers' table already rules out: a staff procedure without staff is a bug, not an answer. */
export function staffOf(ctx: Context) {
  if (!ctx.staff) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'sign-in-needed' });
  return ctx.staff;
}

export function deviceOf(ctx: Context) {
  if (!ctx.device) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'unknown-device' });
  return ctx.device;
}
