/** A clip that has not come after this long counts as missing for now (ms): a call must not wait for it. */
const loadWithinMs = 3_000;

export interface ClipStore<Buffer> {
  /** The clip ready to sound, or null when it cannot be had now. What was had is kept; what was not is asked for again. */
  get(language: string, clip: string): Promise<Buffer | null>;
}

/** Clips by language and name, fetched and decoded once. */
export function createClipStore<Buffer>(
  fetchClip: (address: string) => Promise<ArrayBuffer>,
  decode: (bytes: ArrayBuffer) => Promise<Buffer>,
): ClipStore<Buffer> {
  const kept = new Map<string, Promise<Buffer | null>>();
  return {
    get: (language, clip) => {
      const address = `/sounds/voice/${language}/${clip}.ogg`;
      const had = kept.get(address);
      if (had) return had;
      const loading = fetchClip(address)
        .then(decode)
        .catch(() => {
          kept.delete(address);
          return null;
        });
      kept.set(address, loading);
      return loading;
    },
  };
}

/** The clips the hub has, for the loudspeaker of this page. */
export function hubClips(context: BaseAudioContext): ClipStore<AudioBuffer> {
  return createClipStore(
    async (address) => {
      const answer = await fetch(address, { signal: AbortSignal.timeout(loadWithinMs) });
      if (!answer.ok) throw new Error(`no clip: ${answer.status}`);
      return answer.arrayBuffer();
    },
    (bytes) => context.decodeAudioData(bytes),
  );
}
