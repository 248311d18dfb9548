import { isOnHost } from '../../../domain/guide/hosts.ts';

/** Where a stored article may lead. It is read in by the night and must not depend on what a centre opens just then. */
const articleHosts: readonly string[] = [
  'borger.dk',
  'lifeindenmark.borger.dk',
  'guldborgsund.dk',
  'sundhed.dk',
  'retsinformation.dk',
  'mitid.dk',
  'digitalpost.dk',
];

/**
 * The address a citizen may be sent to, or null: http and https on the hosts above, made https. Everything
 * else (`javascript:`, `mailto:`, other hosts, names and ports in the address, a place on the same page) is no link.
 */
export function safeLink(href: string, base: string): string | null {
  const written = href.trim();
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (url.protocol === 'http:') url.protocol = 'https:';
  return isOnHost(url.href, articleHosts) ? url.href : null;
}
