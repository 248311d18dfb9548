import type { Locator, Page } from '@playwright/test';
import { drawNumber } from '../support/test-hub.ts';
import { button, type Centre, expect, expectNoOverflow, heading, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { wordsIn } from './words.ts';

const w = wordsIn('da');

/** Somebody who moves by herself, at the first terminal. */
async function sitDown(centre: Centre): Promise<Page> {
  const ticket = await drawNumber(
    await centre.test.screen('kiosk-1'),
    'folkeregister',
    'self-service-here',
    'flytning',
  );
  const terminal = await centre.open('terminal-1');
  await expect(heading(terminal, w.terminal.welcome.title)).toBeVisible();
  await terminal.keyboard.type(ticket.label);
  await terminal.keyboard.press('Enter');
  await expect(heading(terminal, w.moving.title)).toBeVisible();
  return terminal;
}

const more = (page: Page): Locator => page.locator('.k-more');

/**
 * Whether "Vis mere" keeps to the foot it stands in, beside the buttons there: what is read scrolls above the foot, so
 * that then nothing is covered by it.
 */
const keepsToItsPlace = (page: Page) =>
  more(page).evaluate((cue) => {
    const foot = cue.closest('.k-bottombar, .k-dialog-actions');
    if (foot === null) return false;
    const [own, around] = [cue.getBoundingClientRect(), foot.getBoundingClientRect()];
    const isWithin = own.top >= around.top && own.bottom <= around.bottom;
    return [...foot.querySelectorAll('.k-button')].reduce((apart, button) => {
      const other = button.getBoundingClientRect();
      const touches =
        own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
      return apart && !touches;
    }, isWithin);
  });

/** The part of the focused element that lies within what is seen of the place that scrolls, above its foot. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const foot = document.querySelector('.k-bottombar');
    if (focused === null || foot === null || foot.contains(focused) || focused.closest('.k-main') === null) return true;
    return focused.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top + 1;
  });

test('"Vis mere" covers neither words nor what has focus, on a step, with a call for help, and in the largest text', async ({
  centre,
}) => {
  test.setTimeout(90_000);
  const terminal = await sitDown(centre);
  await answerGuide(terminal, w);
  await button(terminal, w.terminal.answers.toSteps).click();
  await expect(heading(terminal, w.moving.steps.report?.title ?? '')).toBeVisible();
  await expect(more(terminal)).toBeVisible();
  expect(await keepsToItsPlace(terminal)).toBe(true);

  // By keys through the whole step: the browser brings each stop above the foot.
  const last = terminal.locator('.k-controls').locator('a, summary, button').filter({ visible: true }).last();
  for (let i = 0; i < 40 && !(await last.evaluate((link) => link === document.activeElement)); i++) {
    await terminal.keyboard.press('Tab');
    expect(await focusIsSeen(terminal), `stop ${i}`).toBe(true);
  }
  await expect(last).toBeFocused();

  await terminal.locator('.k-main').evaluate((main) => main.scrollTo(0, 0));
  await button(terminal, w.terminal.help.ask).click();
  await expect(terminal.getByText(w.terminal.help.unheardTitle)).toBeVisible();
  await expect(more(terminal)).toBeVisible();
  expect(await keepsToItsPlace(terminal)).toBe(true);

  await button(terminal, new RegExp(w.common.toolbar.textSize)).click();
  await button(terminal, new RegExp(w.common.toolbar.textSize)).click();
  await expect(more(terminal)).toBeVisible();
  expect(await keepsToItsPlace(terminal)).toBe(true);
  await expectNoOverflow(terminal, 'terminal: a step in the largest text');
  // It leads to the end, and is gone there.
  await expect(async () => {
    if (await more(terminal).isVisible()) await more(terminal).click({ timeout: 500 });
    await expect(more(terminal)).toHaveCount(0, { timeout: 500 });
  }).toPass();

  // The overview in the largest text is longer than its window, and says so.
  await button(terminal, w.terminal.guide.overview).click();
  const window = terminal.getByRole('dialog');
  await expect(window.locator('.k-more')).toBeVisible();
  expect(await keepsToItsPlace(terminal)).toBe(true);
  const body = window.locator('.k-dialog-body');
  await window.locator('.k-more').click();
  await expect.poll(() => body.evaluate((place) => place.scrollTop)).toBeGreaterThan(0);
});
