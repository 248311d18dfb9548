let context: AudioContext | null = null;

/**
 * Two short soft tones, 0.4 s in all: the second sense beside the picture when something needs an answer.
 * Silent when the machine has no sound, and before the first touch: browsers forbid sound until then. `volume` is 0 to 1.
 */
export function chime(volume: number): void {
  if (typeof AudioContext === 'undefined' || volume <= 0 || !navigator.userActivation.hasBeenActive) return;
  try {
    context ??= new AudioContext();
    const start = context.currentTime;
    for (const [index, frequency] of [660, 880].entries()) {
      const tone = context.createOscillator();
      const level = context.createGain();
      const at = start + index * 0.18;
      tone.frequency.value = frequency;
      level.gain.setValueAtTime(0, at);
      level.gain.linearRampToValueAtTime(volume * 0.3, at + 0.02);
      level.gain.exponentialRampToValueAtTime(0.001, at + 0.22);
      tone.connect(level).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.24);
    }
  } catch {
    context = null;
  }
}
