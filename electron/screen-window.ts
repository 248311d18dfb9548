import { BrowserWindow, session } from 'electron';
import { type Clock, within } from './clock.ts';
import { waitAfter } from './hub/restart.ts';
import { isPublicScreen, mayBrowse } from './kinds.ts';
import type { Log } from './log.ts';
import { serveShellPage } from './pages/serve.ts';
import { type TroubleReason, troublePage, troubleReasons } from './pages/trouble.ts';
import type { NavigationPolicy } from './policy/navigation.ts';
import { type Screen, screenPolicy, startAddress } from './screens.ts';
import type { Security } from './security.ts';
import { clearClipboard } from './self-service/session-wipe.ts';
import type { BrowserVisit } from './self-service/system-browser.ts';
import { createSelfService, type SelfService } from './self-service/visit.ts';
import type { WipeResult } from './self-service/wipe.ts';
import { isLocked, partitionOf, pointerStyle, windowOptions } from './window-options.ts';

/** One open screen of ours. */
export interface ScreenWindow {
  readonly screen: Screen;
  readonly window: BrowserWindow;
  readonly selfService: SelfService | undefined;
  /** Forgets the citizen: closes and wipes what is open, empties the screen's own storage and loads it anew. */
  readonly endVisit: () => Promise<void>;
  /** Loads the screen if it stands on the trouble page. */
  readonly recover: () => void;
  readonly showTrouble: (reason: TroubleReason) => void;
  /** Allows the window to close. */
  readonly release: () => void;
}

export interface ScreenWindowSettings {
  readonly packaged: boolean;
  readonly locked: boolean;
  readonly preload: string;
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly security: Security;
  readonly selfServicePolicy: NavigationPolicy;
  readonly openBrowser: ((url: string) => Promise<BrowserVisit>) | undefined;
  readonly newVisitId: () => string;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  readonly onWiped: (result: WipeResult) => void;
}

/** Given up for another load: not a failure. */
const aborted = -3;
/** Emptying that takes longer has failed; the next citizen is waiting. */
const emptyWithinMs = 5_000;

/** Opens the window of one screen and keeps it alive: a page that fails, crashes or hangs is loaded again. */
export function openScreenWindow(screen: Screen, settings: ScreenWindowSettings): ScreenWindow {
  const { security, clock, log, packaged } = settings;
  const { kind, device, origin } = screen;
  const locked = isLocked(kind, { packaged, locked: settings.locked });
  const partition = partitionOf(kind, device);
  const policy = screenPolicy(screen);

  const screenSession = session.fromPartition(partition);
  security.adoptSession(screenSession, kind, policy);
  serveShellPage(screenSession, 'trouble', (url) => troublePage(kind, reasonIn(url)));

  const window = new BrowserWindow(
    windowOptions(kind, {
      packaged,
      locked: settings.locked,
      preload: settings.preload,
      partition,
      ...(settings.at === undefined ? {} : { at: settings.at }),
    }),
  );
  window.removeMenu();
  const contents = window.webContents;
  security.adoptContents(contents, { kind, policy, onCommand: () => load() });

  let starts = 0;
  let failures = 0;
  let inTrouble = false;
  let released = false;
  let cancelRetry: () => void = () => undefined;

  function load(): void {
    cancelRetry();
    if (window.isDestroyed()) return;
    inTrouble = false;
    starts += 1;
    void contents.loadURL(startAddress(screen.url, starts)).catch(() => undefined);
  }

  function retryLater(): void {
    failures += 1;
    cancelRetry();
    cancelRetry = clock.after(waitAfter(failures), load);
  }

  function showTrouble(reason: TroubleReason): void {
    inTrouble = true;
    cancelRetry();
    if (!window.isDestroyed()) void contents.loadURL(`sidemand://trouble/?reason=${reason}`).catch(() => undefined);
  }

  const selfService = mayBrowse(kind)
    ? createSelfService({
        window,
        kind,
        locked,
        policy: settings.selfServicePolicy,
        security,
        openBrowser: settings.openBrowser,
        newVisitId: settings.newVisitId,
        clock,
        platform: settings.platform,
        log,
        onDeserted: () => void endVisit(),
        onWiped: settings.onWiped,
      })
    : undefined;

  async function endVisit(): Promise<void> {
    await selfService?.close();
    if (!isPublicScreen(kind)) return;
    clearClipboard(settings.platform);
    try {
      await within(clock, emptyWithinMs, screenSession.clearStorageData());
    } catch {
      settings.onWiped({ clean: false, failed: ['clear-storage'], traces: undefined });
    }
    load();
  }

  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === aborted || inTrouble) return;
    log({ event: 'screen-unreachable', kind, code });
    showTrouble('unreachable');
    retryLater();
  });
  contents.on('did-finish-load', () => {
    if (!URL.canParse(contents.getURL()) || new URL(contents.getURL()).origin !== origin) return;
    failures = 0;
    // Going back must not lead to what somebody else looked at.
    if (isPublicScreen(kind)) contents.navigationHistory.clear();
  });
  contents.on('dom-ready', () => {
    const style = pointerStyle(kind, locked);
    if (style !== undefined) void contents.insertCSS(style, { cssOrigin: 'user' }).catch(() => undefined);
  });
  contents.on('render-process-gone', (_event, details) => {
    if (released || details.reason === 'clean-exit') return;
    log({ event: 'screen-crashed', kind, reason: details.reason });
    void selfService?.close();
    retryLater();
  });
  contents.on('unresponsive', () => {
    log({ event: 'screen-hung', kind });
    // Nobody is there to wait or to choose on a public screen. On a staff screen, something may have been written.
    if (isPublicScreen(kind)) contents.forcefullyCrashRenderer();
  });

  if (locked) {
    window.setAlwaysOnTop(true, 'screen-saver');
    window.on('leave-full-screen', () => window.setKiosk(true));
    window.on('minimize', () => window.restore());
    window.on('close', (event) => {
      if (!released) event.preventDefault();
    });
  }
  window.on('closed', () => {
    released = true;
    cancelRetry();
  });

  log({ event: 'screen-opened', kind, device });
  load();
  return {
    screen,
    window,
    selfService,
    endVisit,
    recover: () => {
      if (inTrouble) load();
    },
    showTrouble,
    release: () => {
      released = true;
    },
  };
}

function reasonIn(url: URL): TroubleReason {
  const given = url.searchParams.get('reason');
  return troubleReasons.find((reason) => reason === given) ?? 'unknown';
}
