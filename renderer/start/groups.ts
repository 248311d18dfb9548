/** Who uses which kind of screen, in the order they are met. A kind nobody has placed yet still shows, at the end. */
const users = [
  { id: 'citizens', kinds: ['kiosk', 'terminal', 'display'] },
  { id: 'frontdesk', kinds: ['desk'] },
  { id: 'library', kinds: ['library'] },
  { id: 'manager', kinds: ['insight'] },
  { id: 'editors', kinds: ['content'] },
] as const;

export type UserGroup = (typeof users)[number]['id'] | 'others';

/** The screens by who uses them; groups without a screen are left out. The order of the centre's set-up is kept. */
export function groupScreens<S extends { readonly kind: string }>(
  screens: readonly S[],
): { id: UserGroup; screens: S[] }[] {
  const placed: readonly string[] = users.flatMap(({ kinds }) => kinds);
  const groups: { id: UserGroup; screens: S[] }[] = users.map(({ id, kinds }) => ({
    id,
    screens: kinds.flatMap((kind) => screens.filter((screen) => screen.kind === kind)),
  }));
  groups.push({ id: 'others', screens: screens.filter(({ kind }) => !placed.includes(kind)) });
  return groups.filter((group) => group.screens.length > 0);
}
