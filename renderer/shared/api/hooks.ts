import { type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type HubClient, hubIsAway } from './client.ts';
import { type LiveMessage, useHub } from './HubProvider.tsx';
import { commandKey } from './hub-clock.ts';

/** Reads from the hub and keeps what it read fresh by the live line. The key names the procedure and its input. */
export function useHubQuery<T>(
  key: readonly unknown[],
  read: (api: HubClient) => Promise<T>,
  options: Pick<UseQueryOptions<T>, 'enabled' | 'staleTime' | 'placeholderData' | 'refetchInterval'> = {},
) {
  const { api } = useHub();
  return useQuery<T>({ queryKey: key, queryFn: () => read(api), ...options });
}

/** Content that does not change while the page lives. */
export function useContent<T>(key: readonly unknown[], read: (api: HubClient) => Promise<T>, enabled = true) {
  return useHubQuery(['content', ...key], read, { staleTime: Number.POSITIVE_INFINITY, enabled });
}

/** How long is waited before the same command is tried again when the hub is away (ms): as long as a restart takes. */
const retryAfterMs = [300, 800, 2_000, 4_000, 4_000];

export type Away = { readonly ok: false; readonly reason: 'hub-away' };

/**
 * A command with its idempotency key: made once per tap and kept through retries, so that a lost answer or a double tap
 * does the thing once. While it runs, further taps are not heard. When the hub stays away the answer is `hub-away`.
 */
export function useCommand<Input extends object, Answer>(
  send: (api: HubClient, input: Input & { key: string }) => Promise<Answer>,
) {
  const { api } = useHub();
  const queries = useQueryClient();
  const running = useRef<Promise<Answer | Away> | null>(null);
  const mutation = useMutation({
    mutationFn: (input: Input & { key: string }) => send(api, input),
    retry: (count, error) => hubIsAway(error) && count < retryAfterMs.length,
    retryDelay: (count) => retryAfterMs[count] ?? 4_000,
    onSuccess: () => queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'content' }),
  });
  const run = (input: Input): Promise<Answer | Away> => {
    running.current ??= mutation
      .mutateAsync({ ...input, key: commandKey() })
      .catch((error: unknown): Away => {
        if (hubIsAway(error)) return { ok: false, reason: 'hub-away' };
        throw error;
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  };
  return { run, isPending: mutation.isPending };
}

/** Hears the events of the live line while the component is shown. */
export function useLiveEvents(listener: (message: LiveMessage) => void) {
  const { subscribe } = useHub();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => subscribe((message) => latest.current(message)), [subscribe]);
}
