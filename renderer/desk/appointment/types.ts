import type { Outputs } from '../../shared/api/index.ts';

/** A day's list as the hub tells it. */
export type DayOfAppointments = Outputs['appointment']['day'];
export type Appointment = DayOfAppointments['appointments'][number];

/** What the window shows: the list, or one thing being done to it. */
export type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'move'; readonly appointment: Appointment }
  | { readonly kind: 'import' };

/** What was done or refused last, in words. */
export type Said = { readonly tone: 'success' | 'error'; readonly text: string } | null;
