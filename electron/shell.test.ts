import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settle } from './fake/clock.ts';
import {
  app,
  type BrowserWindow,
  children,
  Menu,
  network,
  openWindows,
  powerSaveBlocker,
  protocol,
} from './fake/electron.ts';
import { hubOrigin, readyLine, removeTestData, start, startReady } from './fake/machine.ts';
import { healthyRunMs } from './hub/restart.ts';
import { screenKinds } from './kinds.ts';
import { shellText } from './pages/text.ts';

afterAll(removeTestData);

function trouble(window: BrowserWindow | undefined): string {
  return window?.webContents.html ?? '';
}

describe('starting', () => {
  it('starts its hub with the folder, port and data it was given', async () => {
    const machine = await start(['--role', 'kiosk', '--demo', '--port', '4711']);
    const hub = machine.hub();
    expect(hub.path).toBe(join(app.appPath, 'dist/hub/main.js'));
    expect(hub.args).toEqual(['--quiet', '--data', machine.data, '--port', '4711', '--demo']);
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
    expect(machine.hub().args).toEqual(['--quiet', '--data', machine.data, '--port', '4700']);
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
