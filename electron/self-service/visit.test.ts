import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { evil, permissions } from '../fake/attempts.ts';
import { settle } from '../fake/clock.ts';
import {
  app,
  callFrom,
  clipboard,
  type FakeWebContents,
  network,
  powerMonitor,
  shell as systemShell,
} from '../fake/electron.ts';
import { hubOrigin, removeTestData, startReady, type TestMachine } from '../fake/machine.ts';
import { shellText } from '../pages/text.ts';

afterAll(removeTestData);

describe('self-service', () => {
  const edge = { path: '/usr/bin/microsoft-edge-stable', family: 'edge' } as const;

  async function open(machine: TestMachine, url = 'https://www.borger.dk/pension', kind = 'terminal') {
    const answer = await callFrom(machine.page(kind), 'sidemand:openSelfService', { url, language: 'da' });
    await settle();
    return answer;
  }
  function views(machine: TestMachine, kind = 'terminal') {
    const [page, bar] = machine.window(kind).contentView.children;
    return { page: page?.webContents as FakeWebContents, bar: bar?.webContents as FakeWebContents };
  }
  const restarted = (): boolean => app.relaunches > 0 && app.exitCode === 0;

  it('opens in a session of its own that was never on disk, under a bar that names the host', async () => {
    const machine = await startReady(['--role', 'terminal']);
    expect(await open(machine)).toEqual({ ok: true, in: 'view' });
    const { page, bar } = views(machine);
    expect(page.getURL()).toBe('https://www.borger.dk/pension');
    expect(page.session.partition).toBe('visit-id-1');
    expect(page.session.isPersistent()).toBe(false);
    expect(page.preferences).not.toHaveProperty('preload');
    expect(page.session.userAgent).not.toMatch(/electron|sidemand/i);
    expect(page.headers['Content-Security-Policy']?.[0]).toMatch(/^sandbox /);
    expect(bar.html).toContain('www.borger.dk');
    expect(bar.preferences).not.toHaveProperty('preload');
  });

  it('holds the page inside the list, for links, frames, redirects, windows, downloads and keys', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    for (const url of [...evil, `${hubOrigin}/terminal/terminal-1`, 'https://127.0.0.1/', 'sidemand://bar/close']) {
      expect(`${url} ${await page.follow(url)}`).toBe(`${url} false`);
      expect(await page.follow(url, 'sub')).toBe(false);
      expect(page.openWindow(url)).toBe(false);
      expect(page.session.request(url, 'mainFrame')).toBe(false);
    }
    network.redirects.set('https://www.borger.dk/away', 'https://evil.example/');
    expect(await page.follow('https://www.borger.dk/away')).toBe(false);
    expect(page.getURL()).toBe('https://www.borger.dk/pension');
    expect(page.session.request(`${hubOrigin}/trpc`, 'xhr')).toBe(false);
    expect(page.session.download('https://www.borger.dk/form.pdf')).toBe(false);
    for (const name of permissions) {
      expect(page.session.askPermission(name)).toEqual({ request: false, check: false });
    }
    expect(page.press('p', { control: true })).toBe(false);
    await settle();
    expect(bar.html).toContain(shellText('da').bar.notAllowed);
    expect(await callFrom(page, 'sidemand:endVisit', {})).toEqual({ ok: false, reason: 'refused' });
  });

  it('shows a page that wanted its own window in the same view, and names its host', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    expect(page.openWindow('https://lifeindenmark.borger.dk/')).toBe(false);
    await settle();
    expect(page.getURL()).toBe('https://lifeindenmark.borger.dk/');
    expect(bar.html).toContain('lifeindenmark.borger.dk');
    expect(page.opened).toEqual([]);
  });

  it('refuses an address that is not on the list', async () => {
    const machine = await startReady(['--role', 'terminal']);
    expect(await open(machine, 'https://evil.example/')).toEqual({ ok: false, reason: 'address-not-allowed' });
    expect(await open(machine, 'https://www.mitid.dk/ra')).toEqual({ ok: false, reason: 'address-not-allowed' });
    expect(machine.window('terminal').contentView.children).toEqual([]);
  });

  it('gives larger text, and the way to the bar and back, by touch and by key', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    await bar.follow('sidemand://bar/larger');
    page.press('+', { control: true });
    expect(page.zoom).toBe(1);
    await bar.follow('sidemand://bar/smaller');
    expect(page.zoom).toBe(0.5);
    page.press('0', { control: true });
    expect(page.zoom).toBe(0);
    const before = bar.focused;
    page.press('F6');
    expect(bar.focused).toBe(before + 1);
    bar.press('F6');
    expect(page.focused).toBeGreaterThan(0);
  });

  it('goes back by the bar', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    await page.follow('https://www.borger.dk/next');
    await bar.follow('sidemand://bar/back');
    await settle();
    expect(page.getURL()).toBe('https://www.borger.dk/pension');
  });

  it('leaves nothing when it is closed, and leaves the guide where it was', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    const visit = page.session;
    visit.cookieJar = [{ name: 'sso', domain: 'borger.dk' }];
    visit.cacheBytes = 4096;
    visit.stored = ['draft'];
    clipboard.text = 'code';
    clipboard.selection.text = 'code';
    const documents = machine.page('terminal').documents.length;

    await bar.follow('sidemand://bar/close');
    await settle();

    expect([visit.cookieJar, visit.cacheBytes, visit.stored]).toEqual([[], 0, []]);
    expect([clipboard.text, clipboard.selection.text]).toEqual(['', '']);
    expect([page.isDestroyed(), bar.isDestroyed()]).toEqual([true, true]);
    expect(machine.window('terminal').contentView.children).toEqual([]);
    expect(visit.calls).toEqual([
      'closeAllConnections',
      'clearData',
      'clearStorageData',
      'clearCache',
      'clearAuthCache',
      'clearHostResolverCache',
      'clearCodeCaches',
      'clearSharedDictionaryCache',
      'cookies.get',
      'getCacheSize',
    ]);
    expect(machine.logged('visit-wiped')).toEqual([
      { event: 'visit-wiped', clean: true, cookies: 0, cacheBytes: 0, failed: [] },
    ]);
    expect(machine.page('terminal').documents).toHaveLength(documents);
    expect(machine.page('terminal').focused).toBeGreaterThan(0);
    expect(restarted()).toBe(false);
  });

  it('gives the next citizen a session that was never used', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const first = views(machine).page.session;
    await callFrom(machine.page('terminal'), 'sidemand:endVisit', {});
    await open(machine);
    expect(views(machine).page.session).not.toBe(first);
    expect(views(machine).page.session.partition).toBe('visit-id-2');
  });

  it('forgets the whole visit when the screen ends it: a new document, with the device’s code, and no history', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    page.session.stored = ['answers'];
    await open(machine, 'https://www.borger.dk/', 'kiosk');
    expect(await callFrom(page, 'sidemand:endVisit', {})).toEqual({ ok: true });
    await settle();
    expect(machine.window('kiosk').contentView.children).toEqual([]);
    expect(page.session.stored).toEqual([]);
    expect(page.documents).toEqual([
      `${hubOrigin}/kiosk/kiosk-1?start=1#code=secret`,
      `${hubOrigin}/kiosk/kiosk-1?start=2#code=secret`,
    ]);
    expect(page.historyCleared).toBe(2);
  });

  it('empties the clipboard at the end of a visit without any self-service, and trusts no screen it cannot empty', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    clipboard.text = 'code';
    expect(await callFrom(machine.page('kiosk'), 'sidemand:endVisit', {})).toEqual({ ok: true });
    expect(clipboard.text).toBe('');
    machine.page('kiosk').session.hanging.add('clearStorageData');
    const ended = callFrom(machine.page('kiosk'), 'sidemand:endVisit', {});
    await machine.clock.advance(5_000);
    expect(await ended).toEqual({ ok: false, reason: 'restarting' });
    expect(restarted()).toBe(true);
  });

  it.each(['broken', 'hanging'] as const)('starts the program afresh when a step of the wipe is %s', async (how) => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    views(machine).page.session[how].add('clearData');
    const ended = callFrom(machine.page('terminal'), 'sidemand:endVisit', {});
    await machine.clock.advance(10_000);
    expect(await ended).toEqual({ ok: false, reason: 'restarting' });
    expect(restarted()).toBe(true);
    expect(machine.hub().killed).toBe(true);
    expect(machine.logged('restarting')).toEqual([{ event: 'restarting', because: 'wipe-failed' }]);
  });

  it('starts the program afresh when a cookie is still there', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const visit = views(machine).page.session;
    visit.cookies.get = () => Promise.resolve([{ name: 'sso' }]);
    await views(machine).bar.follow('sidemand://bar/close');
    await settle();
    expect(restarted()).toBe(true);
  });

  it('takes away a page that will not go', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page } = views(machine);
    page.stuck = true;
    const ended = callFrom(machine.page('terminal'), 'sidemand:endVisit', {});
    await machine.clock.advance(2_000);
    expect(await ended).toEqual({ ok: true });
    expect([page.crashed, page.isDestroyed()]).toEqual([1, true]);
  });

  it('asks a citizen who has gone quiet, listens to any touch, and ends the visit when there is none', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    const { page, bar } = views(machine);
    await machine.clock.advance(180_000);
    expect(bar.html).toContain(shellText('da').bar.stillHere);
    expect(systemShell.beeps).toBe(1);
    page.touch();
    await machine.clock.advance(1_000);
    expect(bar.html).not.toContain(shellText('da').bar.stillHere);
    await machine.clock.advance(181_000);
    expect(bar.html).toContain(shellText('da').bar.stillHere);
    await bar.follow('sidemand://bar/stay');
    await machine.clock.advance(100_000);
    expect(page.isDestroyed()).toBe(false);
    await machine.clock.advance(145_000);
    expect(page.isDestroyed()).toBe(true);
    expect(machine.page('terminal').documents).toHaveLength(2);
  });

  it('is wiped when its page crashes, when the machine sleeps and when it is locked', async () => {
    const machine = await startReady(['--role', 'terminal']);
    await open(machine);
    views(machine).page.crash();
    await settle();
    expect(machine.logged('visit-wiped')).toHaveLength(1);
    for (const mishap of ['suspend', 'lock-screen']) {
      await open(machine);
      powerMonitor.emit(mishap);
      await settle();
      expect(machine.window('terminal').contentView.children).toEqual([]);
    }
    expect(machine.logged('visit-wiped')).toHaveLength(3);
  });

  it('starts the program afresh after a hundred visits, at the end of one', async () => {
    const machine = await startReady(['--role', 'terminal']);
    for (let visit = 1; visit <= 100; visit += 1) {
      expect(restarted()).toBe(false);
      await machine.clock.advance(10_000);
      await open(machine);
      await callFrom(machine.page('terminal'), 'sidemand:endVisit', {});
    }
    expect(restarted()).toBe(true);
    expect(machine.logged('restarting')).toEqual([{ event: 'restarting', because: 'many-visits' }]);
  });

  it('says that one cannot sign in here when the machine has no real browser', async () => {
    const machine = await startReady(['--role', 'terminal']);
    expect(await open(machine, 'https://post.borger.dk/')).toEqual({ ok: false, reason: 'no-browser' });
    await open(machine);
    const { page, bar } = views(machine);
    expect(await page.follow('https://nemlog-in.dk/login')).toBe(false);
    await settle();
    expect(bar.html).toContain(shellText('da').bar.noBrowser);
  });

  it('hands a sign-in over to a real browser, wipes its own page, and takes the screen back afterwards', async () => {
    const machine = await startReady(['--role', 'terminal'], { browser: edge });
    await open(machine);
    const { page } = views(machine);
    await page.follow('https://www.borger.dk/min-side');
    expect(await page.follow('https://nemlog-in.dk/login?state=secret')).toBe(false);
    await vi.waitFor(() => expect(machine.logged('self-service-opened').at(-1)).toMatchObject({ in: 'browser' }));
    expect(page.isDestroyed()).toBe(true);
    // From the last page that was shown: a sign-in begun in one browser cannot be ended in another.
    expect(machine.browsers[0]?.args.at(-1)).toBe('https://www.borger.dk/min-side');
    expect(machine.window('terminal').alwaysOnTop[0]).toBe(false);

    machine.browsers[0]?.end();
    await vi.waitFor(() => expect(machine.window('terminal').alwaysOnTop).toEqual([true, 'screen-saver']));
    expect(machine.logged('visit-wiped').at(-1)).toMatchObject({ clean: true });
  });

  it('hands over once when the site itself sends on to the sign-in', async () => {
    const machine = await startReady(['--role', 'terminal'], { browser: edge });
    await open(machine);
    network.redirects.set('https://www.borger.dk/handling', 'https://nemlog-in.dk/login?state=secret');
    const { page } = views(machine);
    await page.follow('https://www.borger.dk/handling');
    page.emit('did-fail-load', {}, -20, '', 'https://nemlog-in.dk/login', true);
    await vi.waitFor(() => expect(machine.logged('self-service-opened').at(-1)).toMatchObject({ in: 'browser' }));
    expect(machine.browsers.map(({ args }) => args.at(-1))).toEqual(['https://www.borger.dk/pension']);
  });

  it('ends the real browser when nobody has touched the machine for long', async () => {
    const machine = await startReady(['--role', 'terminal'], { browser: edge });
    expect(await open(machine, 'https://post.borger.dk/')).toEqual({ ok: true, in: 'browser' });
    powerMonitor.idleSeconds = 240;
    await machine.clock.advance(1_000);
    await vi.waitFor(() => expect(machine.page('terminal').documents).toHaveLength(2));
    expect(machine.browsers[0]?.stopped).toBe(1);
  });

  it('follows the centre’s own list, and allows nothing when that has a mistake', async () => {
    const own = (text: string) => (data: string) => writeFileSync(join(data, 'self-service-hosts.yaml'), text);
    const list = 'version: 1\nhosts: [{ host: booking.centre.dk, opens: view }]';
    const centre = await startReady(['--role', 'terminal'], { prepare: own(list) });
    expect(await open(centre, 'https://booking.centre.dk/')).toEqual({ ok: true, in: 'view' });
    expect(await open(centre, 'https://www.borger.dk/')).toEqual({ ok: false, reason: 'address-not-allowed' });
    const wrong = await startReady(['--role', 'terminal'], { prepare: own('version: 2') });
    expect(await open(wrong)).toEqual({ ok: false, reason: 'address-not-allowed' });
    expect(wrong.logged('hosts-file')).toMatchObject([{ result: 'unreadable' }]);
  });
});
