import type { HubClient } from '../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../shared/assist/index.ts';
import { useDesk } from './store.ts';

/**
 * A command of the desk that tells how it went: `done` gives the words for success (shown and said), a refusal is told
 * in words that stay until they are closed. Answers what the hub answered.
 */
export function useDeskCommand<Input extends object, Answer extends { ok: boolean }>(
  send: (api: HubClient, input: Input & { key: string }) => Promise<Answer>,
) {
  const { run, isPending } = useSend(send);
  const words = useRefusal();
  const { say, dismiss } = useDesk();
  const act = async (input: Input, done?: string | ((answer: Extract<Answer, { ok: true }>) => string)) => {
    const answer = await run(input);
    if (!answer.ok) say('error', words(answer as RefusalAnswer));
    else if (done === undefined) dismiss();
    else say('success', typeof done === 'string' ? done : done(answer as Extract<Answer, { ok: true }>));
    return answer;
  };
  return { act, isPending };
}
