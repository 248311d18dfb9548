import type { SurfaceKind } from '../kinds.ts';
import { decideNavigation, type NavigationPolicy } from './navigation.ts';

export type WindowOpenDecision =
  | { readonly action: 'deny' }
  /** Show it where the citizen already is: links with target=_blank on borger.dk. */
  | { readonly action: 'same-view'; readonly url: string }
  /** A member of staff follows a source link: give it to the machine's ordinary browser. */
  | { readonly action: 'outside'; readonly url: string };

/**
 * A second window is never opened by a page. What happens to the link instead depends on the surface;
 * `outsidePolicy` is the list of hosts a link from a staff screen may lead to.
 */
export function decideWindowOpen(
  url: string,
  surface: SurfaceKind | undefined,
  policy: NavigationPolicy,
  outsidePolicy: NavigationPolicy,
): WindowOpenDecision {
  if (surface === 'self-service') {
    const { action } = decideNavigation(url, policy);
    return action === 'allow' || action === 'hand-over' ? { action: 'same-view', url } : { action: 'deny' };
  }
  if (surface === 'desk' || surface === 'library' || surface === 'insight' || surface === 'content') {
    const { action } = decideNavigation(url, outsidePolicy);
    return action === 'allow' || action === 'hand-over' ? { action: 'outside', url } : { action: 'deny' };
  }
  return { action: 'deny' };
}
