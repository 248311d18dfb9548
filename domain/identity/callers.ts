import { z } from 'zod';

/**
 * What a screen is. A phone is a citizen's own, tied to one ticket; `reader` is any phone or browser without one, which may
 * read what everybody may and change nothing; `start` is the page that lists the screens.
 */
export const deviceKind = z.enum([
  'kiosk',
  'terminal',
  'desk',
  'display',
  'library',
  'insight',
  'content',
  'phone',
  'reader',
  'start',
]);
export type DeviceKind = z.infer<typeof deviceKind>;

/** Codes of people's roles, as in product.md. */
export const staffRole = z.enum(['frontdesk', 'library', 'manager', 'admin']);
export type StaffRole = z.infer<typeof staffRole>;

/** One kind of caller a procedure lets in: the screen, and if named the role somebody must have signed in with there. */
export interface Caller {
  readonly device: DeviceKind;
  readonly staff?: readonly StaffRole[];
}

/** Who may call a procedure. `anyone` is for the two doors that hand out tokens; they check a code themselves. */
export type Callers = 'anyone' | readonly Caller[];

/** Who is calling, as the tokens prove it. */
export interface Identified {
  readonly device: DeviceKind | null;
  readonly staffRoles: readonly StaffRole[] | null;
}

export type CallerVerdict = 'allowed' | 'unknown-device' | 'sign-in-needed' | 'forbidden';

/** Decides whether a caller may use a procedure: default is no. */
export function decideCaller(callers: Callers, who: Identified): CallerVerdict {
  if (callers === 'anyone') return 'allowed';
  if (who.device === null) return 'unknown-device';
  const onThisDevice = callers.filter((caller) => caller.device === who.device);
  if (onThisDevice.length === 0) return 'forbidden';
  if (onThisDevice.some((caller) => caller.staff === undefined)) return 'allowed';
  if (who.staffRoles === null) return 'sign-in-needed';
  const roles = who.staffRoles;
  return onThisDevice.some((caller) => caller.staff?.some((role) => roles.includes(role))) ? 'allowed' : 'forbidden';
}
