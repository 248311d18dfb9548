import { type Away, errorCode, type HubClient, useCommand, useHub } from '../api/index.ts';

/** What stopped a command besides a refusal of the hub. */
export type Trouble = 'signed-out' | 'forbidden' | 'unexpected';
export type Failed = Away | { readonly ok: false; readonly reason: Trouble };

/**
 * A command of staff that always ends in an answer: what the hub throws (a sign-in that ended, a role that may not)
 * becomes a reason that can be told. A sign-in that ended is forgotten, so that the page asks for it again.
 */
export function useSend<Input extends object, Answer>(
  send: (api: HubClient, input: Input & { key: string }) => Promise<Answer>,
) {
  const { forgetStaff } = useHub();
  const { run, isPending } = useCommand(send);
  const safely = async (input: Input): Promise<Answer | Failed> => {
    try {
      return await run(input);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'UNAUTHORIZED') {
        forgetStaff();
        return { ok: false, reason: 'signed-out' };
      }
      if (code === 'FORBIDDEN') return { ok: false, reason: 'forbidden' };
      console.error(error);
      return { ok: false, reason: 'unexpected' };
    }
  };
  return { run: safely, isPending };
}
