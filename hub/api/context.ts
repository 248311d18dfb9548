import type { DeviceKind, StaffRole } from '../../domain/identity/callers.ts';
import type { Services } from '../services.ts';

/** The screen that calls, as its token proves. A phone's id is `phone`, and it is tied to one visit. */
export interface CallingDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly visit: string | null;
}

/** The person signed in on that screen. */
export interface CallingStaff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

export interface Context {
  readonly services: Services;
  readonly device: CallingDevice | null;
  readonly staff: CallingStaff | null;
}
