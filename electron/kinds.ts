/** The screens the shell can open. The same words are used by the hub in its ready line. */
export const screenKinds = ['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content'] as const;
export type ScreenKind = (typeof screenKinds)[number];

/** What one machine is for: one kind of screen, or all of them (demonstration and development). */
export const roles = [...screenKinds, 'all'] as const;
export type Role = (typeof roles)[number];

/** Everything that can show a web page: our screens and the shell's own surfaces. */
export type SurfaceKind = ScreenKind | 'self-service' | 'bar' | 'trouble';

/** True for screens that anybody can walk up to. They are locked down and forget everything. */
export function isPublicScreen(kind: ScreenKind): boolean {
  return kind === 'kiosk' || kind === 'terminal' || kind === 'display';
}

/** True for screens where a citizen may open a self-service page. */
export function mayBrowse(kind: ScreenKind): boolean {
  return kind === 'kiosk' || kind === 'terminal';
}
