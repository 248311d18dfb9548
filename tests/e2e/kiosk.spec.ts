import type { Page } from '@playwright/test';
import { key, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, expectAccessible, expectNoOverflow, heading, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { kiosk: words, errands, common } = w;
/** What tiles and answers say, with or without their hint. */
const begins = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^$()]/g, String.raw`\$&`)}`);
const language = begins('Dansk');
const moving = begins(errands.errands.flytning.title);

/** The way of somebody who moves and has her MitID with her, by what she presses on each screen. */
const wayToNumber: readonly (string | RegExp)[] = [
  language,
  begins(words.groups['life-situation'].title),
  moving,
  errands.questions.situation.options.self,
  errands.questions.inPerson.options.none,
  errands.questions.mitid.options['with-me'],
  begins(errands.ways.assisted),
  begins(words.way.take),
  words.ticket.done,
];

/** Presses what a screen says, by touch. */
async function press(page: Page, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) await button(page, name).click();
}

const labelOn = async (page: Page) => (await page.locator('.k-ticket-number').innerText()).replaceAll(/\s/g, '');

/** Walks with one key until what has the name has focus, and presses Enter. */
async function walkTo(page: Page, key: 'Tab' | 'ArrowDown' | 'ArrowRight', name: string | RegExp): Promise<void> {
  const target = button(page, name);
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}`);
}

for (const key of ['Tab', 'ArrowDown', 'ArrowRight'] as const) {
  test(`the whole way with ${key} and Enter alone`, async ({ centre }) => {
    const kiosk = await centre.open('kiosk-1');
    for (const name of wayToNumber.slice(0, -1)) await walkTo(kiosk, key, name);
    await expect(heading(kiosk, words.ticket.title)).toBeVisible();
    expect(await labelOn(kiosk)).toMatch(/^[A-Z]\d{3}$/);
    await walkTo(kiosk, key, words.ticket.done);
    await expect(heading(kiosk, words.welcome.title)).toBeVisible();
    const given = await centre.test.hub.services.db.selectFrom('visit').select(['way', 'errand']).execute();
    expect(given).toEqual([{ way: 'assisted', errand: 'flytning' }]);
  });
}

/** Types on the keyboard of the screen. */
async function touchKeys(page: Page, text: string): Promise<void> {
  const keys = page.getByRole('group', { name: common.entry.keyboard });
  for (const letter of text) {
    await keys.getByRole('button', { name: letter === ' ' ? common.entry.space : letter, exact: true }).click();
  }
}

test('a search finds what was meant, and says kindly when it finds nothing', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await press(kiosk, language, begins(words.groups.search.title));
  await touchKeys(kiosk, 'flyting');
  await expect(button(kiosk, moving)).toBeVisible();

  const keys = kiosk.getByRole('group', { name: common.entry.keyboard });
  for (const _letter of 'flyting') {
    await keys.getByRole('button', { name: common.entry.erase, exact: true }).click();
  }
  await expect(kiosk.getByText(words.search.lead)).toBeVisible();
  // Two letters wrong, and none of them a spelling the catalogue lists.
  await touchKeys(kiosk, 'flydtning');
  await expect(button(kiosk, moving)).toBeVisible();
  await touchKeys(kiosk, 'qxzw');
  await expect(button(kiosk, moving)).toBeHidden();
  await expect(kiosk.getByText(`${words.search.nothing} ${words.search.nothingDo}`)).toBeVisible();
  await button(kiosk, begins(words.search.talk)).click();
  await expect(heading(kiosk, errands.ways.counter)).toBeVisible();
});

/** Nothing of a visitor is anywhere in the page, nor in what the browser keeps of it. */
async function expectWiped(page: Page, traces: readonly string[]): Promise<void> {
  await expect(heading(page, words.welcome.title)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'M');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'light');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);
  const html = await page.content();
  for (const trace of traces) expect(html, `"${trace}" is still in the page`).not.toContain(trace);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    // Whole addresses would also hold what a page wrote behind `?` or `#`.
    at: location.pathname + location.search + location.hash,
    state: history.state as unknown,
    window: window.name,
  }));
  expect(kept).toEqual({
    local: ['sidemand.device.kiosk-1'],
    session: [],
    databases: 0,
    caches: 0,
    cookies: '',
    at: '/kiosk/kiosk-1',
    state: null,
    window: '',
  });
}

const english = wordsIn('en');

/** A visitor who speaks English, sees badly, has searched, and has answered. */
async function beInTheMiddle(page: Page): Promise<void> {
  await press(page, begins('English'), begins(english.kiosk.groups.search.title));
  await page.keyboard.type('moving');
  await button(page, begins(english.errands.errands.flytning.title)).click();
  await button(page, begins(english.common.toolbar.textSize)).click();
  await button(page, begins(english.common.toolbar.contrast)).click();
  await button(page, english.errands.questions.situation.options.exempt).click();
}

test('left alone she is warned; her answers stay when she says so, and go when she does not', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1', { prepare: (page) => page.clock.install() });
  const before = await kiosk.evaluate(() => history.length);
  await beInTheMiddle(kiosk);
  const shown = await kiosk.getByRole('heading', { level: 1 }).innerText();
  const warning = kiosk.getByRole('alertdialog', { name: english.kiosk.idle.title });

  await kiosk.clock.fastForward(110_000);
  await expect(warning).toBeHidden();
  await kiosk.clock.fastForward(11_000);
  await expect(warning).toBeVisible();
  await expect(warning.locator('.k-countdown-words')).toHaveText(/\d+ seconds left/);
  // A touch beside the window is no answer.
  await kiosk.mouse.click(5, 900);
  await expect(warning).toBeVisible();
  await warning.getByRole('button', { name: english.kiosk.idle.yes }).click();
  await expect(warning).toBeHidden();
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText(shown);
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', 'L');

  // Back through what she did: all of it is still there.
  await button(kiosk, english.common.action.back).click();
  await expect(button(kiosk, begins(english.errands.questions.situation.options.exempt))).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await button(kiosk, english.common.action.back).click();
  await expect(kiosk.locator('.k-readout-value').first()).toContainText('moving');

  await kiosk.clock.fastForward(121_000);
  await expect(warning).toBeVisible();
  await kiosk.clock.fastForward(61_000);
  const traces = ['moving', shown, english.errands.errands.flytning.title, errands.errands.flytning.title];
  await expectWiped(kiosk, traces);

  // Neither the browser's own ways back nor a reload bring anything of her.
  expect(await kiosk.evaluate(() => history.length)).toBe(before);
  await kiosk.goBack();
  await kiosk.goForward();
  await expectWiped(kiosk, traces);
  await kiosk.reload();
  await expectWiped(kiosk, traces);
  // The next one begins afresh in the same search.
  await press(kiosk, language, begins(words.groups.search.title));
  await expect(kiosk.locator('.k-readout-value').first()).not.toContainText('moving');
});

test('a number left standing is cleared, with a way to keep it a little longer', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1', { prepare: (page) => page.clock.install() });
  await press(kiosk, ...wayToNumber.slice(0, -1));
  await expect(heading(kiosk, words.ticket.title)).toBeVisible();
  const label = await labelOn(kiosk);
  const warning = kiosk.getByRole('alertdialog', { name: words.idle.title });
  await kiosk.clock.fastForward(55_000);
  await expect(warning).toBeHidden();
  // As often as she likes (WCAG 2.2.1), and the number is in the window itself.
  for (const rested of [6_000, 61_000, 61_000]) {
    await kiosk.clock.fastForward(rested);
    await expect(warning).toBeVisible();
    await expect(warning.getByText(label)).toBeVisible();
    await expect(warning.locator('.k-countdown-words')).toHaveText(/^\d+ sekunder tilbage/);
    await button(kiosk, words.ticket.stay).click();
    await expect(warning).toBeHidden();
    await expect(kiosk.locator('.k-ticket-number')).toBeVisible();
  }
  await kiosk.clock.fastForward(61_000);
  await expect(warning).toBeVisible();
  await kiosk.clock.fastForward(31_000);
  await expectWiped(kiosk, [label, errands.errands.flytning.title]);
});

test('who is exempt says so with one touch and comes to a counter', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await press(kiosk, language, begins(words.groups.errand.title));
  await press(kiosk, begins(errands.errands.boligstoette.title), errands.questions.situation.options.exempt);
  // No question of MitID, no screen to serve herself at.
  await expect(heading(kiosk, errands.ways.counter)).toBeVisible();
  await expect(kiosk.getByText(errands.reasons['exempt-same-help'])).toBeVisible();
  await press(kiosk, begins(words.way.take));
  await expect(kiosk.getByText(words.ticket.nowDo.counter).first()).toBeVisible();
  const given = await centre.test.hub.services.db.selectFrom('visit').select(['way', 'situation']).execute();
  expect(given).toEqual([{ way: 'counter', situation: 'exempt' }]);
});

/** Everything that can be pressed lies on the glass, and is at least a finger high. */
async function expectWithinReach(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => {
    const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
    const windows = document.querySelectorAll('[role="alertdialog"], [role="dialog"]');
    const scope = windows[windows.length - 1] ?? document;
    return [...scope.querySelectorAll('button')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const { top, bottom, left, right, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.innerText;
        return [
          ...(top < -0.5 || left < -0.5 || bottom > innerHeight + 0.5 || right > innerWidth + 0.5
            ? [`${name}: outside, ${Math.round(top)} to ${Math.round(bottom)}`]
            : []),
          ...(height < 20 * mm - 0.5 ? [`${name}: ${(height / mm).toFixed(1)} mm high`] : []),
        ];
      });
  });
  expect(found, what).toEqual([]);
}

async function look(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectNoOverflow(page, what);
  await expectWithinReach(page, what);
}

test('every screen in the largest letters, yellow on black', async ({ centre }) => {
  test.setTimeout(180_000);
  const kiosk = await centre.open('kiosk-1');
  const { toolbar } = common;
  await press(kiosk, begins(toolbar.textSize), begins(toolbar.textSize));
  await press(kiosk, begins(toolbar.contrast), begins(toolbar.contrast));
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', 'XL');
  await expect(kiosk.locator('html')).toHaveAttribute('data-contrast', 'dark');
  await look(kiosk, 'welcome');
  await press(kiosk, toolbar.language);
  await expect(kiosk.getByRole('dialog', { name: common.language.title })).toBeVisible();
  await look(kiosk, 'languages');
  await kiosk.getByRole('dialog').getByRole('button', { name: language }).click();

  await press(kiosk, toolbar.help);
  // Nobody has opened a counter yet: she is not told to wait for somebody who is not there.
  await expect(kiosk.getByRole('dialog', { name: words.help.unheard })).toBeVisible();
  await look(kiosk, 'help nobody hears');
  const desk = await centre.test.openDesk(1, 'anne');
  await expect(kiosk.getByRole('dialog', { name: words.help.raised })).toBeVisible();
  await look(kiosk, 'help');
  ok(await desk.api.queue.closeCounter.mutate({ key: desk.key() }));
  await kiosk.getByRole('dialog').getByRole('button', { name: words.help.cancel }).click();
  await expect(kiosk.getByRole('dialog')).toHaveCount(0);

  await press(kiosk, language);
  await expect(heading(kiosk, words.groups.title)).toBeVisible();
  await look(kiosk, 'groups');
  await press(kiosk, begins(words.groups.search.title));
  await look(kiosk, 'search');
  await touchKeys(kiosk, 'xqz');
  await expect(kiosk.getByText(words.search.nothing)).toBeVisible();
  await look(kiosk, 'nothing found');
  for (const _letter of 'xqz') await button(kiosk, common.entry.erase).click();
  await touchKeys(kiosk, 'be');
  const all = button(kiosk, new RegExp(fill(words.list.all, { count: String.raw`\d+` })));
  await expect(all).toBeVisible();
  await look(kiosk, 'found');
  await all.click();
  await expect(heading(kiosk, words.search.results)).toBeVisible();
  await look(kiosk, 'all found');
  await press(kiosk, common.action.back, common.action.back);

  for (const group of ['errand', 'life-situation'] as const) {
    await press(kiosk, begins(words.groups[group].title));
    await expect(heading(kiosk, words.list[group])).toBeVisible();
    const seen = new Set<string>();
    for (let pages = 0; pages < 20; pages++) {
      await look(kiosk, `list ${group}`);
      const shown = await kiosk.locator('.kiosk-tile').count();
      const isLast = await button(kiosk, words.list.next).isDisabled();
      expect(isLast || shown >= 4, `list ${group}: ${shown} on a page`).toBe(true);
      for (const title of await kiosk.locator('.kiosk-tile .k-tile-title').allInnerTexts()) seen.add(title);
      if (await button(kiosk, words.list.next).isDisabled()) break;
      const here = await kiosk.locator('.kiosk-pager p').innerText();
      await press(kiosk, words.list.next);
      await expect(kiosk.locator('.kiosk-pager p')).not.toHaveText(here);
    }
    // Whatever the letters, each errand stands on some page.
    const catalogue = centre.test.hub.services.content.errands;
    const titles = catalogue.filter(({ kind }) => kind === group).map(({ id }) => titleOf(id));
    expect([...seen].sort()).toEqual(titles.sort());
    if (group === 'errand') await press(kiosk, common.action.back);
  }
  for (let pages = 0; pages < 20 && !(await button(kiosk, moving).isVisible()); pages++) {
    await press(kiosk, words.list.previous);
  }
  await press(kiosk, moving);
  for (const question of ['situation', 'inPerson', 'mitid'] as const) {
    await expect(heading(kiosk, errands.questions[question].title)).toBeVisible();
    await look(kiosk, `question ${question}`);
    const options = errands.questions[question].options as Record<string, string>;
    await press(kiosk, options.self ?? options.none ?? options['with-me'] ?? '');
  }
  await expect(heading(kiosk, errands.ways['self-service-here'])).toBeVisible();
  await look(kiosk, 'self-service');
  await press(kiosk, words.way.showOthers);
  await expect(heading(kiosk, words.way.others)).toBeVisible();
  await look(kiosk, 'other ways');
  await press(kiosk, begins(errands.ways['at-home']));
  await expect(heading(kiosk, errands.ways['at-home'])).toBeVisible();
  await look(kiosk, 'at home');
  await press(kiosk, words.way.showOthers, begins(errands.ways.assisted));
  await expect(heading(kiosk, errands.ways.assisted)).toBeVisible();
  await look(kiosk, 'assisted');
  await press(kiosk, words.talk);
  await expect(heading(kiosk, errands.ways.counter)).toBeVisible();
  await look(kiosk, 'counter');
  await press(kiosk, begins(words.way.take));
  await expect(heading(kiosk, words.ticket.title)).toBeVisible();
  await look(kiosk, 'ticket');
  await expect(kiosk.locator('.k-ticket .k-qr')).toBeInViewport({ ratio: 1 });
  await expect(kiosk.getByText(words.ticket.nowDo.counter).first()).toBeInViewport();
});

test('the letters on the keys grow with the text, and the space bar has room for its word', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await press(kiosk, language, begins(words.groups.search.title));
  const letter = kiosk.getByRole('button', { name: 'a', exact: true });
  const size = () => letter.evaluate((key) => Number.parseFloat(getComputedStyle(key).fontSize));
  const sizes = [await size()];
  for (const textSize of ['L', 'XL']) {
    await press(kiosk, begins(common.toolbar.textSize));
    await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', textSize);
    sizes.push(await size());
    const space = await button(kiosk, common.entry.space).evaluate((key) => key.scrollWidth - key.clientWidth);
    expect(space).toBe(0);
  }
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(sizes[2]).toBeGreaterThan(1.3 * (sizes[0] ?? 0));
});

for (const size of ['M', 'XL'] as const) {
  test(`who does it at home sees first whom to call: ${size}`, async ({ centre }) => {
    const kiosk = await centre.open('kiosk-1');
    if (size === 'XL') await press(kiosk, begins(common.toolbar.textSize), begins(common.toolbar.textSize));
    await press(kiosk, language, begins(words.groups['life-situation'].title), moving);
    await press(kiosk, errands.questions.situation.options.self, errands.questions.inPerson.options.none);
    await press(kiosk, errands.questions.mitid.options['with-me']);
    if (size === 'XL') await press(kiosk, words.way.showOthers);
    await press(kiosk, begins(errands.ways['at-home']));
    await expect(heading(kiosk, errands.ways['at-home'])).toBeVisible();
    const telephone = kiosk.locator('.k-telephone');
    await expect(telephone).toBeInViewport({ ratio: 1 });
    // In its own place too nothing of it is scrolled away.
    const hidden = await telephone.evaluate((line) => {
      const place = line.closest('.kiosk-reading')?.getBoundingClientRect();
      return place === undefined || line.getBoundingClientRect().bottom > place.bottom;
    });
    expect(hidden).toBe(false);
    await look(kiosk, `at home ${size}`);
  });
}

/** Stops or opens one queue, as a desk does. */
async function stopQueue(centre: Centre, service: string): Promise<() => Promise<void>> {
  const desk = await centre.test.openDesk(1, 'anne');
  ok(await desk.api.house.pause.mutate({ key: key(), service, reason: 'few-staff' }));
  return async () => {
    ok(await desk.api.house.unpause.mutate({ key: key(), service }));
  };
}

for (const size of ['M', 'XL'] as const) {
  test(`one stopped queue is named with its reason, and nothing is said of the others: ${size}`, async ({ centre }) => {
    const openAgain = await stopQueue(centre, 'pas-koerekort');
    const kiosk = await centre.open('kiosk-1');
    const paused = words.closed['queue-paused'];
    if (size === 'XL') await press(kiosk, begins(common.toolbar.textSize), begins(common.toolbar.textSize));
    await press(kiosk, language, begins(words.groups.errand.title), begins(errands.errands.pas.title));
    await press(kiosk, errands.questions.situation.options.self);
    await expect(heading(kiosk, fill(paused.titleOf, { service: 'Pas og kørekort' }))).toBeVisible();
    await expect(kiosk.getByText(paused.text['few-staff'])).toBeInViewport();
    await expect(kiosk.getByText(words.closed.do.other)).toBeInViewport();
    await expect(kiosk.getByText(words.closed.do.talk)).toBeInViewport();
    await expect(kiosk.locator('.k-telephone')).toContainText('00\u00a000\u00a000\u00a000');
    // Nothing recommends a way that is shut, and no other way leads to the same shut door.
    await expect(heading(kiosk, errands.ways.counter)).toHaveCount(0);
    await expect(kiosk.getByText(fill(words.way.best, { errand: errands.errands.pas.title }))).toHaveCount(0);
    await expect(button(kiosk, begins(words.way.take))).toHaveCount(0);
    await expect(kiosk.getByText(words.closed.brief, { exact: true })).toHaveCount(0);
    await look(kiosk, `one queue stopped ${size}`);
    // She stands there when it opens again.
    await openAgain();
    await expect(button(kiosk, begins(words.way.take))).toBeVisible();
  });
}

test('from a stopped queue she goes on to something else', async ({ centre }) => {
  await stopQueue(centre, 'pas-koerekort');
  const kiosk = await centre.open('kiosk-1');
  await press(kiosk, language, begins(words.groups.errand.title), begins(errands.errands.pas.title));
  await press(kiosk, errands.questions.situation.options.self);
  await press(kiosk, words.closed.do.choose);
  await expect(heading(kiosk, words.groups.title)).toBeVisible();
  await press(kiosk, begins(words.groups.errand.title), begins(errands.errands.boligstoette.title));
  await press(kiosk, errands.questions.situation.options.exempt);
  await expect(button(kiosk, begins(words.way.take))).toBeVisible();
});

test('what stands under another way is a wait, and says so: nobody is given an appointment in ten minutes', async ({
  centre,
}) => {
  await centre.test.openDesk(1, 'kirsten');
  const kiosk = await centre.open('kiosk-1');
  await press(kiosk, language, begins(words.groups.errand.title), begins(errands.errands.pas.title));
  await press(kiosk, errands.questions.situation.options.self);
  await expect(button(kiosk, begins(errands.ways.appointment))).toHaveAccessibleName(/Ventetid: under 10 minutter/);
});

test.describe('a centre in earnest that phones do not reach', () => {
  test.use({ hubOptions: { isDemo: false } });
  test('shows and prints no code that would lead nowhere', async ({ centre }) => {
    const kiosk = await centre.open('kiosk-1');
    await press(kiosk, ...wayToNumber.slice(0, -1));
    await expect(heading(kiosk, words.ticket.title)).toBeVisible();
    await expect(kiosk.locator('.k-qr')).toHaveCount(0);
    await expect(kiosk.getByText(words.ticket.phone)).toHaveCount(0);
    await look(kiosk, 'ticket without a code');
  });
});

test.describe('a centre that phones reach', () => {
  test.use({ hubOptions: { isDemo: false, publicUrl: 'https://numre.example.dk' } });
  test('says how to scan, and not that it is a trial', async ({ centre }) => {
    const kiosk = await centre.open('kiosk-1');
    await press(kiosk, ...wayToNumber.slice(0, -1));
    await expect(kiosk.getByText(words.ticket.phoneHow)).toBeVisible();
    await expect(kiosk.getByText(words.ticket.phoneHere)).toHaveCount(0);
  });
});

const titleOf = (id: string) => (errands.errands as Record<string, { title: string }>)[id]?.title ?? '';

test('the warning and the clearing of a number in the largest letters', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1', { prepare: (page) => page.clock.install() });
  const { toolbar } = common;
  await press(kiosk, begins(toolbar.textSize), begins(toolbar.textSize));
  await press(kiosk, begins(toolbar.contrast), begins(toolbar.contrast));
  await press(kiosk, language, begins(words.groups.search.title));
  await touchKeys(kiosk, 'mitid');
  await kiosk.clock.fastForward(121_000);
  await expect(kiosk.getByRole('alertdialog', { name: words.idle.title })).toBeVisible();
  await look(kiosk, 'warning');
  await button(kiosk, words.idle.yes).click();
  await press(kiosk, words.talk, begins(words.way.take));
  await expect(heading(kiosk, words.ticket.title)).toBeVisible();
  await kiosk.clock.fastForward(61_000);
  await expect(button(kiosk, words.ticket.stay)).toBeVisible();
  await look(kiosk, 'ticket about to be cleared');
});

test('the slip of paper holds the number and the service, and nothing of her', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1', {
    // A real print window would stand in the way; what it would print is looked at below.
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset.printed = document.title;
        };
      }),
  });
  await press(kiosk, language, begins(words.groups.errand.title), begins(errands.errands['digital-post'].title));
  await press(kiosk, errands.questions.situation.options.exempt);
  await press(kiosk, begins(words.way.take));
  await expect(heading(kiosk, words.ticket.title)).toBeVisible();
  const label = await labelOn(kiosk);
  await press(kiosk, words.ticket.print);
  // The print queue shows the title to everybody.
  await expect(kiosk.locator('html')).toHaveAttribute('data-printed', words.paper.title);

  await kiosk.emulateMedia({ media: 'print' });
  const paper = await kiosk.locator('body').innerText();
  expect(paper.replaceAll(/\s/g, '')).toContain(label);
  expect(paper).toContain('MitID og Digital Post');
  expect(paper).toContain('Borgerservice Nykøbing F.');
  expect(paper).toContain(words.ticket.nowDo.counter);
  // That she is exempt is hers to tell; of what stands on the screen only the paper's own words come along.
  expect(paper).not.toMatch(/frit/i);
  expect(paper).not.toMatch(/\d{6}[- ]?\d{4}/);
  expect(paper).not.toContain(words.ticket.done);
  expect(paper).not.toContain(words.ticket.title);
  const pdf = (await kiosk.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // The roll is 80 mm (226.8 points) wide.
  const width = Number(/\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(pdf)?.[1]);
  expect(width).toBeGreaterThan(220);
  expect(width).toBeLessThan(234);
});
