import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { settle } from './fake/clock.ts';
import {
  allContents,
  allSessions,
  app,
  type BrowserWindow,
  callFrom,
  channels,
  children,
  clipboard,
  FakeWebContents,
  Menu,
  network,
  openWindows,
  powerMonitor,
  powerSaveBlocker,
  printing,
  protocol,
  session,
  shell as systemShell,
} from './fake/electron.ts';
import { hubOrigin, readyLine, removeTestData, start, startReady, type TestMachine } from './fake/machine.ts';
import { healthyRunMs } from './hub/restart.ts';
import { type Role, screenKinds } from './kinds.ts';
import { shellText } from './pages/text.ts';

const evil = [
  'https://evil.example/',
  'https://evil/?next=localhost',
  'https://evil.example/?next=http://127.0.0.1:4700',
  'http://127.0.0.1:4700@evil.example/',
  'mailto:someone@borger.dk',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'chrome://settings',
  'tel:112',
];

const permissions = [
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'openExternal',
  'fileSystem',
  'clipboard-read',
  'clipboard-sanitized-write',
  'pointerLock',
  'keyboardLock',
  'fullscreen',
  'hid',
  'usb',
  'serial',
  'local-network',
  'local-network-access',
  'loopback-network',
  'web-printing',
  'window-management',
  'unknown',
];

afterAll(removeTestData);

function trouble(window: BrowserWindow | undefined): string {
  return window?.webContents.html ?? '';
}

describe('starting', () => {
  it('starts its hub with the folder, port and data it was given', async () => {
    const machine = await start(['--role', 'kiosk', '--demo', '--port', '4711']);
    const hub = machine.hub();
    expect(hub.path).toBe(join(app.appPath, 'dist/hub/main.js'));
    expect(hub.args).toEqual(['--data', machine.data, '--quiet', '--port', '4711', '--demo']);
    expect(hub.options).toEqual({ stdio: 'pipe', serviceName: 'sidemand-hub' });
    expect(openWindows()).toEqual([]);
  });

  it('does what has to be done before Electron is ready', async () => {
    await start(['--role', 'kiosk']);
    expect(app.sandboxed).toBe(true);
    expect(Menu.application).toBeNull();
    expect(protocol.schemes).toEqual([{ scheme: 'sidemand', privileges: { standard: true, secure: true } }]);
    expect(app.getPath('userData')).toContain('shell');
  });

  it.each([...screenKinds])('opens the one window of role %s', async (role) => {
    const machine = await startReady(['--role', role]);
    expect(openWindows()).toHaveLength(1);
    expect(machine.page(role).getURL()).toBe(`${hubOrigin}/${role}/${role}-1?start=1#code=secret`);
    expect(machine.window(role).kiosk).toBe(['kiosk', 'terminal', 'display'].includes(role));
  });

  it('opens a window of each kind for role all, none of them locked', async () => {
    await startReady([]);
    expect(openWindows()).toHaveLength(screenKinds.length);
    for (const window of openWindows()) expect([window.kiosk, window.close()]).toEqual([false, true]);
    expect(app.exitCode).toBe(0);
    expect(children.at(-1)?.killed).toBe(true);
  });

  it('uses a hub elsewhere without starting one, and takes the device’s code from a file', async () => {
    const machine = await start([
      '--role',
      'kiosk',
      '--hub',
      'https://hub.centre.dk',
      '--device',
      'kiosk-1',
      '--code-file',
      '/dev/null',
    ]);
    expect(children).toEqual([]);
    expect(machine.page('kiosk').getURL()).toBe('https://hub.centre.dk/kiosk/kiosk-1?start=1');
    const withCode = await start([
      '--role',
      'kiosk',
      '--hub',
      'https://hub.centre.dk',
      '--device',
      'kiosk-1',
      '--code-file',
      '/tmp/never-there',
    ]);
    expect(withCode.page('kiosk').getURL()).not.toContain('#');
  });

  it('refuses a hub in the clear and switches that open it up', async () => {
    await start(['--role', 'kiosk', '--hub', 'http://hub.centre.dk', '--device', 'kiosk-1']);
    expect([app.exitCode, app.ready, children.length]).toEqual([2, false, 0]);
    const machine = await start(['--role', 'kiosk', '--remote-debugging-port=9222']);
    expect([app.exitCode, app.ready, children.length]).toEqual([3, false, 0]);
    expect(machine.events).toEqual([{ event: 'refused-to-start', switches: ['remote-debugging-port'] }]);
  });

  it('keeps the screen of a public machine awake', async () => {
    await startReady(['--role', 'display']);
    expect(powerSaveBlocker.started).toEqual(['prevent-display-sleep']);
    await startReady(['--role', 'desk']);
    expect(powerSaveBlocker.started).toEqual([]);
  });

  it('says so when the centre has no such screen', async () => {
    const machine = await start(['--role', 'kiosk', '--device', 'kiosk-9']);
    machine.hub().say(readyLine);
    await settle();
    expect(trouble(openWindows()[0])).toContain(shellText('da').trouble.reason['no-screen']);
  });

  it('never writes a code, a path or a query into its log', async () => {
    const machine = await startReady([]);
    await machine.page('kiosk').follow('https://evil.example/cpr/0101901234?name=jens');
    const text = JSON.stringify(machine.events);
    expect(text).toContain('evil.example');
    expect(text).not.toMatch(/secret|0101901234|jens/);
  });
});

describe('the hub', () => {
  it('is started again after a crash, where it was, with the windows left open', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const window = machine.window('kiosk');
    const documents = [...window.webContents.documents];
    machine.hub().end(1);
    expect(children).toHaveLength(1);
    await machine.clock.advance(500);
    expect(children).toHaveLength(2);
    expect(machine.hub().args).toEqual(['--data', machine.data, '--quiet', '--port', '4700']);
    machine.hub().say(readyLine);
    await settle();
    expect(openWindows()).toEqual([window]);
    // Pages find the hub again by themselves; loading them would throw away what a citizen has answered.
    expect(window.webContents.documents).toEqual(documents);
  });

  it('is given more and more time, and never given up', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    for (const wait of [500, 1_000, 2_000, 4_000]) {
      const count = children.length;
      machine.hub().end(1);
      await machine.clock.advance(wait - 1);
      expect(children).toHaveLength(count);
      await machine.clock.advance(1);
      expect(children).toHaveLength(count + 1);
    }
    machine.hub().say(readyLine);
    await machine.clock.advance(healthyRunMs);
    machine.hub().end(1);
    const count = children.length;
    await machine.clock.advance(500);
    expect(children).toHaveLength(count + 1);
  });

  it('is ended and started again when it says nothing', async () => {
    const machine = await start(['--role', 'kiosk']);
    await machine.clock.advance(30_000);
    expect(children[0]?.killed).toBe(true);
    await machine.clock.advance(500);
    expect(children).toHaveLength(2);
  });

  it('is understood when its line comes in pieces among others', async () => {
    const machine = await start(['--role', 'kiosk']);
    const text = `warning\n${JSON.stringify(readyLine)}\nmore`;
    const bytes = Buffer.from(text);
    machine.hub().stdout.emit('data', bytes.subarray(0, 20));
    machine.hub().stdout.emit('data', bytes.subarray(20));
    await settle();
    expect(openWindows()).toHaveLength(1);
  });

  it.each([
    ['port-taken', 10, true],
    ['data-unwritable', 11, true],
    ['database-damaged', 12, false],
    ['database-newer', 13, false],
  ] as const)('tells people about %s, and tries again only if that can help', async (reason, code, again) => {
    const machine = await start(['--role', 'kiosk']);
    machine.hub().say({ ready: false, reason, message: 'for the log' });
    machine.hub().end(code);
    await settle();
    expect(openWindows()).toHaveLength(1);
    const [window] = openWindows();
    expect(trouble(window)).toContain(shellText('da').trouble.reason[reason]);
    expect(trouble(window)).toContain(shellText('da').trouble.public);
    expect(window?.kiosk).toBe(true);
    expect(window?.close()).toBe(false);
    await machine.clock.advance(120_000);
    expect(children.length > 1).toBe(again);
  });

  it('opens the screens when the trouble is over', async () => {
    const machine = await start(['--role', 'kiosk']);
    machine.hub().end(10);
    await machine.clock.advance(15_000);
    machine.hub().say(readyLine);
    await settle();
    expect(openWindows().map(({ webContents }) => webContents.getURL())).toEqual([
      `${hubOrigin}/kiosk/kiosk-1?start=1#code=secret`,
    ]);
  });

  it('replaces open pages only when it will not come back', async () => {
    const machine = await startReady(['--role', 'desk']);
    machine.hub().end(10);
    await settle();
    expect(machine.page('desk').getURL()).toContain('/desk/desk-1');
    await machine.clock.advance(15_000);
    machine.hub().end(12);
    await settle();
    expect(trouble(machine.window('desk'))).toContain(shellText('da').trouble.reason['database-damaged']);
  });

  it('is not started again once the shell is told to end', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    app.quit();
    await machine.clock.advance(120_000);
    expect(children).toHaveLength(1);
    expect([children[0]?.killed, app.exitCode, openWindows().length]).toEqual([true, 0, 0]);
  });
});

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

describe('a screen that fails', () => {
  it('shows where to get help when it cannot reach its hub, and comes back', async () => {
    network.down.clear();
    const machine = await start(['--role', 'display', '--hub', 'https://hub.centre.dk', '--device', 'display-1']);
    const page = machine.page('display');
    network.down.add('https://hub.centre.dk');
    page.crash();
    await machine.clock.advance(500);
    expect(page.html).toContain(shellText('da').trouble.reason.unreachable);
    await machine.clock.advance(1_000);
    expect(page.html).toContain(shellText('da').trouble.reason.unreachable);
    network.down.clear();
    await machine.clock.advance(60_000);
    expect(page.getURL()).toMatch(/^https:\/\/hub\.centre\.dk\/display\/display-1/);
  });

  it('is loaded again after a crash, and after it hangs', async () => {
    const machine = await startReady(['--role', 'kiosk']);
    const page = machine.page('kiosk');
    page.crash();
    await machine.clock.advance(500);
    expect(page.documents).toHaveLength(2);
    page.hang();
    expect(page.crashed).toBe(1);
    await machine.clock.advance(1_000);
    expect(page.documents).toHaveLength(3);
  });

  it('is left to wait when staff may have written something', async () => {
    const machine = await startReady(['--role', 'desk']);
    machine.page('desk').hang();
    expect(machine.page('desk').crashed).toBe(0);
    expect(machine.logged('screen-hung')).toHaveLength(1);
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
