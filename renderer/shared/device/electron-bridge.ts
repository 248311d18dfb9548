import type { DeviceBridge, SidemandDevice } from './bridge.ts';
import { setPage } from './page-size.ts';

/** The bridge inside the desktop program: it prints without a dialogue and empties the session. */
export function createElectronBridge(device: SidemandDevice): DeviceBridge {
  return {
    host: 'electron',
    print: async ({ kind, title }) => {
      if (!setPage(kind)) return { ok: false, reason: 'nothing-to-print' };
      try {
        return await device.print(kind, title);
      } catch {
        return { ok: false, reason: 'failed' };
      }
    },
    wipe: async () => {
      try {
        await device.endVisit();
      } catch {
        return;
      }
    },
  };
}
