/** Seconds. */
const length = 1.3;
const second = 0.42;

/**
 * The waiting room's chime: a high and a lower soft note (E5, C5), each with its octave and dying away, as samples from
 * -1 to 1. Made here and not a file, so that it sounds whatever cannot be loaded.
 */
export function gongSamples(rate: number): Float32Array<ArrayBuffer> {
  const note = (t: number, hertz: number) =>
    t < 0
      ? 0
      : Math.min(1, t / 0.012) *
        Math.exp(-t * 4.2) *
        (Math.sin(2 * Math.PI * hertz * t) + 0.35 * Math.sin(4 * Math.PI * hertz * t) * Math.exp(-t * 5));
  const samples = new Float32Array(Math.round(rate * length));
  for (let at = 0; at < samples.length; at++) {
    const t = at / rate;
    const fade = Math.min(1, (length - t) / 0.05);
    samples[at] = 0.42 * fade * (note(t, 659.26) + note(t - second, 523.25));
  }
  return samples;
}

/** The chime as a buffer of this context. */
export function gong(context: BaseAudioContext): AudioBuffer {
  const samples = gongSamples(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
