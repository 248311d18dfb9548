import { z } from 'zod';
import { type ScreenKind, screenKinds } from '../kinds.ts';
import { isLoopback, parseAddress } from '../policy/address.ts';

/** Why a hub says it cannot start. `unknown` keeps an older shell working with a newer hub. */
export const hubReasons = [
  'port-taken',
  'data-unwritable',
  'database-damaged',
  'database-newer',
  'centre-invalid',
  'data-in-use',
  'key-unusable',
  'unknown',
] as const;
export type HubReason = (typeof hubReasons)[number];

/** One screen the hub knows, with the address that opens it. The address carries the device's code: never log it. */
export interface HubScreen {
  readonly device: string;
  readonly kind: ScreenKind;
  readonly label: string;
  readonly url: string;
}

export type HubLine =
  | { readonly line: 'ready'; readonly origin: string; readonly screens: readonly HubScreen[] }
  | { readonly line: 'failed'; readonly reason: HubReason }
  | { readonly line: 'other' };

const screen = z.object({
  device: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  kind: z.string(),
  label: z.string().max(200),
  url: z.string().max(2000),
});

const line = z.union([
  z.object({ ready: z.literal(true), url: z.string(), screens: z.array(screen) }),
  z.object({ ready: z.literal(false), reason: z.enum(hubReasons).catch('unknown') }),
]);

/**
 * Reads one line of the hub's output. Kinds of screens this shell does not open are left out; a ready line that points
 * anywhere but at this machine is not believed.
 */
export function readHubLine(text: string): HubLine {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) return { line: 'other' };
  if (!parsed.data.ready) return { line: 'failed', reason: parsed.data.reason };
  const url = parseAddress(parsed.data.url);
  if (url === undefined || !isLoopback(url)) return { line: 'other' };
  const screens = parsed.data.screens.flatMap((entry): HubScreen[] => {
    const kind = screenKinds.find((known) => known === entry.kind);
    return kind !== undefined && parseAddress(entry.url)?.origin === url.origin ? [{ ...entry, kind }] : [];
  });
  return { line: 'ready', origin: url.origin, screens };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const byExitCode: Readonly<Record<number, HubReason>> = {
  10: 'port-taken',
  11: 'data-unwritable',
  12: 'database-damaged',
  13: 'database-newer',
  14: 'centre-invalid',
  15: 'data-in-use',
  16: 'key-unusable',
};

/** The reason an exit code stands for, for when the line itself was lost. */
export function reasonOfExitCode(code: number): HubReason | undefined {
  return byExitCode[code];
}
