import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu, screen as monitors, powerMonitor, powerSaveBlocker, type WebContents } from 'electron';
import type { Clock } from './clock.ts';
import { keepHubRunning } from './hub/process.ts';
import type { HubReason, HubScreen } from './hub/ready-line.ts';
import { serveDevice } from './ipc/serve.ts';
import { isPublicScreen } from './kinds.ts';
import type { Log } from './log.ts';
import { parseOptions, type ShellOptions } from './options.ts';
import { registerShellScheme } from './pages/serve.ts';
import type { TroubleReason } from './pages/trouble.ts';
import type { NavigationPolicy } from './policy/navigation.ts';
import { refuseSwitches } from './policy/switches.ts';
import { isOnPages } from './print/job.ts';
import { printScreen } from './print/print.ts';
import { openScreenWindow, type ScreenWindow } from './screen-window.ts';
import { firstKind, remoteScreen, type Screen, selectScreens } from './screens.ts';
import { installSecurity, type Security } from './security.ts';
import type { FoundBrowser } from './self-service/find-browser.ts';
import { loadHostRules } from './self-service/load-hosts.ts';
import { openInSystemBrowser, removeLeftProfiles, type StartProgram } from './self-service/system-browser.ts';
import { decideAfterWipe, type WipeResult } from './self-service/wipe.ts';
import { openTroubleWindow, type TroubleWindow } from './trouble-window.ts';
import { monitorCorner } from './window-options.ts';

/** What the shell is given by the machine it runs on. */
export interface Machine {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly log: Log;
  readonly newVisitId: () => string;
  /** Folder for what must not outlive a visit. */
  readonly temp: string;
  readonly browser: FoundBrowser | undefined;
  readonly startProgram: StartProgram;
}

/** Exit codes of the shell itself, for a service manager. */
export const exitCodes = { optionsWrong: 2, refusedSwitches: 3, alreadyRunning: 0 } as const;

/**
 * Starts the shell. Everything up to the first `await` runs before Electron is ready, as several of these calls must.
 * Resolves when the windows are open, or when the hub has been asked for and will open them.
 */
export async function startShell(machine: Machine): Promise<void> {
  const { log } = machine;
  const refused = refuseSwitches(machine.argv, app.isPackaged);
  if (refused.length > 0) {
    log({ event: 'refused-to-start', switches: refused });
    return app.exit(exitCodes.refusedSwitches);
  }
  const parsed = parseOptions(machine.argv.slice(1));
  if (!parsed.ok) {
    log({ event: 'options-wrong', problem: parsed.problem });
    return app.exit(exitCodes.optionsWrong);
  }
  const { options } = parsed;

  app.enableSandbox();
  if (options.data !== undefined) keepShellDataIn(join(resolve(options.data), 'shell', options.role));
  if (!app.requestSingleInstanceLock()) return app.exit(exitCodes.alreadyRunning);
  registerShellScheme();
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  Menu.setApplicationMenu(null);
  const hosts: NavigationPolicy = {
    to: 'self-service',
    hosts: loadHostRules(options.data, join(app.getAppPath(), 'assets'), log),
  };
  // Listens before Electron makes its first session, so that not even that one is left open.
  const security = installSecurity({ packaged: app.isPackaged, outside: hosts, log });

  await app.whenReady();
  await removeLeftProfiles(machine.temp);
  runShell(machine, options, hosts, security);
}

function runShell(machine: Machine, options: ShellOptions, hosts: NavigationPolicy, security: Security): void {
  const { clock, log } = machine;
  // A demonstration of all screens on one machine needs ordinary windows.
  const locked = app.isPackaged && options.role !== 'all';
  const open = new Map<WebContents, ScreenWindow>();
  const appPath = app.getAppPath();
  const at = monitorCorner(monitors.getAllDisplays(), options.monitor);
  let trouble: TroubleWindow | undefined;
  let stopHub: () => void = () => undefined;
  let visits = 0;
  let ending = false;

  function restart(because: 'wipe-failed' | 'many-visits'): void {
    if (ending) return;
    ending = true;
    log({ event: 'restarting', because });
    stopHub();
    app.relaunch();
    app.exit(0);
  }

  function onWiped(result: WipeResult): void {
    visits += 1;
    const staff = [...open.values()].filter(({ screen }) => !isPublicScreen(screen.kind)).length;
    if (decideAfterWipe(result, visits, staff) === 'restart') restart(result.clean ? 'many-visits' : 'wipe-failed');
  }

  function openScreens(screens: readonly Screen[]): void {
    for (const screen of screens) {
      const opened = openScreenWindow(screen, {
        packaged: app.isPackaged,
        locked,
        preload: join(appPath, 'dist/electron/preload.cjs'),
        at,
        security,
        selfServicePolicy: hosts,
        openBrowser: openBrowserOf(machine),
        newVisitId: machine.newVisitId,
        clock,
        platform: machine.platform,
        log,
        onWiped,
      });
      const { webContents } = opened.window;
      open.set(webContents, opened);
      opened.window.on('closed', () => open.delete(webContents));
    }
    if (screens.some(({ kind }) => isPublicScreen(kind))) powerSaveBlocker.start('prevent-display-sleep');
  }

  function showTrouble(reason: TroubleReason): void {
    if (open.size > 0) for (const opened of open.values()) opened.showTrouble(reason);
    else if (trouble === undefined) {
      const kind = firstKind(options.role);
      trouble = openTroubleWindow({ kind, reason, packaged: app.isPackaged, locked, at, security });
    } else trouble.show(reason);
  }

  function onReady(_origin: string, found: readonly HubScreen[]): void {
    if (open.size > 0) {
      for (const opened of open.values()) opened.recover();
      return;
    }
    const screens = selectScreens(options.role, options.device, found);
    if (screens.length === 0) {
      log({ event: 'screen-missing', role: options.role });
      showTrouble('no-screen');
      return;
    }
    openScreens(screens);
    trouble?.close();
    trouble = undefined;
  }

  function onTrouble(reason: HubReason, final: boolean): void {
    // Open pages say themselves that the hub is away, and what still works; they are replaced only when it stays away.
    if (open.size === 0 || final) showTrouble(reason);
  }

  function endAllVisits(): void {
    for (const opened of open.values()) if (isPublicScreen(opened.screen.kind)) void opened.endVisit();
  }

  serveDevice(
    (contents) => {
      const opened = open.get(contents);
      return opened === undefined ? undefined : { kind: opened.screen.kind, origin: opened.screen.origin };
    },
    {
      print: async (contents, { kind }) => {
        const printer = isOnPages(kind) ? options.pagePrinter : options.ticketPrinter;
        const result = await printScreen(contents, kind, printer, clock);
        log({ event: 'print', result: result.ok ? 'sent' : result.reason });
        return result;
      },
      openSelfService: async (contents, { url, language }) =>
        (await open.get(contents)?.selfService?.open(url, language)) ?? { ok: false, reason: 'refused' },
      endVisit: async (contents) => {
        await open.get(contents)?.endVisit();
        return ending ? { ok: false, reason: 'restarting' } : { ok: true };
      },
    },
    clock,
    log,
  );

  app.on('second-instance', () => {
    const first = [...open.values()][0]?.window;
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  app.on('before-quit', () => {
    ending = true;
    for (const opened of open.values()) opened.release();
    trouble?.release();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => stopHub());
  powerMonitor.on('suspend', endAllVisits);
  powerMonitor.on('lock-screen', endAllVisits);
  powerMonitor.on('shutdown', () => app.quit());

  if (options.hub !== undefined && options.role !== 'all' && options.device !== undefined) {
    openScreens([remoteScreen(options.hub, options.role, options.device, readCode(options.codeFile))]);
    return;
  }
  const hub = keepHubRunning(
    {
      entry: join(appPath, 'dist/hub/main.js'),
      data: options.data === undefined ? undefined : resolve(options.data),
      centre: options.centre === undefined ? undefined : resolve(options.centre),
      port: options.port,
      publicUrl: options.publicUrl,
      start: options.start,
    },
    { onReady, onTrouble },
    clock,
    log,
  );
  stopHub = hub.stop;
}

function openBrowserOf(machine: Machine): ((url: string) => ReturnType<typeof openInSystemBrowser>) | undefined {
  const { browser, temp, startProgram, clock, platform } = machine;
  if (browser === undefined) return undefined;
  return (url) => openInSystemBrowser(browser, url, { temp, start: startProgram, clock, platform });
}

function readCode(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // The page then says itself that it has no code, and how to get one.
    return undefined;
  }
}

/** Keeps Chromium's own files beside the hub's. Where that cannot be written, the hub says so in words people can use. */
function keepShellDataIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    return;
  }
}
