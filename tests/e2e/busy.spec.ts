import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { demoCentre, drawNumber, key, ok } from '../support/test-hub.ts';
import { button, expect, expectNoOverflow, look, spaced, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const small = { width: 1366, height: 768 };
const portrait = { width: 1080, height: 1920 };

/** Presses Tab until what has focus is so named. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = button(page, name);
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 60; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

test('a small desk on a busy day: thirty wait, every counter is taken, and the keys are enough', async ({ centre }) => {
  const kiosk = await centre.test.screen('kiosk-1');
  for (let i = 0; i < 34; i++) {
    await (i % 3 === 0
      ? drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning')
      : i % 3 === 1
        ? drawNumber(kiosk, 'pas-koerekort')
        : drawNumber(kiosk, 'mitid-digitalpost', 'counter', 'mitid'));
  }
  for (const [number, staff] of [
    [1, 'anne'],
    [2, 'bashir'],
    [3, 'kirsten'],
  ] as const) {
    const desk = await centre.test.openDesk(number, staff);
    const { visit } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
    ok(await desk.api.queue.start.mutate({ key: key(), visit: visit.id }));
  }
  const desk = await centre.open('desk-4', { viewport: small });
  await tabTo(desk, 'Jonas Friis');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('7531');
  // The button that opens the counter has focus.
  await expect(button(desk, fill(w.desk.counter.open, { label: '4' }))).toBeFocused();
  await desk.keyboard.press('Enter');
  const callNext = button(desk, new RegExp(w.desk.visit.callNext));
  await expect(callNext).toBeInViewport({ ratio: 1 });
  await expect(desk.getByRole('row')).toHaveCount(32);
  await look(desk, 'desk: thirty-one wait');
  await desk.keyboard.press('F2');
  const start = button(desk, new RegExp(`^${w.desk.visit.start}`));
  await expect(start).toBeInViewport({ ratio: 1 });
  await expect(desk.getByRole('row')).toHaveCount(31);
  await expectNoOverflow(desk, 'desk: called');
  await desk.keyboard.press('F8');
  await expect(button(desk, new RegExp(w.desk.visit.finish))).toBeInViewport({ ratio: 1 });
  await desk.keyboard.press('F8');
  const window = desk.getByRole('dialog');
  await expect(window.getByRole('button', { name: w.assist.finish.confirm, exact: true })).toBeInViewport({ ratio: 1 });
  await look(desk, 'desk: finish on a small screen');
  // What fits stands chosen, and the button has focus.
  await expect(button(desk, w.assist.finish.confirm)).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(window).toBeHidden();
  await expect(callNext).toBeFocused();
  const { db } = centre.test.hub.services;
  const finished = await db.selectFrom('visit').select('outcome').where('state', '=', 'finished').execute();
  expect(finished).toHaveLength(1);
});

/** A centre with fifteen counters and somebody at each. */
const large = join(tmpdir(), `sidemand-large-${process.pid}.yaml`);
const people = Array.from({ length: 15 }, (_none, i) => ({ id: `m${i}`, name: `Medarbejder ${i + 1}`, pin: '2580' }));

test.describe('fifteen counters call', () => {
  test.beforeAll(() => {
    const setup = parse(readFileSync(demoCentre, 'utf8')) as Record<string, unknown>;
    setup.counters = people.map((_none, i) => ({
      id: `skranke-${i + 1}`,
      label: String(i + 1),
      services: ['pas-koerekort'],
    }));
    setup.staff = people.map((person) => ({ ...person, roles: ['frontdesk'] }));
    writeFileSync(large, stringify(setup));
  });
  test.afterAll(() => rmSync(large, { force: true }));
  test.use({ centreFile: large });

  test('whoever is on the way to a counter sees her number all the time, on every size of wall', async ({ centre }) => {
    const kiosk = await centre.test.screen('kiosk-1');
    const desk = await centre.test.screen('desk-1');
    const called: { label: string; counter: string }[] = [];
    for (const [i, { id }] of people.entries()) {
      await drawNumber(kiosk);
      await desk.signIn(id, '2580');
      const counter = `skranke-${i + 1}`;
      ok(
        await desk.api.queue.openCounter.mutate({
          key: key(),
          counter,
          services: ['pas-koerekort'],
          takeOver: false,
        }),
      );
      const { visit } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
      called.push({ label: visit.label, counter: String(i + 1) });
    }
    for (const [what, viewport] of [
      ['display: fifteen calls', undefined],
      ['display: fifteen calls on a small wall', small],
      ['display: fifteen calls on a tall wall', portrait],
    ] as const) {
      const wall = await centre.open('display-1', viewport && { viewport });
      for (const { label } of called) {
        const shown = wall.getByText(spaced(label)).first();
        await expect(shown, `${label} on ${what}`).toBeInViewport({ ratio: 0.95 });
      }
      expect(await wall.locator('.d-row, .d-latest').count(), 'none is on a page that is not shown').toBe(15);
      await look(wall, what);
      await wall.close();
    }
  });
});
