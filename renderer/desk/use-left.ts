import { useEffect, useRef, useState } from 'react';
import { useHub } from '../shared/api/index.ts';

/**
 * Who has left this desk by signing in at another one, by name, until somebody signs in here again: a screen that asks for
 * a PIN out of the blue looks broken. Null when nobody has.
 */
export function useLeft(): string | null {
  const { me, subscribe } = useHub();
  const [left, setLeft] = useState<string | null>(null);
  const sat = useRef(me.staff?.name ?? null);
  const { id: device } = me.device;
  const name = me.staff?.name ?? null;
  const before = useRef(name);
  useEffect(() => {
    if (name !== null) sat.current = name;
    // The news may come while the page still believes in the sign-in: only a new one ends it.
    if (name !== null && before.current === null) setLeft(null);
    before.current = name;
  }, [name]);
  useEffect(
    () =>
      subscribe(({ event }) => {
        if (event.type === 'sign-in.ended' && event.device === device) setLeft(sat.current);
      }),
    [subscribe, device],
  );
  return left;
}
