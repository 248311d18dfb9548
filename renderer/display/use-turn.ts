import { useEffect, useState } from 'react';

/** The page that has its turn, from 0; each stands so long (ms). */
export function useTurn(pages: number, pageMs: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((now) => now + 1), pageMs);
    return () => clearInterval(timer);
  }, [pages, pageMs]);
  return pages < 2 ? 0 : turn % pages;
}
