import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleCentre, startArticleCentre } from '../../tests/support/article-centre.ts';
import { type DoubleArticle, fixtures, moving } from '../../tests/support/borger-dk/fixtures.ts';
import { ok, startTestHub, type TestScreen } from '../../tests/support/test-hub.ts';

const day = 24 * 60 * 60_000;
/** Cited by address only, in the guides on moving and on several others. */
const page = 'https://www.borger.dk/Sider/Obligatorisk-selvbetjening.aspx';

let centre: ArticleCentre;
let lone: TestScreen;
beforeEach(async () => {
  centre = await startArticleCentre('2026-11-24T02:00:00Z');
  lone = await centre.test.screen('content-1');
  await lone.signIn('lone');
});
afterEach(() => centre.stop());

const night = async () => {
  centre.now += day;
  await centre.test.hub.runJobs();
  await lone.signIn('lone');
};
const cited = (change: Partial<DoubleArticle> = {}): DoubleArticle => ({
  ...fixtures.b,
  id: 900,
  url: page,
  ...change,
});
const change = (header: string, lastUpdated: string) => {
  centre.double.articles.da = [moving(), cited({ header, lastUpdated })];
};
const watch = () => lone.api.article.watch.query();
const ofPage = async () => (await lone.api.article.drifts.query()).filter(({ subject }) => subject.article === 900);
const asked = async () => (await ofPage()).map(({ id, version }) => ({ drift: id, version }));
const confirmAll = async (drifts: readonly { drift: string; version: number }[]) =>
  ok(await lone.api.article.confirmAll.mutate({ key: lone.key(), drifts: [...drifts] })).confirmed;

describe('what is watched', () => {
  it('is nothing before the first night, and says that none has been', async () => {
    const before = await watch();
    expect(before).toMatchObject({ isOn: true, hasRun: false, watched: 0 });
    expect(before.all).toBeGreaterThan(40);
    const states = before.guides.flatMap(({ sources }) => sources.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['pending', 'no-article']));
  });

  it('is counted page by page after it: what the service does not know is not watched, and never taken for fine', async () => {
    centre.double.articles.da = [moving(), cited()];
    await night();
    const after = await watch();
    expect(after).toMatchObject({ hasRun: true, watched: 2 });
    const states = after.guides.flatMap(({ sources }) => sources);
    expect(states.some(({ state }) => state === 'pending')).toBe(false);
    for (const { url, state } of states)
      expect([url, state === 'watched']).toEqual([
        url,
        /\/(obligatorisk-selvbetjening|naar-du-skal-flytte)\.aspx$/i.test(new URL(url).pathname),
      ]);
    for (const { all, watched, sources } of after.guides)
      expect([all, watched]).toEqual([sources.length, sources.filter(({ state }) => state === 'watched').length]);
    const steps = after.guides.flatMap(({ sources }) => sources.flatMap((source) => source.steps));
    expect(steps.every(({ titles }) => titles.da !== '' && titles.en !== '')).toBe(true);
  });

  it('tells what changed between the check of a guide and the first night, until somebody has answered', async () => {
    change('Kort', '2026-11-25T01:00:00');
    await night();
    const unseen = async () =>
      (await watch()).guides.flatMap(({ slug, sources }) =>
        sources.flatMap((source) => (source.changedUnseen ? [`${slug} ${source.article}`] : [])),
      );
    // Guides that were checked later than that have seen it.
    const checked = centre.test.hub.services.content.guides().flatMap(({ slug, guide }) => {
      const sources = guide.steps.flatMap((step) => step.sources.filter(({ url }) => /obligatorisk-selvb/i.test(url)));
      return sources.some(({ verifiedAt }) => verifiedAt <= '2026-11-25') ? [`${slug} 900`] : [];
    });
    expect(await lone.api.article.drifts.query()).toEqual([]);
    expect((await unseen()).sort()).toEqual(checked.sort());
    expect(checked.length).toBeGreaterThan(0);
    // The list of guides says so too: such a guide is not "in order".
    const toRead = async () =>
      (await lone.api.content.overview.query()).guides.flatMap(({ slug, unread }) => (unread > 0 ? [slug] : []));
    expect((await toRead()).sort()).toEqual(checked.map((one) => one.split(' ')[0]).sort());
    change('Nyt', '2026-11-26T12:00:00');
    await night();
    expect(await unseen()).toEqual([]);
    expect(await toRead()).toEqual([]);
  });

  it('does not go to the service, and neither does a citizen’s screen', async () => {
    await night();
    centre.double.calls.length = 0;
    await watch();
    const terminal = await centre.test.screen('terminal-1');
    await terminal.api.content.guide.query({ slug: 'flytning', hash: null });
    await terminal.api.article.forStep.query({ guide: 'flytning', step: 'report', language: 'da' });
    expect(centre.double.calls).toEqual([]);
  });

  it('is nothing at all where the check is off', async () => {
    const plain = await startTestHub();
    try {
      const screen = await plain.screen('content-1');
      await screen.signIn('lone');
      const off = await screen.api.article.watch.query();
      expect(off).toMatchObject({ isOn: false, hasRun: false, watched: 0 });
      expect(off.all).toBeGreaterThan(40);
    } finally {
      await plain.stop();
    }
  });
});

describe('"still true" for all', () => {
  const changed = async () => {
    centre.double.articles.da = [moving(), cited()];
    await night();
    change('Nyt', '2026-11-26T12:00:00');
    await night();
    return asked();
  };

  it('is written down for each guide, with the new day for its sources by address, and closes their tasks', async () => {
    const drifts = await changed();
    expect(drifts.length).toBeGreaterThan(1);
    const [first] = drifts;
    const task = { drift: first?.drift ?? '', reason: 'check-deadline' } as const;
    ok(await lone.api.article.openTask.mutate({ key: lone.key(), ...task }));
    const guides = (await ofPage()).map(({ guide }) => guide);
    const command = { key: lone.key(), drifts };
    const { confirmed } = ok(await lone.api.article.confirmAll.mutate(command));
    expect(confirmed).toEqual(drifts.map(({ drift }) => ({ drift, ok: true })));
    // The same press twice is one.
    expect(ok(await lone.api.article.confirmAll.mutate(command)).confirmed).toEqual(confirmed);
    expect(await ofPage()).toEqual([]);
    const ends = await centre.test.hub.services.db.selectFrom('article_task').select('closed_as').execute();
    expect(ends).toEqual([{ closed_as: 'still-true' }]);
    for (const slug of guides) {
      const served = await lone.api.content.guide.query({ slug, hash: null });
      const sources = served?.guide.steps.flatMap((step) => step.sources) ?? [];
      const its = sources.filter(({ url }) => /obligatorisk-selvbetjening/i.test(url));
      expect(its.length).toBeGreaterThan(0);
      for (const { articleId, verifiedAt } of its) expect([articleId, verifiedAt]).toEqual([900, '2026-11-26']);
    }
    await night();
    expect(await ofPage()).toEqual([]);
  });

  it('is told guide by guide: one that was dealt with meanwhile does not keep the others from it', async () => {
    const drifts = await changed();
    const [first, second, ...others] = drifts;
    if (!first || !second) throw new Error('too few');
    ok(await lone.api.article.confirm.mutate({ key: lone.key(), ...first }));
    expect(await confirmAll([first, { ...second, version: 7 }, ...others])).toEqual([
      { drift: first.drift, ok: false, reason: 'unknown-drift' },
      { drift: second.drift, ok: false, reason: 'changed-again' },
      ...others.map(({ drift }) => ({ drift, ok: true })),
    ]);
    expect((await ofPage()).map(({ id }) => id)).toEqual([second.drift]);
  });

  it('is of the text that was read first: a guide that stood on another one is left for itself', async () => {
    const [first, ...others] = await changed();
    if (!first) throw new Error('none');
    ok(await lone.api.article.confirm.mutate({ key: lone.key(), ...first }));
    change('Nyere', '2026-11-27T12:00:00');
    await night();
    const drifts = await asked();
    expect(drifts).toHaveLength(others.length + 1);
    const told = await confirmAll([
      ...drifts.filter(({ drift }) => others.some((one) => one.drift === drift)),
      ...drifts.filter(({ drift }) => others.every((one) => one.drift !== drift)),
    ]);
    expect(told.filter((one) => !one.ok)).toEqual([
      { drift: (await ofPage())[0]?.id, ok: false, reason: 'other-text' },
    ]);
  });

  it('of a move says where the page is, and nothing of its text', async () => {
    centre.double.articles.da = [moving(), cited()];
    await night();
    centre.double.articles.da = [moving(), cited({ url: 'https://www.borger.dk/nyt-sted' })];
    await night();
    const drifts = await ofPage();
    expect(new Set(drifts.map(({ kind }) => kind))).toEqual(new Set(['article-moved']));
    expect(drifts[0]).toMatchObject({
      hasBefore: true,
      articleUrl: 'https://www.borger.dk/nyt-sted',
      rows: [
        { kind: 'removed', text: page.toLowerCase() },
        { kind: 'added', text: 'https://www.borger.dk/nyt-sted' },
      ],
    });
    await confirmAll(await asked());
    expect(await ofPage()).toEqual([]);
    expect(await lone.api.article.verified.query()).toEqual([]);
    await night();
    expect(await ofPage()).toEqual([]);
  });

  it('is for whoever looks after the guides only', async () => {
    const desk = await centre.test.openDesk(1, 'anne');
    const drifts = [{ drift: 'x', version: 1 }];
    await expect(desk.api.article.confirmAll.mutate({ key: desk.key(), drifts })).rejects.toThrow();
    await expect(desk.api.article.watch.query()).rejects.toThrow();
  });
});
