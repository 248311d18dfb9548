import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder, root } from '../support/test-hub.ts';
import { type Bench, median, round } from './figure.ts';

/** Starts a Node program and waits for its first line; gives the ms it took and its resident MB, then ends it. */
async function startOnce(args: readonly string[]): Promise<{ ms: number; mb: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for await (const _line of createInterface({ input: child.stdout })) break;
  const ms = performance.now() - started;
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  child.kill('SIGKILL');
  await gone;
  return { ms, mb: Number(kb) / 1024 };
}

const times = 7;

export const hubStart: Bench = {
  names: ['hub.coldStartMs', 'hub.rssMb'],
  run: async () => {
    const folder = dataFolder();
    const hub = [join(root, 'dist', 'hub', 'main.js'), '--data', folder.path, '--port', '0'];
    const bare = ['-e', 'console.log(1); process.stdin.resume()'];
    try {
      await startOnce(hub);
      const hubs: { ms: number; mb: number }[] = [];
      const bares: { ms: number; mb: number }[] = [];
      for (let i = 0; i < times; i++) {
        hubs.push(await startOnce(hub));
        bares.push(await startOnce(bare));
      }
      const of = (runs: readonly { ms: number; mb: number }[], key: 'ms' | 'mb') => median(runs.map((run) => run[key]));
      return [
        {
          name: 'hub.coldStartMs',
          value: round(of(hubs, 'ms'), 0),
          unit: 'ms',
          against: `bare Node process ${round(of(bares, 'ms'), 0)} ms, ratio ${round(of(hubs, 'ms') / of(bares, 'ms'))}; median of ${times}`,
        },
        {
          name: 'hub.rssMb',
          value: round(of(hubs, 'mb'), 0),
          unit: 'MB',
          against: `bare Node process ${round(of(bares, 'mb'), 0)} MB, ratio ${round(of(hubs, 'mb') / of(bares, 'mb'))}; when ready, median of ${times}`,
        },
      ];
    } finally {
      folder.remove();
    }
  },
};
