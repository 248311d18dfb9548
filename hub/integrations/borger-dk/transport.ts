import { failed, type Outcome } from './source.ts';

/** Limits of one call: size of the answer (bytes, unpacked) and time in all (ms). */
export interface Limits {
  readonly bytes: number;
  readonly ms: number;
}

/** The list of all articles is the largest answer there is, some hundred thousand bytes. */
export const usualLimits: Limits = { bytes: 8 * 1024 * 1024, ms: 60_000 };

export interface RawAnswer {
  readonly status: number;
  readonly isHtml: boolean;
  readonly text: string;
}

/**
 * Sends one SOAP call and reads the answer within its limits, both held while it streams in. Redirects are not followed:
 * the set-up decides whom the hub talks to. An answer of any status is an answer, for faults come with 500.
 */
export async function post(
  endpoint: string,
  action: string,
  body: string,
  stop: AbortSignal,
  limits: Limits,
): Promise<Outcome<RawAnswer>> {
  const timeout = AbortSignal.timeout(limits.ms);
  const signal = AbortSignal.any([stop, timeout]);
  let hasBegun = false;
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      body,
      signal,
      redirect: 'manual',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"`, accept: 'text/xml' },
    });
    hasBegun = true;
    const dismissed =
      answer.status === 429 || answer.status === 503
        ? failed({ kind: 'Throttled' })
        : answer.status >= 300 && answer.status < 400
          ? failed({ kind: 'Unavailable', why: 'moved' })
          : null;
    if (dismissed) {
      await answer.body?.cancel();
      return dismissed;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      // Leaving the loop cancels the rest.
      if (size > limits.bytes) return failed({ kind: 'Malformed', why: 'too-big' });
      chunks.push(chunk);
    }
    const text = new TextDecoder().decode(Buffer.concat(chunks));
    const type = answer.headers.get('content-type') ?? '';
    const isHtml = /\bhtml\b/i.test(type) || /^\s*<(?:!doctype\s+html|html)\b/i.test(text);
    return { ok: true, value: { status: answer.status, isHtml, text } };
  } catch {
    if (stop.aborted) return failed({ kind: 'Unavailable', why: 'stopped' });
    if (timeout.aborted) return failed({ kind: 'Unavailable', why: 'too-slow' });
    return failed({ kind: 'Unavailable', why: hasBegun ? 'cut-off' : 'unreachable' });
  }
}
