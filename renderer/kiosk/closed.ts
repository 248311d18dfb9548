import type { Outputs } from '../shared/api/index.ts';

export type Waits = Outputs['queue']['waits'];
/** Why no number of a service is given now. */
export type Refusal = NonNullable<Waits[number]['refused']>;

const reasons: ReadonlySet<string> = new Set<Refusal['reason']>([
  'not-open-yet',
  'closed-today',
  'queue-paused',
  'quota-reached',
]);

/** Whether an answer of the hub says that the queue is closed, and is not about the number itself. */
export const isClosed = (answer: { readonly reason: string }): answer is Refusal => reasons.has(answer.reason);

/** Whether it is the clock that keeps all queues closed, and not somebody's decision about one of them. */
export const isShut = ({ reason }: Refusal): boolean => reason === 'not-open-yet' || reason === 'closed-today';

/**
 * What a visitor should know before she begins: that no service gives a number, and why. Null while one of them does, or
 * while nothing is known. Where they are closed for different reasons, the first of them is told: any is a reason.
 */
export function closedAltogether(waits: Waits | undefined): Refusal | null {
  if (waits === undefined || waits.length === 0) return null;
  return waits.every(({ refused }) => refused !== null) ? (waits[0]?.refused ?? null) : null;
}
