import { normalQuantile, normalShare } from './random.ts';

/** How long one finished visit held a counter: from its call until the counter was free, so walking and serving. */
export interface DurationSample {
  readonly service: string;
  /** ms since epoch at which the counter was free again */
  readonly endedAt: number;
  readonly ms: number;
  /** false when the times cannot be trusted, e.g. ended by close of day, logout or crash */
  readonly reliable: boolean;
}

const weeks4 = 28 * 24 * 60 * 60_000;
const most = 30;
/** From so many samples on they alone decide; below, they are blended with the usual length from set-up. */
const enough = 20;
/** Spread around the length from set-up, as share of it (source: our reference on queue systems, recommended estimate). */
const usualSpread = 0.6;
/** How far the length from set-up itself may be from the truth: most centres never change the one they got. */
const usualDoubt = 0.3;
const usualSigma = Math.sqrt(Math.log(1 + usualSpread ** 2));

/**
 * What is taken for granted where nothing is learned: ms a citizen walks to the counter (to be added to a length from
 * set-up), ms between the end of a visit and the counter's next call, and the share of booked people who come. Our
 * assumptions, without a source; the weekly self-check shows when they are wrong for a centre.
 */
export const assumed = { walkMs: 45_000, turnaroundMs: 30_000, showShare: 0.9 } as const;

/** What we know of how long a service takes. Made by `durationModel`. */
export interface DurationModel {
  /** learned times in ms, shortest first */
  readonly learned: readonly number[];
  /** mean in ms of the learned times and the usual length, blended */
  readonly meanMs: number;
  /** the share of draws taken from the learned times */
  readonly weight: number;
  /** mean in ms of the logarithmic normal distribution used beside and beyond the learned times */
  readonly usualMs: number;
  /**
   * How far the true mean may be from ours, as a share of it (one standard deviation). Of 30 visits one knows the mean to
   * a tenth or so; with ten people ahead that counts as much as chance does.
   */
  readonly doubt: number;
}

/**
 * The times a service is estimated by: its last 30 reliable ones of the last four weeks, in ms. Later ones than `now`
 * and negative ones (a clock that was set back) are left out.
 */
export function learnDurations(samples: readonly DurationSample[], service: string, now: number): number[] {
  return samples
    .filter(
      (one) =>
        one.service === service &&
        one.reliable &&
        one.endedAt <= now &&
        one.endedAt > now - weeks4 &&
        Number.isFinite(one.ms) &&
        one.ms >= 0,
    )
    .sort((a, b) => b.endedAt - a.endedAt || b.ms - a.ms)
    .slice(0, most)
    .map(({ ms }) => ms);
}

/**
 * Blends learned times with the usual length from set-up (ms, walking to the counter included). With n learned times a
 * share of n/20 of the draws comes from them, from 20 on all of them.
 */
export function durationModel(learned: readonly number[], configuredMs: number): DurationModel {
  const sorted = [...learned].sort((a, b) => a - b);
  const weight = Math.min(1, sorted.length / enough);
  const learnedMean = sorted.length === 0 ? 0 : sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length;
  const usual = Math.max(1, configuredMs);
  const variance = sorted.reduce((sum, ms) => sum + (ms - learnedMean) ** 2, 0) / Math.max(1, sorted.length - 1);
  const learnedDoubt = learnedMean > 0 ? Math.sqrt(variance / sorted.length) / learnedMean : 0;
  return {
    learned: sorted,
    meanMs: weight * learnedMean + (1 - weight) * usual,
    weight,
    usualMs: weight === 1 ? Math.max(1, learnedMean) : usual,
    doubt: weight * learnedDoubt + (1 - weight) * usualDoubt,
  };
}

/** By how much all lengths of a service are longer or shorter in one simulated day, `u` picking it: the doubt's part. */
export function drawScale(model: DurationModel, u: number): number {
  return model.doubt === 0 ? 1 : Math.exp(model.doubt * normalQuantile(u) - model.doubt ** 2 / 2);
}

/** A length in ms: `u` (0 to 1) picks it, the same `u` always the same one. */
export function drawDuration(model: DurationModel, u: number): number {
  const { weight, learned } = model;
  if (u < weight) return learned[Math.floor((u / weight) * learned.length)] ?? model.usualMs;
  return logNormal(model.usualMs, (u - weight) / (1 - weight));
}

/**
 * How much longer in ms somebody stays who has been at the counter for `elapsedMs`: a draw among the lengths that are
 * longer than that. When none of the learned ones is, what is left comes from the logarithmic normal distribution around
 * them, so that a very long visit neither ends at once nor is forgotten.
 */
export function drawRemaining(model: DurationModel, elapsedMs: number, u: number): number {
  const { weight, learned } = model;
  const elapsed = Math.max(0, elapsedMs);
  const first = firstAbove(learned, elapsed);
  const beyond = 1 - shareOf(model.usualMs, elapsed);
  // What has already lasted so long is of one kind or the other by how likely each is to last so long.
  const byLearned = learned.length === 0 ? 0 : (weight * (learned.length - first)) / learned.length;
  const all = byLearned + (1 - weight) * beyond;
  const share = all > 0 ? byLearned / all : 0;
  if (u < share) {
    const left = learned.length - first;
    return (learned[first + Math.floor((u / share) * left)] ?? elapsed) - elapsed;
  }
  const v = share < 1 ? (u - share) / (1 - share) : u;
  return Math.max(0, logNormal(model.usualMs, 1 - beyond * (1 - v)) - elapsed);
}

/** Index of the first of the sorted values that is above `limit`. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const logNormal = (mean: number, u: number) => mean * Math.exp(usualSigma * normalQuantile(u) - usualSigma ** 2 / 2);

/** The share of lengths around `mean` that are at most `ms`. */
const shareOf = (mean: number, ms: number) =>
  ms <= 0 ? 0 : normalShare((Math.log(ms / mean) + usualSigma ** 2 / 2) / usualSigma);
