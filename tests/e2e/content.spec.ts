import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { formatDayShort } from '../../renderer/shared/i18n/format.ts';
import { type DoubleArticle, fixtures, moving, movingParts } from '../support/borger-dk/fixtures.ts';
import { type BorgerDkDouble, startBorgerDkDouble } from '../support/borger-dk-double.ts';
import { centreFileWith, dataFolder, ok, root } from '../support/test-hub.ts';
import { untimedPace } from '../support/untimed-pace.ts';
import { test as base, button, type Centre, expect, heading, look, signIn } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da').content;
const { moving: guide } = wordsIn('da');
const english = wordsIn('en');
const minute = 60_000;
const day = 24 * 60 * minute;
/** the part of the article in which it says when a move is to be reported */
const part = '22f68191-8c29-4f08-9d4f-8d93779c516b';

/** A centre whose articles come from a double of borger.dk, and that has a folder for guides of its own. */
const test = base.extend<{ folder: string; double: BorgerDkDouble }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  folder: async ({}, use) => {
    const folder = dataFolder();
    await use(folder.path);
    folder.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  double: async ({}, use) => {
    const double = await startBorgerDkDouble({ most: Number.POSITIVE_INFINITY });
    await use(double);
    await double.close();
  },
  centreFile: async ({ folder, double }, use) =>
    use(
      centreFileWith(folder, (draft) => {
        draft.borgerDk = { enabled: true, endpoints: double.endpoints };
      }),
    ),
  hubOptions: async ({ folder }, use) => use({ data: folder, articles: { pace: untimedPace() } }),
});

/** borger.dk writes the part anew, at the hub's time. */
function rewrite(centre: Centre, double: BorgerDkDouble, text: string): void {
  const parts = movingParts.map((one) => (one.id === part ? { ...one, body: `<p>${text}</p>` } : one));
  const lastUpdated = new Date(centre.test.hub.services.clock()).toISOString().slice(0, 19);
  double.articles.da = [moving({ parts, lastUpdated })];
}

async function openDesk(centre: Centre): Promise<Page> {
  const page = await centre.open('content-1', { viewport: { width: 1366, height: 768 } });
  await expect(button(page, 'Anne Holm')).toHaveCount(0);
  await signIn(page, 'Lone Skov', '9517');
  await expect(heading(page, w.guides.title)).toBeVisible();
  return page;
}

const openMoving = async (page: Page) => {
  await button(page, guide.title).click();
  await expect(heading(page, guide.title)).toBeVisible();
};
const tab = (page: Page, name: keyof typeof w.guide.tab) => page.getByRole('radio', { name: w.guide.tab[name] });
/** A question's or step's card in the drawing, by its title. */
const card = (page: Page, title: string) =>
  page
    .getByRole('region', { name: w.flow.area })
    .locator('.c-card')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) });

/** A browser without a printer prints nothing; what would have been printed is kept in the page. */
const keepPrinted = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {
      const area = document.querySelector<HTMLElement>('[data-print-area]')?.cloneNode(true) as HTMLElement;
      area.dataset.kept = '';
      document.body.append(area);
    };
  });

/** What a printer would put on paper: the words and the size (points) of each sheet. */
async function onPaper(page: Page): Promise<{ pages: string[]; sizes: [number, number][] }> {
  await expect(page.locator('[data-kept]')).toBeAttached();
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(document);
  const sizes: [number, number][] = [];
  for (let at = 1; at <= document.numPages; at++) {
    const { width, height } = (await document.getPage(at)).getViewport({ scale: 1 });
    sizes.push([width, height]);
  }
  return { pages: text, sizes };
}

test('she finds the guide that needs a look, reads its way as a drawing, and tries it as of a day', async ({
  centre,
}) => {
  const { db, content } = centre.test.hub.services;
  const month = new Date(centre.test.hub.services.clock()).toISOString().slice(0, 7);
  const count = { slug: 'flytning', hash: content.guide('flytning')?.hash ?? '', month, towards: '' };
  await db
    .insertInto('guide_count')
    .values([
      { ...count, node: 'question:who', what: 'shown', times: 12 },
      { ...count, node: 'question:who', what: 'help', times: 3 },
      { ...count, node: 'question:who', what: 'to', towards: 'question:from', times: 11 },
    ])
    .execute();
  const page = await centre.open('content-1', { viewport: { width: 1366, height: 768 } });
  await look(page, 'content: sign-in');
  await signIn(page, 'Lone Skov', '9517');
  await expect(page.getByRole('row')).toHaveCount(content.guides().length + 1);
  await look(page, 'content: guides');
  // In a long list the head stays: she knows what a column is of.
  await page.getByRole('row').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: w.guides.column.facts, exact: true })).toBeInViewport({
    ratio: 1,
  });
  await page.getByRole('searchbox', { name: w.guides.search }).fill('flytte');
  await expect(page.getByRole('row', { name: new RegExp(guide.title) })).toContainText(w.kind['life-situation']);
  // By the citizen's word too: its title does not have it.
  await page.getByRole('searchbox', { name: w.guides.search }).fill('adresse');
  await expect(page.getByRole('row', { name: new RegExp(guide.title) })).toBeVisible();
  // The centre has no look at borger.dk at night: "none" would be more than anybody knows.
  await expect(page.getByRole('row', { name: new RegExp(guide.title) })).toContainText(w.guides.driftUnknown);
  await page.getByRole('searchbox', { name: w.guides.search }).fill('zzz');
  await expect(page.getByText(w.guides.noneFound)).toBeVisible();
  await page.getByRole('searchbox', { name: w.guides.search }).fill('');

  await openMoving(page);
  const who = card(page, guide.questions.who?.text ?? '');
  await expect(who).toContainText(`${w.flow.shown}: 12`);
  await expect(who).toContainText(`${w.flow.help}: ${w.flow.fewer}`);
  await look(page, 'content: the drawing');
  // Chosen with the keyboard: the steps it decides are marked, the others are not.
  await button(page, guide.questions.who?.text ?? '').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, guide.steps['for-other']?.title ?? '')).toContainText(w.flow.marked);
  await expect(card(page, guide.steps['mitid-later']?.title ?? '')).not.toContainText(w.flow.marked);
  await expect(page.getByText(fill(w.flow.chosen, { name: guide.questions.who?.text ?? '' }))).toBeVisible();
  await look(page, 'content: a question chosen');
  await page.getByRole('radio', { name: w.flow.list }).click();
  await expect(page.getByText(`${w.flow.leadsTo}: ${guide.questions.from?.text} (11)`)).toBeVisible();
  await look(page, 'content: the way as lists');

  await tab(page, 'preview').click();
  await expect(page.getByText(w.preview.staleNone)).toBeVisible();
  await button(page, guide.questions.who?.options?.other ?? '').click();
  await expect(heading(page, guide.questions.from?.text ?? '')).toBeVisible();
  await expect(button(page, guide.steps['for-other']?.title ?? '')).toBeVisible();
  await button(page, guide.steps['for-other']?.title ?? '').click();
  const step = page.getByRole('region', { name: w.preview.step });
  await expect(step).toContainText(guide.steps['for-other']?.ifYouCannot ?? '');
  // It stands below the plan: she is brought there.
  await expect(step).toBeInViewport();
  await expect(step.locator('..')).toBeFocused();
  await look(page, 'content: the preview');
  // Two years on nobody has checked anything.
  await page.getByRole('spinbutton', { name: /år/i }).fill('2030');
  await expect(page.getByText(w.preview.staleTitle)).toBeVisible();
  await expect(page.getByText(w.preview.status['review-due'])).toBeVisible();
  await expect(step).toContainText(w.preview.isStale);
  await button(page, w.preview.today).click();
  await page.getByRole('radio', { name: w.language.en }).click();
  await expect(heading(page, english.moving.questions.who?.text ?? '')).toBeVisible();
  // Trying counts nothing and stores nothing.
  expect(await db.selectFrom('guide_count').select('times').execute()).toHaveLength(3);
});

test('borger.dk changes a text: she sees the difference, opens a task, and says that the guide still holds', async ({
  centre,
  double,
}) => {
  await centre.test.hub.runJobs();
  centre.later(2 * day);
  const page = await openDesk(centre);
  await button(page, w.nav.drifts).click();
  await expect(page.getByText(w.drifts.none, { exact: true })).toBeVisible();
  await look(page, 'content: nothing has changed');

  rewrite(centre, double, 'Meld det senest tre dage efter.');
  await button(page, w.run.now).click();
  const drift = page.getByRole('region', { name: `${guide.title}: ${w.drifts.kind['micro-article-changed']}` });
  await expect(drift).toBeVisible();
  await expect(drift.locator('ins').filter({ hasText: 'tre' })).toBeVisible();
  await expect(drift).toContainText(guide.steps.report?.title ?? '');
  await look(page, 'content: a difference');

  await drift.getByRole('button', { name: w.drifts.openTask }).click();
  await look(page, 'content: why a task');
  await button(page, w.drifts.reason['check-deadline']).click();
  await expect(drift).toContainText(fill(w.drifts.task, { reason: w.drifts.reason['check-deadline'] }));
  await drift.getByRole('button', { name: w.drifts.closeTask }).click();
  await button(page, w.drifts.end['not-needed']).click();
  await expect(drift.getByRole('button', { name: w.drifts.openTask })).toBeVisible();

  // It changes once more between her reading and her answer: she is told, and shown what it says now.
  await page.route(
    '**/article.confirm*',
    async (route) => {
      centre.later(minute);
      rewrite(centre, double, 'Meld det senest fire dage efter.');
      await centre.test.hub.services.articles.refresh(true);
      await route.continue();
    },
    { times: 1 },
  );
  await drift.getByRole('button', { name: w.drifts.confirm, exact: true }).click();
  await expect(drift.getByText(w.drifts.refused['changed-again'])).toBeVisible();
  await expect(drift.locator('ins').filter({ hasText: 'fire' })).toBeVisible();
  await drift.getByRole('button', { name: w.drifts.confirm, exact: true }).click();
  const confirmed = page.getByRole('status').filter({ hasText: fill(w.drifts.confirmed, { title: guide.title }) });
  await expect(confirmed).toBeFocused();
  await expect(drift).toHaveCount(0);
  // A slip of the finger: it is taken back, and said again.
  await confirmed.getByRole('button', { name: fill(w.drifts.undoLabel, { title: guide.title }) }).press('Enter');
  await expect(drift.getByRole('button', { name: w.drifts.confirm, exact: true })).toBeFocused();
  await expect(confirmed).toHaveCount(0);
  await drift.getByRole('button', { name: w.drifts.confirm, exact: true }).press('Enter');
  await expect(confirmed).toBeFocused();
  await look(page, 'content: confirmed, in its place');

  await button(page, w.nav.guides).click();
  await openMoving(page);
  await tab(page, 'facts').click();
  const action = page.getByRole('row').filter({ hasText: guide.steps.report?.action ?? '' });
  await expect(action.first()).toContainText(w.facts.confirmed);
  await look(page, 'content: facts');
});

/** A page that several guides cite by its address only. */
const cited = (change: Partial<DoubleArticle> = {}): DoubleArticle => ({
  ...fixtures.b,
  id: 900,
  url: 'https://www.borger.dk/Sider/Obligatorisk-selvbetjening.aspx',
  ...change,
});

test('she sees how many sources are watched, and guide by guide which are not', async ({ centre, double }) => {
  double.articles.da = [moving(), cited(), fixtures.g];
  const editor = await centre.test.screen('content-1');
  await editor.signIn('lone', '9517');
  const page = await openDesk(centre);
  await button(page, w.nav.drifts).click();
  const watch = page.getByRole('region', { name: w.watch.title });
  const { all } = await editor.api.article.watch.query();
  await expect(watch).toContainText(fill(w.watch.firstRun_other, { count: all }));
  await expect(page.getByText(w.drifts.notYet)).toBeVisible();
  await look(page, 'content: before the first night');

  await button(page, w.run.now).click();
  await expect(watch).toContainText(fill(w.watch.some, { watched: 2, all }));
  const folded = watch.locator('summary').filter({ hasText: fill(w.watch.not_other, { count: all - 2 }) });
  await folded.focus();
  await page.keyboard.press('Enter');
  await expect(watch.getByText(w.watch.state.unknown).first()).toBeVisible();
  await expect(watch.getByText(w.watch.state['no-article']).first()).toBeVisible();
  await expect(watch.getByRole('heading', { name: guide.title })).toBeVisible();
  await look(page, 'content: what is not watched');
  await folded.press('Enter');
  await expect(watch.getByText(w.watch.state.unknown).first()).toBeHidden();

  await button(page, w.nav.guides).click();
  await openMoving(page);
  await tab(page, 'facts').click();
  const its = (await editor.api.article.watch.query()).guides.find(({ slug }) => slug === 'flytning');
  await expect(page.getByText(fill(w.facts.watched, { watched: its?.watched ?? 0, all: its?.all ?? 0 }))).toBeVisible();
});

test('one text of borger.dk changes under several guides: she says for all of them that they still hold', async ({
  centre,
  double,
}) => {
  double.articles.da = [moving(), cited()];
  await centre.test.hub.runJobs();
  const editor = await centre.test.screen('content-1');
  await editor.signIn('lone', '9517');
  const page = await openDesk(centre);
  await button(page, w.nav.drifts).click();
  centre.later(minute);
  const lastUpdated = new Date(centre.test.hub.services.clock()).toISOString().slice(0, 19);
  double.articles.da = [moving(), cited({ header: 'Nyt', lastUpdated })];
  await button(page, w.run.now).click();
  const cards = page.getByRole('region', { name: w.drifts.kind['article-changed'] });
  await expect(cards.first()).toBeVisible();
  const count = await cards.count();
  expect(count).toBeGreaterThan(2);
  const titles = (await editor.api.article.drifts.query()).map(({ guideTitle }) => guideTitle);
  const forAll = fill(w.drifts.together.button_other, { count });
  await cards.first().getByRole('button', { name: forAll }).click();
  const dialog = page.getByRole('dialog', { name: fill(w.drifts.together.title_other, { count }) });
  for (const title of titles) await expect(dialog).toContainText(title);
  await look(page, 'content: still true for all?');
  // The difference is shown once; for the other guides it can be unfolded.
  const again = fill(w.drifts.sameAs, { title: titles[0] ?? '' });
  await expect(cards.nth(1).getByText(again)).toHaveCount(1);
  // Thought better of it: nothing is written down.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cards).toHaveCount(count);

  // With the keyboard; one of them is dealt with elsewhere while she reads the list.
  await cards.first().getByRole('button', { name: forAll }).press('Enter');
  await page.route(
    '**/article.confirmAll*',
    async (route) => {
      const [first] = await editor.api.article.drifts.query();
      const key = editor.key();
      ok(await editor.api.article.confirm.mutate({ key, drift: first?.id ?? '', version: first?.version ?? 0 }));
      await route.continue();
    },
    { times: 1 },
  );
  await dialog.getByRole('button', { name: fill(w.drifts.together.yes_other, { count }) }).press('Enter');
  const said = page
    .getByRole('status')
    .filter({ hasText: fill(w.drifts.together.confirmed_other, { count: count - 1 }) });
  await expect(said).toBeFocused();
  await expect(said).toContainText(w.drifts.together.failed_one);
  await expect(said).toContainText(
    fill(w.drifts.together.notThis, { title: titles[0] ?? '', why: w.drifts.together.refused['unknown-drift'] }),
  );
  await expect(cards).toHaveCount(0);
  await look(page, 'content: said for all');
  // Said too soon: all of them come back, and are said again.
  await said.getByRole('button', { name: fill(w.drifts.undoAll_other, { count: count - 1 }) }).press('Enter');
  const undone = page.getByRole('status').filter({ hasText: fill(w.drifts.undone_other, { count: count - 1 }) });
  await expect(undone).toBeFocused();
  await expect(cards).toHaveCount(count - 1);
  await cards
    .first()
    .getByRole('button', { name: fill(w.drifts.together.button_other, { count: count - 1 }) })
    .press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: fill(w.drifts.together.yes_other, { count: count - 1 }) })
    .press('Enter');
  await expect(cards).toHaveCount(0);

  // The page moves: the link in the guides is what there is to see to.
  double.articles.da = [moving(), cited({ header: 'Nyt', lastUpdated, url: 'https://www.borger.dk/nyt-sted' })];
  await button(page, w.run.now).click();
  const move = page.getByRole('region', { name: w.drifts.kind['article-moved'] }).first();
  // The article, and both addresses to try.
  await expect(move.getByRole('link')).toHaveCount(3);
  await expect(move.locator('ins a')).toHaveAttribute('href', 'https://www.borger.dk/nyt-sted');
  await expect(move.locator('ins')).toContainText('https://www.borger.dk/nyt-sted');
  await expect(move).toContainText(w.drifts.confirmMoved);
  await look(page, 'content: a page has moved');
});

test('a guide is printed whole to be read through, in the language that is chosen', async ({ centre }) => {
  const page = await openDesk(centre);
  await openMoving(page);
  await tab(page, 'review').click();
  await page.getByRole('radio', { name: w.language.en }).click();
  await expect(heading(page, english.moving.title)).toBeVisible();
  await look(page, 'content: read-through');
  await keepPrinted(page);
  await button(page, english.content.review.print).click();
  const sheet = (await page.locator('[data-kept]').textContent()) ?? '';
  const served = centre.test.hub.services.content.guide('flytning');
  expect(sheet).toContain(served?.hash);
  expect(sheet).toContain(english.content.review.sheet.signText);
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(texts);
  for (const text of texts(served?.words.en)) expect(sheet).toContain(text);
  for (const { sources } of served?.guide.steps ?? []) for (const { url } of sources) expect(sheet).toContain(url);
  // A heap of paper falls to the floor: each sheet says what it is of, in which words, from when, and which it is.
  const { pages, sizes } = await onPaper(page);
  const foot = fill(english.content.foot.text, {
    title: english.moving.title,
    version: '1',
    hash: served?.hash.slice(0, 12) ?? '',
    date: formatDayShort(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' }), 'en'),
  });
  for (const [at, text] of pages.entries()) {
    expect(text).toContain(foot);
    expect(text).toContain(fill(english.content.foot.page, { page: String(at + 1), pages: String(pages.length) }));
  }
  expect(sizes.every(([width, height]) => width < height)).toBe(true);
});

test('the way through a guide is printed on paper on its side, and no card of it is cut', async ({ centre }) => {
  const page = await openDesk(centre);
  await openMoving(page);
  await expect(page.locator('.c-flow-lines path').first()).toBeAttached();
  await keepPrinted(page);
  await button(page, w.flow.print).click();
  const cards = page.locator('[data-kept] .c-flow-paper');
  await expect(cards.first()).toBeAttached();
  const { pages, sizes } = await onPaper(page);
  expect(sizes.every(([width, height]) => width > height)).toBe(true);
  expect(pages[0]).toContain(guide.questions.who?.text);
  expect(pages[0]).toContain(fill(w.foot.page, { page: '1', pages: String(pages.length) }));
  // Nothing smaller than 7 points, and each card whole in one of the windows.
  await page.emulateMedia({ media: 'print' });
  const { smallest, cut } = await page.evaluate(() => {
    const windows = [...document.querySelectorAll<HTMLElement>('[data-kept] .c-flow-paper')];
    const inside = new Map<string, number>();
    for (const one of windows) {
      const frame = one.getBoundingClientRect();
      for (const card of one.querySelectorAll<HTMLElement>('.c-card')) {
        const { top, bottom } = card.getBoundingClientRect();
        const isWhole = top >= frame.top - 1 && bottom <= frame.bottom + 1;
        const node = card.dataset.node ?? '';
        inside.set(node, (inside.get(node) ?? 0) + (isWhole ? 1 : 0));
      }
    }
    const zoom = Number.parseFloat(windows[0]?.style.zoom ?? '0');
    const small = document.querySelector('[data-kept] .c-card-when') ?? document.body;
    return {
      smallest: Number.parseFloat(getComputedStyle(small).fontSize) * zoom * 0.75,
      cut: [...inside].filter(([, times]) => times !== 1).map(([node]) => node),
    };
  });
  expect(cut).toEqual([]);
  expect(smallest).toBeGreaterThanOrEqual(7);
});

test('a guide with an error is refused when the files are read again, and the good one stays', async ({
  centre,
  folder,
}) => {
  const own = join(folder, 'content');
  for (const place of ['assets/guides', 'locales/da/guides', 'locales/en/guides'])
    mkdirSync(join(own, place), { recursive: true });
  const page = await openDesk(centre);
  await button(page, w.reload.button).click();
  await expect(page.getByText(w.reload.nothing)).toBeVisible();

  const file = readFileSync(join(root, 'assets/guides/flytning.yaml'), 'utf8');
  for (const lng of ['da', 'en'])
    writeFileSync(
      join(own, `locales/${lng}/guides/flytning.json`),
      readFileSync(join(root, `locales/${lng}/guides/flytning.json`)),
    );
  writeFileSync(join(own, 'assets/guides/flytning.yaml'), file.replace('kind: life-situation', 'kind: nonsense'));
  await button(page, w.reload.button).click();
  await expect(heading(page, w.guides.refusedTitle)).toBeVisible();
  await expect(heading(page, fill(w.guides.refusedShown, { title: guide.title }))).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(guide.title) })).toContainText(w.guides.state.refused);
  await look(page, 'content: a refused file');

  writeFileSync(join(own, 'assets/guides/flytning.yaml'), file.replace('version: 1', 'version: 2'));
  await button(page, w.reload.button).click();
  await expect(page.getByText(fill(w.reload.changed_one, { count: 1 }))).toBeVisible();
  await expect(heading(page, w.guides.refusedTitle)).toHaveCount(0);
});
