import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Guide, type GuideWords, parseGuide, walkGuide } from '../guide/engine.ts';
import { byTheme, happensByItself, hostOf, makePlan, stepsLeft, wordsIn } from './plan.ts';

const words = {
  da: JSON.parse(
    readFileSync(fileURLToPath(new URL('../../locales/da/guides/flytning.json', import.meta.url)), 'utf8'),
  ) as GuideWords,
};

const guide: Guide = (() => {
  const source = { url: 'https://www.borger.dk/a', verifiedAt: '2026-11-23', facts: ['action', 'deadlines.latest'] };
  const parsed = parseGuide({
    slug: 'flytning',
    kind: 'life-situation',
    owner: 'citizen-service',
    version: 1,
    validFrom: '2026-01-01',
    reviewBy: '2026-12-01',
    liveGuideUrl: 'https://www.borger.dk/guide',
    questions: [{ id: 'moveDate', type: 'date', minDays: -365, maxDays: 365 }],
    steps: [
      {
        id: 'report',
        theme: 'report',
        deadlines: [{ id: 'latest', kind: 'latest', from: 'moveDate', offset: 5, unit: 'days' }],
        needs: ['mitid'],
        selfService: { id: '40063fb6-7cb3-452e-be26-ffc37e82d4a4', mitId: true, proxy: true },
        lookAway: true,
        sources: [
          source,
          { ...source, url: 'https://borger.dk/b', verifiedAt: '2026-10-01', facts: ['deadlines.latest'] },
          { ...source, url: 'https://www.randers.dk/', facts: ['automatic.health-card'] },
        ],
      },
      { id: 'post', theme: 'after', who: ['citizen'] },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.guide;
})();

const planOn = (today: string, language = 'da') => {
  const plan = makePlan({
    guide,
    words,
    linkHosts: ['www.borger.dk'],
    language,
    steps: walkGuide(guide, { moveDate: '2026-11-20' }, today).steps,
    done: ['post'],
    today,
  });
  if (plan === null) throw new Error('no plan');
  return plan;
};

describe('makePlan', () => {
  it('puts structure and words of a step together', () => {
    const [report, post] = planOn('2026-11-23').items;
    expect(report).toMatchObject({
      title: 'Meld flytning',
      theme: 'Meld flytning',
      isDone: false,
      lookAway: true,
      selfService: { name: 'Anmeld flytning til folkeregistret', host: 'borger.dk', mitId: true, proxy: true },
      needs: [{ id: 'mitid', text: 'Dit MitID' }],
    });
    expect(report?.dates).toEqual([
      {
        id: 'latest',
        kind: 'latest',
        date: '2026-11-25',
        closedOn: null,
        passed: false,
        label: 'Du skal melde flytning senest',
        late: null,
      },
    ]);
    expect(post?.isDone).toBe(true);
  });

  it('says what to do once a deadline is over', () => {
    expect(planOn('2026-11-26').items[0]?.dates[0]).toMatchObject({ passed: true, late: expect.stringMatching(/./) });
  });

  it('names each host once, with the day that is longest ago, and links only where a citizen may be sent', () => {
    const report = planOn('2026-11-23').items[0];
    expect(report?.sources).toEqual([
      { url: 'https://www.borger.dk/a', host: 'borger.dk', verifiedAt: '2026-10-01', isLink: true },
      { url: 'https://www.randers.dk/', host: 'randers.dk', verifiedAt: '2026-11-23', isLink: false },
    ]);
  });

  it('is in Danish where the guide has no other words, and says so', () => {
    expect(planOn('2026-11-23', 'en').language).toBe('da');
    expect(wordsIn({}, 'en')).toBeNull();
  });

  it('knows when the guide is due for review', () => {
    expect(planOn('2026-11-23').status).toBe('valid');
    expect(planOn('2026-12-02').status).toBe('review-due');
  });

  it('groups by theme in the order of the guide', () => {
    const themes = byTheme(planOn('2026-11-23').items);
    expect(themes.map(({ theme, items }) => [theme, items.map(({ id }) => id)])).toEqual([
      ['Meld flytning', ['report']],
      ['Når du er flyttet', ['post']],
    ]);
  });
});

it('a host is said without www', () => {
  expect(hostOf('https://www.borger.dk/x?y=1')).toBe('borger.dk');
  expect(hostOf('no address')).toBe('');
});

describe('what happens by itself', () => {
  const step = (extra: object) => {
    const bare = { ...guide.steps[0], deadlines: [], needs: [], selfService: undefined, sources: [] };
    const changed = { ...guide, steps: [{ ...bare, ...extra }] } as Guide;
    const [found] = walkGuide(changed, { moveDate: '2026-11-20' }, '2026-11-23').steps;
    if (found === undefined) throw new Error('no step');
    return found;
  };
  const automatic = [{ id: 'health-card' }];

  it('is a step with nothing in it but what others do unasked', () => {
    expect(happensByItself(step({ automatic }))).toBe(true);
  });

  it.each([
    ['nothing automatic', { automatic: [] }],
    ['somebody who acts', { automatic, who: [{ id: 'citizen' }] }],
    ['something to bring', { automatic, needs: [{ id: 'mitid' }] }],
    ['a date', { automatic, deadlines: guide.steps[0]?.deadlines }],
    ['a self-service', { automatic, selfService: guide.steps[0]?.selfService }],
    ['somewhere to go', { automatic, attendance: { required: true, bring: [] } }],
  ])('is not a step with %s', (_what, extra) => {
    expect(happensByItself(step(extra))).toBe(false);
  });

  it('is none of the steps that are left, and neither is what is done', () => {
    const { items } = planOn('2026-11-23');
    expect(stepsLeft(items)).toBe(1);
    expect(stepsLeft(items.map((item) => ({ ...item, byItself: true })))).toBe(0);
  });
});
