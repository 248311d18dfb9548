/** What a page may load and talk to: only its own hub. The look is plain CSS files, so no inline style or script is needed. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers on whatever a browser may show: pages, files, and errors instead of them. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()',
};

/**
 * Headers on the answer of a command. It is JSON that only a page's script reads, so what rules pages has nothing to rule;
 * and each header takes longer than a step of the rules that give a number.
 */
export const commandHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** The names the hub answers to: its own on this machine, and the one a centre's TLS front hands phones on from. */
export interface Doors {
  /** `host:port`, over plain HTTP */
  readonly own: ReadonlySet<string>;
  /** as in a browser's address over HTTPS; null: phones do not reach the hub */
  readonly phones: string | null;
}

/** `own` and `phones`: which door a request that may be looked at came through. */
export type RequestVerdict = keyof Doors | 'wrong-host' | 'wrong-origin';

/**
 * Decides whether a request may be looked at. The host must be one the hub was started for (a page elsewhere that lets
 * its name point here is refused), and a request a page makes must come from a page of this hub. A request without an
 * Origin comes from no page: navigation, a health check, a program on this machine; tokens guard what those may do.
 * A page from one door has no business at the other.
 */
export function decideRequest(
  headers: {
    readonly host: string | undefined;
    readonly origin: string | undefined;
    readonly site: string | undefined;
  },
  doors: Doors,
): RequestVerdict {
  const host = headers.host?.toLowerCase();
  if (!host) return 'wrong-host';
  const door = doors.own.has(host) ? 'own' : host === doors.phones ? 'phones' : null;
  if (door === null) return 'wrong-host';
  if (headers.site === 'cross-site') return 'wrong-origin';
  if (headers.origin === undefined) return door;
  let url: URL;
  try {
    url = new URL(headers.origin);
  } catch {
    return 'wrong-origin';
  }
  const isOurs =
    door === 'own'
      ? url.protocol === 'http:' && doors.own.has(url.host)
      : url.protocol === 'https:' && url.host === doors.phones;
  return isOurs ? door : 'wrong-origin';
}

/** What phones may ask for from outside the house: their page with its parts, and the API, where their token guards them. */
export const isForPhones = (path: string): boolean => /^\/(phone|assets|api|command)(\/|\?|$)/.test(path);
