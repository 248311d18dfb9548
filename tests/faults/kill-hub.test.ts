import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ticketLabel } from '../../domain/queue/number.ts';
import { openDatabase } from '../../hub/storage/database.ts';
import { hubIsAway } from '../../renderer/shared/api/client.ts';
import { freePort, type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { dataFolder, key, ok, screenOf, type TestScreen } from '../support/test-hub.ts';

const folders: { remove: () => void }[] = [];
const running = new Set<HubProcess>();
afterEach(async () => {
  for (const hub of running) await hub.end('SIGKILL');
  running.clear();
  for (const folder of folders.splice(0)) folder.remove();
});
const folder = () => {
  const made = dataFolder();
  folders.push(made);
  return made.path;
};

async function start(data: string, port: number): Promise<HubProcess> {
  const hub = await startHubProcess(data, port);
  if (!('url' in hub)) throw new Error(`the hub did not start: ${hub.reason}`);
  running.add(hub);
  return hub;
}

async function kill(hub: HubProcess): Promise<void> {
  running.delete(hub);
  await hub.end('SIGKILL');
}

/** Sends a command as a screen does: the same key until there is an answer, however often the hub goes away. */
async function untilAnswered<T>(send: () => Promise<T>, hubIsBack: () => Promise<unknown>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!hubIsAway(error)) throw error;
      await hubIsBack();
    }
  }
}

describe('a hub that is killed', () => {
  it('keeps every number it gave, gives none twice and leaves out none, with 50 screens pressing all the while', {
    timeout: 120_000,
  }, async () => {
    const data = folder();
    const port = await freePort();
    const clients = 50;
    const each = 8;
    const kills = 4;
    let hub = await start(data, port);
    const kiosk = await screenOf(hub, 'kiosk-1');
    let back: Promise<unknown> = Promise.resolve();
    const acknowledged: string[] = [];
    let onAcknowledged = () => {};
    /** Resolves when so many numbers have been given, whenever that is. */
    const given = (count: number) =>
      new Promise<void>((resolve) => {
        onAcknowledged = () => {
          if (acknowledged.length >= count) resolve();
        };
        onAcknowledged();
      });
    const press = async () => {
      for (let i = 0; i < each; i++) {
        const tap = {
          key: key(),
          service: 'pas-koerekort',
          errand: 'pas',
          way: 'counter',
          situation: 'self',
          language: 'da',
        } as const;
        const answer = await untilAnswered(
          () => kiosk.api.queue.issue.mutate(tap),
          () => back,
        );
        acknowledged.push(ok(answer).ticket.label);
        onAcknowledged();
      }
    };
    const pressing = Promise.all(Array.from({ length: clients }, press));
    for (let i = 1; i <= kills; i++) {
      // In the middle of the work: others are on their way while this share has just been given.
      await given(Math.floor((clients * each * i) / (kills + 1)));
      const mended = Promise.withResolvers<void>();
      back = mended.promise;
      await kill(hub);
      hub = await start(data, port);
      mended.resolve();
    }
    await pressing;
    await kill(hub);

    const { db, close } = openDatabase(data);
    const stored = await db.selectFrom('visit').select(['series', 'number', 'phase']).orderBy('number').execute();
    const events = await db.selectFrom('event').select('payload').where('type', '=', 'visit.changed').execute();
    await close();
    const all = Array.from({ length: clients * each }, (_, i) => ticketLabel('P', i + 1));
    expect(stored.map((row) => ticketLabel(row.series, row.number))).toEqual(all);
    expect([...acknowledged].sort()).toEqual(all);
    // Each number is whole: its time runs and its event is written, once.
    expect(stored.every((row) => row.phase === 'waiting')).toBe(true);
    expect(events).toHaveLength(all.length);
  });

  it('goes on with the visit in progress', { timeout: 60_000 }, async () => {
    const data = folder();
    const port = await freePort();
    let hub = await start(data, port);
    const kiosk: TestScreen = await screenOf(hub, 'kiosk-1');
    const desk = await screenOf(hub, 'desk-3');
    const terminal = await screenOf(hub, 'terminal-1');
    await desk.signIn('kirsten');
    ok(
      await desk.api.queue.openCounter.mutate({
        key: key(),
        counter: 'skranke-3',
        services: ['folkeregister'],
        takeOver: false,
      }),
    );
    const { ticket } = ok(
      await kiosk.api.queue.issue.mutate({
        key: key(),
        service: 'folkeregister',
        errand: 'flytning',
        way: 'assisted',
        situation: 'self',
        language: 'da',
      }),
    );
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    const { session } = ok(
      await desk.api.assist.assign.mutate({ key: key(), visit: ticket.visit, terminal: 'terminal-1', guide: null }),
    );

    await kill(hub);
    hub = await start(data, port);

    // The same tokens, the same sign-in, the same counter, the same visit at the same terminal.
    const overview = await desk.api.queue.overview.query();
    expect(overview.mine?.counter).toBe('skranke-3');
    expect(overview.visit).toMatchObject({ id: ticket.visit, state: 'serving' });
    expect((await terminal.api.assist.current.query()).session).toMatchObject({
      id: session,
      guide: 'flytning',
      assisted: true,
    });
    ok(
      await desk.api.queue.finish.mutate({
        key: key(),
        visit: ticket.visit,
        outcome: 'completed-assisted',
        inquiryType: 'self-service-help',
      }),
    );
    expect((await terminal.api.assist.current.query()).session).toBeNull();
  });
});

describe('a hub that cannot start says why and leaves with a code of its own', () => {
  it('when its port is taken', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await startHubProcess(folder(), port)).toEqual({ reason: 'port-taken', exitCode: 10 });
    taken.close();
  });

  it('when another hub has its data', async () => {
    const data = folder();
    await start(data, 0);
    expect(await startHubProcess(data, 0)).toEqual({ reason: 'data-in-use', exitCode: 15 });
  });

  it('when its centre file has errors', async () => {
    expect(await startHubProcess(folder(), 0, ['--centre', '/no/such/centre.yaml'])).toEqual({
      reason: 'centre-invalid',
      exitCode: 14,
    });
  });
});
