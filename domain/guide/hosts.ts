/** Where content may point, from `assets/self-service-hosts.yaml` and `assets/content-hosts.yaml`. */
export interface ContentHosts {
  /** hosts a citizen may be sent to: those a terminal opens */
  readonly links: readonly string[];
  /**
   * Hosts that a source may name besides those: authorities whose page a fact was read on. Such a source is shown as
   * text, so that the reader can see where a fact is from; it is not a link on a citizen's screen.
   */
  readonly sources: readonly string[];
}

/** Whether an address is https and on one of the hosts, with or without `www.`; `*.x.dk` is every name under x.dk. */
export function isOnHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  if (protocol !== 'https:' || username !== '' || port !== '') return false;
  const name = bare(hostname);
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : bare(host) === name));
}

const bare = (host: string) => host.replace(/^www\./, '');

/** Web addresses in running text, with or without `https://`. */
export function addressesIn(text: string): string[] {
  const found = text.match(/(?:[a-z]+:\/\/)?(?:[a-z0-9æøå-]+\.)+(?:dk|com|org|net|eu|io|info|nu)\b[^\s,;)]*/gi) ?? [];
  return found.map((address) => (address.includes('://') ? address : `https://${address}`).replace(/[.!?]+$/, ''));
}
