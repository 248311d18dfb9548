import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { eventWith, FakeEvent } from './event.ts';
import type { FakeSession } from './session.ts';

/** The world outside: which addresses answer, and where they send a visitor on to. */
export const network = {
  down: new Set<string>(),
  redirects: new Map<string, string>(),
};

export const printing = {
  printers: [{ name: 'Roll', displayName: 'Roll', description: '', options: {} as Record<string, unknown> }],
  jobs: [] as { options: Record<string, unknown> }[],
  answer: { success: true, failureReason: '' },
};

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

const everyone: FakeWebContents[] = [];
let lastId = 0;

/** A page with Electron's own defaults, which are open: it may go anywhere, open windows and use every key. */
export class FakeWebContents extends EventEmitter {
  readonly id: number;
  readonly session: FakeSession;
  readonly preferences: Readonly<Record<string, unknown>>;
  /** Addresses of every new document, in order. A change of fragment alone makes none. */
  readonly documents: string[] = [];
  html = '';
  headers: Record<string, string[]> = {};
  css: string[] = [];
  focused = 0;
  zoom = 0;
  pinch: readonly [number, number] = [1, 4];
  menuShortcuts = true;
  devToolsClosed = 0;
  historyCleared = 0;
  opened: string[] = [];
  crashed = 0;
  /** A page that does not go away when asked. */
  stuck = false;
  #destroyed = false;
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(session: FakeSession, preferences: Readonly<Record<string, unknown>>) {
    super();
    this.id = ++lastId;
    this.session = session;
    this.preferences = preferences;
    everyone.push(this);
    app.emit('web-contents-created', new FakeEvent(), this);
  }

  readonly navigationHistory = {
    clear: (): void => {
      this.historyCleared += 1;
    },
    canGoBack: (): boolean => this.documents.length > 1,
    goBack: (): void => {
      void this.loadURL(this.documents.at(-2) ?? '');
    },
  };

  getURL(): string {
    return this.documents.at(-1) ?? '';
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  focus(): void {
    this.focused += 1;
  }
  setZoomLevel(level: number): void {
    this.zoom = level;
  }
  getZoomLevel(): number {
    return this.zoom;
  }
  setVisualZoomLevelLimits(min: number, max: number): Promise<void> {
    this.pinch = [min, max];
    return Promise.resolve();
  }
  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.menuShortcuts = !ignore;
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpen = handler;
  }
  insertCSS(css: string): Promise<string> {
    this.css.push(css);
    return Promise.resolve('key');
  }
  closeDevTools(): void {
    this.devToolsClosed += 1;
  }
  close(_options?: object): void {
    if (!this.stuck) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }
  forcefullyCrashRenderer(): void {
    this.crashed += 1;
    const wasStuck = this.stuck;
    this.stuck = false;
    this.emit('render-process-gone', new FakeEvent(), { reason: 'killed', exitCode: 9 });
    if (wasStuck) this.destroy();
  }
  getPrintersAsync(): Promise<typeof printing.printers> {
    return Promise.resolve(printing.printers);
  }
  print(options: Record<string, unknown>, callback: (success: boolean, failureReason: string) => void): void {
    printing.jobs.push({ options });
    queueMicrotask(() => callback(printing.answer.success, printing.answer.failureReason));
  }

  /** As Electron: no navigation events are sent for the program's own loads, but the request filter still judges. */
  async loadURL(url: string): Promise<void> {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    if (await this.#fetch(url)) return;
    throw new Error(`could not load ${url}`);
  }

  // What people, pages and mishaps do.

  /** Follows a link, a form or a script's location. True when the page went there. */
  async follow(url: string, frame: 'main' | 'sub' = 'main'): Promise<boolean> {
    const isMainFrame = frame === 'main';
    const first = eventWith({ url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', first);
    if (first.defaultPrevented) return false;
    if (isMainFrame) {
      const second = eventWith({ url, isMainFrame, isSameDocument: false });
      this.emit('will-navigate', second);
      if (second.defaultPrevented) return false;
    }
    if (isMainFrame) return this.#fetch(url);
    return this.session.request(url, 'subFrame');
  }
  /** True when a window of its own came up. */
  openWindow(url: string): boolean {
    if (this.#windowOpen({ url }).action === 'deny') return false;
    this.opened.push(url);
    return true;
  }
  /** True when the page gets the key. */
  press(key: string, held: Partial<Record<'control' | 'alt' | 'meta' | 'shift', boolean>> = {}): boolean {
    this.emit('input-event', new FakeEvent(), { type: 'rawKeyDown' });
    const event = new FakeEvent();
    const none = { control: false, alt: false, meta: false, shift: false };
    this.emit('before-input-event', event, { type: 'keyDown', key, ...none, ...held });
    return !event.defaultPrevented;
  }
  touch(): void {
    this.emit('input-event', new FakeEvent(), { type: 'touchStart' });
  }
  crash(): void {
    this.emit('render-process-gone', new FakeEvent(), { reason: 'crashed', exitCode: 1 });
  }
  hang(): void {
    this.emit('unresponsive');
  }

  async #fetch(url: string): Promise<boolean> {
    if (this.documents.length > 0 && withoutFragment(url) === withoutFragment(this.getURL()) && url.includes('#')) {
      // Same document: nothing is loaded and nothing is forgotten.
      this.documents[this.documents.length - 1] = url;
      return true;
    }
    if (!this.session.request(url, 'mainFrame')) return this.#fail(-20, url);
    const redirect = network.redirects.get(url);
    if (redirect !== undefined) {
      const event = eventWith({ url: redirect, isMainFrame: true, isSameDocument: false });
      this.emit('will-redirect', event);
      if (event.defaultPrevented) return this.#fail(-3, redirect);
      if (!this.session.request(redirect, 'mainFrame')) return this.#fail(-20, redirect);
      return this.#arrive(redirect);
    }
    return this.#arrive(url);
  }
  async #arrive(url: string): Promise<boolean> {
    const { protocol, origin } = new URL(url);
    this.html = '';
    if (protocol === 'sidemand:') {
      const response = this.session.page(url);
      if (response === undefined || !response.ok) return this.#fail(-6, url);
      this.headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]));
      this.html = await response.text();
    } else {
      // Loading from the network is never done within the call.
      await Promise.resolve();
      if (network.down.has(origin)) return this.#fail(-102, url);
      this.headers = this.session.receive(url, 'mainFrame', { 'content-type': ['text/html'] });
    }
    if (this.#destroyed) return false;
    this.documents.push(url);
    this.emit('did-navigate', new FakeEvent(), url, 200, 'OK');
    this.emit('dom-ready', new FakeEvent());
    this.emit('did-finish-load');
    return true;
  }
  #fail(code: number, url: string): false {
    this.emit('did-fail-load', new FakeEvent(), code, '', url, true, 0, 0);
    return false;
  }
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

/** Every page so far. */
export function allContents(): FakeWebContents[] {
  return [...everyone];
}

export function resetContents(): void {
  everyone.length = 0;
  network.down.clear();
  network.redirects.clear();
  printing.printers = [{ name: 'Roll', displayName: 'Roll', description: '', options: {} }];
  printing.jobs = [];
  printing.answer = { success: true, failureReason: '' };
}
