import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { FakeWebContents } from './contents.ts';
import { FakeEvent } from './event.ts';
import { type FakeSession, session } from './session.ts';

interface Preferences extends Readonly<Record<string, unknown>> {
  readonly partition?: string;
  readonly session?: FakeSession;
}

function contentsFor(preferences: Preferences): FakeWebContents {
  const own = preferences.session ?? session.fromPartition(preferences.partition ?? '');
  return new FakeWebContents(own, preferences);
}

export class WebContentsView {
  readonly webContents: FakeWebContents;
  bounds = { x: 0, y: 0, width: 0, height: 0 };

  constructor(options: { webPreferences: Preferences }) {
    this.webContents = contentsFor(options.webPreferences);
  }
  setBounds(bounds: typeof this.bounds): void {
    this.bounds = bounds;
  }
}

const windows: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents: FakeWebContents;
  alwaysOnTop: readonly [boolean, string?] = [false];
  kiosk: boolean;
  minimized = false;
  menu = true;
  focused = 0;
  #destroyed = false;

  constructor(options: Readonly<Record<string, unknown>> & { webPreferences: Preferences }) {
    super();
    this.options = options;
    this.kiosk = options.kiosk === true;
    windows.push(this);
    this.webContents = contentsFor(options.webPreferences);
  }

  readonly contentView = {
    children: [] as WebContentsView[],
    addChildView: (view: WebContentsView): void => {
      this.contentView.children.push(view);
    },
    removeChildView: (view: WebContentsView): void => {
      this.contentView.children = this.contentView.children.filter((child) => child !== view);
    },
  };

  getContentBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: 1080, height: 1920 };
  }
  removeMenu(): void {
    this.menu = false;
  }
  setAlwaysOnTop(onTop: boolean, level?: string): void {
    this.alwaysOnTop = [onTop, level];
  }
  setKiosk(kiosk: boolean): void {
    this.kiosk = kiosk;
  }
  restore(): void {
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  focus(): void {
    this.focused += 1;
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  /** What Alt+F4 or the window's cross does. True when the window is gone. */
  close(): boolean {
    const event = new FakeEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return this.#destroyed;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroy();
    this.emit('closed');
    if (openWindows().length === 0 && !app.quitting) app.emit('window-all-closed');
  }
}

/** Windows that are open. */
export function openWindows(): BrowserWindow[] {
  return windows.filter((window) => !window.isDestroyed());
}

export function resetWindows(): void {
  windows.length = 0;
  app.closeWindows = () => {
    app.quitting = true;
    const closed = openWindows().map((window) => window.close());
    app.quitting = false;
    return closed.every(Boolean);
  };
}
