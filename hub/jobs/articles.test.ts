import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseGuide } from '../../domain/guide/engine.ts';
import { smallGuideData } from '../../domain/guide/fixture.ts';
import { type ArticleCentre, startArticleCentre } from '../../tests/support/article-centre.ts';
import { fixtures, microArticles, moving, movingParts } from '../../tests/support/borger-dk/fixtures.ts';
import { type BorgerDkDouble, startBorgerDkDouble } from '../../tests/support/borger-dk-double.ts';
import { dataFolder } from '../../tests/support/test-hub.ts';
import { lastRun, readStored, storedArticles } from '../article/store.ts';
import { readCentre } from '../centre/store.ts';
import type { ServedGuide } from '../content/content.ts';
import type { Pace } from '../integrations/borger-dk/pace.ts';
import { EventLog } from '../live/event-log.ts';
import { newId } from '../new-id.ts';
import { type OpenedDatabase, openDatabase } from '../storage/database.ts';
import { ArticleSync } from './articles.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** The database and the double, without the rest of a hub: a night is nothing but these. */
let now: number;
let waits: number[];
let folder: ReturnType<typeof dataFolder>;
let opened: OpenedDatabase;
let double: BorgerDkDouble;
beforeEach(async () => {
  // A Tuesday, 3:00 at night on the wall in Denmark.
  now = Date.parse('2026-11-24T02:00:00Z');
  waits = [];
  limits = { ...limits, ms: 60_000 };
  folder = dataFolder();
  opened = openDatabase(folder.path);
  double = await startBorgerDkDouble({ most: Number.POSITIVE_INFINITY });
});
afterEach(async () => {
  await sync?.stop();
  await double.close();
  await opened.close();
  folder.remove();
});

const db = () => opened.db;
/** Short only where an answer never comes. */
let limits = { bytes: 8 * 1024 * 1024, ms: 60_000 };
let elapsed = 0;
const pace: Pace = {
  clock: () => elapsed,
  sleep: async (ms) => {
    waits.push(ms);
    elapsed += ms;
  },
};
const [firstPart, ...otherParts] = movingParts;
const changed = (text: string, lastUpdated = '2026-11-24T12:00:00') =>
  moving({
    lastUpdated,
    parts: [{ ...firstPart, id: firstPart?.id ?? '', title: 'Ny', body: `<p>${text}</p>` }, ...otherParts],
  });

/** A guide that names these articles as sources of one step each. */
function guideOf(articles: readonly { site?: 'da' | 'en'; id: number; part?: string }[]): ServedGuide {
  const steps = articles.map(({ site = 'da', id, part }, at) => ({
    id: `step-${at}`,
    theme: 'first',
    sources: [
      {
        url: site === 'da' ? 'https://www.borger.dk/a' : 'https://lifeindenmark.borger.dk/a',
        verifiedAt: '2026-11-23',
        facts: ['action'],
        articleId: id,
        ...(part === undefined ? {} : { microArticleId: part }),
      },
    ],
  }));
  const parsed = parseGuide({ ...structuredClone(smallGuideData), steps });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return { slug: 'small', version: 1, hash: '', guide: parsed.guide, words: {}, linkHosts: [] };
}

let sync: ArticleSync;
async function useGuides(guides: readonly ServedGuide[]): Promise<void> {
  const borgerDk = { endpoints: double.endpoints, municipality: 376, hour: 3 };
  sync = new ArticleSync(
    {
      db: db(),
      events: new EventLog(db(), () => undefined),
      clock: () => now,
      log: pino({ level: 'silent' }),
      newId,
      centre: { ...(await readCentre(db())), borgerDk },
      content: () => ({ guides: () => guides }),
    },
    { pace, limits },
  );
}
const use = (articles: Parameters<typeof guideOf>[0]) => useGuides([guideOf(articles)]);
const operations = () => double.calls.splice(0).map(({ site, operation }) => `${site} ${operation}`);
const night = async () => {
  now += day;
  await sync.refresh();
};
const run = async () => {
  const found = await lastRun(db(), now);
  if (found === null) throw new Error('no run');
  return found;
};
const drifts = async () =>
  (await db().selectFrom('article_drift').selectAll().where('closed_at', 'is', null).execute())
    .map(({ kind, subject, version }) => `${kind}: ${subject.trim()} v${version}`)
    .sort();

describe('a night', () => {
  it('fetches what guides rely on, of both sites, and the next one only what has changed', async () => {
    await use([{ id: 645 }, { id: 150 }, { site: 'en', id: 645 }]);
    await sync.refresh();
    expect(operations()).toEqual([
      'da GetAllArticles',
      'da GetArticlesByIDs',
      'en GetAllArticles',
      'en GetArticlesByIDs',
    ]);
    expect(await run()).toMatchObject({
      state: 'done',
      errors: [],
      counts: { da: { fetched: 2, unchanged: 0, failed: 0 }, en: { fetched: 1, listed: 1 } },
    });
    expect((await storedArticles(db(), 376)).map(({ site, id }) => `${site} ${id}`).sort()).toEqual([
      'da 150',
      'da 645',
      'en 645',
    ]);
    // Nobody has touched them since the guide was checked: nothing to tell.
    expect(await drifts()).toEqual([]);

    await night();
    expect(operations()).toEqual(['da GetAllArticles', 'en GetAllArticles']);
    expect((await run()).counts?.da).toMatchObject({ fetched: 0, unchanged: 2 });

    double.articles.da = double.articles.da.map((one) => (one.id === 645 ? changed('Nyt.') : one));
    await night();
    expect(operations()).toEqual(['da GetAllArticles', 'da GetArticlesByIDs', 'en GetAllArticles']);
    expect(await drifts()).toEqual(['article-changed: article da 645 v1']);
  });

  it('fetches all of it anew once a week, since local content may change without a word', async () => {
    await use([{ id: 645 }]);
    await sync.refresh();
    for (let n = 0; n < 6; n++) await night();
    expect(operations().filter((one) => one.includes('ByIDs'))).toHaveLength(1);
    await night();
    expect(operations()).toEqual(['da GetAllArticles', 'da GetArticlesByIDs']);
  });

  it('runs once a night, also after the clock was set back by years', async () => {
    await use([{ id: 645 }]);
    now += 3650 * day;
    await sync.refresh();
    now -= 3650 * day;
    await sync.refresh();
    operations();
    await sync.refresh();
    expect(operations()).toEqual([]);
    await night();
    expect(operations()).toContain('da GetAllArticles');
  });

  it('fetches again what an older reader has read', async () => {
    await use([{ id: 645 }]);
    await sync.refresh();
    await db().updateTable('article').set({ reader: 0 }).execute();
    operations();
    await night();
    expect(operations()).toEqual(['da GetAllArticles', 'da GetArticlesByIDs']);
  });

  it('asks for many in batches', async () => {
    double.articles.da = Array.from({ length: 45 }, (_, at) => moving({ id: at + 1 }));
    await use(double.articles.da.map(({ id }) => ({ id })));
    await sync.refresh();
    expect(operations().filter((one) => one === 'da GetArticlesByIDs')).toHaveLength(3);
    expect((await run()).counts?.da).toMatchObject({ fetched: 45, listed: 45 });
  });

  it('keeps who is gone apart from who is closed, tells both, and keeps neither text', async () => {
    await use([{ id: 645 }, { id: 150 }]);
    await sync.refresh();
    double.articles.da = [{ ...fixtures.b, state: 'locked' }, fixtures.c];
    await night();
    expect((await run()).counts?.da).toMatchObject({ gone: 1, notExportable: 1, failed: 0 });
    expect(await drifts()).toEqual(['article-gone: article da 645 v1', 'not-exportable: article da 150 v1']);
    expect(await readStored(db(), 'da', 645, 376)).toMatchObject({ state: { status: 'gone' } });
    const rows = await db().selectFrom('article').select('model').execute();
    expect(rows.every(({ model }) => model === null)).toBe(true);
    // It comes back as it was: nothing is left to tell.
    double.articles.da = [moving(), fixtures.b];
    await night();
    expect(await drifts()).toEqual([]);
    expect((await db().selectFrom('article_drift').select('closed_as').execute()).map((row) => row.closed_as)).toEqual([
      'settled',
      'settled',
    ]);
  });

  it('a part that is gone is told by itself, and a change of another part is not this guide’s business', async () => {
    await use([{ id: 645, part: firstPart?.id }]);
    await sync.refresh();
    double.articles.da = [
      moving({ lastUpdated: '2026-11-24T12:00:00', header: 'Ny', parts: movingParts.slice(0, -1) }),
    ];
    await night();
    expect(await drifts()).toEqual([]);
    double.articles.da = [moving({ lastUpdated: '2026-11-25T12:00:00', parts: otherParts })];
    await night();
    expect(await drifts()).toEqual([`micro-article-gone: micro-article da 645 ${firstPart?.id} v1`]);
  });

  it('a drift stays one drift while nothing more happens, and is renewed when borger.dk changes it again', async () => {
    await use([{ id: 645 }]);
    await sync.refresh();
    double.articles.da = [changed('Et.')];
    await night();
    await night();
    expect(await drifts()).toEqual(['article-changed: article da 645 v1']);
    double.articles.da = [changed('To.', '2026-11-26T12:00:00')];
    await night();
    expect(await drifts()).toEqual(['article-changed: article da 645 v2']);
  });

  it('runs and closed drifts are forgotten when they have had their time, open ones never', async () => {
    await use([{ id: 645 }, { id: 150 }]);
    await sync.refresh();
    double.articles.da = [changed('Et.'), { ...fixtures.b, state: 'locked' }];
    await night();
    double.articles.da = [moving({ lastUpdated: '2026-11-26T12:00:00' }), { ...fixtures.b, state: 'locked' }];
    await night();
    const kept = async () => (await db().selectFrom('article_drift').selectAll().execute()).length;
    now += 729 * day;
    await sync.refresh();
    expect(await kept()).toBe(2);
    await night();
    await night();
    expect(await kept()).toBe(1);
    expect(await drifts()).toEqual(['not-exportable: article da 150 v1']);
    expect(await db().selectFrom('article_run').select('id').execute()).toHaveLength(3);
  });

  it('drifts of a guide that is left out for an error wait until it is back', async () => {
    await use([{ id: 645 }]);
    await sync.refresh();
    double.articles.da = [changed('Et.')];
    await night();
    await useGuides([]);
    await night();
    expect(await drifts()).toHaveLength(1);
  });
});

describe('a bad night', () => {
  it('one broken article keeps its old text and stops none of the others', async () => {
    await use([{ id: 645 }, { id: 150 }, { id: 152 }]);
    await sync.refresh();
    double.articles.da = [
      moving({ state: 'broken', lastUpdated: '2026-11-24T12:00:00' }),
      {
        ...fixtures.b,
        lastUpdated: '2026-11-24T12:00:00',
        content: microArticles([{ id: firstPart?.id ?? '', title: 'Ny', body: 'x' }]),
      },
      fixtures.c,
    ];
    await night();
    expect(await run()).toMatchObject({
      state: 'partial',
      counts: { da: { fetched: 1, unchanged: 1, failed: 1 } },
      errors: [{ site: 'da', article: 645, why: 'Malformed: failed-inside' }],
    });
    expect(await readStored(db(), 'da', 645, 376)).toMatchObject({ state: { status: 'current' } });
    expect(await drifts()).toEqual(['article-changed: article da 150 v1']);
  });

  it('a batch that fails as a whole is asked for one by one', async () => {
    await use([{ id: 645 }, { id: 150 }]);
    double.trouble = ({ operation }) => (operation === 'GetArticlesByIDs' ? 'half-xml' : null);
    await sync.refresh();
    expect(operations()).toEqual([
      'da GetAllArticles',
      'da GetArticlesByIDs',
      'da GetArticleByID',
      'da GetArticleByID',
    ]);
    expect(await run()).toMatchObject({ state: 'done', counts: { da: { fetched: 2 } } });
  });

  it('one article the service cannot give does not stop the others, but a service that is away is left in peace', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7];
    double.articles.da = ids.map((id) => moving({ id }));
    await use(ids.map((id) => ({ id })));
    double.trouble = ({ operation, body }) =>
      operation === 'GetArticlesByIDs' || body.includes('<articleID>3<') ? 'server-fault' : null;
    await sync.refresh();
    expect(await run()).toMatchObject({ state: 'partial', counts: { da: { fetched: 6, failed: 1 } } });

    double.articles.da = ids.map((id) => moving({ id, lastUpdated: '2026-11-24T12:00:00' }));
    double.trouble = ({ operation }) => (operation === 'GetAllArticles' ? null : 'server-fault');
    operations();
    await night();
    expect((await run()).counts?.da).toMatchObject({ fetched: 0, failed: 7 });
    // One batch and two articles, each tried three times.
    expect(operations()).toHaveLength(1 + 3 * 3);
    expect(await storedArticles(db(), 376)).toHaveLength(6);
  });

  it('of many batches no more than three are asked for in vain', async () => {
    double.articles.da = Array.from({ length: 90 }, (_, at) => moving({ id: at + 1 }));
    await use(double.articles.da.map(({ id }) => ({ id })));
    double.trouble = ({ operation }) => (operation === 'GetAllArticles' ? null : 'server-fault');
    await sync.refresh();
    expect(operations()).toHaveLength(1 + 3 * 3);
    expect((await run()).counts?.da).toMatchObject({ failed: 90 });
  });

  it.each(['html-500', 'silent', 'busy', 'cut'] as const)(
    'a service that answers %s leaves all as it was, and is tried again an hour later',
    async (trouble) => {
      await use([{ id: 645 }]);
      await sync.refresh();
      double.trouble = () => trouble;
      if (trouble === 'silent') limits.ms = 100;
      await night();
      limits.ms = 60_000;
      expect(await run()).toMatchObject({ state: 'failed', errors: [{ site: 'da', article: null }] });
      expect(await drifts()).toEqual([]);
      expect(await readStored(db(), 'da', 645, 376)).toMatchObject({ state: { status: 'current' } });
      double.trouble = () => null;
      operations();
      now += hour - 1;
      await sync.refresh();
      expect(operations()).toEqual([]);
      now += 1;
      await sync.refresh();
      expect(await run()).toMatchObject({ state: 'done' });
    },
  );

  it('a list that is suddenly empty is a fault and not a site without articles', async () => {
    await use([{ id: 645 }]);
    await sync.refresh();
    double.articles.da = [];
    await night();
    expect(await run()).toMatchObject({ state: 'failed', errors: [{ why: 'Malformed: empty-list' }] });
    expect(await drifts()).toEqual([]);
  });

  it('one site that is away does not keep the other from being fetched', async () => {
    await use([{ id: 645 }, { site: 'en', id: 645 }]);
    double.trouble = ({ site }) => (site === 'da' ? 'html-500' : null);
    await sync.refresh();
    expect(await run()).toMatchObject({ state: 'partial', counts: { en: { fetched: 1 } } });
  });

  it('two runs within a minute share its sixty calls', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => at + 1);
    double.articles.da = ids.map((id) => moving({ id }));
    double.trouble = ({ operation }) => (operation === 'GetArticlesByIDs' ? 'half-xml' : null);
    await use(ids.map((id) => ({ id })));
    await sync.refresh();
    expect([double.calls.length, waits]).toEqual([43, []]);
    double.articles.da = ids.map((id) => moving({ id, lastUpdated: '2026-11-24T12:00:00' }));
    await sync.refresh(true);
    expect([double.calls.length, waits]).toEqual([86, [60_000]]);
  });

  it('throttling is waited out within the night', async () => {
    await use([{ id: 645 }]);
    let busy = 2;
    double.trouble = () => (busy-- > 0 ? 'busy' : null);
    await sync.refresh();
    expect(waits).toEqual([60_000, 120_000]);
    expect(await run()).toMatchObject({ state: 'done' });
  });

  it('ends with the hub, and is run again at the next start', async () => {
    await use([{ id: 645 }]);
    const heard = new Promise<void>((came) => {
      double.trouble = () => {
        came();
        return 'silent';
      };
    });
    const running = sync.refresh();
    await heard;
    await sync.stop();
    await running;
    expect(await run()).toMatchObject({ state: 'stopped' });
    double.trouble = () => null;
    await use([{ id: 645 }]);
    await sync.refresh();
    expect(await run()).toMatchObject({ state: 'done' });
  });
});

describe('the hub', () => {
  let centre: ArticleCentre;
  beforeEach(async () => {
    centre = await startArticleCentre('2026-11-24T02:00:00Z');
  });
  afterEach(() => centre.stop());
  const heardOf = () => centre.double.calls.splice(0).map(({ operation }) => operation);

  it('runs it with its jobs, once a night, and makes up for a night it was off', async () => {
    await centre.test.hub.runJobs();
    expect(heardOf()).toContain('GetAllArticles');
    await centre.test.hub.runJobs();
    expect(heardOf()).toEqual([]);
    centre.now += day + 5 * hour;
    await centre.restart();
    await centre.test.hub.runJobs();
    expect(heardOf()).toContain('GetAllArticles');
    await centre.test.hub.runJobs();
    expect(heardOf()).toEqual([]);
  });

  it('closes the day though borger.dk says nothing, and can stop meanwhile', async () => {
    const heard = new Promise<void>((came) => {
      centre.double.trouble = () => {
        came();
        return 'silent';
      };
    });
    const { db: store, articles } = centre.test.hub.services;
    const pause = { id: 'p', service_id: null, day: '2026-11-20', reason: 'few-staff', staff_id: 'anne' } as const;
    await store
      .insertInto('queue_pause')
      .values({ ...pause, started_at: 1, ended_at: null })
      .execute();
    const jobs = centre.test.hub.runJobs();
    await heard;
    expect(articles.isRunning).toBe(true);
    const open = () => store.selectFrom('queue_pause').select('id').where('ended_at', 'is', null).execute();
    await expect.poll(open).toEqual([]);
    await articles.stop();
    await jobs;
  });
});

it('calls nobody when the set-up does not say so', async () => {
  const quiet = await startArticleCentre('2026-11-24T02:00:00Z', { enabled: false });
  try {
    await quiet.test.hub.runJobs();
    expect(quiet.double.calls).toEqual([]);
    expect(await lastRun(quiet.test.hub.services.db, Number.MAX_SAFE_INTEGER)).toBeNull();
  } finally {
    await quiet.stop();
  }
});
