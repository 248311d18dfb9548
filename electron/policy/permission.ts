import type { SurfaceKind } from '../kinds.ts';

/**
 * What a page may be granted: nothing, on any surface. No screen of ours needs camera, microphone, place, notifications,
 * USB or the file system, and pages from outside must not have them. A later exception goes here, with its reason.
 */
const granted: Readonly<Record<SurfaceKind, ReadonlySet<string>>> = {
  kiosk: new Set(),
  terminal: new Set(),
  desk: new Set(),
  display: new Set(),
  library: new Set(),
  insight: new Set(),
  content: new Set(),
  'self-service': new Set(),
  bar: new Set(),
  trouble: new Set(),
};

/** Decides a permission for a surface; `undefined` is a surface the shell does not know. Electron's default is to grant. */
export function decidePermission(permission: string, surface: SurfaceKind | undefined): boolean {
  return surface !== undefined && granted[surface].has(permission);
}
