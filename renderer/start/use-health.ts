import { useEffect, useState } from 'react';

/** How the program is. `away`: it does not answer. */
export type Health =
  | { readonly state: 'asking' | 'away' }
  | { readonly state: 'ok' | 'database-failing'; readonly version: string };

const everyMs = 10_000;

/** Asks the program how it is, again and again. */
export function useHealth(): Health {
  const [health, setHealth] = useState<Health>({ state: 'asking' });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch('/health', { signal: stop.signal, cache: 'no-store' });
        const said = (await response.json()) as { status?: unknown; version?: unknown };
        setHealth({ state: said.status === 'ok' ? 'ok' : 'database-failing', version: String(said.version ?? '') });
      } catch {
        if (!stop.signal.aborted) setHealth({ state: 'away' });
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, []);
  return health;
}
