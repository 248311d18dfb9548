import { type HostRules, isNever, placeOf } from '../self-service/hosts.ts';
import { isPublicHost, parseAddress } from './address.ts';

/** Where a surface may go. `none` is the answer for everything the shell does not know: refuse. */
export type NavigationPolicy =
  | {
      readonly to: 'screen';
      /** The hub's origin. */
      readonly origin: string;
      /** Public screens stay under their own first path segment; staff screens may go anywhere on the hub. */
      readonly segment: string | undefined;
    }
  | { readonly to: 'self-service'; readonly hosts: HostRules }
  | { readonly to: 'shell-page' }
  | { readonly to: 'none' };

/** What the buttons on the shell's own pages can ask for. They are links, so those pages need no script at all. */
export const shellCommands = ['close', 'back', 'larger', 'smaller', 'stay', 'retry'] as const;
export type ShellCommand = (typeof shellCommands)[number];

export type RefusalReason =
  | 'not-an-address'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'other-origin'
  | 'other-screen'
  | 'host'
  | 'never'
  | 'unknown-surface';

export type NavigationDecision =
  | { readonly action: 'allow' }
  /** The host needs a real browser (MitID does not support embedded ones). */
  | { readonly action: 'hand-over' }
  | { readonly action: 'command'; readonly command: ShellCommand }
  | { readonly action: 'refuse'; readonly reason: RefusalReason };

const refuse = (reason: RefusalReason): NavigationDecision => ({ action: 'refuse', reason });

/** Decides whether a page on a surface with this policy may go to an address. Anything not clearly allowed is refused. */
export function decideNavigation(address: string, policy: NavigationPolicy): NavigationDecision {
  const url = parseAddress(address);
  if (url === undefined) return refuse('not-an-address');
  if (policy.to === 'none') return refuse('unknown-surface');
  if (url.protocol === 'sidemand:') return decideShellPage(url, policy);
  if (url.username !== '' || url.password !== '') return refuse('credentials');
  switch (policy.to) {
    case 'shell-page':
      return refuse('scheme');
    case 'screen':
      return decideScreen(url, policy.origin, policy.segment);
    case 'self-service':
      return decideSelfService(url, policy.hosts);
  }
}

function decideShellPage(url: URL, policy: NavigationPolicy): NavigationDecision {
  const command = shellCommands.find((known) => url.pathname === `/${known}`);
  if (command === undefined) return refuse('scheme');
  if (policy.to === 'shell-page' && url.hostname === 'bar') return { action: 'command', command };
  if (policy.to !== 'self-service' && url.hostname === 'trouble' && command === 'retry') {
    return { action: 'command', command };
  }
  return refuse('scheme');
}

function decideScreen(url: URL, origin: string, segment: string | undefined): NavigationDecision {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('scheme');
  if (url.origin !== origin) return refuse('other-origin');
  if (segment !== undefined && url.pathname.split('/')[1] !== segment) return refuse('other-screen');
  return { action: 'allow' };
}

function decideSelfService(url: URL, hosts: HostRules): NavigationDecision {
  if (url.protocol !== 'https:') return refuse('scheme');
  if (url.port !== '') return refuse('port');
  if (!isPublicHost(url.hostname)) return refuse('host');
  if (isNever(url, hosts)) return refuse('never');
  const place = placeOf(url.hostname, hosts);
  if (place === undefined) return refuse('host');
  return place === 'browser' ? { action: 'hand-over' } : { action: 'allow' };
}
