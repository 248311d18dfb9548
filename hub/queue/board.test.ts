import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultWallSettings } from '../../domain/announcement/settings.ts';
import {
  centreWithWall,
  dataFolder,
  drawNumber,
  key,
  ok,
  root,
  startTestHub,
  type TestHub,
} from '../../tests/support/test-hub.ts';

let hub: TestHub | null = null;
const folder = dataFolder();
afterEach(async () => {
  await hub?.stop();
  hub = null;
  folder.remove();
});

describe('the board', () => {
  it('has every service in the order of the set-up, with how many wait and how long', async () => {
    hub = await startTestHub();
    const [kiosk, display] = [await hub.screen('kiosk-1'), await hub.screen('display-1')];
    await hub.openDesk(1, 'anne');
    await drawNumber(kiosk);
    await drawNumber(kiosk);
    await drawNumber(kiosk, 'mitid-digitalpost', 'counter', 'mitid');
    const board = await display.api.queue.board.query();
    expect(board.services.map(({ service, waiting, range }) => [service, waiting, range.kind])).toEqual([
      ['pas-koerekort', 2, 'range'],
      ['mitid-digitalpost', 1, 'unknown'],
      ['medbetjening', 0, 'unknown'],
      ['folkeregister', 0, 'unknown'],
      ['personlig-betjening', 0, 'range'],
    ]);
    expect(board).toMatchObject({ waiting: 3, openCounters: 1, called: [], messages: [], open: null });
  });

  it('tells of a stopped queue and why, and leaves the others alone', async () => {
    hub = await startTestHub();
    const display = await hub.screen('display-1');
    const anne = await hub.openDesk(1, 'anne');
    ok(await anne.api.house.pause.mutate({ key: key(), service: 'pas-koerekort', reason: 'few-staff' }));
    const { services } = await display.api.queue.board.query();
    expect(services.map(({ refused }) => refused)).toEqual([
      { reason: 'queue-paused', why: 'few-staff' },
      null,
      null,
      null,
      null,
    ]);
  });

  it('holds nothing but numbers, counters and counts of a called visit', async () => {
    hub = await startTestHub();
    const [kiosk, display] = [await hub.screen('kiosk-1'), await hub.screen('display-1')];
    const anne = await hub.openDesk(1, 'anne');
    await drawNumber(kiosk);
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    const { called } = await display.api.queue.board.query();
    expect(called).toHaveLength(1);
    expect(Object.keys(called[0] ?? {}).sort()).toEqual([
      'calls',
      'counter',
      'label',
      'lastCalledAt',
      'state',
      'visit',
    ]);
  });
});

describe('settings of a display', () => {
  it('come with the screen, and a start page that has nothing to say of them', async () => {
    hub = await startTestHub({
      centreFile: centreWithWall(folder.path, 'announce: { volume: 30 }, layout: { theme: dark }'),
    });
    const me = await (await hub.screen('display-1')).api.identity.me.query();
    expect(me.device.wall).toEqual({
      announce: { ...defaultWallSettings.announce, volume: 30 },
      layout: { ...defaultWallSettings.layout, theme: 'dark' },
    });
    expect((await (await hub.screen('kiosk-1')).api.identity.me.query()).device.wall).toBeNull();
    expect(hub.hub.services.centre.devices.flatMap(({ wallProblems }) => wallProblems)).toEqual([]);
  });

  it('pitfall: one bad config blanking the display: the hub starts, the rest holds, and the slip is named in the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const centreFile = centreWithWall(
      folder.path,
      'announce: { volume: loud, chime: false, mutedHours: always }, layout: [wide]',
    );
    hub = await startTestHub({ centreFile, log });
    const me = await (await hub.screen('display-1')).api.identity.me.query();
    expect(me.device.wall).toEqual({
      announce: { ...defaultWallSettings.announce, chime: false },
      layout: defaultWallSettings.layout,
    });
    const named = lines.map((line) => JSON.parse(line)).filter(({ device }) => device === 'display-1');
    expect(named.map(({ setting, used }) => [setting, used])).toEqual([
      ['layout', 'default'],
      ['announce.volume', '80'],
      ['announce.mutedHours', 'none'],
    ]);
  });
});

describe('clips over HTTP', () => {
  it("are the program's own, and a centre's in their place", async () => {
    mkdirSync(join(folder.path, 'sounds', 'voice', 'da'), { recursive: true });
    writeFileSync(join(folder.path, 'sounds', 'voice', 'da', 'number-p.ogg'), 'our own recording');
    hub = await startTestHub({ data: folder.path });
    const clip = async (path: string) => {
      const answer = await fetch(`${hub?.hub.url}/sounds/voice/da/${path}`);
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        body: Buffer.from(await answer.arrayBuffer()),
      };
    };
    expect((await clip('number-p.ogg')).body.toString()).toBe('our own recording');
    const packaged = await clip('number-m.ogg');
    expect(packaged.type).toMatch(/^audio\/ogg/);
    expect(packaged.body).toEqual(readFileSync(join(root, 'assets/sounds/voice/da/number-m.ogg')));
    expect((await clip('number-9999.ogg')).status).toBe(404);
    expect((await clip('..%2f..%2f..%2fpackage.json')).status).not.toBe(200);
  });
});
