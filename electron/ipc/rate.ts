/** A page may ask this often: far above what a person does, far below what a runaway loop does. */
export const callsPerWindow = 20;
export const windowMs = 10_000;

/** Decides whether one more call is too many. `earlier` are the times (ms) of calls that were let through. */
export function decideRate(
  earlier: readonly number[],
  now: number,
): { readonly allowed: boolean; readonly remember: readonly number[] } {
  const recent = earlier.filter((time) => time > now - windowMs);
  return recent.length >= callsPerWindow
    ? { allowed: false, remember: recent }
    : { allowed: true, remember: [...recent, now] };
}
