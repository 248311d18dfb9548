import { clipboard, type Session } from 'electron';
import { type Clock, within } from '../clock.ts';
import type { WipeStep, WipeTarget } from './wipe.ts';

/** A step that takes longer than this has failed; the next citizen is waiting. */
const stepWithinMs = 5_000;

/** Empties the clipboard, on Linux also the one that holds the last marked text. */
export function clearClipboard(platform: NodeJS.Platform): void {
  clipboard.clear();
  if (platform === 'linux') clipboard.selection.clear();
}

/** Ties the wipe plan to a session that lived in memory for one visit. */
export function sessionWipeTarget(
  session: Session,
  closePage: () => Promise<void>,
  platform: NodeJS.Platform,
  clock: Clock,
): WipeTarget {
  const steps: Readonly<Record<WipeStep, () => Promise<void>>> = {
    'close-page': closePage,
    'close-connections': () => session.closeAllConnections(),
    'clear-data': () => session.clearData(),
    'clear-storage': () => session.clearStorageData(),
    'clear-cache': () => session.clearCache(),
    'clear-sign-ins': () => session.clearAuthCache(),
    'clear-host-names': () => session.clearHostResolverCache(),
    'clear-compiled-code': () => session.clearCodeCaches({}),
    'clear-dictionaries': () => session.clearSharedDictionaryCache(),
    'clear-clipboard': async () => clearClipboard(platform),
  };
  return {
    do: (step) => within(clock, stepWithinMs, steps[step]()),
    look: async () => ({
      cookies: (await within(clock, stepWithinMs, session.cookies.get({}))).length,
      cacheBytes: await within(clock, stepWithinMs, session.getCacheSize()),
      onDisk: session.isPersistent() || session.getStoragePath() !== null,
    }),
  };
}
