import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import type { FakeWebContents } from './contents.ts';

/** The hub's process as the shell sees it. */
export class FakeChild extends EventEmitter {
  readonly path: string;
  readonly args: readonly string[];
  readonly options: object;
  readonly stdout = new EventEmitter();
  readonly stderr = new EventEmitter();
  killed = false;
  #ended = false;

  constructor(path: string, args: readonly string[], options: object) {
    super();
    this.path = path;
    this.args = args;
    this.options = options;
  }
  kill(): boolean {
    this.killed = true;
    queueMicrotask(() => this.end(15 + 128));
    return true;
  }
  say(line: unknown): void {
    this.stdout.emit('data', Buffer.from(`${JSON.stringify(line)}\n`));
  }
  end(code: number): void {
    if (this.#ended) return;
    this.#ended = true;
    this.emit('exit', code);
  }
}

export const children: FakeChild[] = [];

export const utilityProcess = {
  fork(path: string, args: readonly string[], options: object): FakeChild {
    if (!app.ready) throw new Error('utilityProcess cannot be created before app is ready');
    const child = new FakeChild(path, args, options);
    children.push(child);
    return child;
  },
};

type Handler = (event: object, input: unknown) => Promise<unknown>;
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`${channel} is handled already`);
    handlers.set(channel, handler);
  },
};

/** A call from a page. By default from its main frame, as it stands. */
export function callFrom(
  sender: FakeWebContents,
  channel: string,
  input: unknown,
  senderFrame: { url: string; parent: object | null } | null = { url: sender.getURL(), parent: null },
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) return Promise.reject(new Error(`No handler registered for '${channel}'`));
  return handler({ sender, senderFrame }, input);
}

export function channels(): string[] {
  return [...handlers.keys()];
}

interface Scheme {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

export const protocol = {
  schemes: [] as Scheme[],
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (app.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    protocol.schemes.push(...schemes);
  },
};

export const clipboard = {
  text: '',
  clear: (): void => {
    clipboard.text = '';
  },
  selection: {
    text: '',
    clear: (): void => {
      clipboard.selection.text = '';
    },
  },
};

class FakePowerMonitor extends EventEmitter {
  idleSeconds = 0;
  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}
export const powerMonitor = new FakePowerMonitor();

export const powerSaveBlocker = {
  started: [] as string[],
  start(type: string): number {
    return powerSaveBlocker.started.push(type);
  },
};

export const Menu = {
  application: 'default' as unknown,
  setApplicationMenu(menu: unknown): void {
    Menu.application = menu;
  },
};

const oneDisplay = { bounds: { x: 0, y: 0, width: 1080, height: 1920 } };

export const screen = {
  displays: [oneDisplay],
  getAllDisplays: (): (typeof oneDisplay)[] => screen.displays,
};

export const shell = {
  opened: [] as string[],
  beeps: 0,
  beep(): void {
    shell.beeps += 1;
  },
  openExternal(url: string): Promise<void> {
    shell.opened.push(url);
    return Promise.resolve();
  },
};

/** The page's side, for the preload script. */
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown): void {
    exposed.set(name, value);
  },
};
export const ipcRenderer = {
  sent: [] as { channel: string; input: unknown }[],
  answer: {} as unknown,
  invoke(channel: string, input: unknown): Promise<unknown> {
    ipcRenderer.sent.push({ channel, input });
    return Promise.resolve(ipcRenderer.answer);
  },
};

export function resetRest(): void {
  children.length = 0;
  handlers.clear();
  protocol.schemes = [];
  clipboard.text = '';
  clipboard.selection.text = '';
  powerMonitor.removeAllListeners();
  powerMonitor.idleSeconds = 0;
  powerSaveBlocker.started = [];
  Menu.application = 'default';
  screen.displays = [oneDisplay];
  shell.opened = [];
  shell.beeps = 0;
  exposed.clear();
  ipcRenderer.sent = [];
}
