/** Parses an address the way the browser will. Never compare addresses as text: `https://evil/?next=localhost`. */
export function parseAddress(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True when the address is this machine itself, over plain http or https. */
export function isLoopback(url: URL): boolean {
  return (url.protocol === 'http:' || url.protocol === 'https:') && loopbackNames.has(url.hostname);
}

/**
 * A hub may be this machine over http, or any machine over https: queue numbers and staff sign-ins must not cross a
 * network in the clear. Only the bare origin is accepted, without user name, path or query.
 */
export function isAllowedHubAddress(text: string): boolean {
  const url = parseAddress(text);
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || isLoopback(url);
}

const privateEndings = ['.localhost', '.local', '.internal', '.lan', '.home', '.arpa', '.test', '.example', '.invalid'];

/**
 * True for a host name on the public internet. Every literal IP address and every name without a dot is refused, so a
 * page in the self-service browser cannot reach the hub, the printer or the municipality's network by address. (A name
 * that resolves to a private address is stopped by the denied local-network permissions and the hub's Host check.)
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || name.endsWith('.')) return false;
  return name.includes('.') && !privateEndings.some((ending) => name.endsWith(ending));
}
