import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stringify } from 'yaml';
import { startHubProcess } from '../support/hub-process.ts';
import { dataFolder, screenOf } from '../support/test-hub.ts';
import { type Bench, median, round } from './figure.ts';
import { awake, connection } from './wire.ts';

/** How many come before those that are counted: the first after another loop wait for what that one left to the disk. */
const leadIn = 150;

/** Committed inserts per second in a bare loop: WAL and synchronous=FULL as the hub has it, one row a commit. */
function bareInserts(folder: string, count: number): number {
  const database = new DatabaseSync(join(folder, `bare-${count}-${performance.now()}.db`));
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table row (id integer primary key, text text)',
  );
  const insert = database.prepare('insert into row (text) values (?)');
  let started = performance.now();
  for (let i = -leadIn; i < count; i++) {
    if (i === 0) started = performance.now();
    database.exec('begin immediate');
    insert.run(`row ${i}`);
    database.exec('commit');
  }
  const perSecond = (count / (performance.now() - started)) * 1000;
  database.close();
  return perSecond;
}

/** Twenty services with long ranges, so that a run never comes to the end of a series. */
const services = Array.from({ length: 20 }, (_, i) => `service-${i}`);
const centre = stringify({
  centre: { id: 'bench', name: 'Bench', municipality: 'Bench', municipalityCode: '376' },
  services: services.map((id, i) => ({
    id,
    series: String.fromCharCode(65 + i),
    from: 1,
    to: 999,
    averageMinutes: 10,
    da: id,
    en: id,
  })),
  counters: [],
  devices: [{ id: 'kiosk-1', kind: 'kiosk', label: 'Kiosk' }],
  trainingPlaces: [],
  staff: [],
});

/** Numbers issued per second through the API by so many clients, each waiting for its answer before the next. */
async function issued(url: string, token: string, clients: number, count: number): Promise<number> {
  const connections = await Promise.all(Array.from({ length: clients }, () => connection(url, { device: token })));
  const written = (all: number) =>
    connections.map((line, i) => {
      const share = Math.floor(all / clients) + (i < all % clients ? 1 : 0);
      return line.writeIssues(Array.from({ length: share }, (_, k) => services[(i + k) % services.length] ?? ''));
    });
  const issue = (requests: readonly Uint8Array[][]) =>
    Promise.all(
      connections.map(async (line, i) => {
        for (const request of requests[i] ?? []) await line.issueWritten(request);
      }),
    );
  const [before, counted] = [written(leadIn), written(count)];
  let started = 0;
  await awake(async () => {
    await issue(before);
    started = performance.now();
    await issue(counted);
  });
  const perSecond = (count / (performance.now() - started)) * 1000;
  for (const { close } of connections) close();
  return perSecond;
}

const rounds = 7;

export const issueSpeed: Bench = {
  names: ['queue.issue.ratio', 'queue.issue.ratio50'],
  run: async () => {
    const folder = dataFolder();
    const centreFile = join(folder.path, 'centre.yaml');
    writeFileSync(centreFile, centre);
    const hub = await startHubProcess(join(folder.path, 'hub'), 0, ['--centre', centreFile]);
    if (!('url' in hub)) throw new Error(hub.reason);
    try {
      const { token } = await screenOf(hub, 'kiosk-1');
      // A hub that has been up for a morning, not one that has just started: V8 is still compiling after 8,000 numbers.
      await issued(hub.url, token, 1, 11_000);
      bareInserts(folder.path, 300);
      const bare: number[] = [];
      const one: number[] = [];
      const fifty: number[] = [];
      for (let i = 0; i < rounds; i++) {
        bare.push(bareInserts(folder.path, 300));
        one.push(await issued(hub.url, token, 1, 450));
        fifty.push(await issued(hub.url, token, 50, 300));
      }
      // Round by round, since the disk of a shared machine is quick one second and slow the next.
      const figure = (name: string, clients: string, perSecond: readonly number[]) => ({
        name,
        value: round(median(perSecond.map((issues, i) => issues / (bare[i] ?? Number.NaN)))),
        unit: 'ratio',
        against: `${clients}: ${round(median(perSecond), 0)} numbers/s over ${round(median(bare), 0)} bare committed inserts/s on the same disk; medians of ${rounds} rounds, each with its own ratio`,
      });
      return [figure('queue.issue.ratio', '1 client', one), figure('queue.issue.ratio50', '50 clients', fifty)];
    } finally {
      await hub.end('SIGKILL');
      folder.remove();
    }
  },
};
