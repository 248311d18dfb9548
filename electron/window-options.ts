import type { BrowserWindowConstructorOptions } from 'electron';
import { isPublicScreen, type ScreenKind } from './kinds.ts';

export interface WindowFacts {
  readonly packaged: boolean;
  /**
   * Absent: as `packaged`. False opens a public screen as an ordinary window, so that a demonstration on one machine can
   * show them all.
   */
  readonly locked?: boolean;
  readonly preload?: string;
  readonly partition?: string;
  /** Top left corner of the monitor. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** Window sizes in CSS pixels when the window is not full screen: half of the real screens. */
const sizes: Readonly<Record<ScreenKind, { width: number; height: number }>> = {
  kiosk: { width: 540, height: 960 },
  terminal: { width: 1280, height: 800 },
  desk: { width: 1440, height: 900 },
  display: { width: 1280, height: 720 },
  library: { width: 1440, height: 900 },
  insight: { width: 1440, height: 900 },
  content: { width: 1440, height: 900 },
};

/** True when a window of this kind holds the machine: full screen, on top, not to be closed. */
export function isLocked(kind: ScreenKind, { packaged, locked = packaged }: WindowFacts): boolean {
  return isPublicScreen(kind) && locked;
}

/** The options a window is created with. Electron's own secure defaults are stated too, so that a change would show. */
export function windowOptions(kind: ScreenKind, facts: WindowFacts): BrowserWindowConstructorOptions {
  const locked = isLocked(kind, facts);
  return {
    ...sizes[kind],
    ...(facts.at === undefined ? {} : facts.at),
    show: true,
    title: 'Sidemand',
    // The colour of the page before it is painted: no white flash in a dim room.
    backgroundColor: '#f5f5f5',
    autoHideMenuBar: true,
    kiosk: locked,
    fullscreen: locked,
    frame: !locked,
    roundedCorners: !locked,
    alwaysOnTop: locked,
    movable: !locked,
    resizable: !locked,
    minimizable: !locked,
    maximizable: !locked,
    closable: !locked,
    skipTaskbar: locked,
    webPreferences: {
      ...(facts.preload === undefined ? {} : { preload: facts.preload }),
      ...(facts.partition === undefined ? {} : { partition: facts.partition }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // alert() from a page would be a system window on top of the locked one.
      disableDialogs: isPublicScreen(kind),
      devTools: !facts.packaged,
      // A wall screen must chime although nobody ever touches it.
      autoplayPolicy: kind === 'display' ? 'no-user-gesture-required' : 'document-user-activation-required',
      // A screen that is covered by the self-service page must go on counting down and listening to the hub.
      backgroundThrottling: false,
    },
  };
}

/**
 * The partition of a screen. Without `persist:` it lives in memory only: a public screen that is switched off knows
 * nothing. Staff screens keep their device token, so that they need no new code every morning.
 */
export function partitionOf(kind: ScreenKind, device: string): string {
  return isPublicScreen(kind) ? `sidemand-${device}` : `persist:sidemand-${device}`;
}

/** Style for a locked screen without a mouse. Terminals have one. */
export function pointerStyle(kind: ScreenKind, locked: boolean): string | undefined {
  return locked && (kind === 'kiosk' || kind === 'display')
    ? '*, *::before, *::after { cursor: none !important; }'
    : undefined;
}

/** Where the monitor with this number (from 1, left to right, then top to bottom) begins; the first when there is none. */
export function monitorCorner(
  monitors: readonly { readonly bounds: { readonly x: number; readonly y: number } }[],
  number: number,
): { x: number; y: number } | undefined {
  const sorted = monitors.map(({ bounds }) => ({ x: bounds.x, y: bounds.y })).sort((a, b) => a.x - b.x || a.y - b.y);
  return sorted[number - 1] ?? sorted[0];
}
