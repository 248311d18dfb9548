/**
 * Added to every document in the self-service browser. Without `allow-modals`, a page's print() and confirm() do nothing
 * (Electron has no event that could stop the system's print dialog, which can browse files); without `allow-downloads`
 * downloads are refused before they start.
 */
export const selfServiceSandbox =
  'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

type Headers = Readonly<Record<string, readonly string[]>>;

/** The response headers with our sandbox policy appended. The site's own policies stay: browsers enforce them all. */
export function withSandbox(headers: Headers | undefined): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  let appended = false;
  for (const [name, values] of Object.entries(headers ?? {})) {
    const isPolicy: boolean = name.toLowerCase() === 'content-security-policy' && !appended;
    result[name] = isPolicy ? [...values, selfServiceSandbox] : [...values];
    appended ||= isPolicy;
  }
  if (!appended) result['Content-Security-Policy'] = [selfServiceSandbox];
  return result;
}

/** The browser's name without our own and Electron's tokens: what is left is the Chromium that it is. */
export function plainUserAgent(userAgent: string): string {
  return userAgent
    .split(' ')
    .filter((part) => !/^(electron|sidemand)\//i.test(part))
    .join(' ');
}
