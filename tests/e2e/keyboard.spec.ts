import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';
import { wordsIn } from './words.ts';

const w = wordsIn('da');

/** Moves with Tab until the button of that name has the focus, then presses Enter: no mouse, no touch. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  await wanted.waitFor();
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with the Tab key`);
}

async function toTicket(kiosk: Page): Promise<string> {
  await press(kiosk, /Dansk/);
  await press(kiosk, new RegExp(w.kiosk.groups['life-situation'].title));
  await press(kiosk, new RegExp(w.errands.errands.flytning.title));
  await press(kiosk, w.errands.questions.situation.options.self);
  await press(kiosk, w.errands.questions.inPerson.options.none);
  await press(kiosk, w.errands.questions.mitid.options['with-me']);
  await press(kiosk, new RegExp(w.errands.ways.assisted));
  await press(kiosk, new RegExp(w.kiosk.way.take));
  await expect(kiosk.getByRole('heading', { name: w.kiosk.ticket.title })).toBeVisible();
  return /[A-Z]\d{3}/.exec((await kiosk.locator('main').textContent()) ?? '')?.[0] ?? '';
}

/** What a shared machine may keep: the token of the device, and nothing of a visitor. */
const kept = (page: Page) =>
  page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), location.pathname, location.hash]);

test('the kiosk by keyboard alone, from welcome to a number and back', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  expect(await toTicket(kiosk)).toMatch(/^S\d{3}$/);
  await press(kiosk, w.kiosk.ticket.done);
  await expect(kiosk.getByRole('heading', { name: w.kiosk.welcome.title })).toBeVisible();
  expect(await kept(kiosk)).toEqual([['sidemand.device.kiosk-1'], [], '/kiosk/kiosk-1', '']);
});

test('a kiosk left alone asks, waits, and then forgets everything', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await kiosk.clock.install();
  const click = (name: string | RegExp) =>
    kiosk
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  await click(/Dansk/);
  await click(new RegExp(w.common.toolbar.textSize));
  await click(new RegExp(w.common.toolbar.contrast));
  await click(new RegExp(w.kiosk.groups['life-situation'].title));
  await click(new RegExp(w.errands.errands.flytning.title));
  await expect(kiosk.getByRole('heading', { name: w.errands.questions.situation.title })).toBeVisible();

  // She is asked with a countdown, and may stay; her place is kept.
  const asked = kiosk.getByRole('alertdialog');
  await kiosk.clock.runFor('02:05');
  await expect(asked).toBeVisible();
  await click(w.kiosk.idle.yes);
  await expect(kiosk.getByRole('heading', { name: w.errands.questions.situation.title })).toBeVisible();

  // Nobody answers: the next visitor meets a fresh welcome.
  await kiosk.clock.runFor('02:05');
  await expect(asked).toBeVisible();
  await kiosk.clock.runFor('01:05');
  await expect(kiosk.getByRole('heading', { name: w.kiosk.welcome.title })).toBeVisible();
  await expect(asked).toBeHidden();
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', 'M');
  await expect(kiosk.locator('html')).toHaveAttribute('data-contrast', 'light');
  expect(await kept(kiosk)).toEqual([['sidemand.device.kiosk-1'], [], '/kiosk/kiosk-1', '']);
  await kiosk.goBack().catch(() => null);
  await kiosk.goForward().catch(() => null);
  await kiosk.reload();
  await expect(kiosk.getByRole('heading', { name: w.kiosk.welcome.title })).toBeVisible();
});

test('search forgives spelling, and finding nothing is no dead end', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await kiosk.getByRole('button', { name: /Dansk/ }).click();
  await kiosk.getByRole('button', { name: new RegExp(w.kiosk.groups.search.title) }).click();
  await expect(kiosk.getByRole('heading', { name: w.kiosk.search.title })).toBeVisible();
  await kiosk.keyboard.type('flyting');
  await expect(kiosk.getByRole('button', { name: new RegExp(w.errands.errands.flytning.title) })).toBeVisible();
  for (let i = 0; i < 'flyting'.length; i++) await kiosk.keyboard.press('Backspace');
  await kiosk.keyboard.type('qqqqxx');
  await expect(kiosk.getByText(w.kiosk.search.nothing)).toBeVisible();
});

test('being exempt is one touch and leads straight to a person', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  const click = (name: string | RegExp) =>
    kiosk
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  await click(/Dansk/);
  await click(new RegExp(w.kiosk.groups['life-situation'].title));
  await click(new RegExp(w.errands.errands.flytning.title));
  await click(w.errands.questions.situation.options.exempt);
  await expect(kiosk.getByRole('heading', { name: w.errands.ways.counter })).toBeVisible();
  await click(new RegExp(w.kiosk.way.take));
  await expect(kiosk.getByRole('heading', { name: w.kiosk.ticket.title })).toBeVisible();
  const rows = await centre.test.hub.services.db.selectFrom('visit').select(['way', 'situation']).execute();
  expect(rows).toEqual([{ way: 'counter', situation: 'exempt' }]);
});
