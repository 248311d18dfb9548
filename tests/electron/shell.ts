import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type ElectronApplication, _electron as electron } from '@playwright/test';
import { findElectronBinary } from '../../electron/binary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Shell {
  /** Starts the shell with a data folder of its own and a free port. Ended after the test. */
  readonly start: (args: readonly string[], data?: string) => Promise<ElectronApplication>;
  /** A folder that is deleted after the test. */
  readonly folder: () => string;
}

/** Tests against the shell in real Electron. */
export const test = base.extend<{ shell: Shell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from the pattern.
  shell: async ({}, use) => {
    const started: ElectronApplication[] = [];
    const folders: string[] = [];
    const folder = (): string => {
      const made = mkdtempSync(join(tmpdir(), 'sidemand-electron-'));
      folders.push(made);
      return made;
    };
    await use({
      folder,
      start: async (args, data = folder()) => {
        const app = await electron.launch({
          executablePath: programFile(),
          args: [root, '--data', data, '--port', String(await freePort()), ...args],
          cwd: root,
        });
        started.push(app);
        return app;
      },
    });
    for (const app of started) await app.close();
    for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from '@playwright/test';

function programFile(): string {
  const found = findElectronBinary(root);
  if ('missing' in found) throw new Error(`Electron's program file: ${found.missing}. Run: npx install-electron`);
  for (const part of ['dist/electron/main.js', 'dist/hub/main.js', 'dist/renderer']) {
    if (!existsSync(join(root, part))) throw new Error(`${part} is missing. Run: npm run build`);
  }
  return found.path;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });
}
