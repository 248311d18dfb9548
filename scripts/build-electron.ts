import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeModules = [...builtinModules, /^node:/];

/**
 * Bundles the desktop shell: the main program as one ES module, and the preload script as one CommonJS file, because
 * Electron's sandbox runs nothing else. Everything but `electron` and Node itself is inside, so that the packaged app
 * needs no packages for it. Returns the files written.
 */
export async function buildElectron(
  outDir: string = join(root, 'dist', 'electron'),
): Promise<{ main: string; preload: string }> {
  await rm(outDir, { recursive: true, force: true });
  const main = join(outDir, 'main.js');
  const preload = join(outDir, 'preload.cjs');
  await build(bundle('electron/main.ts', 'main.js', 'es', outDir));
  await build(bundle('electron/preload.ts', 'preload.cjs', 'cjs', outDir));
  return { main, preload };
}

function bundle(entry: string, file: string, format: 'es' | 'cjs', outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      // Electron 45 runs Node 24 and Chromium 156.
      target: 'es2024',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron', ...nodeModules],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { main, preload } = await buildElectron();
  console.log(`${main}\n${preload}`);
}
