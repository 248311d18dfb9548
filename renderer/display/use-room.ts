import { useEffect, useState } from 'react';
import type { Room } from './board.ts';

/** The height of one row below the largest number, with its gap (rem). The style sheet has the same figure. */
const rowRem = 1.1;
/** The width of one row on an upright wall, and of a wall that lies and has place for three of them (rem). */
const columnRem = 5.3;
const threeColumnsRem = 19.5;

/**
 * How many rows and columns of numbers the element has room for, as its size and the type change; and its ref. The
 * element's own size must not depend on what stands in it.
 */
export function useRoom(): { room: Room; place: (element: HTMLElement | null) => void } {
  const [element, place] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<Room>({ rows: 1, columns: 1 });
  useEffect(() => {
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const wide = (element.parentElement?.clientWidth ?? 0) / rem;
      const isUpright = window.matchMedia('(orientation: portrait)').matches;
      const columns = isUpright ? Math.floor(wide / columnRem) : wide < threeColumnsRem ? 2 : 3;
      const rows = Math.floor(element.clientHeight / (rowRem * rem) + 0.05);
      setRoom({ rows: Math.max(1, rows), columns: Math.min(3, Math.max(1, columns)) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return { room, place };
}
