import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ElectronBinary =
  | { readonly path: string }
  | { readonly missing: 'package-not-installed' | 'not-downloaded' | 'file-gone' | 'other-version' };

/**
 * Finds Electron's program file without loading the package: since Electron 42, loading it tries to download the file.
 * `missing` says why there is none; `npx install-electron` is the cure for all but the first.
 */
export function findElectronBinary(rootDir: string): ElectronBinary {
  const home = join(rootDir, 'node_modules', 'electron');
  const wanted = readVersion(join(home, 'package.json'));
  if (wanted === undefined) return { missing: 'package-not-installed' };
  const relative = readText(join(home, 'path.txt'))?.trim();
  if (relative === undefined || relative === '') return { missing: 'not-downloaded' };
  const path = join(home, 'dist', relative);
  if (!existsSync(path)) return { missing: 'file-gone' };
  // Left over from before an update: it would run, but not what was tested.
  const version = readText(join(home, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '');
  if (version !== undefined && version !== wanted) return { missing: 'other-version' };
  return { path };
}

function readVersion(path: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
