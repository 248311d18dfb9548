import type { DeviceBridge } from './bridge.ts';
import { setPage } from './page-size.ts';

/** The bridge where there is only a browser: its own print dialogue, and only what a page itself may empty. */
export function createBrowserBridge(): DeviceBridge {
  return {
    host: 'browser',
    print: async ({ kind, title }) => {
      if (!setPage(kind)) return { ok: false, reason: 'nothing-to-print' };
      const before = document.title;
      document.title = title;
      try {
        window.print();
        return { ok: true };
      } catch {
        return { ok: false, reason: 'failed' };
      } finally {
        document.title = before;
      }
    },
    wipe: async () => {
      try {
        window.sessionStorage.clear();
        // Fails without focus or permission; the desktop program empties the clipboard itself.
        await navigator.clipboard?.writeText('');
      } catch {
        return;
      }
    },
  };
}
