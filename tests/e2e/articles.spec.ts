import { fixtures } from '../support/borger-dk/fixtures.ts';
import { type BorgerDkDouble, startBorgerDkDouble } from '../support/borger-dk-double.ts';
import { centreFileWith, dataFolder, ok } from '../support/test-hub.ts';
import { untimedPace } from '../support/untimed-pace.ts';
import { test as base, button, type Centre, expect, heading, look } from './centre.ts';
import { answerGuide } from './moving.ts';
import { type StoryLanguage, wordsIn } from './words.ts';

/** A centre whose hub fetches its articles from a double of borger.dk. */
const test = base.extend<{ double: BorgerDkDouble }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  double: async ({}, use) => {
    const double = await startBorgerDkDouble({ most: Number.POSITIVE_INFINITY });
    await use(double);
    await double.close();
  },
  centreFile: async ({ double }, use) => {
    const folder = dataFolder();
    await use(
      centreFileWith(folder.path, (setup) => {
        setup.borgerDk = { enabled: true, endpoints: double.endpoints };
      }),
    );
    folder.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  hubOptions: async ({}, use) => use({ articles: { pace: untimedPace() } }),
});

/** Seats somebody who is moving at the first terminal. */
async function seat(centre: Centre, language: StoryLanguage): Promise<void> {
  const kiosk = await centre.test.screen('kiosk-1');
  const errand = { service: 'medbetjening', errand: 'flytning', way: 'assisted', situation: 'self' } as const;
  ok(await kiosk.api.queue.issue.mutate({ key: kiosk.key(), ...errand, language }));
  const desk = await centre.test.openDesk(3, 'kirsten');
  const { visit } = ok(await desk.api.queue.callNext.mutate({ key: desk.key() }));
  ok(await desk.api.queue.start.mutate({ key: desk.key(), visit: visit.id }));
  const to = { terminal: 'terminal-1', guide: 'flytning' };
  ok(await desk.api.assist.assign.mutate({ key: desk.key(), visit: visit.id, ...to }));
}

for (const language of ['da', 'en'] as const) {
  test(`a step says what borger.dk says, also while the hub is away (${language})`, async ({ centre, double }) => {
    const w = wordsIn(language);
    await centre.test.hub.runJobs();
    await seat(centre, language);
    const terminal = await centre.open('terminal-1');
    await answerGuide(terminal, w);
    await button(terminal, w.terminal.answers.toSteps).click();
    await expect(heading(terminal, w.moving.steps.report?.title ?? '')).toBeVisible();
    await expect(heading(terminal, w.article.title)).toBeVisible();
    const words = terminal.getByText('Du melder selv, at du er flyttet.');
    await expect(words).toBeHidden();
    await look(terminal, 'terminal: text of borger.dk, folded');

    // With the keyboard alone.
    const text = terminal.locator('details', { hasText: 'Når du melder flytning' });
    const fold = text.locator('summary');
    await fold.focus();
    await terminal.keyboard.press('Enter');
    await expect(words).toBeVisible();
    await expect(text).toContainText(w.article.source);
    await expect(text).toContainText('Skrevet af Prøvestyrelsen');
    await expect(text.getByText('Husk at bestille tid i Nykøbing.')).toBeVisible();
    await expect(text.getByText(w.article.onlyIn.da)).toHaveCount(language === 'da' ? 0 : 1);
    await expect(text.locator('a').first()).toHaveAttribute('href', 'https://www.borger.dk/bolig-og-flytning?a=1&b=2');
    await look(terminal, 'terminal: text of borger.dk');

    // What she has before her stays, and nothing of it was asked for while she waited.
    double.calls.length = 0;
    await terminal.context().setOffline(true);
    await fold.press('Enter');
    await expect(words).toBeHidden();
    await fold.press('Enter');
    await expect(words).toBeVisible();
    expect(double.calls).toEqual([]);
  });
}

test('a step without a text of borger.dk says nothing of it', async ({ centre, double }) => {
  double.articles.da = [{ ...fixtures.a, state: 'locked' }, fixtures.b];
  const w = wordsIn('da');
  await centre.test.hub.runJobs();
  await seat(centre, 'da');
  const terminal = await centre.open('terminal-1');
  await answerGuide(terminal, w);
  await button(terminal, w.terminal.answers.toSteps).click();
  await expect(heading(terminal, w.moving.steps.report?.title ?? '')).toBeVisible();
  await expect(heading(terminal, w.article.title)).toHaveCount(0);
});
