import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../domain/calendar/local-time.ts';
import { bookingSystem, centreWith } from '../../tests/support/appointment-centre.ts';
import { dataFolder, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';
import { fetchText } from './fetch-text.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const monday = '2026-11-23';
const event = (uid: string, start: string) =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261101T000000Z\r\nCATEGORIES:Pas\r\nSUMMARY:Anne Holm\r\nDTSTART:${start}\r\nEND:VEVENT\r\n`;
const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
const four = calendar(
  ...['090000', '093000', '100000', '103000'].map((time, n) => event(`b${n}`, `20261123T${time}Z`)),
);

/** The booking system's double: it answers as it is told, and remembers what it was asked. */
let server: Server;
let answer: Answer;
let asked: IncomingMessage['headers'][];
let url: string;
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.ics?token=secret`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const gives =
  (text: string, tag?: string): Answer =>
  (request, response) => {
    if (tag !== undefined && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, tag === undefined ? {} : { etag: tag }).end(text);
  };

describe('the calendar of the booking system', () => {
  let now: number;
  let test: TestHub;
  let desk: TestScreen;
  let centre: ReturnType<typeof centreWith>;
  let data: ReturnType<typeof dataFolder>;
  const start = async () => {
    test = await startTestHub({ clock: () => now, centreFile: centre.file, data: data.path });
    desk = await test.screen('desk-2');
    await desk.signIn('bashir');
  };
  beforeEach(async () => {
    now = instantOf(monday, '08:00');
    centre = centreWith({ ...bookingSystem, ical: { url } });
    data = dataFolder();
    await start();
  });
  afterEach(async () => {
    await test.stop();
    centre.remove();
    data.remove();
  });

  const day = (date = monday) => desk.api.appointment.day.query({ day: date });
  const booked = async (date = monday) =>
    (await day(date)).appointments
      .filter(({ status }) => status === 'booked')
      .map(({ at }) => new Date(at).toISOString().slice(11, 16));
  /** the jobs, when the calendar is due again */
  const due = async () => {
    now += 5 * 60_000;
    await test.hub.runJobs();
  };

  it('is fetched when it is due, and its times stand on the day list', async () => {
    answer = gives(four);
    expect((await day()).feed).toMatchObject({ heardAt: null, error: null });
    await due();
    expect(await booked()).toEqual(['09:00', '09:30', '10:00', '10:30']);
    expect((await day()).feed).toEqual({ heardAt: now, failingSince: null, error: null, unknown: 0, unreadable: 0 });
    now += 60_000;
    await test.hub.runJobs();
    expect(asked).toHaveLength(1);
    const rows = await test.hub.services.db.selectFrom('appointment').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Anne|Holm/);
    for (const row of rows) expect(row.external_id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('moves, adds and cancels as the calendar does', async () => {
    answer = gives(four);
    await due();
    answer = gives(
      calendar(event('b0', '20261123T091500Z'), event('b1', '20261123T093000Z'), event('n', '20261124T080000Z')),
    );
    await due();
    expect(await booked()).toEqual(['09:15', '09:30']);
    expect(await booked('2026-11-24')).toEqual(['08:00']);
  });

  it('is not sent again while it is the same, but read anew on a new day and after a restart', async () => {
    answer = gives(four, '"v1"');
    await due();
    await due();
    expect(asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
    expect((await day()).feed).toMatchObject({ heardAt: now, error: null });
    expect(await booked()).toHaveLength(4);
    await test.stop();
    await start();
    await due();
    now = instantOf('2026-11-24', '07:00');
    await due();
    expect(asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"v1"', undefined, undefined]);
  });

  it.each<[string, string, Answer]>([
    ['says it cannot', 'refused', (_, response) => response.writeHead(500).end('Fejl')],
    ['wants a sign-in', 'not-a-calendar', gives('<!doctype html><title>Log ind</title>')],
    ['sends half of it', 'not-a-calendar', gives(four.slice(0, -20))],
    ['sends too much', 'too-big', gives('x'.repeat(2 * 1024 * 1024 + 1))],
    ['hangs up', 'unreachable', (_, response) => response.destroy()],
    [
      'sends us elsewhere',
      'elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://other.test/' }).end(),
    ],
    ['sends us round', 'elsewhere', (_, response) => response.writeHead(302, { location: '/round' }).end()],
    ['is suddenly empty', 'emptied', gives(calendar())],
  ])('keeps the last good list when the server %s, and tells the desk since when', async (_what, why, trouble) => {
    answer = gives(four);
    await due();
    const heardAt = now;
    answer = trouble;
    await due();
    const failingSince = now;
    await due();
    expect((await day()).feed).toMatchObject({ heardAt, failingSince, error: why });
    expect(await booked()).toHaveLength(4);
    answer = gives(four);
    await due();
    expect((await day()).feed).toMatchObject({ heardAt: now, failingSince: null, error: null });
  });

  it('is counted where the set-up names no such kind', async () => {
    answer = gives(calendar(event('a', '20261123T090000Z').replace('Pas', 'Frokost'), event('b', '20261123T091500Z')));
    await due();
    expect((await day()).feed).toMatchObject({ error: null, unknown: 1 });
    expect(await booked()).toEqual(['09:15']);
  });

  it('never keeps a hub from starting or stopping, though its server says nothing', async () => {
    await test.stop();
    const heard = new Promise<void>((came) => {
      answer = () => came();
    });
    await start();
    now += 5 * 60_000;
    const job = test.hub.runJobs();
    await heard;
    await test.hub.close();
    await job;
    await start();
  });
});

describe('fetching', () => {
  const short = { ms: 150, bytes: 1_000, redirects: 1 };
  const never = new AbortController().signal;

  it.each<[string, Answer]>([
    ['nothing', () => undefined],
    [
      'a beginning and no end',
      (_, response) => {
        response.writeHead(200).write('BEGIN:VCALENDAR');
      },
    ],
  ])('gives up on a server that says %s', async (_what, silent) => {
    answer = silent;
    expect(await fetchText(url, null, never, short)).toEqual({ kind: 'failed', why: 'too-slow' });
  });

  it('follows within the host, with the tag', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/feed')) response.writeHead(302, { location: '/there' }).end();
      else gives('text', '"t"')(request, response);
    };
    expect(await fetchText(url, null, never, short)).toEqual({ kind: 'text', text: 'text', tag: '"t"' });
    expect(await fetchText(url, '"t"', never, short)).toEqual({ kind: 'unchanged' });
  });

  it('stops at its limit, however much is sent', async () => {
    answer = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    };
    expect(await fetchText(url, null, never, { ...short, ms: 5_000 })).toEqual({ kind: 'failed', why: 'too-big' });
  });

  it('says when nobody is there', async () => {
    server.close();
    expect(await fetchText(url, null, never, short)).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
