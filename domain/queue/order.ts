/** What the order of the queue looks at. Times in ms since epoch. */
export interface Waiting {
  readonly id: string;
  readonly service: string;
  /** her arrival, unless staff put her elsewhere */
  readonly placeAt: number;
  readonly way: string;
}

/**
 * The one order of the queue, used by call-next, the lists and the waiting time: whoever came first is first.
 * Those who chose a terminal on their own are not called, so they are not in it. Ids break ties, so it never flips.
 */
export function orderWaiting<T extends Waiting>(visits: readonly T[]): T[] {
  return visits
    .filter((visit) => visit.way !== 'self-service-here')
    .sort((a, b) => a.placeAt - b.placeAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The visit a counter with these services takes next, or null when none waits for it. */
export function chooseNext<T extends Waiting>(visits: readonly T[], services: readonly string[]): T | null {
  return orderWaiting(visits).find((visit) => services.includes(visit.service)) ?? null;
}
