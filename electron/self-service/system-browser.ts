import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, within } from '../clock.ts';
import { browserArguments, type FoundBrowser } from './find-browser.ts';
import { clearClipboard } from './session-wipe.ts';
import type { WipeTarget } from './wipe.ts';

/** One visit in a real browser. */
export interface BrowserVisit {
  /** Settles when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly wipeTarget: WipeTarget;
}

/** The parts of a started program that are used. */
export interface StartedProgram {
  readonly ended: Promise<void>;
  readonly stop: (how: 'ask' | 'force') => void;
}

export type StartProgram = (path: string, args: readonly string[]) => StartedProgram;

const profilePrefix = 'sidemand-visit-';
const stopWithinMs = 3_000;

/** Starts a program on this machine and watches it. */
export const startProgram: StartProgram = (path, args) => {
  const child = spawn(path, args, { stdio: 'ignore', windowsHide: false });
  return {
    ended: new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    }),
    stop: (how) => child.kill(how === 'ask' ? 'SIGTERM' : 'SIGKILL'),
  };
};

/** Opens an address in a private window of the machine's own browser, with a profile that lives as long as the visit. */
export async function openInSystemBrowser(
  browser: FoundBrowser,
  url: string,
  settings: {
    readonly temp: string;
    readonly start: StartProgram;
    readonly clock: Clock;
    readonly platform: NodeJS.Platform;
  },
): Promise<BrowserVisit> {
  const { temp, start, clock, platform } = settings;
  const profile = await mkdtemp(join(temp, profilePrefix));
  const program = start(browser.path, browserArguments(browser.family, profile, url));

  async function stop(): Promise<void> {
    program.stop('ask');
    try {
      await within(clock, stopWithinMs, program.ended);
    } catch {
      program.stop('force');
      await within(clock, stopWithinMs, program.ended);
    }
  }

  return {
    ended: program.ended,
    wipeTarget: {
      // The private window keeps the rest in memory that ends with the browser.
      do: async (step) => {
        if (step === 'close-page') await stop();
        if (step === 'clear-data') await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        if (step === 'clear-clipboard') clearClipboard(platform);
      },
      look: async () => ({ cookies: 0, cacheBytes: 0, onDisk: existsSync(profile) }),
    },
  };
}

/** Deletes profiles left by a power cut in the middle of a visit. Call at start, before anything is shown. */
export async function removeLeftProfiles(temp: string): Promise<void> {
  const left = readdirSync(temp).filter((name) => name.startsWith(profilePrefix));
  await Promise.all(left.map((name) => rm(join(temp, name), { recursive: true, force: true })));
}
