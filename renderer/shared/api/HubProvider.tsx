import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createHubClient, errorCode, type HubClient, hubIsAway, type Outputs } from './client.ts';
import { useConnection } from './connection.ts';
import { type Enrolled, enrolPage, forgetDevice, staffSession } from './identity.ts';

export type Me = Outputs['identity']['me'];
export type LiveMessage = {
  readonly replayed: boolean;
  readonly id: number;
  readonly at: number;
  readonly event: LiveEvent;
};
type LiveEvent = Extract<LiveData, { kind: 'event' }>['event'];
type LiveData = import('../../../hub/live/router.ts').LiveMessage;

interface Hub {
  readonly api: HubClient;
  readonly me: Me;
  readonly signIn: (
    staff: string,
    pin: string,
  ) => Promise<Outputs['identity']['signIn'] | { ok: false; reason: 'hub-away' }>;
  readonly signOut: () => Promise<Outputs['identity']['signOut'] | { ok: false; reason: 'hub-away' }>;
  /** drops the sign-in on this page without asking the hub (it has ended it itself) */
  readonly forgetStaff: () => void;
  readonly subscribe: (listener: (message: LiveMessage) => void) => () => void;
}

const HubContext = createContext<Hub | null>(null);

/** The hub as this page knows it. Only below `HubProvider`. */
export function useHub(): Hub {
  const hub = useContext(HubContext);
  if (!hub) throw new Error('useHub outside HubProvider');
  return hub;
}

/** Why a page cannot work: no or a wrong code in its address, or no hub. */
export type Refusal = 'no-code' | 'wrong-code' | 'hub-away';

interface HubProviderProps {
  readonly children: ReactNode;
  /** shown until the page is enrolled */
  readonly waiting: ReactNode;
  readonly refused: (reason: Refusal, retry: () => void) => ReactNode;
}

/**
 * Enrols the page, holds its tokens, and keeps the live line: every event makes the page fetch anew what it shows, and
 * after a broken line the hub first tells what was missed. Data that cannot change (content) is keyed `['content', ...]`
 * and left alone.
 */
export function HubProvider({ children, waiting, refused }: HubProviderProps) {
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  const enrol = useCallback(() => {
    setEnrolled(null);
    void enrolPage(window.location, window.localStorage, window.history).then(setEnrolled);
  }, []);
  useEffect(enrol, [enrol]);
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 30_000,
            refetchOnWindowFocus: false,
            networkMode: 'always',
            retry: (count, error) => hubIsAway(error) && count < 3,
          },
          mutations: { networkMode: 'always' },
        },
      }),
  );
  if (!enrolled) return waiting;
  if (!enrolled.ok) return refused(enrolled.reason, enrol);
  return (
    <QueryClientProvider client={queries}>
      <Connected
        enrolled={enrolled}
        queries={queries}
        waiting={waiting}
        refused={(reason) =>
          refused(reason, () => {
            queries.clear();
            enrol();
          })
        }
      >
        {children}
      </Connected>
    </QueryClientProvider>
  );
}

function Connected(props: {
  enrolled: Extract<Enrolled, { ok: true }>;
  queries: QueryClient;
  waiting: ReactNode;
  refused: (reason: Refusal) => ReactNode;
  children: ReactNode;
}) {
  const { enrolled, queries } = props;
  // A terminal is a citizen's screen: a staff sign-in there lives in memory only.
  const keepsStaff = !window.location.pathname.startsWith('/terminal');
  const staff = useRef<string | null>(keepsStaff ? staffSession.read(enrolled.device, window.sessionStorage) : null);
  const api = useMemo(
    () => createHubClient({ device: () => enrolled.token, staff: () => staff.current }),
    [enrolled.token],
  );
  const listeners = useRef(new Set<(message: LiveMessage) => void>());

  const me = useQuery({ queryKey: ['me'], queryFn: () => api.identity.me.query() });
  useLiveLine(api, queries, listeners.current, me.isSuccess);

  const forgetStaff = useCallback(() => {
    staff.current = null;
    staffSession.forget(enrolled.device, window.sessionStorage);
    void queries.invalidateQueries();
  }, [enrolled.device, queries]);

  const signIn = useCallback<Hub['signIn']>(
    async (id, pin) => {
      try {
        const answer = await api.identity.signIn.mutate({ staff: id, pin });
        if (answer.ok) {
          staff.current = answer.session;
          if (keepsStaff) staffSession.write(enrolled.device, answer.session, window.sessionStorage);
          // What the one before has seen is not what the next one is shown first: she would take his counter for hers.
          queries.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== 'content' });
          await queries.invalidateQueries();
        }
        return answer;
      } catch (error) {
        if (hubIsAway(error)) return { ok: false, reason: 'hub-away' };
        throw error;
      }
    },
    [api, enrolled.device, keepsStaff, queries],
  );
  const signOut = useCallback<Hub['signOut']>(async () => {
    try {
      const answer = await api.identity.signOut.mutate();
      if (answer.ok) forgetStaff();
      return answer;
    } catch (error) {
      if (hubIsAway(error)) return { ok: false, reason: 'hub-away' };
      throw error;
    }
  }, [api, forgetStaff]);
  const subscribe = useCallback((listener: (message: LiveMessage) => void) => {
    const all = listeners.current;
    all.add(listener);
    return () => {
      all.delete(listener);
    };
  }, []);

  const hub = useMemo<Hub | null>(
    () => (me.data ? { api, me: me.data, signIn, signOut, forgetStaff, subscribe } : null),
    [api, me.data, signIn, signOut, forgetStaff, subscribe],
  );
  if (!hub) {
    if (!me.error) return props.waiting;
    if (errorCode(me.error) === 'UNAUTHORIZED') {
      forgetDevice(enrolled.device, window.localStorage);
      return props.refused('wrong-code');
    }
    return props.refused('hub-away');
  }
  return <HubContext value={hub}>{props.children}</HubContext>;
}

/** How long events are gathered before the page fetches anew (ms): a burst of ten is one fetch. */
const gatherMs = 60;

function useLiveLine(
  api: HubClient,
  queries: QueryClient,
  listeners: ReadonlySet<(message: LiveMessage) => void>,
  ready: boolean,
) {
  const setConnection = useConnection((connection) => connection.set);
  useEffect(() => {
    if (!ready) return;
    let seen = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = null;
        void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'content' });
      }, gatherMs);
    };
    const line = api.live.events.subscribe(
      {},
      {
        onData: ({ data }) => {
          setConnection('online');
          if (data.kind === 'event') {
            // The hub never sends an event twice on one line; a line that was mended may overlap by one.
            if (data.id <= seen) return;
            seen = data.id;
            for (const listener of listeners) listener(data);
            // Content is else fetched once; a visit under way asks for its own text by hash and gets the same again.
            if (data.event?.type === 'content.changed') void queries.invalidateQueries({ queryKey: ['content'] });
          }
          refresh();
        },
        onConnectionStateChange: (state) => {
          if (state.state === 'connecting' && state.error) setConnection('offline');
        },
        onError: () => setConnection('offline'),
      },
    );
    return () => {
      if (timer) clearTimeout(timer);
      line.unsubscribe();
    };
  }, [api, queries, listeners, ready, setConnection]);
}
