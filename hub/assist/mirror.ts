import { EventEmitter, on } from 'node:events';
import { z } from 'zod';

/**
 * Where the citizen is in her guide, as her terminal says it. Answers are codes and dates from the guide's own questions,
 * never free text. It is held in memory for the desk beside her and for her own terminal after a reload; it is not
 * written anywhere, and it is gone when her session ends or the hub stops.
 */
export const position = z.object({
  session: z.string().max(40),
  answers: z.record(z.string().max(60), z.union([z.string().max(60), z.array(z.string().max(60)).max(20)])),
  view: z.discriminatedUnion('at', [
    z.object({ at: z.literal('welcome') }),
    z.object({ at: z.literal('question'), question: z.string().max(60) }),
    z.object({ at: z.literal('answers') }),
    z.object({ at: z.literal('step'), step: z.string().max(60) }),
    z.object({ at: z.literal('plan') }),
    z.object({ at: z.literal('done') }),
  ]),
  done: z.array(z.string().max(60)).max(100),
  language: z.string().regex(/^[a-z]{2}$/),
});
export type Position = z.infer<typeof position>;

/** The positions of all terminals, by terminal id. */
export class Mirror {
  readonly #positions = new Map<string, Position>();
  readonly #wire = new EventEmitter().setMaxListeners(0);

  show(terminal: string, at: Position): void {
    this.#positions.set(terminal, at);
    this.#wire.emit(terminal, at);
  }

  forget(terminal: string): void {
    if (this.#positions.delete(terminal)) this.#wire.emit(terminal, null);
  }

  current(terminal: string): Position | null {
    return this.#positions.get(terminal) ?? null;
  }

  /** The position now and every one after it, until the signal aborts. */
  async *watch(terminal: string, signal: AbortSignal): AsyncGenerator<Position | null> {
    const moves = on(this.#wire, terminal, { signal });
    yield this.current(terminal);
    try {
      for await (const [move] of moves as AsyncIterable<[Position | null]>) yield move;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
