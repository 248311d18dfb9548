/** From how many whole minutes a wait is long, and very long: half an hour is what people complain of, a quarter before. */
export const longAfter = { long: 20, veryLong: 40 } as const;

export interface Wait {
  /** whole minutes, never negative */
  readonly minutes: number;
  readonly mark: 'long' | 'veryLong' | null;
}

/** How long somebody has waited at `now`, both in ms since epoch. */
export function waitOf(arrivedAt: number, now: number): Wait {
  const minutes = Math.max(0, Math.floor((now - arrivedAt) / 60_000));
  return { minutes, mark: minutes >= longAfter.veryLong ? 'veryLong' : minutes >= longAfter.long ? 'long' : null };
}
