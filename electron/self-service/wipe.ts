/** What must be gone when a citizen leaves, in the order it is done. Each later step relies on the earlier ones. */
export const wipePlan = [
  // No page is left to write anything new.
  'close-page',
  // Nothing is still on its way in; sockets that carry a sign-in are dropped.
  'close-connections',
  'clear-data',
  'clear-storage',
  'clear-cache',
  'clear-sign-ins',
  'clear-host-names',
  'clear-compiled-code',
  'clear-dictionaries',
  'clear-clipboard',
] as const;

export type WipeStep = (typeof wipePlan)[number];

/** What a wipe works on. Each step rejects when it could not be done. */
export interface WipeTarget {
  readonly do: (step: WipeStep) => Promise<void>;
  readonly look: () => Promise<WipeTraces>;
}

/** What is still there afterwards. */
export interface WipeTraces {
  readonly cookies: number;
  readonly cacheBytes: number;
  /** True when the session was, against all intent, kept on disk. */
  readonly onDisk: boolean;
}

export type WipeResult =
  | { readonly clean: true; readonly traces: WipeTraces }
  | {
      readonly clean: false;
      readonly failed: readonly WipeStep[];
      /** Absent when even looking failed. */
      readonly traces: WipeTraces | undefined;
    };

/**
 * Runs the whole plan, also after a failed step: one broken call must not leave the rest undone. Then looks. Clean means
 * that every step was done and nothing was found; anything else means the machine must not meet the next citizen.
 */
export async function runWipe(target: WipeTarget): Promise<WipeResult> {
  const failed: WipeStep[] = [];
  for (const step of wipePlan) {
    try {
      await target.do(step);
    } catch {
      failed.push(step);
    }
  }
  let traces: WipeTraces | undefined;
  try {
    traces = await target.look();
  } catch {
    traces = undefined;
  }
  if (failed.length === 0 && traces !== undefined && isEmpty(traces)) return { clean: true, traces };
  return { clean: false, failed, traces };
}

function isEmpty(traces: WipeTraces): boolean {
  return traces.cookies === 0 && traces.cacheBytes === 0 && !traces.onDisk;
}

/** In-memory sessions are not freed until the program ends, so it starts afresh after this many visits, while idle. */
export const visitsBeforeRestart = 100;

/** Decides what the shell does when a visit has been wiped. Staff windows in the same program are not pulled away. */
export function decideAfterWipe(wipe: WipeResult, visits: number, staffWindows: number): 'go-on' | 'restart' {
  if (!wipe.clean) return 'restart';
  return visits >= visitsBeforeRestart && staffWindows === 0 ? 'restart' : 'go-on';
}
