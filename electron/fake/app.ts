import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeEvent } from './event.ts';

/** Electron's `app`, with its order of events: what has to happen before `ready` throws when it comes later. */
export class FakeApp extends EventEmitter {
  isPackaged = true;
  ready = false;
  sandboxed = false;
  lockFree = true;
  relaunches = 0;
  exitCode: number | undefined;
  quitting = false;
  appPath = '';
  readonly switches = new Map<string, string | undefined>();
  readonly #paths = new Map<string, string>();
  /** Set by the other parts of the fake. */
  onReady: () => void = () => undefined;
  closeWindows: () => boolean = () => true;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };

  reset(): void {
    this.removeAllListeners();
    Object.assign(this, { isPackaged: true, ready: false, sandboxed: false, lockFree: true, relaunches: 0 });
    Object.assign(this, { exitCode: undefined, quitting: false, appPath: '' });
    this.switches.clear();
    this.#paths.clear();
  }

  enableSandbox(): void {
    this.#mustBeEarly('enableSandbox');
    this.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return this.lockFree;
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? join(tmpdir(), 'fake-electron', name);
  }
  getAppPath(): string {
    return this.appPath;
  }
  async whenReady(): Promise<void> {
    await Promise.resolve();
    if (this.ready) return;
    this.ready = true;
    this.onReady();
    this.emit('ready');
  }
  relaunch(): void {
    this.relaunches += 1;
  }
  exit(code = 0): void {
    this.exitCode = code;
  }
  quit(): void {
    if (this.quitting) return;
    this.emit('before-quit', new FakeEvent());
    if (!this.closeWindows()) return;
    this.quitting = true;
    this.emit('will-quit', new FakeEvent());
    this.exitCode = 0;
  }
  #mustBeEarly(call: string): void {
    if (this.ready) throw new Error(`${call} must be called before the app is ready`);
  }
}

export const app = new FakeApp();
