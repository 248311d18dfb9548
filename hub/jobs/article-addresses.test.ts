import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drift } from '../../domain/article/drift.ts';
import { guideCiting, type Nights, startNights } from '../../tests/support/article-nights.ts';
import { english, fixtures, moving } from '../../tests/support/borger-dk/fixtures.ts';
import { accept } from '../article/accepted.ts';
import { articlesOver, closeDrift } from '../article/drifts.ts';
import { lastRun, storedArticles } from '../article/store.ts';

let nights: Nights;
beforeEach(async () => {
  // A Monday, 3:00 at night on the wall in Denmark.
  nights = await startNights('2026-11-23T02:00:00Z');
});
afterEach(() => nights.stop());

const old = 'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx';
const unknown = 'https://www.borger.dk/findes-ikke';
const closed = 'https://www.borger.dk/proeve-200';
const later = '2026-11-25T12:00:00';

const addresses = async () =>
  (await nights.db.selectFrom('article_address').selectAll().orderBy('address').execute()).map((row) =>
    [row.site, row.address.replace(/.*\//, ''), row.status, row.article_id ?? ''].join(' ').trim(),
  );
const stored = async () => (await storedArticles(nights.db, 376)).map(({ site, id }) => `${site} ${id}`).sort();
const run = () => lastRun(nights.db, nights.now);
/** Somebody says "still true" to all that is told. */
async function confirmAll(): Promise<void> {
  await nights.db
    .insertInto('staff')
    .values({ id: 'lone', name: 'L', roles: '[]', pin_hash: '', failed_pins: 0, locked_until: null, active: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await nights.db.transaction().execute(async (tx) => {
    for (const { id, drift } of await tx
      .selectFrom('article_drift')
      .selectAll()
      .where('closed_at', 'is', null)
      .execute()) {
      const { touches, after } = JSON.parse(drift) as Drift;
      const said = { by: 'lone', now: nights.now };
      for (const one of touches) await accept(tx, one, { state: after, verifiedAt: '2026-11-26' }, said);
      await closeDrift(tx, id, { as: 'confirmed', ...said });
    }
  });
}

describe('an address that guides cite', () => {
  it('is found in the list however it is written, fetched with the others, and remembered', async () => {
    nights.useGuides(
      guideCiting('a', ['https://borger.dk/Proeve-150/?x=1#y', 'https://www.borger.dk/proeve-150']),
      guideCiting('b', [{ url: old, articleId: 645 }, 'https://lifeindenmark.borger.dk/Housing-and-moving/moving/']),
    );
    await nights.night();
    expect(nights.calls()).toEqual([
      'da GetAllArticles',
      'da GetArticlesByIDs',
      'en GetAllArticles',
      'en GetArticlesByIDs',
    ]);
    expect(await stored()).toEqual(['da 150', 'da 645', 'en 645']);
    expect(await addresses()).toEqual(['en moving found 645', 'da proeve-150 found 150']);
    await nights.night();
    expect(nights.calls()).toEqual(['da GetAllArticles', 'en GetAllArticles']);
  });

  it('is asked for when the list does not hold it, as it was cited', async () => {
    nights.double.articles.da = [moving({ knownAs: ['https://www.borger.dk/Flyt'] }), fixtures.b];
    nights.useGuides(guideCiting('a', ['https://borger.dk/Flyt/?KommuneKode=376']));
    await nights.night();
    expect(nights.calls()).toEqual([
      'da GetAllArticles',
      'da GetArticleIDByUrl https://www.borger.dk/Flyt',
      'da GetArticlesByIDs',
    ]);
    expect(await addresses()).toEqual(['da flyt found 645']);
    // It stands elsewhere than the guide says, but it has not moved since it was first looked at.
    expect(await nights.drifts()).toEqual([]);
  });

  it('that two listed articles share is asked for: the list cannot tell which', async () => {
    nights.double.articles.da = [moving(), moving({ id: 9 })];
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    expect(nights.calls()).toContain(`da GetArticleIDByUrl ${old}`);
  });

  it('the service does not know, or has closed, is kept as that, and asked for again a week later', async () => {
    nights.useGuides(guideCiting('a', [unknown, closed]));
    await nights.night();
    expect(await addresses()).toEqual(['da findes-ikke unknown', 'da proeve-200 not-exportable']);
    expect(await stored()).toEqual([]);
    // That is an answer and no fault of the night.
    expect(await run()).toMatchObject({ state: 'done', errors: [], counts: { da: { failed: 0 } } });
    nights.calls();
    for (let n = 0; n < 6; n++) await nights.night();
    expect(nights.calls().filter((call) => call.includes('ByUrl'))).toEqual([]);
    await nights.night();
    expect(nights.calls().filter((call) => call.includes('ByUrl'))).toHaveLength(2);
    // Listed one night, it is watched from that night on.
    nights.double.articles.da = [...nights.double.articles.da, { ...fixtures.b, id: 77, url: unknown }];
    await nights.night();
    expect(await addresses()).toContain('da findes-ikke found 77');
    expect(await stored()).toEqual(['da 77']);
  });

  it('that no article can stand at is not asked for', async () => {
    nights.useGuides(
      guideCiting('a', ['https://www.borger.dk/handlingsside?selfserviceId=1', 'https://www.borger.dk/']),
    );
    await nights.night();
    expect(nights.calls()).toEqual([]);
    expect(await addresses()).toEqual([]);
  });

  it('is asked for within the sixty calls a minute', async () => {
    const many = Array.from({ length: 70 }, (_, at) => `https://www.borger.dk/side-${at}`);
    nights.useGuides(guideCiting('a', many));
    await nights.night();
    expect(nights.calls()).toHaveLength(71);
    expect(nights.waits).toEqual([60_000]);
  });
});

describe('the first night', () => {
  it('takes a baseline of what is cited by address, also of what changed since the guide was checked', async () => {
    nights.double.articles.da = [moving({ lastUpdated: later }), { ...fixtures.b, lastUpdated: null }];
    const many = Array.from({ length: 40 }, (_, at) =>
      guideCiting(`g-${at}`, [old, 'https://www.borger.dk/proeve-150']),
    );
    nights.useGuides(...many);
    await nights.night();
    expect(await nights.drifts()).toEqual([]);
    nights.double.articles.da = [moving({ lastUpdated: '2026-11-26T12:00:00', header: 'Nyt' }), fixtures.b];
    await nights.night();
    expect(await nights.drifts()).toHaveLength(40);
    expect((await nights.drifts())[0]).toBe('g-0 article-changed: article da 645 v1');
  });

  it('of a step with a new name is not a first night: the change is told all the same', async () => {
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    nights.double.articles.da = [moving({ lastUpdated: later, header: 'Nyt' })];
    await nights.night();
    const renamed = guideCiting('a', [], [old]);
    nights.useGuides(renamed);
    await nights.night();
    expect(await nights.drifts()).toEqual(['a article-changed: article da 645 v2']);
  });
});

describe('an article that moves', () => {
  const moved = (url: string) => moving({ url });

  it('is followed by its id, and the move is told with both addresses, though its text was not touched', async () => {
    nights.useGuides(guideCiting('a', [old]), guideCiting('b', [{ url: old, articleId: 645 }]));
    await nights.night();
    nights.double.articles.da = [moved('https://www.borger.dk/bolig/Flyt'), fixtures.b];
    await nights.night();
    expect(await nights.drifts()).toEqual([
      `a article-moved: address da 645 ${old.toLowerCase()} v1`,
      `b article-moved: address da 645 ${old.toLowerCase()} v1`,
    ]);
    const { drift } = await nights.db.selectFrom('article_drift').select('drift').executeTakeFirstOrThrow();
    expect(JSON.parse(drift)).toMatchObject({
      before: { lines: [old.toLowerCase()] },
      after: { lines: ['https://www.borger.dk/bolig/flyt'] },
    });
    expect(await addresses()).toEqual(['da naar-du-skal-flytte.aspx found 645']);

    // Its text is watched where it stands now, beside the move.
    nights.double.articles.da = [
      moving({ url: 'https://www.borger.dk/bolig/Flyt', header: 'Nyt', lastUpdated: later }),
    ];
    await nights.night();
    expect((await nights.drifts()).map((one) => one.split(':')[0])).toEqual([
      'a article-changed',
      'a article-moved',
      'b article-changed',
      'b article-moved',
    ]);
    await confirmAll();
    await nights.night();
    expect(await nights.drifts()).toEqual([]);
  });

  it('and back again leaves nothing to tell', async () => {
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    nights.double.articles.da = [moved('https://www.borger.dk/bolig/Flyt')];
    await nights.night();
    expect(await nights.drifts()).toHaveLength(1);
    nights.double.articles.da = [moving()];
    await nights.night();
    expect(await nights.drifts()).toEqual([]);
  });

  it('is told once when the guide’s file names the new address', async () => {
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    nights.double.articles.da = [moved('https://www.borger.dk/bolig/Flyt')];
    await nights.night();
    nights.useGuides(guideCiting('a', ['https://www.borger.dk/bolig/flyt']));
    await nights.night();
    expect(await nights.drifts()).toEqual([]);
  });

  it('away from its address while another takes its place is told, and the other is not taken for it', async () => {
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    nights.double.articles.da = [moved('https://www.borger.dk/bolig/Flyt'), moving({ id: 9, header: 'Andet' })];
    await nights.night();
    expect((await nights.drifts()).map((one) => one.split(':')[0])).toEqual(['a article-moved']);
    expect(await addresses()).toEqual(['da naar-du-skal-flytte.aspx found 645']);
  });
});

describe('an article cited by address that is gone', () => {
  it('is told; when that is dealt with, the one that has taken its place is watched', async () => {
    nights.useGuides(guideCiting('a', [old]));
    await nights.night();
    nights.double.articles.da = [moving({ id: 9, header: 'Andet' })];
    await nights.night();
    await nights.night();
    // As long as nobody has dealt with it, it stays the one that is missed.
    expect(await nights.drifts()).toEqual(['a article-gone: article da 645 v1']);
    expect(await addresses()).toEqual(['da naar-du-skal-flytte.aspx found 645']);
    await confirmAll();
    expect((await articlesOver(nights.db, 376))('da', 645)).toBe(true);
    await nights.night();
    expect(await nights.drifts()).toEqual([]);
    expect(await addresses()).toEqual(['da naar-du-skal-flytte.aspx found 9']);
    nights.double.articles.da = [moving({ id: 9, header: 'Nyt', lastUpdated: later })];
    await nights.night();
    expect(await nights.drifts()).toEqual(['a article-changed: article da 9 v1']);
  });
});

describe('a bad night', () => {
  it('an address that could not be asked for is told and not taken for unknown; the others are fetched', async () => {
    nights.useGuides(guideCiting('a', [unknown, 'https://www.borger.dk/proeve-150']));
    nights.double.trouble = ({ operation }) => (operation === 'GetArticleIDByUrl' ? 'half-xml' : null);
    await nights.night();
    expect(await run()).toMatchObject({
      state: 'partial',
      counts: { da: { fetched: 1, failed: 1 } },
      errors: [{ site: 'da', article: null, address: unknown, why: 'Malformed: not-xml' }],
    });
    expect(await addresses()).toEqual(['da proeve-150 found 150']);
    nights.double.trouble = () => null;
    await nights.night();
    expect(await addresses()).toContain('da findes-ikke unknown');
  });

  it('a service that is away is left in peace after three addresses, and nothing is forgotten', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `https://www.borger.dk/side-${at}`);
    nights.useGuides(guideCiting('a', ['https://www.borger.dk/proeve-150']));
    await nights.night();
    nights.useGuides(guideCiting('a', ['https://www.borger.dk/proeve-150', ...many]));
    nights.double.trouble = ({ operation }) => (operation === 'GetAllArticles' ? null : 'server-fault');
    nights.calls();
    await nights.night();
    // Each of three is tried three times.
    expect(nights.calls()).toHaveLength(1 + 3 * 3);
    expect((await run())?.errors).toHaveLength(9);
    expect(await addresses()).toEqual(['da proeve-150 found 150']);
    expect(await nights.drifts()).toEqual([]);
  });

  it('without a list asks for nothing, and the English site is not held up', async () => {
    nights.useGuides(guideCiting('a', [old, english[0]?.url ?? '']));
    nights.double.trouble = ({ site }) => (site === 'da' ? 'html-500' : null);
    await nights.night();
    expect(nights.calls().filter((call) => call.includes('ByUrl'))).toEqual([]);
    expect(await addresses()).toEqual(['en moving found 645']);
  });
});
