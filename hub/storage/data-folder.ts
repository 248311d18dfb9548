import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from '../start-error.ts';

export const databaseFile = (folder: string): string => join(folder, 'sidemand.db');
export const keyFile = (folder: string): string => join(folder, 'key');

/** Makes the data folder and proves that it can be written to. Throws StartError `data-unwritable`. */
export function prepareDataFolder(folder: string): void {
  try {
    // Folder by folder: below /proc, where none can be made, Node's own `recursive` goes round for ever.
    const missing: string[] = [];
    for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
    for (const path of missing) mkdirSync(path, { mode: 0o700 });
    accessSync(folder, constants.W_OK);
    // A read-only mount passes the check above for root, so write for real.
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new StartError('data-unwritable', `The data folder ${folder} cannot be written to.`, { cause });
  }
}

/**
 * Holds the database and its key against each other before either is made anew: a hub that makes a fresh one of two that
 * belong together seems to run and has lost everything. Both gone is a new folder; a key without a database is one whose
 * database was moved away, as the advice for a damaged one says. Throws StartError `key-unusable` or `database-damaged`.
 */
export function checkDataFolder(folder: string): void {
  const file = databaseFile(folder);
  const size = (path: string) => (existsSync(path) ? statSync(path).size : 0);
  const isStored = size(file) > 0 || size(`${file}-wal`) > 0;
  const hasKey = existsSync(keyFile(folder));
  if (isStored && !hasKey) {
    throw new StartError('key-unusable', `The key of the database is not in ${folder}. Nothing was changed.`);
  }
  if (hasKey && !isStored && existsSync(file))
    throw new StartError('database-damaged', `The database ${file} is empty.`);
}
