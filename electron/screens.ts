import type { HubScreen } from './hub/ready-line.ts';
import { isPublicScreen, type Role, type ScreenKind, screenKinds } from './kinds.ts';
import type { NavigationPolicy } from './policy/navigation.ts';

/** A screen this machine shows. */
export interface Screen {
  readonly kind: ScreenKind;
  readonly device: string;
  readonly origin: string;
  /** The address that opens it, with the device's code in the fragment. Never log it. */
  readonly url: string;
}

/**
 * Which of the hub's screens this machine shows: the named device, else the first one of the role; for `all` the first
 * of each kind. Empty when the hub has none that fit.
 */
export function selectScreens(
  role: Role,
  device: string | undefined,
  screens: readonly HubScreen[],
): readonly Screen[] {
  const kinds = role === 'all' ? screenKinds : [role];
  return kinds.flatMap((kind) => {
    const ofKind = screens.filter((screen) => screen.kind === kind);
    const named = device === undefined ? ofKind[0] : ofKind.find((screen) => screen.device === device);
    if (named === undefined) return [];
    return [{ kind, device: named.device, origin: new URL(named.url).origin, url: named.url }];
  });
}

/** The screen of a hub on another machine. Without a code the page shows what it needs to be set up. */
export function remoteScreen(origin: string, kind: ScreenKind, device: string, code: string | undefined): Screen {
  const fragment = code === undefined || code === '' ? '' : `#code=${encodeURIComponent(code)}`;
  return { kind, device, origin, url: `${origin}/${kind}/${device}${fragment}` };
}

/** Where pages of this screen may go. A public screen stays what it is; staff move between desk, insight and set-up. */
export function screenPolicy(screen: Screen): NavigationPolicy {
  return { to: 'screen', origin: screen.origin, segment: isPublicScreen(screen.kind) ? screen.kind : undefined };
}

/**
 * The address for the n-th start of a screen. The number makes it a new document: an address that differs only in the
 * fragment would leave the old page, and what the last citizen typed, in memory.
 */
export function startAddress(url: string, n: number): string {
  const address = new URL(url);
  address.searchParams.set('start', String(n));
  return address.href;
}

/** The kind whose window shows trouble before any screen is known. */
export function firstKind(role: Role): ScreenKind {
  return role === 'all' ? 'desk' : role;
}
