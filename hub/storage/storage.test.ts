import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder } from '../../tests/support/test-hub.ts';
import { openSecrets } from '../privacy/secrets.ts';
import { StartError } from '../start-error.ts';
import { openDatabase } from './database.ts';
import { knownVersion, type Migration, migrate, migrations, sayMigrated, storedVersion } from './migrate.ts';

const folders: { remove: () => void }[] = [];
const folder = () => {
  const made = dataFolder();
  folders.push(made);
  return made.path;
};
afterEach(() => {
  for (const made of folders.splice(0)) made.remove();
});

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof StartError) return error.reason;
    throw error;
  }
  return 'started';
};

describe('migrations', () => {
  it('are numbered 1, 2, 3 ... without a gap', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('bring a new file to the known version once, and leave it alone after that', async () => {
    const path = folder();
    const first = openDatabase(path);
    expect(first.migrated).toHaveLength(migrations.length);
    await first.close();
    const second = openDatabase(path);
    expect(second.migrated).toEqual([]);
    await second.close();
  });

  it('are told in one calm line, a new file otherwise than an old one, and nothing when there was nothing to do', () => {
    expect(sayMigrated(migrations.map(({ name }) => name))).toBe('A new database was made.');
    expect(sayMigrated(['5 appointments'])).toBe('The database was brought up to date.');
    expect(sayMigrated([])).toBeNull();
  });

  it('bring every earlier version forward with its rows', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 1));
    database.exec(`insert into service values ('pas', 'P', 1, 99, 10, '{}', 0)`);
    database.exec(`insert into visit (id, day, series, number, service_id, errand, way, situation, language, phone_secret,
      state, version, arrived_at, calls) values ('v', '2026-11-23', 'P', 1, 'pas', 'pas', 'counter', 'self', 'da', 't',
      'waiting', 1, 0, 0)`);
    migrate(database);
    expect(storedVersion(database)).toBe(knownVersion);
    expect(database.prepare('select number from visit').get()).toEqual({ number: 1 });
  });

  it('take the calls of somebody who is at a counter, or was, for answered, and those of a first wait not', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 5));
    database.exec(`insert into service values ('pas', 'P', 1, 99, 10, '{}', 0)`);
    const visit = (number: number, state: string, leg: number) =>
      database.exec(`insert into visit (id, day, series, number, service_id, errand, way, situation, language, phone_secret,
        state, version, arrived_at, calls, leg) values ('v${number}', '2026-11-23', 'P', ${number}, 'pas', 'pas', 'counter',
        'self', 'da', 't${number}', '${state}', 3, 100, 2, ${leg})`);
    visit(1, 'waiting', 1);
    visit(2, 'waiting', 2);
    visit(3, 'serving', 1);
    migrate(database);
    expect(database.prepare('select answered_calls from visit order by number').all()).toEqual([
      { answered_calls: 0 },
      { answered_calls: 2 },
      { answered_calls: 2 },
    ]);
  });

  it('bring time that runs, time that is over and ended visits into the append-only log', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 1));
    database.exec(`insert into service values ('pas', 'P', 1, 99, 10, '{}', 0)`);
    const visit = (id: string, number: number, state: string, ended: number | null) =>
      database.exec(`insert into visit (id, day, series, number, service_id, errand, way, situation, language, phone_secret,
        state, version, arrived_at, calls, ended_at) values ('${id}', '2026-11-23', 'P', ${number}, 'pas', 'pas', 'counter',
        'self', 'da', 't', '${state}', 3, 100, 1, ${ended})`);
    visit('going', 1, 'called', null);
    visit('over', 2, 'finished', 900);
    database.exec(`insert into visit_interval values ('going', 1, 'waiting', 100, 400, null), ('going', 2, 'walking', 400, null, null),
      ('over', 1, 'waiting', 100, 500, null), ('over', 2, 'serving', 500, 900, null)`);
    migrate(database);
    expect(database.prepare('select id, phase, phase_since, turn_calls from visit order by number').all()).toEqual([
      { id: 'going', phase: 'walking', phase_since: 400, turn_calls: 1 },
      { id: 'over', phase: null, phase_since: 100, turn_calls: 1 },
    ]);
    expect(
      database.prepare('select visit_id, kind, started_at, ended_at from visit_interval order by 1, seq').all(),
    ).toEqual([
      { visit_id: 'going', kind: 'waiting', started_at: 100, ended_at: 400 },
      { visit_id: 'over', kind: 'waiting', started_at: 100, ended_at: 500 },
      { visit_id: 'over', kind: 'serving', started_at: 500, ended_at: 900 },
    ]);
    expect(database.prepare('select visit_id, code, closed_at from visit_leg').all()).toEqual([
      { visit_id: 'over', code: 'served', closed_at: 900 },
    ]);
  });

  it('keep articles, what was accepted of them and open drifts, and begin with no address remembered', () => {
    const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
    migrate(database, migrations.slice(0, 8));
    database.exec(`insert into article values ('da', 645, 376, 'current', 'r', 'c', 1, 100, 200, '{"url":null}')`);
    database.exec(`insert into article_accepted values ('flytning', 'report', 'article', 'da', 645, '',
      '{"status":"gone"}', '2026-11-23', null, 200)`);
    database.exec(`insert into article_drift values ('d', 'flytning', 'article da 645 ', 'article-changed', '{}', 300, 300,
      1, null, null, null)`);
    const tables = ['article', 'article_accepted', 'article_drift'];
    const rows = () => tables.map((table) => database.prepare(`select * from ${table}`).all());
    const [stored, accepted, [drift] = []] = rows();
    expect(migrate(database, migrations.slice(0, 10))).toEqual(['9 article-addresses', '10 article-undo']);
    expect(rows()).toEqual([stored, accepted, [{ ...drift, replaced: null }]]);
    expect(database.prepare('select * from article_address').all()).toEqual([]);
  });

  it('leave a whole version behind when a step fails half-way', () => {
    const database = new DatabaseSync(':memory:');
    const broken: Migration = {
      version: 2,
      name: 'broken',
      statements: ['create table half (id text)', 'create nonsense'],
    };
    expect(() => migrate(database, [...migrations.slice(0, 1), broken])).toThrow();
    expect(storedVersion(database)).toBe(1);
    expect(database.prepare(`select count(*) as n from sqlite_master where name = 'half'`).get()).toEqual({ n: 0 });
  });
});

describe('opening the data folder', () => {
  it('refuses a database of a newer program and leaves it as it is', () => {
    const path = folder();
    const file = join(path, 'sidemand.db');
    const newer = new DatabaseSync(file);
    newer.exec(`pragma user_version = ${knownVersion + 1}`);
    newer.close();
    const before = readFileSync(file);
    expect(reasonOf(() => openDatabase(path))).toBe('database-newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a damaged file', () => {
    const path = folder();
    writeFileSync(join(path, 'sidemand.db'), Buffer.alloc(8192, 'not a database '));
    expect(reasonOf(() => openDatabase(path))).toBe('database-damaged');
  });

  it('refuses a folder that cannot be made', () => {
    const path = folder();
    writeFileSync(join(path, 'file'), '');
    expect(reasonOf(() => openDatabase(join(path, 'file', 'below')))).toBe('data-unwritable');
  });

  it('refuses a second hub on the same folder', async () => {
    const path = folder();
    const first = openDatabase(path);
    expect(reasonOf(() => openDatabase(path))).toBe('data-in-use');
    await first.close();
    const again = openDatabase(path);
    await again.close();
  });

  it('keeps the folder to the user of the hub', async () => {
    const path = join(folder(), 'new');
    mkdirSync(path, { mode: 0o700 });
    const { close } = openDatabase(path);
    openSecrets(path);
    expect(statSync(join(path, 'key')).mode & 0o077).toBe(0);
    await close();
    expect(existsSync(join(path, 'sidemand.db'))).toBe(true);
  });
});

describe('what must never happen is refused by the database itself', () => {
  const database = () => {
    const made = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
    migrate(made);
    made.exec(`insert into service values ('pas', 'P', 1, 99, 10, '{}', 0);
      insert into counter values ('1', '1', '[]', 0); insert into counter values ('2', '2', '[]', 1);
      insert into device values ('t1', 'terminal', 'T', '{}', 0); insert into device values ('t2', 'terminal', 'T', '{}', 1);
      insert into staff values ('a', 'A', '[]', '', 0, null, 1); insert into staff values ('b', 'B', '[]', '', 0, null, 1)`);
    return made;
  };
  const visit = (id: string, number: number, state: string, counter: string | null) =>
    `insert into visit (id, day, series, number, service_id, errand, way, situation, language, phone_secret, state, version,
      arrived_at, calls, counter_id) values ('${id}', '2026-11-23', 'P', ${number}, 'pas', 'pas', 'counter', 'self', 'da',
      '${id}', '${state}', 1, 0, 0, ${counter === null ? 'null' : `'${counter}'`})`;

  it('a number twice in a day', () => {
    const db = database();
    db.exec(visit('x', 1, 'finished', null));
    expect(() => db.exec(visit('y', 1, 'waiting', null))).toThrow(/UNIQUE/);
  });

  it('two open visits at one counter', () => {
    const db = database();
    db.exec(visit('x', 1, 'called', '1'));
    expect(() => db.exec(visit('y', 2, 'serving', '1'))).toThrow(/UNIQUE/);
    db.exec(visit('z', 3, 'finished', '1'));
  });

  it('pitfall: two logins at one counter: a counter held by two, or two counters held by one', () => {
    const db = database();
    db.exec(
      `insert into counter_session (id, counter_id, staff_id, services, opened_at, closed_at) values ('x', '1', 'a', '[]', 0, null)`,
    );
    expect(() =>
      db.exec(
        `insert into counter_session (id, counter_id, staff_id, services, opened_at, closed_at) values ('y', '1', 'b', '[]', 0, null)`,
      ),
    ).toThrow(/UNIQUE/);
    expect(() =>
      db.exec(
        `insert into counter_session (id, counter_id, staff_id, services, opened_at, closed_at) values ('z', '2', 'a', '[]', 0, null)`,
      ),
    ).toThrow(/UNIQUE/);
  });

  it('an address that was found without an article, or has one without being found', () => {
    const db = database();
    const address = (name: string, status: string, id: string) =>
      db.exec(`insert into article_address values ('da', '${name}', '${status}', ${id}, 0)`);
    address('a', 'found', '645');
    address('b', 'unknown', 'null');
    expect(() => address('c', 'found', 'null')).toThrow(/CHECK/);
    expect(() => address('c', 'unknown', '645')).toThrow(/CHECK/);
    expect(() => address('c', 'lost', 'null')).toThrow(/CHECK/);
    expect(() => address('a', 'found', '646')).toThrow(/UNIQUE/);
  });

  it('a terminal with two visits, or a visit at two terminals', () => {
    const db = database();
    db.exec(visit('x', 1, 'serving', '1'));
    db.exec(visit('y', 2, 'serving', '2'));
    const session = (id: string, terminal: string, of: string) =>
      `insert into terminal_session values ('${id}', '${terminal}', '${of}', null, null, null, 0, 0, null)`;
    db.exec(session('s1', 't1', 'x'));
    expect(() => db.exec(session('s2', 't1', 'y'))).toThrow(/UNIQUE/);
    expect(() => db.exec(session('s3', 't2', 'x'))).toThrow(/UNIQUE/);
  });
});

describe('secrets', () => {
  it('seal a field to its place, and open it again with the same key only', () => {
    const secrets = openSecrets(folder());
    const sealed = secrets.encrypt('Inger Sørensen', 'person.name.1');
    expect(sealed).not.toContain('Inger');
    expect(secrets.decrypt(sealed, 'person.name.1')).toBe('Inger Sørensen');
    expect(() => secrets.decrypt(sealed, 'person.name.2')).toThrow();
    expect(() => openSecrets(folder()).decrypt(sealed, 'person.name.1')).toThrow();
    expect(secrets.encrypt('Inger Sørensen', 'person.name.1')).not.toBe(sealed);
  });

  it('give each screen its own code, the same at every start', () => {
    const path = folder();
    const first = openSecrets(path);
    expect(openSecrets(path).deviceCode('kiosk-1')).toBe(first.deviceCode('kiosk-1'));
    expect(first.deviceCode('kiosk-1')).not.toBe(first.deviceCode('kiosk-2'));
    expect(first.deviceCode('kiosk-1')).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });
});
