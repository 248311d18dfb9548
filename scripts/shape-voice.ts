/** Sound as one channel of samples from -1 to 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float64Array;
}

const dB = (decibel: number) => 10 ** (decibel / 20);
/** Where speech lies after levelling (dBFS, mean over the loud half), and the highest peak. */
export const speechDb = -17;
export const peakDb = -4;

/** Reads a WAV file of 16-bit samples, one channel. */
export function readWav(file: Buffer): Sound {
  const rate = file.readUInt32LE(24);
  const start = file.indexOf('data', 12, 'latin1') + 8;
  const count = Math.floor((file.length - start) / 2);
  return { rate, samples: Float64Array.from({ length: count }, (_, at) => file.readInt16LE(start + at * 2) / 32768) };
}

/** Writes what `readWav` reads. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  for (const [at, sample] of samples.entries()) file.writeInt16LE(Math.round(sample * 32767), 44 + at * 2);
  return file;
}

/** A filter of second order (R. Bristow-Johnson's audio cookbook). */
function biquad(samples: Float64Array, b: readonly number[], a: readonly number[]): Float64Array {
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  const [a0 = 1, a1 = 0, a2 = 0] = a;
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}

function highPass({ rate, samples }: Sound, hertz: number): Sound {
  const w = (2 * Math.PI * hertz) / rate;
  const alpha = Math.sin(w) / Math.SQRT2;
  const c = Math.cos(w);
  return { rate, samples: biquad(samples, [(1 + c) / 2, -(1 + c), (1 + c) / 2], [1 + alpha, -2 * c, 1 - alpha]) };
}

function forward({ rate, samples }: Sound, hertz: number, decibel: number): Sound {
  const w = (2 * Math.PI * hertz) / rate;
  const gain = 10 ** (decibel / 40);
  const alpha = Math.sin(w) / 2;
  const c = -2 * Math.cos(w);
  const b = [1 + alpha * gain, c, 1 - alpha * gain];
  return { rate, samples: biquad(samples, b, [1 + alpha / gain, c, 1 - alpha / gain]) };
}

/** Loudness of stretches of 10 ms (mean square). */
function stretches({ rate, samples }: Sound): number[] {
  const size = Math.round(rate / 100);
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, at) => {
    const part = samples.subarray(at * size, (at + 1) * size);
    return part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
  });
}

/** Cuts the silence at both ends, leaving 20 ms before and 40 ms after, with soft edges. */
function trim(sound: Sound): Sound {
  const { rate, samples } = sound;
  const loud = stretches(sound);
  const quiet = Math.max(...loud) * dB(-42) ** 2;
  const first = loud.findIndex((power) => power > quiet);
  const last = loud.findLastIndex((power) => power > quiet);
  const ms = (milliseconds: number) => Math.round((rate * milliseconds) / 1000);
  const from = Math.max(0, ms(first * 10) - ms(20));
  const cut = samples.slice(from, Math.min(samples.length, ms((last + 1) * 10) + ms(40)));
  const [rise, fall] = [ms(8), ms(25)];
  const edge = (at: number) => Math.min(1, at / rise, (cut.length - 1 - at) / fall);
  return { rate, samples: cut.map((sample, at) => sample * edge(at)) };
}

/** Brings speech to `speechDb`; a peak that would pass `peakDb` is rounded off, not cut. */
function level(sound: Sound): Sound {
  const loud = stretches(sound).sort((a, b) => b - a);
  const half = loud.slice(0, Math.ceil(loud.length / 2));
  const gain = dB(speechDb) / Math.sqrt(half.reduce((sum, power) => sum + power, 0) / half.length);
  const [knee, top] = [dB(peakDb - 5), dB(peakDb)];
  const round = (sample: number) => {
    const size = Math.abs(sample);
    return size <= knee ? sample : Math.sign(sample) * (knee + (top - knee) * Math.tanh((size - knee) / (top - knee)));
  };
  return { rate: sound.rate, samples: sound.samples.map((sample) => round(sample * gain)) };
}

/**
 * Makes a spoken clip fit for a hall: no rumble, consonants (3 kHz) forward because worn ears miss them first, no silence
 * at the ends, every clip equally loud.
 */
export function shapeSpeech(raw: Sound): Sound {
  return level(trim(forward(highPass(raw, 100), 3000, 5)));
}
