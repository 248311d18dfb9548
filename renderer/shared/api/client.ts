import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { EventSource } from 'eventsource';
import type { AppRouter } from '../../../hub/api/router.ts';
import { learnHubClock } from './hub-clock.ts';

export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;

/** Who this page is to the hub. Read at each call, so signing in and out takes effect at once. */
export interface Credentials {
  readonly device: () => string | null;
  readonly staff: () => string | null;
}

const fetchAndLearn: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  learnHubClock(answer);
  return answer;
};

/**
 * The hub's API. Tokens travel in headers only, also on the live line (a browser's own EventSource could not): an
 * address would end up in histories and logs.
 */
export function createHubClient(credentials: Credentials, base = '') {
  const headers = (): Record<string, string> => {
    const device = credentials.device();
    const staff = credentials.staff();
    return {
      ...(device ? { authorization: `Bearer ${device}` } : {}),
      ...(staff ? { 'x-staff-session': staff } : {}),
    };
  };
  const url = `${base}/api`;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: () => ({
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...headers() } }),
          }),
        }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: httpLink({ url: `${base}/command`, headers, fetch: fetchAndLearn }),
          false: httpLink({ url, headers, fetch: fetchAndLearn }),
        }),
      }),
    ],
  });
}

export type HubClient = ReturnType<typeof createHubClient>;

/** Whether a call failed because the hub could not be reached at all (so it may be tried again with the same key). */
export function hubIsAway(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return error instanceof TypeError;
  // A proxy's or a stopping hub's 502-504 comes without our error shape.
  return error.data === undefined || error.data === null;
}

/** The hub's code of a refused call, e.g. `UNAUTHORIZED`, or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data = error.data as { code?: string } | null | undefined;
  return data?.code ?? null;
}
