import type { VisitRules } from '../../../domain/visit/decide.ts';
import type { Visit } from '../types.ts';

/** What may be done with somebody who was called and has not come, at `now` (ms since epoch) by the centre's rules. */
export function callState(
  { turnCalls, lastCalledAt }: Pick<Visit, 'turnCalls' | 'lastCalledAt'>,
  { recallRestMs, noShowAfterCalls }: Pick<VisitRules, 'recallRestMs' | 'noShowAfterCalls'>,
  now: number,
): {
  /** whole seconds until the number may be called again, 0: now */
  readonly restSeconds: number;
  readonly mayBeNoShow: boolean;
} {
  const rest = lastCalledAt === null ? 0 : lastCalledAt + recallRestMs - now;
  return { restSeconds: Math.max(0, Math.ceil(rest / 1_000)), mayBeNoShow: turnCalls >= noShowAfterCalls };
}
