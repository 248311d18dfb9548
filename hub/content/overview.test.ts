import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleCentre, startArticleCentre } from '../../tests/support/article-centre.ts';
import { moving, movingParts } from '../../tests/support/borger-dk/fixtures.ts';
import { dataFolder, ok, startTestHub, type TestScreen } from '../../tests/support/test-hub.ts';

const day = 24 * 60 * 60_000;

describe('the guides as their editor sees them', () => {
  let centre: ArticleCentre;
  let editor: TestScreen;
  beforeEach(async () => {
    centre = await startArticleCentre('2026-11-24T02:00:00Z');
    editor = await centre.test.screen('content-1');
    await editor.signIn('lone');
  });
  afterEach(() => centre.stop());

  const moved = async () => {
    const { guides } = await editor.api.content.overview.query();
    const found = guides.find(({ slug }) => slug === 'flytning');
    if (!found) throw new Error('no guide');
    return found;
  };
  const night = async () => {
    centre.now += day;
    await centre.test.hub.runJobs();
    await editor.signIn('lone');
  };

  it('are told whole, with languages, owner and the age of their facts', async () => {
    const { guides, missing, problems, today } = await editor.api.content.overview.query();
    expect(guides).toHaveLength(centre.test.hub.services.content.guides().length);
    expect([missing, problems, today]).toEqual([[], [], '2026-11-24']);
    const guide = await moved();
    expect(guide).toMatchObject({
      titles: { da: 'Når du skal flytte', en: expect.any(String) },
      errands: ['flytning'],
      kind: 'life-situation',
      owner: 'citizen-service',
      status: 'valid',
      languages: [
        { language: 'da', isWhole: true },
        { language: 'en', isWhole: true },
      ],
      drifts: 0,
      unread: 0,
      tasks: 0,
      problems: [],
    });
    expect(guide.facts).toMatchObject({ expired: 0, due: 0 });
    expect(guide.facts.facts).toBeGreaterThan(50);
    centre.now += 400 * day;
    await editor.signIn('lone');
    const old = await moved();
    expect(old.status).toBe('review-due');
    expect(old.facts.expired).toBe(old.facts.facts);
  });

  it('count what borger.dk has changed, the tasks on it, and each drift once', async () => {
    expect((await editor.api.content.overview.query()).isWatched).toBe(false);
    await night();
    expect((await editor.api.content.overview.query()).isWatched).toBe(true);
    const parts = movingParts.map((one, at) => (at === 0 ? { ...one, body: '<p>Helt nye ord.</p>' } : one));
    centre.double.articles.da = [moving({ parts, lastUpdated: '2026-11-25T09:00:00' })];
    await night();
    const drifts = (await editor.api.article.drifts.query()).filter(({ guide }) => guide === 'flytning');
    expect(drifts.length).toBeGreaterThan(0);
    expect(await moved()).toMatchObject({ drifts: drifts.length, tasks: 0 });
    const [first] = drifts;
    if (!first) throw new Error('no drift');
    ok(await editor.api.article.openTask.mutate({ key: editor.key(), drift: first.id, reason: 'check-deadline' }));
    expect(await moved()).toMatchObject({ drifts: drifts.length, tasks: 1 });
    ok(await editor.api.article.confirm.mutate({ key: editor.key(), drift: first.id, version: first.version }));
    expect(await moved()).toMatchObject({ drifts: drifts.length - 1, tasks: 0 });
  });
});

it('names a guide that nobody sees because its file was refused, with what is wrong', async () => {
  const data = dataFolder();
  const own = join(data.path, 'content', 'assets', 'guides');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'ny-guide.yaml'), 'slug: ny-guide\n');
  const test = await startTestHub({ data: data.path });
  try {
    const editor = await test.screen('content-1');
    await editor.signIn('lone');
    const { missing, guides } = await editor.api.content.overview.query();
    expect(missing.map(({ slug }) => slug)).toEqual(['ny-guide']);
    expect(missing[0]?.problems.join()).toMatch(/^content\/assets\/guides\/ny-guide\.yaml: kind/);
    expect(guides.some(({ slug }) => slug === 'ny-guide')).toBe(false);
  } finally {
    await test.stop();
    data.remove();
  }
});
