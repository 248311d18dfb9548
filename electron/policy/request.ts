import { isPublicHost, parseAddress } from './address.ts';
import { decideNavigation, type NavigationPolicy } from './navigation.ts';

/** One request a session is about to make, in Electron's words. */
export interface RequestDetails {
  readonly url: string;
  readonly resourceType: string;
}

/**
 * The last door: judged per session for every request, also those no navigation event is sent for (service workers,
 * POST, web sockets). Documents follow the navigation policy. Other resources of an allowed self-service page may come
 * from any public https host, since such pages load fonts and scripts from hosts nobody can list, but never from this
 * machine or the local network.
 */
export function decideRequest(details: RequestDetails, policy: NavigationPolicy): 'allow' | 'cancel' {
  const url = parseAddress(details.url);
  if (url === undefined || policy.to === 'none') return 'cancel';
  if (url.protocol === 'sidemand:') {
    const own = policy.to === 'shell-page' || (policy.to === 'screen' && url.hostname === 'trouble');
    return own ? 'allow' : 'cancel';
  }
  const isMain = details.resourceType === 'mainFrame';
  if (isMain || details.resourceType === 'subFrame') {
    if (!isMain && isBlank(details.url)) return 'allow';
    return decideNavigation(details.url, policy).action === 'allow' ? 'allow' : 'cancel';
  }
  // Made from the page's own memory, not fetched.
  if (url.protocol === 'data:' || url.protocol === 'blob:') return policy.to === 'shell-page' ? 'cancel' : 'allow';
  switch (policy.to) {
    case 'shell-page':
      return 'cancel';
    case 'screen':
      return sameHub(url, new URL(policy.origin)) ? 'allow' : 'cancel';
    case 'self-service':
      return (url.protocol === 'https:' || url.protocol === 'wss:') && isPublicHost(url.hostname) ? 'allow' : 'cancel';
  }
}

function isBlank(address: string): boolean {
  return address === 'about:blank' || address === 'about:srcdoc';
}

function sameHub(url: URL, hub: URL): boolean {
  const schemes = hub.protocol === 'https:' ? ['https:', 'wss:'] : ['http:', 'ws:'];
  return schemes.includes(url.protocol) && url.host === hub.host;
}
