/** The parts of Web Audio that we use, so that a test can stand in for it. */
export interface AudioOut<Buffer extends { readonly duration: number }> {
  /** seconds */
  readonly now: () => number;
  /** Lets a buffer sound at an instant, with a volume from 0 to 1. Returns a way to stop it. */
  readonly start: (buffer: Buffer, at: number, volume: number, onEnded: () => void) => () => void;
  /** Calls back after so many milliseconds; returns a way to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** A buffer to play, and how long it is quiet after it (ms). */
export interface Piece<Buffer> {
  readonly buffer: Buffer;
  readonly restMs: number;
}

/** `stuck`: the sound system took it and never ended it. */
export type PlayResult = 'done' | 'interrupted' | 'stuck';

export interface ClipPlayer<Buffer> {
  /** Plays all in order, placed exactly after one another, in place of whatever is being played. Never rejects. */
  play(pieces: readonly Piece<Buffer>[], volume: number): Promise<PlayResult>;
  stop(): void;
}

/** The sound system is given a moment to begin (s), and this long beyond the end to say that it has ended (ms). */
const lead = 0.06;
const graceMs = 2_500;

/** Plays clips through one outlet. There is never more than one row of clips at a time. */
export function createClipPlayer<Buffer extends { readonly duration: number }>(
  out: AudioOut<Buffer>,
): ClipPlayer<Buffer> {
  let running: ((result: PlayResult) => void) | null = null;
  const stop = () => running?.('interrupted');
  return {
    stop,
    play: (pieces, volume) => {
      stop();
      const last = pieces.length - 1;
      if (last < 0 || volume <= 0) return Promise.resolve('done');
      return new Promise((resolve) => {
        const stops: (() => void)[] = [];
        let callOff = () => {};
        const end = (result: PlayResult) => {
          if (running !== end) return;
          running = null;
          callOff();
          if (result !== 'done') for (const silence of stops) silence();
          resolve(result);
        };
        running = end;
        const begin = out.now() + lead;
        let at = begin;
        for (const [index, { buffer, restMs }] of pieces.entries()) {
          stops.push(out.start(buffer, at, Math.min(1, volume), () => index === last && end('done')));
          at += buffer.duration + restMs / 1000;
        }
        callOff = out.after((at - begin) * 1000 + graceMs, () => end('stuck'));
      });
    },
  };
}

/** The loudspeaker of this page. */
export function speakerOf(context: AudioContext): AudioOut<AudioBuffer> {
  return {
    now: () => context.currentTime,
    start: (buffer, at, volume, onEnded) => {
      const source = context.createBufferSource();
      const level = context.createGain();
      source.buffer = buffer;
      level.gain.value = volume;
      source.connect(level).connect(context.destination);
      source.onended = () => {
        level.disconnect();
        onEnded();
      };
      source.start(at);
      return () => {
        source.onended = null;
        source.stop();
        level.disconnect();
      };
    },
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
