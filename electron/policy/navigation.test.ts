import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostRules, readHostRules } from '../self-service/hosts.ts';
import { isAllowedHubAddress, isPublicHost } from './address.ts';
import { decideNavigation, type NavigationPolicy } from './navigation.ts';
import { decideRequest } from './request.ts';

const yaml = `
version: 1
hosts:
  - { host: www.borger.dk, opens: view }
  - { host: '*.skat.dk', opens: view }
  - { host: tastselv.skat.dk, opens: browser }
  - { host: '*.mitid.dk', opens: browser }
never:
  - { host: www.borger.dk, path: /ra }
`;
const read = readHostRules(yaml);
const hosts: HostRules = read.ok ? read.rules : { version: 1, hosts: [], never: [] };
const visit: NavigationPolicy = { to: 'self-service', hosts };
const kiosk: NavigationPolicy = { to: 'screen', origin: 'http://127.0.0.1:4700', segment: 'kiosk' };
const desk: NavigationPolicy = { to: 'screen', origin: 'http://127.0.0.1:4700', segment: undefined };
const bar: NavigationPolicy = { to: 'shell-page' };
const unknown: NavigationPolicy = { to: 'none' };
const policies = [visit, kiosk, desk, bar, unknown];

/** Addresses no surface may ever go to. */
const escapes = [
  'https://evil.example/?next=localhost',
  'https://evil.example/?next=http://127.0.0.1:4700/kiosk',
  'https://127.0.0.1:4700.evil.example/',
  'http://127.0.0.1:4700@evil.example/',
  'https://www.borger.dk@evil.example/',
  'https://www.borger.dk.evil.example/',
  'https://evil.example/www.borger.dk',
  'https://evil.example#www.borger.dk',
  'https://evilwww.borger.dk.example/',
  'mailto:someone@borger.dk',
  'tel:+4500000000',
  'sms:1234',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'javascript:alert(1)',
  'blob:https://www.borger.dk/1',
  'view-source:https://www.borger.dk/',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'about:blank',
  'ms-settings:',
  'ftp://www.borger.dk/',
  'sidemand://bar/quit',
  'sidemand://other/close',
  '',
  'not an address',
  '//evil.example',
  'http://[::1]:4700/kiosk',
];

describe('decideNavigation', () => {
  it.each(escapes)('refuses %s everywhere', (address) => {
    for (const policy of policies) {
      expect(decideNavigation(address, policy).action).toBe('refuse');
    }
  });

  it('lets a screen move within its own part of the hub', () => {
    expect(decideNavigation('http://127.0.0.1:4700/kiosk/kiosk-1?start=2#code=x', kiosk).action).toBe('allow');
    expect(decideNavigation('http://127.0.0.1:4700/insight', desk).action).toBe('allow');
  });

  it('keeps a public screen out of the staff screens, other ports and other schemes', () => {
    const refused = (url: string, reason: string): void =>
      expect(decideNavigation(url, kiosk)).toEqual({ action: 'refuse', reason });
    refused('http://127.0.0.1:4700/desk/desk-1', 'other-screen');
    refused('http://127.0.0.1:4700/kioskx', 'other-screen');
    refused('http://127.0.0.1:4700/', 'other-screen');
    refused('http://127.0.0.1:4701/kiosk', 'other-origin');
    refused('https://127.0.0.1:4700/kiosk', 'other-origin');
    refused('http://localhost:4700/kiosk', 'other-origin');
  });

  it('lets a citizen visit listed hosts over https and nothing else', () => {
    expect(decideNavigation('https://www.borger.dk/pension?x=1', visit).action).toBe('allow');
    expect(decideNavigation('https://WWW.BORGER.DK/', visit).action).toBe('allow');
    expect(decideNavigation('https://info.skat.dk/', visit).action).toBe('allow');
    expect(decideNavigation('https://skat.dk/', visit)).toEqual({ action: 'refuse', reason: 'host' });
    expect(decideNavigation('http://www.borger.dk/', visit)).toEqual({ action: 'refuse', reason: 'scheme' });
    expect(decideNavigation('https://www.borger.dk:8443/', visit)).toEqual({ action: 'refuse', reason: 'port' });
    expect(decideNavigation('https://www.borger.dk./', visit)).toEqual({ action: 'refuse', reason: 'host' });
    expect(decideNavigation('https://u:p@www.borger.dk/', visit)).toEqual({ action: 'refuse', reason: 'credentials' });
  });

  it('hands sign-in over to a real browser, also when only an exact name says so', () => {
    expect(decideNavigation('https://pp.mitid.dk/', visit).action).toBe('hand-over');
    expect(decideNavigation('https://tastselv.skat.dk/', visit).action).toBe('hand-over');
  });

  it.each(['/ra', '/RA/', '/ra/x', '//ra', '/%72a', '/%2572a', '/./ra', '/x/../ra', '/ra;x=1', '/\\ra', '/%'])(
    'keeps a shut part of a site shut, written as %s',
    (path) => {
      expect(decideNavigation(`https://www.borger.dk${path}`, visit)).toEqual({ action: 'refuse', reason: 'never' });
    },
  );

  it('does not shut a path that only begins alike', () => {
    expect(decideNavigation('https://www.borger.dk/rad-og-hjaelp', visit).action).toBe('allow');
  });

  it('understands the bar’s own buttons only from the bar, and retry only from a screen', () => {
    expect(decideNavigation('sidemand://bar/close', bar)).toEqual({ action: 'command', command: 'close' });
    expect(decideNavigation('sidemand://bar/close', visit).action).toBe('refuse');
    expect(decideNavigation('sidemand://bar/close', kiosk).action).toBe('refuse');
    expect(decideNavigation('sidemand://trouble/retry', desk)).toEqual({ action: 'command', command: 'retry' });
    expect(decideNavigation('sidemand://trouble/retry', visit).action).toBe('refuse');
    expect(decideNavigation('sidemand://trouble/close', desk).action).toBe('refuse');
  });

  it('never lets a screen leave its origin, whatever the address looks like', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webUrl({ withQueryParameters: true })), (address) => {
        const { action } = decideNavigation(address, kiosk);
        if (action === 'allow') expect(new URL(address).origin).toBe('http://127.0.0.1:4700');
      }),
    );
  });

  it('allows a self-service page only a host that is on the list, letter for letter', () => {
    const part = fc.stringMatching(/^[a-z0-9.@:/\\-]{0,12}$/);
    fc.assert(
      fc.property(part, part, (before, after) => {
        const address = `https://${before}www.borger.dk${after}`;
        if (decideNavigation(address, visit).action !== 'allow') return;
        const { hostname } = new URL(address);
        expect(hostname === 'www.borger.dk' || hostname.endsWith('.skat.dk')).toBe(true);
      }),
    );
  });

  it('refuses everything on a surface nobody adopted', () => {
    fc.assert(fc.property(fc.webUrl(), (address) => decideNavigation(address, unknown).action === 'refuse'));
  });
});

describe('decideRequest', () => {
  const ask = (url: string, resourceType: string, policy: NavigationPolicy) =>
    decideRequest({ url, resourceType }, policy);

  it('judges documents like navigation, for main frames and others', () => {
    for (const address of escapes.filter((url) => url !== 'about:blank')) {
      expect(ask(address, 'mainFrame', visit)).toBe('cancel');
      expect(ask(address, 'subFrame', visit)).toBe('cancel');
      expect(ask(address, 'mainFrame', kiosk)).toBe('cancel');
    }
    expect(ask('https://www.borger.dk/', 'mainFrame', visit)).toBe('allow');
    expect(ask('https://pp.mitid.dk/', 'mainFrame', visit)).toBe('cancel');
    expect(ask('about:blank', 'subFrame', visit)).toBe('allow');
    expect(ask('about:blank', 'mainFrame', visit)).toBe('cancel');
  });

  it('lets a self-service page fetch from public https hosts, never from this machine or the local network', () => {
    expect(ask('https://cdn.somewhere.com/a.js', 'script', visit)).toBe('allow');
    expect(ask('wss://live.somewhere.com/', 'webSocket', visit)).toBe('allow');
    expect(ask('data:image/png;base64,AA', 'image', visit)).toBe('allow');
    const local = [
      'http://127.0.0.1:4700/trpc',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://10.0.0.1/',
      'https://192.168.1.1/',
      'https://169.254.169.254/',
      'https://localhost/',
      'https://a.localhost/',
      'https://printer/',
      'https://printer.local/',
      'ws://live.somewhere.com/',
      'http://cdn.somewhere.com/',
    ];
    for (const url of local) {
      expect(`${url} ${ask(url, 'xhr', visit)}`).toBe(`${url} cancel`);
      expect(ask(url, 'webSocket', visit)).toBe('cancel');
    }
  });

  it('lets a screen talk to its own hub only', () => {
    expect(ask('http://127.0.0.1:4700/trpc/x', 'xhr', kiosk)).toBe('allow');
    expect(ask('ws://127.0.0.1:4700/', 'webSocket', kiosk)).toBe('allow');
    expect(ask('blob:http://127.0.0.1:4700/1', 'media', kiosk)).toBe('allow');
    expect(ask('http://127.0.0.1:4701/', 'xhr', kiosk)).toBe('cancel');
    expect(ask('https://www.borger.dk/x.png', 'image', kiosk)).toBe('cancel');
    expect(ask('ws://evil.example:4700/', 'webSocket', kiosk)).toBe('cancel');
  });

  it('lets the bar load nothing but itself, and an unknown session nothing', () => {
    expect(ask('sidemand://bar/', 'mainFrame', bar)).toBe('allow');
    expect(ask('data:text/css,a', 'stylesheet', bar)).toBe('cancel');
    expect(ask('https://www.borger.dk/', 'image', bar)).toBe('cancel');
    expect(ask('sidemand://bar/', 'mainFrame', visit)).toBe('cancel');
    for (const url of ['http://127.0.0.1:4700/', 'https://www.borger.dk/', 'sidemand://bar/']) {
      expect(ask(url, 'xhr', unknown)).toBe('cancel');
    }
  });
});

describe('addresses', () => {
  it('accepts a hub on this machine, or elsewhere over https', () => {
    for (const url of ['http://127.0.0.1:4700', 'http://localhost:4700/', 'http://[::1]:1', 'https://hub.centre.dk']) {
      expect(`${url} ${isAllowedHubAddress(url)}`).toBe(`${url} true`);
    }
    const refused = [
      'http://hub.centre.dk',
      'http://10.0.0.5:4700',
      'https://u:p@hub.centre.dk',
      'https://hub.centre.dk/desk',
      'https://hub.centre.dk/?a',
      'http://127.0.0.1.evil.example',
      'file:///x',
      'hub',
    ];
    for (const url of refused) expect(`${url} ${isAllowedHubAddress(url)}`).toBe(`${url} false`);
  });

  it('counts no literal IP address as a public host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended()), (ip) => {
        expect(isPublicHost(new URL(`https://${ip}/`).hostname)).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.ipV6(), (ip) => !isPublicHost(`[${ip}]`)));
  });
});
