import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShellEvent } from '../log.ts';
import type { FoundBrowser } from '../self-service/find-browser.ts';
import type { StartedProgram } from '../self-service/system-browser.ts';
import { type Machine, startShell } from '../shell.ts';
import { FakeClock, settle } from './clock.ts';
import {
  app,
  type BrowserWindow,
  children,
  type FakeChild,
  type FakeWebContents,
  openWindows,
  resetElectron,
} from './electron.ts';

export const hubOrigin = 'http://127.0.0.1:4700';

/** What the hub says when it is ready, with one screen of each kind. */
export const readyLine = {
  ready: true,
  url: hubOrigin,
  screens: ['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content'].map((kind) => ({
    device: `${kind}-1`,
    kind,
    label: kind,
    url: `${hubOrigin}/${kind}/${kind}-1#code=secret`,
  })),
};

/** One browser program that was started. */
export interface StartedBrowser {
  readonly args: readonly string[];
  readonly end: () => void;
  stopped: number;
}

/** A machine on which the shell runs against the fake. */
export interface TestMachine {
  readonly clock: FakeClock;
  readonly events: ShellEvent[];
  readonly browsers: StartedBrowser[];
  readonly data: string;
  readonly hub: () => FakeChild;
  readonly window: (kind: string) => BrowserWindow;
  readonly page: (kind: string) => FakeWebContents;
  readonly logged: (event: ShellEvent['event']) => ShellEvent[];
}

interface Setting {
  readonly packaged?: boolean;
  readonly browser?: FoundBrowser;
  readonly prepare?: (data: string) => void;
  readonly platform?: NodeJS.Platform;
}

const folders: string[] = [];

/** Deletes what the started machines wrote. */
export function removeTestData(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Starts the shell with these arguments. A data folder is given unless the arguments have one. */
export async function start(args: readonly string[], setting: Setting = {}): Promise<TestMachine> {
  resetElectron();
  app.isPackaged = setting.packaged ?? true;
  app.appPath = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
  const data = mkdtempSync(join(tmpdir(), 'shell-test-'));
  folders.push(data);
  setting.prepare?.(data);
  const clock = new FakeClock();
  const events: ShellEvent[] = [];
  const browsers: StartedBrowser[] = [];
  let visit = 0;
  const machine: Machine = {
    argv: ['/opt/sidemand/sidemand', ...args, ...(args.includes('--data') ? [] : ['--data', data])],
    platform: setting.platform ?? 'linux',
    clock,
    log: (event) => events.push(event),
    newVisitId: () => `id-${++visit}`,
    temp: data,
    browser: setting.browser,
    startProgram: (_path, programArgs) => startBrowser(browsers, programArgs),
  };
  await startShell(machine);
  await settle();
  const window = (kind: string): BrowserWindow => {
    const found = openWindows().find(({ webContents }) => webContents.session.partition.endsWith(`sidemand-${kind}-1`));
    if (found === undefined) throw new Error(`no window for ${kind}`);
    return found;
  };
  return {
    clock,
    events,
    browsers,
    data,
    hub: () => {
      const last = children.at(-1);
      if (last === undefined) throw new Error('no hub was started');
      return last;
    },
    window,
    page: (kind) => window(kind).webContents,
    logged: (event) => events.filter((entry) => entry.event === event),
  };
}

/** Starts the shell and lets its hub become ready. */
export async function startReady(args: readonly string[], setting: Setting = {}): Promise<TestMachine> {
  const machine = await start(args, setting);
  machine.hub().say(readyLine);
  await settle();
  return machine;
}

function startBrowser(browsers: StartedBrowser[], args: readonly string[]): StartedProgram {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const started: StartedBrowser = { args, end: () => end(), stopped: 0 };
  browsers.push(started);
  return {
    ended,
    stop: () => {
      started.stopped += 1;
      end();
    },
  };
}
