import type { HubReason } from './hub/ready-line.ts';
import type { DeviceMethod } from './ipc/contract.ts';
import type { ScreenKind, SurfaceKind } from './kinds.ts';
import type { OptionProblem } from './options.ts';
import type { RefusalReason } from './policy/navigation.ts';
import type { PrintProblem } from './print/problem.ts';
import type { WipeStep } from './self-service/wipe.ts';

/**
 * Everything the shell writes down. A closed list, so that a review of it is a review of what can ever be in the log:
 * host names and counts, never an address, a title or anything a person typed.
 */
export type ShellEvent =
  | { readonly event: 'refused-to-start'; readonly switches: readonly string[] }
  | { readonly event: 'options-wrong'; readonly problem: OptionProblem['problem'] }
  | { readonly event: 'hub-ready'; readonly screens: number }
  | { readonly event: 'hub-silent' }
  | {
      readonly event: 'hub-ended';
      readonly code: number;
      readonly reason: HubReason | 'crash';
      readonly next: 'restart' | 'stop';
    }
  | { readonly event: 'screen-opened'; readonly kind: ScreenKind; readonly device: string }
  | { readonly event: 'screen-missing'; readonly role: string }
  | { readonly event: 'screen-unreachable'; readonly kind: ScreenKind; readonly code: number }
  | { readonly event: 'screen-crashed'; readonly kind: ScreenKind; readonly reason: string }
  | { readonly event: 'screen-hung'; readonly kind: ScreenKind }
  | {
      readonly event: 'navigation-refused';
      readonly surface: SurfaceKind | 'unknown';
      readonly reason: RefusalReason;
      readonly host: string;
    }
  | { readonly event: 'download-refused'; readonly surface: SurfaceKind | 'unknown' }
  | {
      readonly event: 'call-refused';
      readonly method: DeviceMethod;
      readonly reason: 'sender' | 'frame' | 'role' | 'arguments' | 'too-many';
    }
  | { readonly event: 'print'; readonly result: 'sent' | PrintProblem }
  | { readonly event: 'hosts-file'; readonly result: 'shipped' | 'centre' | 'unreadable'; readonly where: string }
  | { readonly event: 'self-service-opened'; readonly in: 'view' | 'browser'; readonly host: string }
  | { readonly event: 'self-service-crashed' }
  | { readonly event: 'browser-not-closed' }
  | {
      readonly event: 'visit-wiped';
      readonly clean: boolean;
      readonly cookies: number;
      readonly cacheBytes: number;
      readonly failed: readonly WipeStep[];
    }
  | { readonly event: 'restarting'; readonly because: 'wipe-failed' | 'many-visits' };

export type Log = (event: ShellEvent) => void;

/** One event as one line of JSON, the form the journal collects. */
export function logLine(event: ShellEvent, now: number): string {
  return `${JSON.stringify({ time: new Date(now).toISOString(), ...event })}\n`;
}
