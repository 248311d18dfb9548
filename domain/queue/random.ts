/**
 * Seeded chance as pure functions. A draw is looked up by a key and an index instead of taken from a stream, so that a
 * visit keeps its draws when somebody else joins or leaves the queue: a waiting time then changes for a reason only.
 */

/** Mixes the bits of a 32-bit number (Wellons' lowbias32 constants). */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The key of a named thing's draws under a seed (FNV-1a over its name). */
export function drawKey(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ mix(seed);
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The `index`-th draw of a key, even over 0 (included) to 1 (excluded). */
export function uniform(key: number, index: number): number {
  return (mix(key + Math.imul(index + 1, 0x9e3779b9)) >>> 0) / 4294967296;
}

/** Chance that a standard normal value is at most `z`. Abramowitz and Stegun 26.2.17, error below 1e-7. */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = Math.exp((-z * z) / 2) * 0.3989422804014327 * poly;
  return z > 0 ? 1 - tail : tail;
}

/** The standard normal value below which a share `p` lies. Acklam's rational approximation, relative error below 2e-9. */
export function normalQuantile(p: number): number {
  const share = Math.min(Math.max(p, 1e-9), 1 - 1e-9);
  if (share < 0.02425) return tail(Math.sqrt(-2 * Math.log(share)));
  if (share > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - share)));
  const q = share - 0.5;
  const r = q * q;
  return (
    (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
    (q /
      (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
        13.28068155288572) *
        r +
        1))
  );
}

function tail(q: number): number {
  return (
    (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
      2.938163982698783) /
    ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
  );
}
