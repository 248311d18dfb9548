/** What a counter is set up for, as far as its type goes. */
export interface CounterServices {
  readonly services: readonly string[];
  /** of these, the ones it takes first */
  readonly preferred: readonly string[];
}

/**
 * The type of a counter (skranketype): the service it is set up to take first, else the first it can take; null when it
 * takes none. Figures are told by type and not by counter, because a counter on a day is one member of staff: the
 * manager is to see the queue, not to measure people.
 */
export const counterType = ({ services, preferred }: CounterServices): string | null =>
  preferred.find((service) => services.includes(service)) ?? services[0] ?? null;

/** Fewer people than this having worked at a type of counter, and its times would be one person's or her neighbour's. */
export const fewestStaff = 3;
