import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { FakeEvent } from './event.ts';

type Respond<T> = (answer: T) => void;
type BeforeRequest = (details: { url: string; resourceType: string }, respond: Respond<{ cancel?: boolean }>) => void;
type HeadersReceived = (
  details: { url: string; resourceType: string; responseHeaders: Record<string, string[]> },
  respond: Respond<{ responseHeaders?: Record<string, string[]> }>,
) => void;
type PermissionRequest = (contents: unknown, permission: string, respond: Respond<boolean>) => void;
type PageHandler = (request: { url: string; method: string }) => Response;

/**
 * A session with Electron's own defaults, which are open: permissions are granted, requests let through, downloads
 * saved. A wall that the shell forgets to build is therefore missing here too.
 */
export class FakeSession extends EventEmitter {
  readonly partition: string;
  readonly calls: string[] = [];
  /** Names of calls that reject, or never answer. */
  readonly broken = new Set<string>();
  readonly hanging = new Set<string>();
  cookieJar: { name: string; domain: string }[] = [];
  stored: string[] = [];
  cacheBytes = 0;
  userAgent =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) sidemand/0.1.0 Chrome/156.0.0.0 Electron/45.4.1 Safari/537.36';
  spellChecker = true;

  #permissionRequest: PermissionRequest | undefined;
  #permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  #devicePermission: ((details: object) => boolean) | undefined;
  #displayMedia: ((request: object, respond: Respond<unknown>) => void) | undefined;
  #bluetooth: ((details: object, respond: Respond<{ confirmed: boolean }>) => void) | undefined;
  #beforeRequest: BeforeRequest | undefined;
  #headersReceived: HeadersReceived | undefined;
  readonly #pages = new Map<string, PageHandler>();

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  readonly cookies = {
    get: (_filter: object): Promise<{ name: string }[]> => this.#run('cookies.get', () => this.cookieJar),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
    onHeadersReceived: (listener: HeadersReceived): void => {
      this.#headersReceived = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: PageHandler): void => {
      if (this.#pages.has(scheme)) throw new Error(`${scheme} is handled already`);
      this.#pages.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      if (!this.#pages.delete(scheme)) throw new Error(`${scheme} is not handled`);
    },
    isProtocolHandled: (scheme: string): boolean => this.#pages.has(scheme),
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: (request: object, respond: Respond<unknown>) => void): void {
    this.#displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: (details: object, respond: Respond<{ confirmed: boolean }>) => void): void {
    this.#bluetooth = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  getUserAgent(): string {
    return this.userAgent;
  }
  setUserAgent(userAgent: string): void {
    this.userAgent = userAgent;
  }
  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }
  getStoragePath(): string | null {
    return this.isPersistent() ? `/fake/Partitions/${this.partition}` : null;
  }

  closeAllConnections = (): Promise<void> => this.#run('closeAllConnections', () => undefined);
  clearData = (): Promise<void> =>
    this.#run('clearData', () => this.#forget({ cookies: true, stored: true, cache: true }));
  clearStorageData = (): Promise<void> =>
    this.#run('clearStorageData', () => this.#forget({ cookies: true, stored: true }));
  clearCache = (): Promise<void> => this.#run('clearCache', () => this.#forget({ cache: true }));
  clearAuthCache = (): Promise<void> => this.#run('clearAuthCache', () => undefined);
  clearHostResolverCache = (): Promise<void> => this.#run('clearHostResolverCache', () => undefined);
  clearCodeCaches = (_options: object): Promise<void> => this.#run('clearCodeCaches', () => undefined);
  clearSharedDictionaryCache = (): Promise<void> => this.#run('clearSharedDictionaryCache', () => undefined);
  getCacheSize = (): Promise<number> => this.#run('getCacheSize', () => this.cacheBytes);

  // What a page, a site or a device does to a session. Tests and the fake's pages call these.

  /** True when the request leaves the machine. */
  request(url: string, resourceType: string): boolean {
    let cancel = false;
    this.#beforeRequest?.({ url, resourceType }, (answer) => {
      cancel = answer.cancel === true;
    });
    return !cancel;
  }
  /** The headers the page is judged by. */
  receive(url: string, resourceType: string, responseHeaders: Record<string, string[]>): Record<string, string[]> {
    let headers = responseHeaders;
    this.#headersReceived?.({ url, resourceType, responseHeaders }, (answer) => {
      headers = answer.responseHeaders ?? headers;
    });
    return headers;
  }
  askPermission(permission: string): { request: boolean; check: boolean } {
    let request = true;
    this.#permissionRequest?.({}, permission, (granted) => {
      request = granted;
    });
    return { request, check: this.#permissionCheck?.({}, permission) ?? true };
  }
  askDevice(): { device: boolean; capture: boolean; pairing: boolean } {
    let capture = true;
    this.#displayMedia?.({}, (streams) => {
      capture = streams !== null;
    });
    let pairing = true;
    this.#bluetooth?.({}, (answer) => {
      pairing = answer.confirmed;
    });
    return { device: this.#devicePermission?.({}) ?? true, capture, pairing };
  }
  /** True when the file is saved. */
  download(url: string): boolean {
    const event = new FakeEvent();
    this.emit('will-download', event, { getURL: () => url }, {}, null);
    return !event.defaultPrevented;
  }
  page(url: string): Response | undefined {
    return this.#pages.get(new URL(url).protocol.slice(0, -1))?.({ url, method: 'GET' });
  }

  #forget(what: { cookies?: boolean; stored?: boolean; cache?: boolean }): void {
    if (what.cookies) this.cookieJar = [];
    if (what.stored) this.stored = [];
    if (what.cache) this.cacheBytes = 0;
  }
  #run<T>(name: string, work: () => T): Promise<T> {
    this.calls.push(name);
    if (this.hanging.has(name)) return new Promise(() => undefined);
    if (this.broken.has(name)) return Promise.reject(new Error(`${name} failed`));
    return Promise.resolve(work());
  }
}

const sessions = new Map<string, FakeSession>();

/** Electron's `session` module: the same partition gives the same session, and a new one is announced. */
export const session = {
  get defaultSession(): FakeSession {
    return session.fromPartition('');
  },
  fromPartition(partition: string): FakeSession {
    const known = sessions.get(partition);
    if (known !== undefined) return known;
    if (!app.ready) throw new Error('Session can only be received when app is ready');
    const made = new FakeSession(partition);
    sessions.set(partition, made);
    app.emit('session-created', made);
    return made;
  },
};

/** Every session so far. */
export function allSessions(): FakeSession[] {
  return [...sessions.values()];
}

export function resetSessions(): void {
  sessions.clear();
  // Electron makes its default session on its own.
  app.onReady = () => void session.defaultSession;
}
