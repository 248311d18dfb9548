import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type LogLevel } from 'vite';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What goes into the built screens and the built hub. When none of it is newer than the build, nothing is built. */
const sources = ['renderer', 'domain', 'hub', 'locales', 'package-lock.json', 'vite.config.ts', 'scripts/build.ts'];
const stamp = join(root, 'dist', 'built');

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Whether the build is as new as its sources. */
export function isBuilt(): boolean {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** The screens: `dist/renderer`, with gzip and brotli beside each text file so that the hub only has to send them. */
export async function buildScreens(logLevel: LogLevel = 'warn'): Promise<void> {
  await build({ configFile: join(root, 'vite.config.ts'), logLevel });
  await compressBelow(join(root, 'dist', 'renderer', 'assets'));
}

const shrink = { gz: promisify(gzip), br: promisify(brotliCompress) };

async function compressBelow(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => /\.(js|css|svg|json)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const plain = await readFile(join(folder, name));
      await writeFile(join(folder, `${name}.gz`), await shrink.gz(plain, { level: 9 }));
      // Quality 9 instead of 11: a tenth of the time for a percent of the size.
      await writeFile(
        join(folder, `${name}.br`),
        await shrink.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }),
  );
}

/** The hub as one file, `dist/hub/main.js`: what the desktop app and a service run. It starts faster than the sources. */
export async function buildHub(logLevel: LogLevel = 'warn'): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'hub/main.ts',
      outDir: 'dist/hub',
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  });
}

/** Builds what is not as new as its sources, and says what it does. Returns whether anything was built. */
export async function buildAll(say: (line: string) => void): Promise<boolean> {
  if (isBuilt()) return false;
  const started = Date.now();
  say('Building the screens (1 of 2) ...');
  await buildScreens();
  say('Building the hub (2 of 2) ...');
  await buildHub();
  writeFileSync(stamp, new Date(started).toISOString());
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await buildAll(console.log))) console.log('The screens and the hub are up to date.');
  console.log('Building the desktop shell ...');
  const { buildElectron } = await import('./build-electron.ts');
  await buildElectron();
}
