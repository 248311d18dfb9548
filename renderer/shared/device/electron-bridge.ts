import type { DeviceBridge, SidemandDevice } from './bridge.ts';
import { setPageSize } from './page-size.ts';

/** The bridge inside the desktop program: it prints without a dialogue and empties the session. */
export function createElectronBridge(device: SidemandDevice): DeviceBridge {
  return {
    host: 'electron',
    print: async (request) => {
      if (document.querySelector('[data-print-area] > *') === null) return { ok: false, reason: 'nothing-to-print' };
      setPageSize(request.kind);
      try {
        return await device.print(request);
      } catch {
        return { ok: false, reason: 'failed' };
      }
    },
    wipe: async () => {
      try {
        await device.wipe();
      } catch {
        return;
      }
    },
  };
}
