import { isOnHost, linkHosts } from '../../../domain/guide/hosts.ts';

/**
 * The address a citizen may be sent to, or null: http and https on the hosts guides may link to, made https. Everything
 * else (`javascript:`, `mailto:`, other hosts, names and ports in the address, a place on the same page) is no link.
 */
export function safeLink(href: string, base: string): string | null {
  const written = href.trim();
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (url.protocol === 'http:') url.protocol = 'https:';
  return isOnHost(url.href, linkHosts) ? url.href : null;
}
