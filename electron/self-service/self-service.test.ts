import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenKinds } from '../kinds.ts';
import { decideNavigation, type NavigationPolicy } from '../policy/navigation.ts';
import { browserPolicy } from './browser-policy.ts';
import { browserArguments, findSystemBrowser } from './find-browser.ts';
import { noHosts, readHostRules } from './hosts.ts';
import { decideIdle, idleLimits } from './idle.ts';
import { layoutSelfService } from './layout.ts';
import {
  decideAfterWipe,
  runWipe,
  visitsBeforeRestart,
  type WipeResult,
  type WipeStep,
  type WipeTraces,
  wipePlan,
} from './wipe.ts';

const shipped = readFileSync(new URL('../../assets/self-service-hosts.yaml', import.meta.url), 'utf8');

describe('the shipped list of hosts', () => {
  const read = readHostRules(shipped);
  const policy: NavigationPolicy = { to: 'self-service', hosts: read.ok ? read.rules : noHosts };

  it('is well formed and says nothing twice', () => {
    expect(read.ok).toBe(true);
    const names = read.ok ? read.rules.hosts.map(({ host }) => host) : [];
    expect(new Set(names).size).toBe(names.length);
  });
  it('sends every sign-in and the post to a real browser', () => {
    for (const host of ['mitid.dk', 'www.mitid.dk', 'login.nemlog-in.dk', 'nemlog-in.dk', 'post.borger.dk']) {
      expect(decideNavigation(`https://${host}/`, policy).action).toBe('hand-over');
    }
    expect(decideNavigation('https://www.borger.dk/', policy).action).toBe('allow');
  });
  it('shuts MitID’s registration portal even though its host is listed', () => {
    expect(decideNavigation('https://www.mitid.dk/ra/start', policy)).toEqual({ action: 'refuse', reason: 'never' });
  });
});

describe('readHostRules', () => {
  const rule = (host: string): string => `version: 1\nhosts: [{ host: '${host}', opens: view }]`;
  it.each(['*', '*.dk', 'dk', 'https://x.dk', 'x.dk/path', 'x.dk:443', '*.*.dk', 'X.dk', 'x..dk', '10.0.0.1', ''])(
    'does not take %s for a host',
    (host) => {
      // '*.dk' would open half the country.
      expect(readHostRules(rule(host)).ok).toBe(false);
    },
  );
  it('takes names and patterns', () => {
    expect(readHostRules(rule('a-b.x.dk')).ok).toBe(true);
    expect(readHostRules(rule('*.x.dk')).ok).toBe(true);
  });
  it('says where the mistake is', () => {
    expect(readHostRules('version: 1\nhosts:\n  - { host: x.dk, opens: vew }')).toEqual({
      ok: false,
      reason: 'wrong-shape',
      where: 'hosts.0.opens',
    });
    expect(readHostRules('a: [')).toMatchObject({ ok: false, reason: 'not-yaml' });
    expect(readHostRules('')).toMatchObject({ ok: false, reason: 'wrong-shape' });
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => !readHostRules(text).ok));
  });
});

describe('decideIdle', () => {
  it('asks after a while, and gives at least twenty seconds to answer', () => {
    expect(decideIdle(0)).toEqual({ state: 'active' });
    expect(decideIdle(idleLimits.warnAfterMs - 1)).toEqual({ state: 'active' });
    expect(decideIdle(idleLimits.warnAfterMs)).toEqual({ state: 'warn', secondsLeft: 60 });
    expect(decideIdle(idleLimits.endAfterMs - 1)).toEqual({ state: 'warn', secondsLeft: 1 });
    expect(decideIdle(idleLimits.endAfterMs)).toEqual({ state: 'end' });
    expect(idleLimits.endAfterMs - idleLimits.warnAfterMs).toBeGreaterThanOrEqual(20_000);
  });
});

describe('layoutSelfService', () => {
  it('fills the window with bar and page, without gap or overlap', () => {
    const size = fc.integer({ min: 30, max: 4_000 });
    fc.assert(
      fc.property(fc.constantFrom(...screenKinds), size, size, (kind, width, height) => {
        const { bar, page } = layoutSelfService(kind, { width, height });
        const [upper, lower] = bar.y < page.y ? [bar, page] : [page, bar];
        expect(upper.y).toBe(0);
        expect(lower.y).toBe(upper.height);
        expect(upper.height + lower.height).toBe(height);
        expect(page.height).toBeGreaterThan(bar.height);
        expect([bar.width, page.width]).toEqual([width, width]);
      }),
    );
  });
  it('puts the bar where a seated person can reach it on a tall kiosk', () => {
    const { bar } = layoutSelfService('kiosk', { width: 1080, height: 1920 });
    expect(bar.y + bar.height).toBe(1920);
    expect(layoutSelfService('terminal', { width: 1920, height: 1080 }).bar.y).toBe(0);
  });
});

const clean: WipeTraces = { cookies: 0, cacheBytes: 0, onDisk: false };

describe('runWipe', () => {
  const run = async (broken: readonly WipeStep[], traces: WipeTraces | 'cannot look') => {
    const done: WipeStep[] = [];
    const result = await runWipe({
      do: async (step) => {
        done.push(step);
        if (broken.includes(step)) throw new Error(step);
      },
      look: async () => {
        if (traces === 'cannot look') throw new Error('look');
        return traces;
      },
    });
    return { done, result };
  };

  it('closes the page first, cuts its connections, and empties everything after that', async () => {
    const { done, result } = await run([], clean);
    expect(done).toEqual([...wipePlan]);
    expect(done.slice(0, 2)).toEqual(['close-page', 'close-connections']);
    expect(result).toEqual({ clean: true, traces: clean });
  });
  it('does the rest although a step fails, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...wipePlan], { minLength: 1 }), async (broken) => {
        const { done, result } = await run(broken, clean);
        expect(done).toEqual([...wipePlan]);
        expect(result).toEqual({ clean: false, failed: broken, traces: clean });
      }),
    );
  });
  it.each([{ cookies: 1 }, { cacheBytes: 1 }, { onDisk: true }])('is not clean with %o left', async (left) => {
    const { result } = await run([], { ...clean, ...left });
    expect(result.clean).toBe(false);
  });
  it('is not clean when nobody could look', async () => {
    const { result } = await run([], 'cannot look');
    expect(result).toEqual({ clean: false, failed: [], traces: undefined });
  });
});

describe('decideAfterWipe', () => {
  const good: WipeResult = { clean: true, traces: clean };
  const bad: WipeResult = { clean: false, failed: ['clear-data'], traces: clean };
  it('never meets the next citizen after a wipe that failed', () => {
    expect(decideAfterWipe(bad, 1, 0)).toBe('restart');
    expect(decideAfterWipe(bad, 1, 3)).toBe('restart');
  });
  it('starts afresh after many visits, but not under the hands of staff', () => {
    expect(decideAfterWipe(good, visitsBeforeRestart - 1, 0)).toBe('go-on');
    expect(decideAfterWipe(good, visitsBeforeRestart, 0)).toBe('restart');
    expect(decideAfterWipe(good, visitsBeforeRestart, 1)).toBe('go-on');
  });
});

describe('findSystemBrowser', () => {
  const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

  it('prefers Edge and takes Chrome when there is no Edge', () => {
    expect(findSystemBrowser('win32', env, () => true)).toEqual({ path: edge, family: 'edge' });
    expect(findSystemBrowser('win32', env, (path) => path === chrome)).toEqual({ path: chrome, family: 'chrome' });
    expect(findSystemBrowser('linux', {}, (path) => path === '/usr/bin/chromium')?.family).toBe('chrome');
  });
  it('says so when there is none', () => {
    expect(findSystemBrowser('linux', {}, () => false)).toBeUndefined();
    expect(findSystemBrowser('win32', {}, () => true)).toBeUndefined();
    expect(findSystemBrowser('aix', {}, () => true)).toBeUndefined();
  });
  it('opens a private window in a profile of its own, with an address bar and every wall up', () => {
    const args = browserArguments('edge', '/tmp/p', 'https://www.borger.dk/');
    expect(args).toContain('--inprivate');
    expect(args).toContain('--user-data-dir=/tmp/p');
    expect(args.at(-1)).toBe('https://www.borger.dk/');
    expect(browserArguments('chrome', '/tmp/p', 'https://www.borger.dk/')).toContain('--incognito');
    expect(args.join(' ')).not.toMatch(/--app|--kiosk|sandbox|insecure|remote-debugging/);
  });
});

describe('browserPolicy', () => {
  it('is what os/ tells the municipality to install', () => {
    const read = readHostRules(shipped);
    const installed = readFileSync(new URL('../../os/browser-policy.json', import.meta.url), 'utf8');
    // When the list of hosts changes: node electron/write-browser-policy.ts
    expect(JSON.parse(installed)).toEqual(browserPolicy(read.ok ? read.rules : noHosts));
  });
  it('blocks everything that is not allowed, names exact hosts exactly, and shuts what is never open', () => {
    const policy = browserPolicy({
      version: 1,
      hosts: [
        { host: 'www.x.dk', opens: 'view' },
        { host: 'y.dk', opens: 'browser' },
        { host: '*.y.dk', opens: 'browser' },
      ],
      never: [{ host: 'www.y.dk', path: '/ra' }],
    });
    expect(policy.URLAllowlist).toEqual(['https://.www.x.dk', 'https://.y.dk', 'https://y.dk']);
    expect(policy.URLBlocklist).toEqual(['*', 'https://.www.y.dk/ra']);
  });
});
