import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../fake/clock.ts';
import { clipboard } from '../fake/electron.ts';
import { openInSystemBrowser, removeLeftProfiles, type StartedProgram, startProgram } from './system-browser.ts';
import { runWipe } from './wipe.ts';

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'system-browser-'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

/** A browser that writes into its profile, and ends when asked or only when forced. */
function browser(endsWhen: 'ask' | 'force' | 'never') {
  const stops: string[] = [];
  let end: () => void = () => undefined;
  const program: StartedProgram = {
    ended: new Promise((resolve) => {
      end = resolve;
    }),
    stop: (how) => {
      stops.push(how);
      if (how === endsWhen) end();
    },
  };
  let profile = '';
  const start = (_path: string, args: readonly string[]): StartedProgram => {
    profile = args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    writeFileSync(join(profile, 'Cookies'), 'secret');
    return program;
  };
  return { start, stops, profile: () => profile, end: () => end() };
}

const edge = { path: '/usr/bin/edge', family: 'edge' } as const;

describe('openInSystemBrowser', () => {
  const open = async (fake: ReturnType<typeof browser>, clock: FakeClock) =>
    openInSystemBrowser(edge, 'https://www.borger.dk/', { temp, start: fake.start, clock, platform: 'linux' });

  it('leaves nothing: not the program, not its profile, not the clipboard', async () => {
    const fake = browser('ask');
    const visit = await open(fake, new FakeClock());
    expect(existsSync(join(fake.profile(), 'Cookies'))).toBe(true);
    clipboard.text = 'a code';
    clipboard.selection.text = 'a code';
    const result = await runWipe(visit.wipeTarget);
    expect(result.clean).toBe(true);
    expect(existsSync(fake.profile())).toBe(false);
    expect([clipboard.text, clipboard.selection.text]).toEqual(['', '']);
    expect(fake.stops).toEqual(['ask']);
  });

  it('takes away a browser that does not end when asked', async () => {
    const fake = browser('force');
    const clock = new FakeClock();
    const visit = await open(fake, clock);
    const wiped = runWipe(visit.wipeTarget);
    await clock.advance(3_000);
    expect((await wiped).clean).toBe(true);
    expect(fake.stops).toEqual(['ask', 'force']);
  });

  it('is not clean when the browser cannot be ended', async () => {
    const fake = browser('never');
    const clock = new FakeClock();
    const visit = await open(fake, clock);
    const wiped = runWipe(visit.wipeTarget);
    await clock.advance(10_000);
    expect(await wiped).toMatchObject({ clean: false, failed: ['close-page'] });
  });

  it('gives every visit a profile of its own', async () => {
    const [one, two] = [browser('ask'), browser('ask')];
    await open(one, new FakeClock());
    await open(two, new FakeClock());
    expect(one.profile()).not.toBe(two.profile());
  });
});

describe('startProgram', () => {
  it('starts a real program, ends it, and sees it end', async () => {
    const program = startProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    program.stop('force');
    await expect(program.ended).resolves.toBeUndefined();
  });
  it('counts a program that is not there as ended', async () => {
    await expect(startProgram('/nonexistent/browser', []).ended).resolves.toBeUndefined();
  });
});

describe('removeLeftProfiles', () => {
  it('deletes what a power cut left, and nothing else', async () => {
    mkdirSync(join(temp, 'sidemand-visit-abc'));
    writeFileSync(join(temp, 'sidemand-visit-abc', 'Cookies'), 'secret');
    mkdirSync(join(temp, 'other'));
    await removeLeftProfiles(temp);
    await settle();
    expect(readdirSync(temp)).toEqual(['other']);
  });
});
