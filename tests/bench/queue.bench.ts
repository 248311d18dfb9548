import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stringify } from 'yaml';
import { startHubProcess } from '../support/hub-process.ts';
import { dataFolder, screenOf } from '../support/test-hub.ts';
import { type Bench, median, round } from './figure.ts';
import { connection } from './wire.ts';

const desks = 12;
const services = Array.from({ length: 12 }, (_, i) => `service-${i}`);
const counters = Array.from({ length: desks }, (_, i) => `c${i}`);

/** Twelve counters that take everything, each with a desk and a clerk. */
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
  counters: counters.map((id, i) => ({ id, label: String(i + 1), services })),
  devices: [
    { id: 'kiosk-1', kind: 'kiosk', label: 'Kiosk' },
    { id: 'display-1', kind: 'display', label: 'Display' },
    ...counters.map((counter, i) => ({ id: `desk-${i}`, kind: 'desk', label: `Desk ${i}`, counter })),
  ],
  trainingPlaces: [],
  staff: counters.map((_, i) => ({
    id: `clerk-${i}`,
    name: `Clerk ${i}`,
    roles: ['frontdesk'],
    pin: String(1000 + i),
  })),
});

const at = (sorted: readonly number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;

/** A hub with its kiosk and so many desks that have a counter open. */
async function openHouse(folder: string, open: number) {
  const centreFile = join(folder, 'centre.yaml');
  writeFileSync(centreFile, centre);
  const hub = await startHubProcess(join(folder, 'hub'), 0, ['--centre', centreFile]);
  if (!('url' in hub)) throw new Error(hub.reason);
  const kiosk = await screenOf(hub, 'kiosk-1');
  const lines = [];
  for (let i = 0; i < open; i++) {
    const desk = await screenOf(hub, `desk-${i}`);
    await desk.signIn(`clerk-${i}`, String(1000 + i));
    const line = await connection(hub.url, { device: desk.token, staff: desk.staffToken() });
    await line.must('queue.openCounter', { counter: counters[i], services, takeOver: true });
    lines.push(line);
  }
  return {
    hub,
    kioskToken: kiosk.token,
    kiosk: await connection(hub.url, { device: kiosk.token }),
    desks: lines,
  };
}
type House = Awaited<ReturnType<typeof openHouse>>;
type Line = House['desks'][number];

const draw = async (house: House, count: number) => {
  for (let i = 0; i < count; i++) await house.kiosk.issue(services[i % services.length] ?? '');
};
/** Calls, starts and finishes one visit; gives how long the call took (ms). */
async function serve(desk: Line): Promise<number> {
  const started = performance.now();
  const answer = await desk.must('queue.callNext', {});
  const ms = performance.now() - started;
  const visit = (JSON.parse(answer) as { result: { data: { visit: { id: string } } } }).result.data.visit.id;
  await desk.must('queue.start', { visit });
  await desk.must('queue.finish', { visit, outcome: 'completed-by-staff', inquiryType: 'new-case' });
  return ms;
}

export const callSpeed: Bench = {
  names: ['queue.callNext.p99Ms'],
  run: async () => {
    const folder = dataFolder();
    const house = await openHouse(folder.path, desks);
    try {
      await draw(house, 60);
      const alone: number[] = [];
      for (let i = 0; i < 60; i++) {
        await house.kiosk.issue(services[i % services.length] ?? '');
        alone.push(await serve(house.desks[0] as Line));
      }
      const busy: number[] = [];
      // All twelve desks press, start and finish as fast as they can; for each one called another comes through the door.
      await Promise.all(
        house.desks.map(async (desk, i) => {
          const door = await connection(house.hub.url, { device: house.kioskToken });
          for (let round = 0; round < 25; round++) {
            await door.issue(services[(i + round) % services.length] ?? '');
            busy.push(await serve(desk));
          }
          door.close();
        }),
      );
      busy.sort((a, b) => a - b);
      const one = median(alone);
      return [
        {
          name: 'queue.callNext.p99Ms',
          value: round(at(busy, 0.99), 1),
          unit: 'ms',
          against: `12 desks at once, 60 waiting; their median ${round(at(busy, 0.5), 1)} ms; one desk alone ${round(one, 1)} ms, ratio of p99 ${round(at(busy, 0.99) / one, 1)}`,
        },
      ];
    } finally {
      for (const line of [house.kiosk, ...house.desks]) line.close();
      await house.hub.end('SIGKILL');
      folder.remove();
    }
  },
};

const screens = 200;

export const fanout: Bench = {
  names: ['events.fanout200.p50Ms', 'events.fanout200.p99Ms'],
  run: async () => {
    const folder = dataFolder();
    const house = await openHouse(folder.path, 1);
    const ends: (() => void)[] = [];
    try {
      const display = await screenOf(house.hub, 'display-1');
      let heard = (_screen: number, _text: string) => {};
      const listen = (screen: number) =>
        new Promise<void>((resolve, reject) => {
          const url = `${house.hub.url}/api/live.events?input=${encodeURIComponent('{}')}`;
          const request = get(
            url,
            { headers: { authorization: `Bearer ${display.token}`, accept: 'text/event-stream' }, agent: false },
            (answer) => {
              answer.setEncoding('utf8');
              answer.on('data', (text: string) => {
                if (text.includes('caught-up')) resolve();
                heard(screen, text);
              });
            },
          );
          request.on('error', reject);
          ends.push(() => {
            request.removeAllListeners('error').on('error', () => undefined);
            request.destroy();
          });
        });
      const measure = async (many: number, events: number) => {
        const times: number[] = [];
        for (let i = 0; i < events; i++) {
          const waiting = new Set(Array.from({ length: many }, (_, screen) => screen));
          const started = performance.now();
          await new Promise<void>((resolve, reject) => {
            heard = (screen, text) => {
              if (!text.includes('visit.changed') || !waiting.delete(screen)) return;
              times.push(performance.now() - started);
              if (waiting.size === 0) resolve();
            };
            house.kiosk.issue(services[i % services.length] ?? '').catch(reject);
          });
        }
        return times.sort((a, b) => a - b);
      };
      await listen(0);
      await measure(1, 20);
      const one = median(await measure(1, 40));
      for (let screen = 1; screen < screens; screen++) await listen(screen);
      await measure(screens, 5);
      const all = await measure(screens, 40);
      const against = `from the kiosk's touch until the event is on each of ${screens} screens, all in one process; on one screen ${round(one, 1)} ms`;
      return [
        { name: 'events.fanout200.p50Ms', value: round(at(all, 0.5), 1), unit: 'ms', against },
        { name: 'events.fanout200.p99Ms', value: round(at(all, 0.99), 1), unit: 'ms', against },
      ];
    } finally {
      for (const end of ends) end();
      for (const line of [house.kiosk, ...house.desks]) line.close();
      await house.hub.end('SIGKILL');
      folder.remove();
    }
  },
};

/** A million finished visits of the last years, 300 a day, with their times and legs, as the hub would have left them. */
function fillWithThePast(folder: string): void {
  const database = new DatabaseSync(join(folder, 'hub', 'sidemand.db'));
  database.exec('pragma synchronous = off; pragma journal_mode = wal; begin');
  database.exec(`create temp table n as with recursive c(i) as (select 0 union all select i + 1 from c where i < 999999)
    select i, i / 300 as d, i % 300 as k from c`);
  const id = `printf('0190%08x-0000-7000-8000-%012x', i, i)`;
  const began = `(1400000000000 + d * 86400000 + k * 100000)`;
  database.exec(`insert into visit (id, day, series, number, service_id, errand, way, situation, language, phone_secret, state,
      version, arrived_at, calls, ended_at, shown_low, shown_high, outcome, inquiry_type, turn_calls, leg, leg_since, phase_since)
    select ${id}, date(1400000000 + d * 86400, 'unixepoch'), char(65 + k % 12), k / 12 + 1, 'service-' || (k % 12), 'pas',
      'counter', 'self', 'da', '0123456789abcdef0123456789abcdef', 'finished', 5, ${began}, 1, ${began} + 900000, 5, 20,
      'completed-by-staff', 'new-case', 1, 1, ${began}, ${began} from n`);
  database.exec(`insert into visit_interval select ${id}, s.seq, 1, s.kind, ${began} + s.a, ${began} + s.b, 'c0', null
    from n, (select 2 as seq, 'waiting' as kind, 0 as a, 300000 as b union all select 3, 'walking', 300000, 330000
      union all select 4, 'serving', 330000, 900000) s`);
  database.exec(`insert into visit_leg select ${id}, 1, 'service-' || (k % 12), 'pas', ${began}, ${began} + 900000, 'served',
    'c0', 600000 from n`);
  // On the disk before anything is measured, or its writing would be.
  database.exec('commit; pragma synchronous = full; pragma wal_checkpoint(truncate)');
  database.close();
}

export const growth: Bench = {
  names: ['queue.issue.growth1M', 'queue.callNext.growth1M'],
  run: async () => {
    const [young, old] = [dataFolder(), dataFolder()];
    // The big one is made by the hub itself, filled while it is down, and started again.
    const first = await openHouse(old.path, 0);
    first.kiosk.close();
    await first.hub.end('SIGTERM');
    fillWithThePast(old.path);
    const houses = [await openHouse(young.path, 1), await openHouse(old.path, 1)] as const;
    try {
      const rounds = 15;
      const each = 60;
      const issue: [number[], number[]] = [[], []];
      const call: [number[], number[]] = [[], []];
      for (let r = -2; r < rounds; r++) {
        for (const which of r % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
          const house = houses[which];
          const started = performance.now();
          await draw(house, each);
          const drawn = performance.now() - started;
          let calls = 0;
          for (let i = 0; i < each; i++) calls += await serve(house.desks[0] as Line);
          if (r < 0) continue;
          issue[which].push(drawn / each);
          call[which].push(calls / each);
        }
      }
      const figure = (name: string, [none, million]: [number[], number[]]) => ({
        name,
        value: round(median(million) / median(none)),
        unit: 'ratio',
        against: `${round(median(million), 2)} ms with 1,000,000 past visits over ${round(median(none), 2)} ms with none; medians of ${rounds} rounds in turn`,
      });
      return [figure('queue.issue.growth1M', issue), figure('queue.callNext.growth1M', call)];
    } finally {
      for (const house of houses) {
        for (const line of [house.kiosk, ...house.desks]) line.close();
        await house.hub.end('SIGKILL');
      }
      young.remove();
      old.remove();
    }
  },
};
