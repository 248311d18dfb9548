import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { namePlace } from '../../hub/followup/store.ts';
import { startHub } from '../../hub/hub.ts';
import { knownVersion } from '../../hub/storage/migrate.ts';
import { dataFolder, root } from '../support/test-hub.ts';

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const folder = () => {
  const made = dataFolder();
  folders.push(made);
  return made.path;
};

/** A folder that has its key already. */
const usedFolder = () => {
  const path = folder();
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'key'), 'ab'.repeat(32));
  return path;
};

/** Runs the start command to its end, as a person does, and gives what it said and its exit code. */
async function start(...args: string[]): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts'), '--browser', ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { said, code };
}

// One after the other, and with time: the first of them may build the screens.
describe('npm start that cannot start says what is wrong and what to do, and leaves with a code', {
  timeout: 90_000,
}, () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { said, code } = await start('--data', folder(), '--port', String(port));
    other.close();
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).toContain('--port 4800');
    expect(code).toBe(10);
  });

  it('when the data folder cannot be written to', async () => {
    const path = join(folder(), 'a-file');
    writeFileSync(path, '');
    const { said, code } = await start('--data', join(path, 'below'), '--port', '0');
    expect(said).toContain('cannot be written to');
    expect(code).toBe(11);
  });

  it.skipIf(!existsSync('/proc/self'))(
    'when the data folder is below /proc, where no folder can be made (skipped where there is no /proc)',
    async () => {
      const { said, code } = await start('--data', '/proc/sidemand/data', '--port', '0');
      expect(said).toContain('The data folder /proc/sidemand/data cannot be written to');
      expect(code).toBe(11);
    },
  );

  it('when the database is damaged, or newer than the program', async () => {
    const damaged = usedFolder();
    writeFileSync(join(damaged, 'sidemand.db'), Buffer.alloc(8192, 'not a database '));
    expect(await start('--data', damaged, '--port', '0')).toMatchObject({ code: 12 });
    const newer = usedFolder();
    const database = new DatabaseSync(join(newer, 'sidemand.db'));
    database.exec(`pragma user_version = ${knownVersion + 1}`);
    database.close();
    const { said, code } = await start('--data', newer, '--port', '0');
    expect(said).toContain('newer version');
    expect(code).toBe(13);
  });

  it('when the key of the database is gone, damaged or not its own: nothing is made anew in its place', async () => {
    const path = folder();
    const hub = await startHub({ root, dataFolder: path, port: 0, centreFile: null, jobsEveryMs: 0 });
    const { db, secrets } = hub.services;
    const [id, name_enc] = ['p1', secrets.encrypt('Inger', namePlace('p1'))];
    const person = { id, name_enc, contact_channel: 'phone', contact_enc: '', digital_post: 'unknown', interpreter: 0 };
    await db
      .insertInto('person')
      .values({ ...person, created_at: 1, last_activity_at: 1 })
      .execute();
    await hub.close();
    const key = join(path, 'key');
    const right = readFileSync(key);
    for (const wrong of [null, 'xx', 'ab'.repeat(32)]) {
      if (wrong === null) rmSync(key);
      else writeFileSync(key, wrong);
      const { said, code } = await start('--data', path, '--port', '0');
      expect(said).toContain('from a backup');
      expect(said).not.toContain('    at ');
      expect(code).toBe(16);
      expect(existsSync(key)).toBe(wrong !== null);
    }
    writeFileSync(key, right);
    const again = await startHub({ root, dataFolder: path, port: 0, centreFile: null, jobsEveryMs: 0 });
    expect(again.migrated).toEqual([]);
    await again.close();
  });

  it('when the database has become empty beside its key', async () => {
    const emptied = usedFolder();
    writeFileSync(join(emptied, 'sidemand.db'), '');
    const { said, code } = await start('--data', emptied, '--port', '0');
    expect(said).toContain('is empty');
    expect(code).toBe(12);
  });

  it('when the hub it is to open the windows of does not answer', async () => {
    const { said, code } = await start('--hub', 'http://127.0.0.1:1');
    expect(said).toContain('does not answer');
    expect(code).toBe(17);
  });

  it('when an option is wrong; and tells the options when asked', async () => {
    expect(await start('--prot', '1')).toMatchObject({ code: 2 });
    const { said, code } = await start('--help');
    expect(said).toContain('--data <folder>');
    expect(code).toBe(0);
  });
});
