import { useEffect, useState } from 'react';

/** How many rows of so many rem (with their gap) fit into an element, as its size and the type change; and its ref. */
export function useRows(rowRem: number): { rows: number; place: (element: HTMLElement | null) => void } {
  const [element, place] = useState<HTMLElement | null>(null);
  const [rows, setRows] = useState(1);
  useEffect(() => {
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRows(Math.max(1, Math.floor(element.clientHeight / (rowRem * rem) + 0.01)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element, rowRem]);
  return { rows, place };
}
