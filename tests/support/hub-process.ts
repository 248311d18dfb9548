import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Screen } from '../../hub/hub.ts';
import { root } from './test-hub.ts';

export interface HubProcess {
  readonly url: string;
  readonly screens: readonly Screen[];
  readonly process: ChildProcess;
  /** ends it and waits until it is gone */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

/** What the hub says when it cannot start, with the code it left with. */
export interface FailedStart {
  readonly reason: string;
  readonly exitCode: number | null;
}

/** Starts the hub as a process of its own, from source, and waits for its line. */
export async function startHubProcess(
  data: string,
  port: number,
  args: readonly string[] = [],
): Promise<HubProcess | FailedStart> {
  const child = spawn(
    process.execPath,
    [join(root, 'hub', 'main.ts'), '--data', data, '--port', String(port), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SIDEMAND_LOG: 'silent' },
    },
  );
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { ready: boolean; url: string; screens: Screen[]; reason: string };
    if (!said.ready) return { reason: said.reason, exitCode: await gone };
    return {
      url: said.url,
      screens: said.screens,
      process: child,
      end: async (signal) => {
        child.kill(signal);
        await gone;
      },
    };
  }
  return { reason: 'silent', exitCode: await gone };
}

/** A port that is free now, so that a hub can come back on it after it was killed. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
