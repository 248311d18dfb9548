import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { drawNumber, key, ok, root } from '../support/test-hub.ts';
import { type Centre, expect, expectAccessible, expectNoOverflow, test } from './centre.ts';
import { announcements, heard, listen, overlaps } from './listen.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da').display;

/** What is said of a number from 1 to 9 of the series P, called to a counter. */
const said = (number: number, counter: number) => `number-p digit-0 digit-0 whole-${number} go-to-counter-${counter}`;

/** Opens the wall, listened to, and waits until its live line stands: calls from then on are announced. */
async function openWall(
  centre: Centre,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Page> {
  const display = await centre.open('display-1', {
    prepare: async (page) => {
      await listen(page);
      await prepare(page);
    },
  });
  await expect(display.locator('.d-page')).toHaveAttribute('data-line', 'online');
  return display;
}

/** Gives the wall a board that the hub would never send, made from the one it sends. */
const boardIs = (page: Page, change: (board: Record<string, unknown>) => unknown) =>
  page.route('**/api/queue.board*', async (route) => {
    try {
      const json = await (await route.fetch()).json();
      json.result.data = change(json.result.data);
      await route.fulfill({ json });
    } catch (error) {
      // The story is over and its page goes while the wall asks once more; else the wall asks again.
      if (!/disposed|closed/.test(String(error))) throw error;
      await route.abort().catch(() => undefined);
    }
  });

const manyCalled = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    visit: `v${at}`,
    label: `P${String(at + 101)}`,
    state: 'called',
    calls: 1,
    lastCalledAt: 1_000_000 - at,
    counter: String(at + 1),
  }));

/** Writes down each number that is shown whole, inside the picture and inside its list, at every change of the wall. */
const writeDownShown = (page: Page) =>
  page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      for (const number of document.querySelectorAll('.d-number, .d-row-number')) {
        const { top, bottom, left, right } = number.getBoundingClientRect();
        const list = number.closest('.d-rows, .d-latest')?.getBoundingClientRect();
        const whole = list && top >= list.top - 1 && bottom <= list.bottom + 1 && right <= list.right && left >= 0;
        if (whole && bottom <= innerHeight) seen.add(number.textContent ?? '');
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
const shown = (page: Page) => page.evaluate(() => [...(window as typeof window & { seen: Set<string> }).seen].sort());

test('pitfall: overlapping speech: three called at once are announced in turn, each in full', async ({ centre }) => {
  const display = await openWall(centre);
  const kiosk = await centre.test.screen('kiosk-1');
  const desks = [await centre.test.openDesk(1, 'anne'), await centre.test.openDesk(2, 'bashir')];
  for (let n = 0; n < 3; n++) await drawNumber(kiosk);
  const [anne, bashir] = desks;
  if (!anne || !bashir) throw new Error('no desks');
  const first = ok(await anne.api.queue.callNext.mutate({ key: key() })).visit;
  ok(await bashir.api.queue.callNext.mutate({ key: key() }));
  // The first is met before its call has been said to the end; the next is called to the same counter.
  ok(await anne.api.queue.start.mutate({ key: key(), visit: first.id }));
  ok(
    await anne.api.queue.finish.mutate({
      key: key(),
      visit: first.id,
      outcome: 'completed-by-staff',
      inquiryType: 'advice',
    }),
  );
  ok(await anne.api.queue.callNext.mutate({ key: key() }));
  await expect
    .poll(async () => announcements(await heard(display)), { timeout: 40_000 })
    .toEqual([said(1, 1), said(2, 2), said(3, 1)]);
  const sounds = await heard(display);
  expect(overlaps(sounds)).toEqual([]);
  // Nothing was stopped before its end.
  for (const { from, until } of sounds) expect(until - from).toBeGreaterThan(0.1);
  await expect(display.getByText('P003').first()).toBeVisible();
});

test('pitfall: recall not re-announcing when the number never left the called set', async ({ centre }) => {
  const display = await openWall(centre);
  const kiosk = await centre.test.screen('kiosk-1');
  const anne = await centre.test.openDesk(1, 'anne');
  await drawNumber(kiosk);
  const { visit } = ok(await anne.api.queue.callNext.mutate({ key: key() }));
  await expect.poll(async () => announcements(await heard(display))).toEqual([said(1, 1)]);
  // The hub lets some seconds pass between two calls of a number.
  const again = () => anne.api.queue.recall.mutate({ key: key(), visit: visit.id });
  await expect.poll(async () => (await again()).ok, { timeout: 60_000 }).toBe(true);
  await expect
    .poll(async () => announcements(await heard(display)), { timeout: 30_000 })
    .toEqual([said(1, 1), said(1, 1)]);
  expect(overlaps(await heard(display))).toEqual([]);
});

test('pitfall: cloud voice: with no voice on the machine the packaged one speaks, and nothing is asked of anybody else', async ({
  centre,
}) => {
  const asked: string[] = [];
  const display = await openWall(centre, async (page) => {
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'speechSynthesis');
      Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
    });
  });
  const kiosk = await centre.test.screen('kiosk-1');
  const anne = await centre.test.openDesk(1, 'anne');
  await drawNumber(kiosk);
  ok(await anne.api.queue.callNext.mutate({ key: key() }));
  await expect.poll(async () => announcements(await heard(display))).toEqual([said(1, 1)]);
  expect(await display.evaluate(() => 'speechSynthesis' in window)).toBe(false);
  expect(asked.filter((url) => new URL(url).origin !== centre.test.hub.url)).toEqual([]);
  expect(asked.some((url) => url.endsWith('/sounds/voice/da/number-p.ogg'))).toBe(true);
});

test('every clip is one a browser can play: long enough, loud enough, not cut off', async ({ centre }) => {
  const display = await centre.open('display-1');
  for (const language of ['da', 'en']) {
    const clips = readdirSync(join(root, 'assets', 'sounds', 'voice', language));
    const measured = await display.evaluate(
      async ([folder, names]) => {
        const context = new OfflineAudioContext(1, 1, 48_000);
        const rows: { name: string; seconds: number; peak: number; mean: number }[] = [];
        for (const name of names) {
          const bytes = await (await fetch(`/sounds/voice/${folder}/${name}`)).arrayBuffer();
          const buffer = await context.decodeAudioData(bytes);
          const samples = buffer.getChannelData(0);
          let [peak, squares] = [0, 0];
          for (const sample of samples) {
            peak = Math.max(peak, Math.abs(sample));
            squares += sample * sample;
          }
          rows.push({ name, seconds: buffer.duration, peak, mean: Math.sqrt(squares / samples.length) });
        }
        return rows;
      },
      [language, clips] as const,
    );
    expect(measured).toHaveLength(clips.length);
    const wrong = measured.filter(
      ({ seconds, peak, mean }) => seconds < 0.2 || seconds > 2.5 || peak > 0.98 || mean < 0.06 || mean > 0.16,
    );
    expect(wrong).toEqual([]);
  }
});

test.describe('languages, volume and numbers as set up', () => {
  test.use({ display: 'announce: { languages: [da, en], numbers: whole, volume: 40 }' });
  test('a call is said in Danish, then in English, as loud as set', async ({ centre }) => {
    const display = await openWall(centre);
    const kiosk = await centre.test.screen('kiosk-1');
    const anne = await centre.test.openDesk(1, 'anne');
    for (let n = 0; n < 12; n++) await drawNumber(kiosk);
    const { waiting } = await anne.api.queue.overview.query();
    const last = waiting.at(-1);
    ok(await anne.api.queue.callVisit.mutate({ key: key(), visit: last?.id ?? '' }));
    const twelve = ['number-p', 'whole-12', 'go-to-counter-1'];
    await expect
      .poll(async () => announcements(await heard(display)))
      .toEqual([[...twelve, ...twelve.map((clip) => `en/${clip}`)].join(' ')]);
    for (const { volume } of await heard(display)) expect(volume).toBeCloseTo(0.4);
  });
});

test.describe('muted hours', () => {
  test.use({
    display: 'announce: { mutedHours: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00" }] }',
  });
  test('are silent, the screen says so, the number stands; trying the sound out is heard', async ({ centre }) => {
    const display = await openWall(centre);
    const kiosk = await centre.test.screen('kiosk-1');
    const anne = await centre.test.openDesk(1, 'anne');
    await drawNumber(kiosk);
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    await expect(display.locator('[data-calling]').getByText('P001')).toBeVisible();
    await expect(display.getByText(w.sound.muted)).toBeVisible();
    await expect(display.locator('[data-calling]')).toHaveCount(0, { timeout: 20_000 });
    expect(await heard(display)).toEqual([]);
    await display.mouse.move(40, 40);
    await display.getByRole('button', { name: w.sound.try }).click();
    await expect
      .poll(async () => announcements(await heard(display)))
      .toEqual(['number-p digit-1 digit-0 whole-4 go-to-counter-1']);
    await expect(display.getByText(w.sound.tried.allMuted)).toBeVisible({ timeout: 20_000 });
  });
});

test('the sound can be tried out by keyboard, and what is wrong with it is said', async ({ centre }) => {
  const display = await openWall(centre, async (page) => {
    await page.route('**/sounds/voice/**', (route) => route.fulfill({ status: 404 }));
  });
  await expect(display.getByText(w.sound.chime)).toBeVisible();
  await display.keyboard.press('Tab');
  await expect(display.getByRole('button', { name: w.sound.try })).toBeFocused();
  await expectAccessible(display, 'display: trying the sound');
  await display.keyboard.press('Enter');
  await expect.poll(async () => (await heard(display)).map(({ clip }) => clip)).toEqual(['chime']);
  const trial = display.locator('.d-sound-try');
  await expect(trial.getByText(w.sound.tried.chime)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(display, 'display: the sound was tried');
  await display.keyboard.press('Escape');
  await expect(trial).toHaveCSS('opacity', '0');
  await expect(display.getByRole('button', { name: w.sound.try })).not.toBeFocused();
  await expect(display.getByText(w.sound.chime)).toBeVisible();
  // The clips come back: the next call is whole again, and the sign goes.
  await display.unroute('**/sounds/voice/**');
  const kiosk = await centre.test.screen('kiosk-1');
  const anne = await centre.test.openDesk(1, 'anne');
  await drawNumber(kiosk);
  ok(await anne.api.queue.callNext.mutate({ key: key() }));
  await expect.poll(async () => announcements(await heard(display)), { timeout: 30_000 }).toEqual(['', said(1, 1)]);
  await expect(display.getByText(w.sound.chime)).toHaveCount(0);
});

test('trying the sound covers no number and no message, and goes by itself', async ({ centre }) => {
  const display = await centre.open('display-1', {
    prepare: async (page) => {
      await page.clock.install();
      await listen(page);
      await boardIs(page, (board) => ({
        ...board,
        called: manyCalled(12),
        messages: [{ id: 'm', da: 'Vi har kun to skranker åbne i dag.', en: 'Only two counters are open today.' }],
      }));
    },
  });
  await expect(display.locator('.d-row').first()).toBeVisible();
  await display.mouse.move(40, 400);
  const trial = display.locator('.d-sound-try');
  await expect(trial).toHaveCSS('opacity', '1');
  const boxOf = async (selector: string) => display.locator(selector).boundingBox();
  const panel = await boxOf('.d-sound-try');
  if (!panel) throw new Error('no panel');
  for (const part of ['.d-latest', '.d-rest', '.d-message', '.d-footer', '.d-clock', '.d-title']) {
    const box = await boxOf(part);
    if (!box) throw new Error(`no ${part}`);
    const apart =
      box.y >= panel.y + panel.height ||
      box.y + box.height <= panel.y ||
      box.x >= panel.x + panel.width ||
      box.x + box.width <= panel.x;
    expect(apart, `${part} is covered`).toBe(true);
  }
  // Left alone with the pointer on it, it goes all the same.
  await display.clock.runFor(10_500);
  await expect(trial).toHaveCSS('opacity', '0');
});

test('a stopped queue is named on the wall with its reason, and everybody on a break is said once', async ({
  centre,
}) => {
  const display = await openWall(centre);
  const anne = await centre.test.openDesk(1, 'anne');
  const kiosk = await centre.test.screen('kiosk-1');
  await drawNumber(kiosk);
  ok(await anne.api.house.pause.mutate({ key: key(), service: 'pas-koerekort', reason: 'few-staff' }));
  const row = display.getByRole('listitem').filter({ hasText: 'Pas og kørekort' });
  await expect(row).toContainText(fill(w.services.paused, { why: w.services.why['few-staff'] }));
  await expect(row).not.toContainText('min.');
  await expect(row).toContainText(fill(w.services.waiting_one, { count: 1 }));
  const other = display.getByRole('listitem').filter({ hasText: 'Tal med en medarbejder' });
  await expect(other).not.toContainText('Giver ikke numre');
  await expectAccessible(display, 'display: a stopped queue');
  await expectNoOverflow(display, 'display: a stopped queue');

  // It opens again, and the only clerk takes her break: said once, not as "unknown" of each.
  ok(await anne.api.house.unpause.mutate({ key: key(), service: 'pas-koerekort' }));
  await expect(row).not.toContainText('Giver ikke numre');
  ok(await anne.api.queue.setPresence.mutate({ key: key(), presence: 'break' }));
  await expect(display.getByText(w.services.noCounter)).toHaveCount(1);
  await expect(display.getByText(/ukendt/i)).toHaveCount(0);
  await expectAccessible(display, 'display: on a break');
});

test('pitfall: overflow dropping last number: forty are all shown, in turns, on every size of screen', async ({
  centre,
}) => {
  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 1080, height: 1920 },
  ]) {
    const display = await centre.open('display-1', {
      viewport,
      prepare: async (page) => {
        await page.clock.install();
        await boardIs(page, (board) => ({ ...board, called: manyCalled(40) }));
      },
    });
    await expect(display.locator('.d-row').first()).toBeVisible();
    await writeDownShown(display);
    await expect
      .poll(
        async () => {
          await display.clock.runFor(8_000);
          return shown(display);
        },
        { timeout: 60_000 },
      )
      .toEqual(manyCalled(40).map(({ label }) => label));
    await expectNoOverflow(display, `display ${viewport.width} x ${viewport.height}`);
  }
});

test.describe('pitfall: one bad config blanking the display', () => {
  test.use({ display: 'announce: { volume: loud, volum: 3, mutedHours: always, languages: [tlh] }, layout: [wide]' });
  test('wrong settings cost only themselves: the wall stands and sounds, and the start page names them', async ({
    centre,
  }) => {
    const display = await openWall(centre);
    const kiosk = await centre.test.screen('kiosk-1');
    const anne = await centre.test.openDesk(1, 'anne');
    await drawNumber(kiosk);
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    await expect(display.getByText('P001').first()).toBeVisible();
    await expect.poll(async () => announcements(await heard(display))).toEqual([said(1, 1)]);
    const start = await centre.openStart(centre.test.hub.startUrl);
    await expect(start.getByText('announce.volume')).toBeVisible();
    await expect(start.getByText('announce.volum”')).toBeVisible();
    await expect(start.getByText('announce.mutedHours')).toBeVisible();
    await expectAccessible(start, 'start page with slips in the set-up');
  });

  for (const [what, change] of [
    ['a service nobody knows', (b) => ({ ...b, services: [{ service: 'gone', waiting: 3, range: null }] })],
    ['no services at all', ({ services: _, ...b }) => b],
    ['a broken list of messages', (b) => ({ ...b, messages: [null], open: { kind: 'open' } })],
    ['a called number without a counter', (b) => ({ ...b, called: [{ visit: 'x', label: 'P009' }] })],
  ] as [string, (board: Record<string, unknown>) => Record<string, unknown>][]) {
    test(`${what}: numbers and clock stand`, async ({ centre }) => {
      const display = await centre.open('display-1', {
        prepare: (page) => boardIs(page, (board) => change({ ...board, called: manyCalled(3) })),
      });
      await expect(display.getByText(/P101|P009/).first()).toBeVisible();
      await expect(display.locator('.d-time')).toHaveText(/^\d\d\.\d\d$/);
    });
  }
});

test('pitfall: frozen clock: after the machine has slept the wall shows the time it is', async ({ centre }) => {
  const display = await centre.open('display-1', {
    prepare: (page) => page.clock.install({ time: new Date('2026-11-24T09:58:30Z') }),
  });
  const time = display.locator('.d-time');
  await expect(time).toHaveText('10.58');
  await display.clock.runFor(40_000);
  await expect(time).toHaveText('10.59');
  // Asleep from the morning until after the last night of summer time of the next year: timers fire once at most.
  await display.clock.fastForward('06:00:00');
  await expect(time).toHaveText('16.59');
  await display.clock.setSystemTime(new Date('2027-03-28T01:00:30Z'));
  await display.clock.runFor(2_000);
  await expect(time).toHaveText('03.00');
});

test('called numbers, waiting by service, opening hours and messages stand on one wall', async ({ centre }) => {
  const display = await openWall(centre, (page) =>
    boardIs(page, (board) => ({
      ...board,
      open: { kind: 'open', from: '10:00', to: '15:00' },
      messages: [{ id: 'm', da: 'Vi har kun to skranker åbne i dag.', en: 'Only two counters are open today.' }],
    })),
  );
  const kiosk = await centre.test.screen('kiosk-1');
  const anne = await centre.test.openDesk(1, 'anne');
  await drawNumber(kiosk);
  await drawNumber(kiosk);
  ok(await anne.api.queue.callNext.mutate({ key: key() }));
  await expect(display.getByText('P001').first()).toBeVisible();
  await expect(display.getByText('Åbent i dag 10.00–15.00')).toBeVisible();
  await expect(display.getByText('Vi har kun to skranker åbne i dag.')).toBeVisible();
  const passports = display.getByRole('listitem').filter({ hasText: 'Pas og kørekort' });
  await expect(passports).toContainText(w.services.waiting_one.replace('{{count}}', '1'));
  await expect(passports).toContainText('min.');
  await expectAccessible(display, 'display: all of it');
  await expectNoOverflow(display, 'display: all of it');
});

test.describe('a dark, plain wall', () => {
  test.use({ display: 'layout: { theme: dark, english: false, waiting: total }' });
  test('is Danish only, dark, with one number for all who wait', async ({ centre }) => {
    const display = await centre.open('display-1');
    await expect(display.getByText(w.waiting_zero)).toBeVisible();
    await expect(display.locator('[lang=en]')).toHaveCount(0);
    await expect(display.locator('html')).toHaveAttribute('data-contrast', 'dark');
    await expectAccessible(display, 'display: dark');
  });
});
