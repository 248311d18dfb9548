import type { SurfaceKind } from '../kinds.ts';
import { parseAddress } from './address.ts';
import type { NavigationPolicy } from './navigation.ts';

/**
 * Nothing is saved on a machine the public uses. Staff may save what their own hub made for them (reports, journal
 * packages, including files the page put together itself), and nothing from anywhere else.
 */
export function decideDownload(
  url: string,
  surface: SurfaceKind | undefined,
  policy: NavigationPolicy,
): 'save' | 'cancel' {
  if (surface !== 'desk' && surface !== 'library' && surface !== 'insight' && surface !== 'content') return 'cancel';
  if (policy.to !== 'screen') return 'cancel';
  // URL.origin of a blob: address is the origin of the page that made it.
  const parsed = parseAddress(url);
  if (parsed === undefined || !['http:', 'https:', 'blob:'].includes(parsed.protocol)) return 'cancel';
  return parsed.origin === policy.origin ? 'save' : 'cancel';
}
