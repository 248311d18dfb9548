/** Hosts that a guide may send a citizen to. */
export const linkHosts: readonly string[] = [
  'borger.dk',
  'lifeindenmark.borger.dk',
  'guldborgsund.dk',
  'sundhed.dk',
  'retsinformation.dk',
  'mitid.dk',
  'digitalpost.dk',
];

/**
 * Hosts that a source may name besides those: authorities whose page a fact was read on. A source is shown as
 * text, so that the reader can see where a fact is from; it is not a link on a citizen's screen.
 */
export const sourceHosts: readonly string[] = [
  ...linkHosts,
  'cpr.dk',
  'norden.org',
  'nordisketax.net',
  'horsens.dk',
  'randers.dk',
];

/** Whether an address is https and on one of the hosts, with or without `www.`; no other subdomain counts. */
export function isOnHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  return protocol === 'https:' && username === '' && port === '' && hosts.includes(hostname.replace(/^www\./, ''));
}

/** Web addresses in running text, with or without `https://`. */
export function addressesIn(text: string): string[] {
  const found = text.match(/(?:[a-z]+:\/\/)?(?:[a-z0-9æøå-]+\.)+(?:dk|com|org|net|eu|io|info|nu)\b[^\s,;)]*/gi) ?? [];
  return found.map((address) => (address.includes('://') ? address : `https://${address}`).replace(/[.!?]+$/, ''));
}
