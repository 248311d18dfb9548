import type { HubClient } from '../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../shared/assist/index.ts';
import { type Undoable, useDesk } from './store.ts';

/**
 * A command of the desk that tells how it went: `done` gives the words for success (shown and said), a refusal is told
 * in words that stay until they are closed. `undo` is for what may be taken back for a while. Answers what the hub answered.
 */
export function useDeskCommand<Input extends object, Answer extends { ok: boolean }>(
  send: (api: HubClient, input: Input & { key: string }) => Promise<Answer>,
) {
  const { run, isPending } = useSend(send);
  const words = useRefusal();
  const { say, sayAway, dismiss } = useDesk();
  type Good = Extract<Answer, { ok: true }>;
  const act = async (input: Input, done?: string | ((answer: Good) => string), undo?: (answer: Good) => Undoable) => {
    const answer = await run(input);
    const good = answer as Good;
    if (!answer.ok) {
      const refusal = answer as RefusalAnswer;
      if (refusal.reason === 'hub-away') sayAway(words(refusal));
      else say('error', words(refusal));
    } else if (done === undefined) dismiss();
    else say('success', typeof done === 'string' ? done : done(good), undo?.(good));
    return answer;
  };
  return { act, isPending };
}
