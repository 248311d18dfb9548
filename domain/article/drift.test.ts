import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuide } from '../guide/engine.ts';
import { smallGuideData } from '../guide/fixture.ts';
import { anArticle, micro, microId, reliance, serviceId, subjects } from './article.fixture.ts';
import { type Accepted, decideDrift, judge, stateOf } from './drift.ts';
import type { Article, ArticleState } from './model.ts';
import { reliancesOf, type Subject, subjectKey } from './reliance.ts';

const current = (change: Partial<Article> = {}): ArticleState => ({ status: 'current', article: anArticle(change) });
const taken = (subject: Subject, state: ArticleState = current(), verifiedAt = '2026-11-23'): Accepted => ({
  state: stateOf(subject, state),
  verifiedAt,
});
const later = Date.parse('2026-12-01T02:00:00Z');

describe('one reliance', () => {
  it('that reads as it was accepted is left alone, whatever the dates say', () => {
    for (const subject of Object.values(subjects))
      expect(judge(taken(subject), current({ lastUpdated: later }), reliance(subject))).toEqual({
        verdict: 'as-accepted',
      });
  });

  it('seen for the first time is taken as it is when nobody has touched it since the guide was checked', () => {
    for (const subject of Object.values(subjects))
      expect(judge(null, current(), reliance(subject))).toEqual({ verdict: 'accept', accepted: taken(subject) });
  });

  it.each([
    ['changed after the guide was checked', later],
    // On the day itself nobody knows which came first.
    ['changed on that day', Date.parse('2026-11-23T10:00:00Z')],
    ['changed nobody knows when', null],
  ])('seen for the first time and %s is told, with nothing to compare', (_what, lastUpdated) => {
    expect(judge(null, current({ lastUpdated }), reliance(subjects.micro))).toEqual({
      verdict: 'drift',
      kind: 'micro-article-changed',
      before: null,
    });
  });

  const gone: ArticleState = { status: 'gone' };
  const locked: ArticleState = { status: 'not-exportable' };
  const others = { lastUpdated: later };
  it.each<[string, Subject, ArticleState, string]>([
    ['a changed lead', subjects.article, current({ ...others, header: 'Nyt' }), 'article-changed'],
    [
      'a changed paragraph',
      subjects.micro,
      current({ ...others, microArticles: [micro(microId, 'Meld flytning', 'Senest 8 dage efter.')] }),
      'micro-article-changed',
    ],
    [
      'a changed heading',
      subjects.micro,
      current({ ...others, microArticles: [micro(microId, 'Flyt', 'Senest 5 dage efter.')] }),
      'micro-article-changed',
    ],
    ['a part that is not there', subjects.micro, current({ ...others, microArticles: [] }), 'micro-article-gone'],
    [
      'a self-service with another name',
      subjects.service,
      current({ ...others, selfServices: [{ id: serviceId, name: 'Flyt', url: 'https://www.borger.dk/x' }] }),
      'self-service-changed',
    ],
    [
      'a self-service that is not there',
      subjects.service,
      current({ ...others, selfServices: [] }),
      'self-service-gone',
    ],
    ['an article that is gone', subjects.article, gone, 'article-gone'],
    ['a part of an article that is gone', subjects.micro, gone, 'article-gone'],
    ['an article closed to export', subjects.service, locked, 'not-exportable'],
  ])('%s is a drift, with what was accepted beside it', (_what, subject, now, kind) => {
    expect(judge(taken(subject), now, reliance(subject))).toEqual({
      verdict: 'drift',
      kind,
      before: taken(subject).state,
    });
  });

  it('the page a self-service was opened from is no change of it', () => {
    const url = `https://www.borger.dk/handlingsside?selfserviceId=${serviceId}&referringPageId=2`;
    const now = current({ ...others, selfServices: [{ id: serviceId, name: 'Meld flytning', url }] });
    expect(judge(taken(subjects.service), now, reliance(subjects.service)).verdict).toBe('as-accepted');
  });

  it('a guide whose file was checked again after the change is believed', () => {
    const now = current({ ...others, header: 'Nyt' });
    const checked = reliance(subjects.article, { verifiedAt: '2026-12-02' });
    expect(judge(taken(subjects.article), now, checked)).toEqual({
      verdict: 'accept',
      accepted: taken(subjects.article, now, '2026-12-02'),
    });
    // ... but not when it was last checked before somebody accepted something else.
    expect(judge(taken(subjects.article, current(), '2026-12-03'), now, checked).verdict).toBe('drift');
    expect(judge(taken(subjects.article), gone, reliance(subjects.article, { verifiedAt: '2026-12-02' })).verdict).toBe(
      'drift',
    );
  });

  it('what comes back after it was accepted as gone is told again', () => {
    expect(
      judge({ state: { status: 'gone' }, verifiedAt: '2026-12-01' }, current(), reliance(subjects.micro)),
    ).toMatchObject({
      verdict: 'drift',
      kind: 'micro-article-changed',
    });
  });

  it('a self-service known by its address only is found as a link in the text', () => {
    const page = 'https://www.borger.dk/laege';
    const byPage: Subject = { kind: 'self-service', site: 'da', article: 645, ref: page };
    const link = {
      kind: 'link',
      href: `${page}?referringPageId=1`,
      children: [{ kind: 'text', text: 'Vælg læge' }],
    } as const;
    const body = [{ kind: 'list', ordered: false, items: [[{ kind: 'paragraph', children: [link] }]] }] as const;
    expect(stateOf(byPage, current({ seeAlso: [{ title: 'Læs også', body }] }))).toEqual({
      status: 'present',
      lines: ['Vælg læge', page],
    });
    expect(stateOf(byPage, current())).toEqual({ status: 'absent' });
  });

  it('a self-service that was never named as standing there need not be found, but is missed once it was', () => {
    const loose = reliance(subjects.service, { isNamed: false });
    const without = current({ selfServices: [] });
    expect(judge(null, without, loose).verdict).toBe('accept');
    expect(judge(taken(subjects.service), without, loose)).toMatchObject({
      verdict: 'drift',
      kind: 'self-service-gone',
    });
    expect(judge(null, without, reliance(subjects.service))).toMatchObject({
      verdict: 'drift',
      kind: 'self-service-gone',
    });
  });
});

describe('an article that is cited by its address only', () => {
  const byAddress = { byAddress: true } as const;
  const gone: ArticleState = { status: 'gone' };

  it('is taken as it is at the first look, whenever it was changed and whatever is missing', () => {
    for (const now of [current({ lastUpdated: later }), current({ lastUpdated: null }), gone])
      for (const subject of [subjects.article, subjects.service])
        expect(judge(null, now, reliance(subject, byAddress))).toEqual({
          verdict: 'accept',
          accepted: taken(subject, now),
        });
    const without = current({ selfServices: [] });
    expect(judge(null, without, reliance(subjects.service, byAddress)).verdict).toBe('accept');
  });

  it('is watched like any other from then on', () => {
    const now = current({ lastUpdated: later, header: 'Nyt' });
    expect(judge(taken(subjects.article), now, reliance(subjects.article, byAddress))).toMatchObject({
      verdict: 'drift',
      kind: 'article-changed',
    });
    expect(judge(taken(subjects.article), gone, reliance(subjects.article, byAddress))).toMatchObject({
      verdict: 'drift',
      kind: 'article-gone',
    });
  });
});

describe('where an article stands', () => {
  const subject: Subject = { kind: 'address', site: 'da', article: 645, ref: 'https://www.borger.dk/flytning' };
  const moved = current({ url: 'https://www.borger.dk/bolig/flytning' });

  it('is told when it moves, with both addresses, whatever the dates say', () => {
    for (const verifiedAt of ['2026-11-23', '2026-12-24'])
      expect(judge(taken(subject), moved, reliance(subject, { verifiedAt }))).toEqual({
        verdict: 'drift',
        kind: 'article-moved',
        before: { status: 'present', lines: ['https://www.borger.dk/flytning'] },
      });
    expect(judge(taken(subject, moved), moved, reliance(subject)).verdict).toBe('as-accepted');
  });

  it('is at the first look where it is, also when the guide cites an older address', () => {
    expect(judge(null, moved, reliance(subject))).toMatchObject({
      verdict: 'accept',
      accepted: { state: { lines: ['https://www.borger.dk/bolig/flytning'] } },
    });
  });

  it('has not moved for a capital letter or a slash, nor when the service does not say, nor when it is gone', () => {
    const states: ArticleState[] = [
      current({ url: 'https://borger.dk/Flytning/' }),
      current({ url: null }),
      { status: 'gone' },
      { status: 'not-exportable' },
    ];
    for (const now of states) expect(judge(taken(subject), now, reliance(subject)).verdict).toBe('as-accepted');
  });

  it('is a drift beside that of the text, and none beside an article that is gone', () => {
    const its = [reliance(subjects.article), reliance(subject)];
    const accepted = ({ subject: of }: { subject: Subject }) => taken(of);
    const now = current({ url: 'https://www.borger.dk/ny', header: 'Nyt', lastUpdated: later });
    expect(decideDrift(accepted, now, its).drifts.map(({ kind }) => kind)).toEqual([
      'article-changed',
      'article-moved',
    ]);
    expect(decideDrift(accepted, { status: 'gone' }, its).drifts.map(({ kind }) => kind)).toEqual(['article-gone']);
  });
});

describe('all that relies on an article', () => {
  const all = [
    reliance(subjects.micro, { step: 'one' }),
    reliance(subjects.micro, { step: 'two' }),
    reliance(subjects.service, { step: 'one' }),
    reliance(subjects.micro, { step: 'three', guide: 'other' }),
  ];
  const accepted = ({ subject }: { subject: Subject }) => taken(subject);

  it('a part two steps share is one drift with both, and another guide has its own', () => {
    const now = current({ lastUpdated: later, microArticles: [micro(microId, 'Meld flytning', 'Nyt.')] });
    const { drifts, accept } = decideDrift(accepted, now, all);
    expect(accept).toEqual([]);
    expect(drifts.map(({ guide, kind, steps }) => [guide, kind, steps])).toEqual([
      ['flytning', 'micro-article-changed', ['one', 'two']],
      ['other', 'micro-article-changed', ['three']],
    ]);
    expect(drifts[0]?.after).toEqual({ status: 'present', lines: ['Meld flytning', 'Nyt.'] });
  });

  it('an article that is gone is one drift per guide, and carries every part with it', () => {
    const { drifts } = decideDrift(accepted, { status: 'gone' }, all);
    expect(drifts.map(({ guide, kind, steps, touches }) => [guide, kind, steps, touches.length])).toEqual([
      ['flytning', 'article-gone', ['one', 'two'], 3],
      ['other', 'article-gone', ['three'], 1],
    ]);
    expect(drifts[0]?.subject).toEqual(subjects.article);
  });

  const text = fc.constantFrom('Et.', 'To.', 'Tre.');
  const state: fc.Arbitrary<ArticleState> = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<ArticleState>({ status: 'gone' }, { status: 'not-exportable' }) },
    {
      weight: 4,
      arbitrary: fc
        .record({
          header: text,
          microArticles: fc.array(text, { maxLength: 1 }).map((some) => some.map((one) => micro(microId, 'T', one))),
          selfServices: fc
            .array(text, { maxLength: 1 })
            .map((some) => some.map((name) => ({ id: serviceId, name, url: 'https://www.borger.dk/x' }))),
          lastUpdated: fc.constantFrom(null, Date.parse('2026-11-01T10:00:00Z'), later),
        })
        .map((change) => current(change)),
    },
  );
  const reliances = fc.uniqueArray(
    fc.record({
      guide: fc.constantFrom('a', 'b'),
      step: fc.constantFrom('x', 'y'),
      subject: fc.constantFrom<Subject>(...Object.values(subjects)),
      isNamed: fc.boolean(),
    }),
    { selector: ({ guide, step, subject }) => `${guide} ${step} ${subjectKey(subject)}` },
  );

  it('accepting what a drift says settles it: nothing is told twice, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 4 }), reliances, (nights, rows) => {
        const its = rows.map((row) => reliance(row.subject, row));
        const key = (one: { guide: string; step: string; subject: Subject }) =>
          `${one.guide} ${one.step} ${subjectKey(one.subject)}`;
        const known = new Map<string, Accepted>();
        for (const now of nights) {
          const look = decideDrift((one) => known.get(key(one)) ?? null, now, its);
          // Every reliance is settled, accepted or told, and none of them twice.
          const told = look.drifts.flatMap(({ touches }) => touches.map(key));
          const newly = look.accept.map((one) => key(one.reliance));
          expect(new Set([...told, ...newly]).size).toBe(told.length + newly.length);
          for (const one of its) {
            if (told.includes(key(one)) || newly.includes(key(one))) continue;
            expect(known.get(key(one))?.state).toEqual(stateOf(one.subject, now));
          }
          for (const one of look.accept) known.set(key(one.reliance), one.accepted);
          for (const { touches, after } of look.drifts)
            for (const one of touches) known.set(key(one), { state: after, verifiedAt: '2026-12-24' });
          const again = decideDrift((one) => known.get(key(one)) ?? null, now, its);
          expect(again).toEqual({ accept: [], drifts: [] });
        }
      }),
    );
  });
});

describe('what a guide relies on', () => {
  const guideWith = (sources: readonly object[], idOf?: Parameters<typeof reliancesOf>[1]) => {
    const data = structuredClone(smallGuideData) as unknown as { steps: { sources: unknown }[] };
    if (data.steps[0]) data.steps[0].sources = sources;
    const parsed = parseGuide(data);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    return reliancesOf(parsed.guide, idOf).map(({ subject, isNamed, verifiedAt, byAddress }) => [
      subjectKey(subject),
      isNamed,
      verifiedAt,
      ...(byAddress ? ['by address'] : []),
    ]);
  };
  const source = { url: 'https://www.borger.dk/a', verifiedAt: '2026-11-23', facts: ['explain'] };

  it('is the articles its sources name, their parts, and the self-service where a source says it stands', () => {
    expect(guideWith([source])).toEqual([]);
    expect(
      guideWith([
        { ...source, articleId: 1 },
        { ...source, articleId: 2, microArticleId: microId.toUpperCase(), facts: ['selfService'] },
      ]),
    ).toEqual([
      ['article da 1 ', true, '2026-11-23'],
      [`micro-article da 2 ${microId}`, true, '2026-11-23'],
      ['address da 1 https://www.borger.dk/a', true, '2026-11-23'],
      ['address da 2 https://www.borger.dk/a', true, '2026-11-23'],
      [`self-service da 2 ${serviceId}`, true, '2026-11-23'],
    ]);
  });

  it('is the self-service in any of the step’s articles when no source names it', () => {
    expect(guideWith([{ ...source, articleId: 1 }])).toEqual([
      ['article da 1 ', true, '2026-11-23'],
      ['address da 1 https://www.borger.dk/a', true, '2026-11-23'],
      [`self-service da 1 ${serviceId}`, false, '2026-11-23'],
    ]);
  });

  it('knows the English site by its address, and of two days takes the earlier', () => {
    expect(
      guideWith([
        { ...source, articleId: 1, url: 'https://lifeindenmark.borger.dk/a' },
        { ...source, articleId: 1, url: 'https://lifeindenmark.borger.dk/b', verifiedAt: '2026-11-20' },
        { ...source, articleId: 9, url: 'https://www.sundhed.dk/' },
      ])[0],
    ).toEqual(['article en 1 ', true, '2026-11-20']);
  });

  it('is also what its sources cite by an address that is known to be an article, and nothing of one that is not', () => {
    const idOf = ({ address }: { address: string }) => (address.endsWith('/moving') ? 645 : null);
    expect(guideWith([{ ...source, url: 'https://borger.dk/Moving?b=1' }], idOf)).toEqual([
      ['article da 645 ', true, '2026-11-23', 'by address'],
      ['address da 645 https://www.borger.dk/moving', true, '2026-11-23', 'by address'],
      [`self-service da 645 ${serviceId}`, false, '2026-11-23', 'by address'],
    ]);
    expect(guideWith([{ ...source, url: 'https://borger.dk/b' }], idOf)).toEqual([]);
    // Named by another source of the step, it was held against the guide, and the earlier day counts.
    expect(
      guideWith(
        [
          { ...source, articleId: 645, verifiedAt: '2026-11-24' },
          { ...source, url: 'https://borger.dk/moving' },
        ],
        idOf,
      )[0],
    ).toEqual(['article da 645 ', true, '2026-11-23']);
  });
});
