import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build.ts';

/**
 * npm leaves out of the lock file the optional packages of other platforms when its registry does not carry them, and then
 * refuses its own lock file in `npm ci`. This puts them back, as the packages that want them name them. Run it after
 * changing dependencies; a test says when it is needed.
 */
interface LockEntry {
  version?: string;
  resolved?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockEntry>;
}

/** Optional packages that are named by a package of the lock file and have no entry, with their exact version. */
export function missingOptional(lock: Lock): { name: string; version: string; dev: boolean }[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );
}

/** What a platform package runs on, read from its name: `@swc/core-linux-arm64-musl`. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | null {
  const match =
    /-(android|darwin|freebsd|linux|win32)-(arm64|arm|x64|ia32|ppc64|s390x)(?:-(musl|gnu|gnueabihf|msvc))?$/.exec(name);
  if (!match?.[1] || !match[2]) return null;
  const libc = match[1] === 'linux' && match[3] ? { libc: [match[3] === 'musl' ? 'musl' : 'glibc'] } : {};
  return { os: [match[1]], cpu: [match[2]], ...libc };
}

export const lockFile = join(root, 'package-lock.json');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as Lock;
  for (const { name, version, dev } of missingOptional(lock)) {
    const platform = platformOf(name);
    // Only exact versions of packages for another platform: anything else would have to be looked up.
    if (!platform || !/^\d/.test(version)) {
      console.error(`${name}@${version}: not a package for a platform; look into it by hand.`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev: true } : {}), optional: true };
    console.log(`${name}@${version}`);
  }
  for (const entry of Object.values(lock.packages)) delete entry.resolved;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}
