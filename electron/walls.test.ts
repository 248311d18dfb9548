import { afterAll, describe, expect, it } from 'vitest';
import { evil, permissions } from './fake/attempts.ts';
import {
  allContents,
  allSessions,
  app,
  callFrom,
  channels,
  FakeWebContents,
  network,
  printing,
  session,
  shell as systemShell,
} from './fake/electron.ts';
import { hubOrigin, removeTestData, startReady } from './fake/machine.ts';
import { type Role, screenKinds } from './kinds.ts';

afterAll(removeTestData);

describe('walls', () => {
  const roles: readonly Role[] = [...screenKinds, 'all'];

  it.each(roles)('stand around every page and session of role %s', async (role) => {
    await startReady(['--role', role]);
    expect(allContents().length).toBeGreaterThan(0);
    for (const contents of allContents()) {
      for (const url of evil) expect(`${url} ${await contents.follow(url)}`).toBe(`${url} false`);
      for (const url of evil) expect(await contents.follow(url, 'sub')).toBe(false);
      for (const url of evil) expect(contents.openWindow(url)).toBe(false);
      expect(contents.press('F12')).toBe(false);
      expect(contents.menuShortcuts).toBe(false);
      expect(contents.pinch).toEqual([1, 1]);
      expect(contents.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    }
    for (const own of allSessions()) {
      for (const name of permissions) expect(own.askPermission(name)).toEqual({ request: false, check: false });
      expect(own.askDevice()).toEqual({ device: false, capture: false, pairing: false });
      expect(own.spellChecker).toBe(false);
      for (const url of ['https://evil.example/x.exe', 'data:text/plain,x', 'blob:https://evil.example/1']) {
        expect(own.download(url)).toBe(false);
      }
      expect(own.request('https://evil.example/', 'xhr')).toBe(false);
    }
    expect(systemShell.opened).toEqual([]);
  });

  it('stand around pages and sessions that nobody thought of', async () => {
    await startReady(['--role', 'kiosk']);
    const stray = new FakeWebContents(session.fromPartition('stray'), {});
    expect(await stray.follow(`${hubOrigin}/kiosk/kiosk-1`)).toBe(false);
    await expect(stray.loadURL(`${hubOrigin}/kiosk/kiosk-1`)).rejects.toThrow();
    expect(stray.openWindow('https://www.borger.dk/')).toBe(false);
    expect(stray.press('a')).toBe(false);
    expect(stray.session.askPermission('media')).toEqual({ request: false, check: false });
    expect(session.defaultSession.request('https://www.borger.dk/', 'mainFrame')).toBe(false);
  });

  it('hold against a redirect', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    network.redirects.set(`${hubOrigin}/kiosk/away`, 'https://evil.example/');
    expect(await page.follow(`${hubOrigin}/kiosk/away`)).toBe(false);
    expect(page.documents.some((url) => url.includes('evil'))).toBe(false);
  });

  it('are two deep: the page is stopped before the request is', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    for (const name of ['will-frame-navigate', 'will-redirect']) {
      for (const isMainFrame of [true, false]) {
        for (const url of evil) {
          let held = false;
          page.emit(name, { url, isMainFrame, preventDefault: () => (held = true) });
          expect(`${name} ${url} ${held}`).toBe(`${name} ${url} true`);
          expect(page.session.request(url, isMainFrame ? 'mainFrame' : 'subFrame')).toBe(false);
        }
      }
    }
  });

  it('hold a webview, a moved window, a Bluetooth device and a certificate back', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    const prevented = (name: string, ...rest: unknown[]): boolean => {
      let held = false;
      page.emit(name, { preventDefault: () => (held = true) }, ...rest);
      return held;
    };
    const answers: unknown[] = [];
    const answer = (value?: unknown): void => void answers.push(value);
    expect(prevented('will-attach-webview')).toBe(true);
    expect(prevented('content-bounds-updated')).toBe(true);
    expect(prevented('select-bluetooth-device', [], answer)).toBe(true);
    let held = false;
    const event = { preventDefault: () => (held = true) };
    app.emit('select-client-certificate', event, page, 'https://x.dk', [{ subjectName: 'staff' }], answer);
    expect([held, answers]).toEqual([true, ['', undefined]]);
    // Electron's own answer to these is the safe one, unless somebody listens.
    expect([app.listenerCount('certificate-error'), app.listenerCount('login')]).toEqual([0, 0]);
  });

  it('let staff save their hub’s files and follow listed links outside', async () => {
    const machine = await startReady(['--role', 'desk']);
    const page = machine.page('desk');
    expect(page.session.download(`${hubOrigin}/report.csv`)).toBe(true);
    expect(page.openWindow('https://www.borger.dk/pension')).toBe(false);
    expect(systemShell.opened).toEqual(['https://www.borger.dk/pension']);
    page.openWindow('https://evil.example/');
    expect(systemShell.opened).toHaveLength(1);
  });

  it('keep a locked window in its place', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const window = machine.window('kiosk');
    expect(window.close()).toBe(false);
    expect(window.alwaysOnTop).toEqual([true, 'screen-saver']);
    window.kiosk = false;
    window.emit('leave-full-screen');
    expect(window.kiosk).toBe(true);
    expect(window.menu).toBe(false);
    expect(machine.page('kiosk').css.join()).toContain('cursor: none');
  });
});

describe('calls from pages', () => {
  const print = { kind: 'ticket80', title: 'Nummer A23' };
  const failed = { ok: false, reason: 'failed' };
  const refused = { ok: false, reason: 'refused' };

  it('are three, and are answered for a page of ours', async () => {
    const machine = await startReady(['--role', 'kiosk', '--ticket-printer', 'Roll']);
    expect(channels().sort()).toEqual(['sidemand:endVisit', 'sidemand:openSelfService', 'sidemand:print']);
    expect(await callFrom(machine.page('kiosk'), 'sidemand:print', print)).toEqual({ ok: true });
    expect(printing.jobs[0]?.options).toMatchObject({ silent: true, deviceName: 'Roll' });
    expect(machine.logged('print')).toEqual([{ event: 'print', result: 'sent' }]);
  });

  it('are refused from anybody else, from another frame, from another place and from the trouble page', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    const stranger = new FakeWebContents(session.fromPartition('stray'), {});
    const here = { url: page.getURL(), parent: null };
    expect(await callFrom(stranger, 'sidemand:print', print, here)).toEqual(failed);
    expect(await callFrom(stranger, 'sidemand:endVisit', {}, here)).toEqual(refused);
    expect(await callFrom(page, 'sidemand:print', print, null)).toEqual(failed);
    expect(await callFrom(page, 'sidemand:print', print, { ...here, parent: {} })).toEqual(failed);
    for (const url of ['https://evil.example/?x=http://127.0.0.1:4700', 'sidemand://trouble/', '', 'about:blank']) {
      expect(await callFrom(page, 'sidemand:print', print, { url, parent: null })).toEqual(failed);
    }
    expect(printing.jobs).toEqual([]);
    expect(machine.logged('call-refused')).toHaveLength(8);
  });

  it('are refused with an argument of another shape', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    for (const input of [undefined, null, 'ticket80', {}, { ...print, deviceName: 'x' }, { ...print, kind: 'x' }]) {
      expect(await callFrom(page, 'sidemand:print', input)).toEqual(failed);
    }
    for (const url of ['file:///etc/passwd', 'javascript:1', 'http://www.borger.dk/']) {
      expect(await callFrom(page, 'sidemand:openSelfService', { url, language: 'da' })).toEqual(refused);
    }
    expect(printing.jobs).toEqual([]);
  });

  it('are refused to screens that have no use for them', async () => {
    const machine = await startReady([]);
    const open = { url: 'https://www.borger.dk/', language: 'da' };
    expect(await callFrom(machine.page('desk'), 'sidemand:openSelfService', open)).toEqual(refused);
    expect(await callFrom(machine.page('display'), 'sidemand:print', print)).toEqual(failed);
    expect(await callFrom(machine.page('desk'), 'sidemand:print', print)).toEqual({ ok: true });
  });

  it('are refused when they come too fast', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    const answers = await Promise.all(Array.from({ length: 30 }, () => callFrom(page, 'sidemand:print', print)));
    expect(answers.filter((answer) => JSON.stringify(answer) === '{"ok":true}')).toHaveLength(20);
    await machine.clock.advance(10_000);
    expect(await callFrom(page, 'sidemand:print', print)).toEqual({ ok: true });
  });
});
