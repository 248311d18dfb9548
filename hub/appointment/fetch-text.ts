/** Why a text could not be fetched. */
export type FetchFailure = 'unreachable' | 'too-slow' | 'refused' | 'too-big' | 'elsewhere';

export type FetchedText =
  | { readonly kind: 'text'; readonly text: string; readonly tag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: FetchFailure };

/**
 * Limits of one fetch: time in all (ms), size (bytes), and how often it may be sent on within its own host. Two megabytes
 * are some 10,000 entries, and take the hub about half a second to read.
 */
export const fetchLimits = { ms: 10_000, bytes: 2 * 1024 * 1024, redirects: 3 } as const;

const failed = (why: FetchFailure): FetchedText => ({ kind: 'failed', why });

/**
 * Fetches a text from the one host the set-up names, within limits of time and size. `tag`: the ETag of what is known.
 * A redirect to another host is not followed: the set-up decides whom the hub talks to.
 */
export async function fetchText(
  address: string,
  tag: string | null,
  stop: AbortSignal,
  limits: typeof fetchLimits | { ms: number; bytes: number; redirects: number } = fetchLimits,
): Promise<FetchedText> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(limits.ms)]);
  let url = new URL(address);
  const { host } = url;
  try {
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const answer = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: { accept: 'text/calendar', ...(tag === null ? {} : { 'if-none-match': tag }) },
      });
      const to = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && answer.status !== 304 && to !== null) {
        await answer.body?.cancel();
        const next = new URL(to, url);
        if (next.host !== host || !/^https?:$/.test(next.protocol)) return failed('elsewhere');
        if (url.protocol === 'https:' && next.protocol !== 'https:') return failed('elsewhere');
        url = next;
        continue;
      }
      if (answer.status === 304 && tag !== null) return { kind: 'unchanged' };
      if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        return failed('refused');
      }
      return await readText(answer, limits.bytes);
    }
    return failed('elsewhere');
  } catch (error) {
    return failed((error as Error).name === 'TimeoutError' ? 'too-slow' : 'unreachable');
  }
}

async function readText(answer: Response, most: number): Promise<FetchedText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as ReadableStream<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > most) return failed('too-big');
    chunks.push(chunk);
  }
  return { kind: 'text', text: new TextDecoder().decode(Buffer.concat(chunks)), tag: answer.headers.get('etag') };
}
