import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawNumber, key, screenOf, startTestHub, type TestHub } from '../../tests/support/test-hub.ts';
import { knownVersion } from '../storage/migrate.ts';
import { decideRequest } from './security.ts';

describe('decideRequest', () => {
  const doors = { own: new Set(['127.0.0.1:4700', 'localhost:4700']), phones: 'numre.example.dk' };
  const ask = (host: string | undefined, origin?: string, site?: string) =>
    decideRequest({ host, origin, site }, doors);

  it('answers to its own names only', () => {
    expect(ask('127.0.0.1:4700')).toBe('own');
    expect(ask('LOCALHOST:4700')).toBe('own');
    expect(ask('127.0.0.1:4701')).toBe('wrong-host');
    expect(ask('evil.example:4700')).toBe('wrong-host');
    expect(ask(undefined)).toBe('wrong-host');
  });

  it('takes requests of its own pages only', () => {
    expect(ask('localhost:4700', 'http://localhost:4700')).toBe('own');
    for (const origin of [
      'https://evil.example',
      'http://localhost:4701',
      'null',
      'http://evil.example/?localhost:4700',
      'file://',
      'https://localhost:4700',
    ]) {
      expect(ask('localhost:4700', origin), origin).toBe('wrong-origin');
    }
    expect(ask('localhost:4700', undefined, 'cross-site')).toBe('wrong-origin');
  });

  it('lets phones in by their own door, over https, and no page from one door in by the other', () => {
    expect(ask('numre.example.dk')).toBe('phones');
    expect(ask('numre.example.dk', 'https://numre.example.dk')).toBe('phones');
    expect(ask('numre.example.dk', 'http://numre.example.dk')).toBe('wrong-origin');
    expect(ask('numre.example.dk', 'http://localhost:4700')).toBe('wrong-origin');
    expect(ask('localhost:4700', 'https://numre.example.dk')).toBe('wrong-origin');
    expect(
      decideRequest({ host: 'numre.example.dk', origin: undefined, site: undefined }, { ...doors, phones: null }),
    ).toBe('wrong-host');
  });
});

describe('the hub over HTTP', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startTestHub();
  });
  afterAll(() => test.stop());

  const raw = (path: string, headers: Record<string, string>, body?: string) =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const call = request(test.hub.url + path, { method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      });
      call.on('error', reject);
      call.end(body);
    });

  it('tells its health with version, database and uptime', async () => {
    const health = await (await fetch(`${test.hub.url}/health`)).json();
    expect(health).toMatchObject({
      status: 'ok',
      version: '0.1.0',
      database: { kind: 'sqlite', schema: knownVersion, ok: true },
    });
    expect(health.uptimeSeconds).toBeGreaterThanOrEqual(0);
  });

  it('refuses another name in the Host header (DNS rebinding), and another origin', async () => {
    expect((await raw('/health', { host: 'evil.example' })).status).toBe(421);
    expect((await raw('/health', { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('says on every answer what a page may do', async () => {
    const { headers } = await raw('/health', {});
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers a malformed request with its fault and not with its inside', async () => {
    const kiosk = await test.screen('kiosk-1');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${kiosk.token}` };
    const noJson = await raw('/command/queue.issue', headers, '{"key":');
    expect(noJson.status).toBe(400);
    const wrongShape = await raw('/command/queue.issue', headers, JSON.stringify({ key: 'no', service: 7 }));
    expect(wrongShape.status).toBe(400);
    expect(JSON.parse(wrongShape.text).error.message).toBe('bad-input');
    expect(JSON.parse(wrongShape.text).error.data.fields).toContain('key');
    expect(`${noJson.text}${wrongShape.text}`).not.toMatch(/\.ts|node_modules|stack/);
    const tooLong = await raw(
      '/command/queue.issue',
      headers,
      JSON.stringify({ key: key(), errand: 'x'.repeat(100_000) }),
    );
    expect(tooLong.status).toBe(413);
    expect((await raw('/api/no.such', headers)).status).toBe(404);
    expect((await fetch(`${test.hub.url}/../../etc/passwd`)).status).toBe(404);
  });

  it('guards commands as it guards all else', async () => {
    const kiosk = await test.screen('kiosk-1');
    const json = { 'content-type': 'application/json', authorization: `Bearer ${kiosk.token}` };
    const path = '/command/queue.issue';
    const body = JSON.stringify({ key: key(), service: 'pas' });
    expect((await raw(path, { ...json, host: 'evil.example' }, body)).status).toBe(421);
    expect((await raw(path, { ...json, origin: 'https://evil.example' }, body)).status).toBe(403);
    expect((await raw(path, { ...json, 'sec-fetch-site': 'cross-site' }, body)).status).toBe(403);
    expect((await raw(path, json)).status).toBe(405);
    expect((await raw(path, { ...json, 'content-type': 'text/plain' }, body)).status).toBe(415);
    expect((await raw('/command/no.such', json, body)).status).toBe(404);
    expect((await raw(path, { 'content-type': 'application/json' }, body)).status).toBe(401);
    const { headers } = await raw(path, json, body);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('forgets a command whose line breaks before its end, and goes on', async () => {
    const kiosk = await test.screen('kiosk-1');
    const { hostname, port } = new URL(test.hub.url);
    const before = await test.hub.services.db.selectFrom('visit').select('id').execute();
    const socket = connect(Number(port), hostname);
    const closed = once(socket, 'close');
    const body = JSON.stringify({ key: key(), service: 'pas' });
    socket.write(
      `POST /command/queue.issue HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${kiosk.token}\r\n` +
        `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -5)}`,
      () => socket.destroy(),
    );
    await closed;
    expect((await raw('/health', {})).status).toBe(200);
    expect(await test.hub.services.db.selectFrom('visit').select('id').execute()).toEqual(before);
  });

  it('gives no token for a wrong code', async () => {
    const wrong = {
      ...test.hub,
      screens: test.hub.screens.map((screen) => ({ ...screen, url: `${screen.url.slice(0, -3)}AAA` })),
    };
    await expect(screenOf(wrong, 'desk-1')).rejects.toThrow('wrong-code');
  });
});

describe('what comes from outside the house', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startTestHub({ publicUrl: 'https://numre.example.dk' });
  });
  afterAll(() => test.stop());

  /** Asks as the centre's TLS front does: with the name a phone knows. */
  const ask = (path: string, token?: string, body?: object) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers: Record<string, string> = { host: 'numre.example.dk', 'content-type': 'application/json' };
      if (token) headers.authorization = `Bearer ${token}`;
      const method = body === undefined ? 'GET' : 'POST';
      const call = request(test.hub.url + path, { method, headers }, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });

  it('is given the page of a number, and no other page nor the state of the hub', async () => {
    const notForPhones = (await ask('/kiosk/kiosk-1')).text;
    expect(notForPhones).toContain('not-for-phones');
    for (const path of ['/', '/desk/desk-1', '/display/display-1', '/health', '/sounds/voice/da/a.ogg', '/phoney']) {
      expect(await ask(path), path).toEqual({ status: 404, text: notForPhones });
    }
    expect((await ask('/phone/')).text).not.toContain('not-for-phones');
  });

  it('reads a guide and has a plan made without a number, and gets nothing else for that', async () => {
    const guide = `/api/content.guide?input=${encodeURIComponent(JSON.stringify({ slug: 'flytning', hash: null }))}`;
    expect((await ask(guide)).status).toBe(401);
    expect((await ask(guide, 'reader')).status).toBe(200);
    expect((await ask('/phone/plan')).text).not.toContain('not-for-phones');
    const made = await ask('/command/plan.pdf', 'reader', { plan: {}, size: 'usual', hash: null });
    expect(made.status).toBe(400);
    for (const path of ['/api/identity.me', '/api/queue.myTicket', '/api/content.errands'])
      expect((await ask(path, 'reader')).status, path).toBe(403);
  });

  it('gets answers about its own number, and to no other token and no code', async () => {
    const kiosk = await test.screen('kiosk-1');
    const { phone } = await drawNumber(kiosk);
    const mine = await ask('/api/queue.myTicket', `phone.${phone}`);
    expect(mine.status).toBe(200);
    expect(mine.text).toContain('P001');
    expect((await ask('/api/queue.waits', kiosk.token)).status).toBe(401);
    expect((await ask('/api/queue.waits', `phone.${phone}`)).status).toBe(403);
    const code = new URLSearchParams(new URL(test.hub.startUrl).hash.slice(1)).get('code');
    const screens = await ask('/command/identity.screens', undefined, { code });
    expect(screens.status).toBe(401);
    expect((await ask('/command/queue.giveUp', `phone.${phone}`, { key: key() })).status).toBe(200);
  });

  it('is where screens and slips send a phone to', async () => {
    const kiosk = await test.screen('kiosk-1');
    expect((await kiosk.api.identity.me.query()).phonePlace).toEqual({
      address: 'https://numre.example.dk',
      anywhere: true,
    });
    // Screens stay where they are: on this machine.
    for (const { url } of test.hub.screens) expect(url.startsWith(test.hub.url)).toBe(true);
  });
});
