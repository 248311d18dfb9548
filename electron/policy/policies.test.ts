import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurfaceKind } from '../kinds.ts';
import { decideDownload } from './download.ts';
import { plainUserAgent, selfServiceSandbox, withSandbox } from './headers.ts';
import { decideKey, type KeyInput } from './keys.ts';
import type { NavigationPolicy } from './navigation.ts';
import { decidePermission } from './permission.ts';
import { refuseSwitches } from './switches.ts';
import { decideWindowOpen } from './window-open.ts';

const surfaces: readonly SurfaceKind[] = [
  'kiosk',
  'terminal',
  'desk',
  'display',
  'library',
  'insight',
  'content',
  'self-service',
  'bar',
  'trouble',
];
const shut: readonly SurfaceKind[] = ['kiosk', 'terminal', 'display', 'self-service', 'bar', 'trouble'];
const hub: NavigationPolicy = { to: 'screen', origin: 'http://127.0.0.1:4700', segment: undefined };
const visit: NavigationPolicy = {
  to: 'self-service',
  hosts: { version: 1, hosts: [{ host: 'www.borger.dk', opens: 'view' }], never: [] },
};

function key(name: string, held: Partial<KeyInput> = {}): KeyInput {
  return { key: name, control: false, alt: false, meta: false, shift: false, ...held };
}

describe('decideKey', () => {
  const dangerous: readonly [string, Partial<KeyInput>][] = [
    ['F1', {}],
    ['F5', {}],
    ['F11', {}],
    ['F12', {}],
    ['F4', { alt: true }],
    ['Tab', { alt: true }],
    ['Tab', { control: true }],
    [' ', { alt: true }],
    ['ArrowLeft', { alt: true }],
    ['Escape', { control: true }],
    ['Delete', { control: true, alt: true }],
    ['t', { control: true, alt: true }],
    ['F1', { control: true, alt: true }],
    ['w', { control: true }],
    ['n', { control: true }],
    ['t', { control: true }],
    ['r', { control: true }],
    ['l', { control: true }],
    ['h', { control: true }],
    ['j', { control: true }],
    ['u', { control: true }],
    ['o', { control: true }],
    ['p', { control: true }],
    ['s', { control: true }],
    ['m', { control: true }],
    ['f', { control: true }],
    ['I', { control: true, shift: true }],
    ['J', { control: true, shift: true }],
    ['C', { control: true, shift: true }],
    ['V', { control: true, shift: true }],
    ['Meta', { meta: true }],
    ['l', { meta: true }],
    ['d', { meta: true }],
    ['ContextMenu', {}],
    ['PrintScreen', {}],
    ['BrowserHome', {}],
    ['LaunchApplication1', {}],
    ['AudioVolumeMute', {}],
    ['NumLock', {}],
    ['ScrollLock', {}],
    ['Pause', {}],
    ['Insert', { shift: true }],
  ];

  it.each(dangerous)('blocks %s %o on every public surface', (name, held) => {
    for (const surface of shut) expect(decideKey(key(name, held), surface)).toEqual({ action: 'block' });
    expect(decideKey(key(name, held), undefined)).toEqual({ action: 'block' });
  });

  it('lets people write Danish, also with AltGr as Windows reports it, and with dead keys', () => {
    for (const surface of shut) {
      for (const character of ['a', 'Å', 'ø', '7', ' ', '-', '😀']) {
        expect(decideKey(key(character), surface).action).toBe('pass');
      }
      expect(decideKey(key('@', { control: true, alt: true }), surface).action).toBe('pass');
      expect(decideKey(key('€', { control: true, alt: true }), surface).action).toBe('pass');
      expect(decideKey(key('Control', { control: true }), surface).action).toBe('pass');
      expect(decideKey(key('Dead'), surface).action).toBe('pass');
    }
  });

  it('lets people move, choose and correct with the keyboard or a keypad', () => {
    for (const surface of shut) {
      for (const name of ['Tab', 'Enter', 'Escape', 'Backspace', 'ArrowUp', 'Home', 'PageDown']) {
        expect(decideKey(key(name), surface).action).toBe('pass');
        expect(decideKey(key(name, { shift: true }), surface).action).toBe('pass');
      }
    }
  });

  it('lets those who write copy and paste, and not those who only choose', () => {
    expect(decideKey(key('c', { control: true }), 'terminal').action).toBe('pass');
    expect(decideKey(key('v', { control: true }), 'self-service').action).toBe('pass');
    expect(decideKey(key('v', { control: true }), 'kiosk').action).toBe('block');
  });

  it('gives the self-service page larger text, and a way to and from the bar', () => {
    expect(decideKey(key('F6'), 'self-service')).toEqual({ action: 'command', command: 'focus-bar' });
    expect(decideKey(key('F6'), 'bar')).toEqual({ action: 'command', command: 'focus-page' });
    expect(decideKey(key('+', { control: true }), 'self-service')).toEqual({ action: 'command', command: 'larger' });
    expect(decideKey(key('-', { control: true }), 'bar')).toEqual({ action: 'command', command: 'smaller' });
    expect(decideKey(key('0', { control: true }), 'bar')).toEqual({ action: 'command', command: 'normal-size' });
    expect(decideKey(key('F6'), 'kiosk')).toEqual({ action: 'block' });
  });

  it('leaves staff screens their keys, except the developer tools', () => {
    for (const name of ['p', 'r', 'f', 's'])
      expect(decideKey(key(name, { control: true }), 'desk').action).toBe('pass');
    expect(decideKey(key('F12'), 'desk').action).toBe('block');
    expect(decideKey(key('I', { control: true, shift: true }), 'library').action).toBe('block');
    expect(decideKey(key('i', { meta: true, alt: true }), 'library').action).toBe('block');
  });

  it('never lets the system key or Alt with a letter through on a public surface', () => {
    const held = fc.record({ control: fc.boolean(), alt: fc.boolean(), shift: fc.boolean() });
    const names = fc.oneof(fc.constantFrom('a', 'F4', 'Tab', 'Enter', ' ', 'Escape'), fc.string());
    fc.assert(
      fc.property(names, held, fc.constantFrom(...shut), (name, flags, surface) => {
        expect(decideKey(key(name, { ...flags, meta: true }), surface).action).toBe('block');
        if (/^[a-z0-9 ]$/i.test(name)) {
          expect(decideKey(key(name, { ...flags, alt: true }), surface).action).toBe('block');
        }
      }),
    );
  });
});

describe('decidePermission', () => {
  it('grants nothing to anybody', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.constantFrom(...surfaces), { nil: undefined }), (permission, surface) => {
        expect(decidePermission(permission, surface)).toBe(false);
      }),
    );
    for (const permission of [
      'media',
      'geolocation',
      'openExternal',
      'loopback-network',
      'local-network',
      'fileSystem',
    ]) {
      for (const surface of surfaces) expect(decidePermission(permission, surface)).toBe(false);
    }
  });
});

describe('decideWindowOpen', () => {
  it('never opens a window from a public screen', () => {
    for (const surface of ['kiosk', 'terminal', 'display', 'bar', 'trouble', undefined] as const) {
      for (const url of ['https://www.borger.dk/', 'http://127.0.0.1:4700/kiosk', 'about:blank']) {
        expect(decideWindowOpen(url, surface, hub, visit)).toEqual({ action: 'deny' });
      }
    }
  });
  it('shows a listed page in the same view of the self-service browser', () => {
    const url = 'https://www.borger.dk/x';
    expect(decideWindowOpen(url, 'self-service', visit, visit)).toEqual({ action: 'same-view', url });
    expect(decideWindowOpen('https://evil.example/', 'self-service', visit, visit)).toEqual({ action: 'deny' });
    expect(decideWindowOpen('mailto:a@b.dk', 'self-service', visit, visit)).toEqual({ action: 'deny' });
  });
  it('gives a source link on a staff screen to the ordinary browser, if its host is listed', () => {
    const url = 'https://www.borger.dk/x';
    expect(decideWindowOpen(url, 'desk', hub, visit)).toEqual({ action: 'outside', url });
    for (const bad of ['https://evil.example/?next=localhost', 'file:///c:/x.exe', 'ms-settings:', 'javascript:1']) {
      expect(decideWindowOpen(bad, 'desk', hub, visit)).toEqual({ action: 'deny' });
    }
  });
});

describe('decideDownload', () => {
  it('saves only what the hub made for staff', () => {
    expect(decideDownload('http://127.0.0.1:4700/report.csv', 'desk', hub)).toBe('save');
    expect(decideDownload('blob:http://127.0.0.1:4700/1-2', 'library', hub)).toBe('save');
    expect(decideDownload('blob:http://127.0.0.1:4700/1-2', 'insight', hub)).toBe('save');
    expect(decideDownload('blob:https://evil.example/1-2', 'desk', hub)).toBe('cancel');
    expect(decideDownload('https://evil.example/x.exe', 'desk', hub)).toBe('cancel');
    expect(decideDownload('data:text/plain,x', 'desk', hub)).toBe('cancel');
    for (const surface of [...shut, undefined]) {
      expect(decideDownload('http://127.0.0.1:4700/report.csv', surface, hub)).toBe('cancel');
    }
  });
});

describe('refuseSwitches', () => {
  it('refuses what opens a packaged app up, however it is written', () => {
    expect(refuseSwitches(['app', '--remote-debugging-port=9222'], true)).toEqual(['remote-debugging-port']);
    expect(refuseSwitches(['app', '--Inspect'], true)).toEqual(['inspect']);
    expect(refuseSwitches(['app', '-no-sandbox'], true)).toEqual(['no-sandbox']);
    expect(refuseSwitches(['app', '/load-extension=c:\\x', '--disable-web-security'], true)).toEqual([
      'load-extension',
      'disable-web-security',
    ]);
  });
  it('starts with the switches of the product, and with anything while developing', () => {
    expect(refuseSwitches(['app', '--role', 'kiosk', '--data', '/var/lib/sidemand'], true)).toEqual([]);
    expect(refuseSwitches(['electron', '.', '--inspect=0', '--remote-debugging-port=0'], false)).toEqual([]);
  });
});

describe('headers', () => {
  it('adds the sandbox and keeps the site’s own policies', () => {
    expect(withSandbox(undefined)).toEqual({ 'Content-Security-Policy': [selfServiceSandbox] });
    expect(withSandbox({ 'content-security-policy': ["default-src 'self'"], 'x-a': ['1'] })).toEqual({
      'content-security-policy': ["default-src 'self'", selfServiceSandbox],
      'x-a': ['1'],
    });
  });
  it('sandboxes without dialogs and downloads', () => {
    expect(selfServiceSandbox).toMatch(/^sandbox /);
    expect(selfServiceSandbox).not.toContain('allow-modals');
    expect(selfServiceSandbox).not.toContain('allow-downloads');
  });
  it('names the browser as the Chromium it is', () => {
    expect(plainUserAgent('Mozilla/5.0 (X11) sidemand/0.1.0 Chrome/156.0.0.0 Electron/45.4.1 Safari/537.36')).toBe(
      'Mozilla/5.0 (X11) Chrome/156.0.0.0 Safari/537.36',
    );
  });
});
