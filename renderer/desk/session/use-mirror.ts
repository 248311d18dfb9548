import { useEffect, useState } from 'react';
import { useHub } from '../../shared/api/index.ts';
import type { Position } from '../../shared/assist/index.ts';

/** How long is waited before a mirror that broke is asked for again (ms). */
const againMs = 2_000;

export interface Mirrored {
  /** the last position seen; null until the citizen's screen has said one */
  readonly position: Position | null;
  /** the line stands, and what is shown is what she sees */
  readonly isLive: boolean;
}

/**
 * Where the citizen at a terminal is, live. It is held here only while it is shown. When the line breaks the last
 * position stays, marked as old, and the line is opened again by itself.
 */
export function useMirror(terminal: string, session: string): Mirrored {
  const { api } = useHub();
  const [mirrored, setMirrored] = useState<Mirrored & { session: string }>({ session, position: null, isLive: false });
  useEffect(() => {
    setMirrored((old) => (old.session === session ? old : { session, position: null, isLive: false }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let line: { unsubscribe: () => void } | undefined;
    let isLeft = false;
    const stale = () => setMirrored((old) => ({ ...old, isLive: false }));
    const open = () => {
      if (isLeft) return;
      line = api.assist.mirror.subscribe(
        { terminal },
        {
          onData: (position) =>
            setMirrored((old) =>
              // Nothing, after something was seen: the hub has been away and her screen has not spoken since.
              position?.session === session
                ? { session, position, isLive: true }
                : { ...old, isLive: old.position === null },
            ),
          onConnectionStateChange: (state) => {
            if (state.state === 'connecting' && state.error) stale();
          },
          onError: again,
          onComplete: again,
        },
      );
    };
    const again = () => {
      stale();
      line?.unsubscribe();
      clearTimeout(timer);
      if (!isLeft) timer = setTimeout(open, againMs);
    };
    open();
    return () => {
      isLeft = true;
      clearTimeout(timer);
      line?.unsubscribe();
    };
  }, [api, terminal, session]);
  return mirrored;
}
