import { BrowserWindow, session } from 'electron';
import type { ScreenKind } from './kinds.ts';
import { serveShellPage } from './pages/serve.ts';
import { type TroubleReason, troublePage } from './pages/trouble.ts';
import type { Security } from './security.ts';
import { isLocked, windowOptions } from './window-options.ts';

/** The window a machine shows while it has no screen to show. */
export interface TroubleWindow {
  readonly show: (reason: TroubleReason) => void;
  readonly close: () => void;
  /** Allows the window to close. */
  readonly release: () => void;
}

interface TroubleSettings {
  readonly kind: ScreenKind;
  readonly reason: TroubleReason;
  readonly packaged: boolean;
  readonly locked: boolean;
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly security: Security;
}

const partition = 'sidemand-trouble';

/** Opens a window that looks and holds like the screen it stands in for. It has no preload script and can go nowhere. */
export function openTroubleWindow({ kind, packaged, locked, at, security, ...first }: TroubleSettings): TroubleWindow {
  let reason = first.reason;
  let released = false;
  const own = session.fromPartition(partition);
  security.adoptSession(own, 'trouble', { to: 'shell-page' });
  if (!own.protocol.isProtocolHandled('sidemand')) serveShellPage(own, 'trouble', () => troublePage(kind, reason));
  const window = new BrowserWindow(
    windowOptions(kind, { packaged, locked, partition, ...(at === undefined ? {} : { at }) }),
  );
  const show = (): void => void window.loadURL('sidemand://trouble/').catch(() => undefined);
  // The hub is tried again by itself; the button only shows that something happens.
  security.adoptContents(window.webContents, { kind: 'trouble', policy: { to: 'shell-page' }, onCommand: show });
  window.removeMenu();
  if (isLocked(kind, { packaged, locked })) {
    window.setAlwaysOnTop(true, 'screen-saver');
    window.on('close', (event) => {
      if (!released) event.preventDefault();
    });
  }
  show();
  return {
    show: (next) => {
      reason = next;
      show();
    },
    close: () => {
      released = true;
      window.destroy();
    },
    release: () => {
      released = true;
    },
  };
}
