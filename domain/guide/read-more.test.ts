import { expect, it } from 'vitest';
import { makePlan } from '../plan/plan.ts';
import { checkGuideAsWritten, parseGuide, walkGuide } from './engine.ts';
import { put, smallGuideData, smallRules, smallWords } from './fixture.ts';

const danish = 'https://www.borger.dk/mere';
const english = 'https://lifeindenmark.borger.dk/more';

function guideWith(readMore: unknown) {
  const data = structuredClone(smallGuideData);
  put(data, 'steps.0.readMore', readMore);
  return parseGuide(data);
}

function pageShown(language: string): string | undefined {
  const parsed = guideWith({ da: danish, en: english });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { steps } = walkGuide(parsed.guide, { pet: 'cat', bought: '2026-12-01', papers: ['vaccine'] }, '2026-12-01');
  const plan = makePlan({
    guide: parsed.guide,
    words: { da: smallWords, en: smallWords, de: smallWords },
    language,
    linkHosts: [],
    steps,
    done: [],
    today: '2026-12-01',
  });
  return plan?.items[0]?.readMore?.url;
}

it('sends each reader to the page in her language, and to the Danish one where there is none', () => {
  expect(pageShown('da')).toBe(danish);
  expect(pageShown('en')).toBe(english);
  expect(pageShown('de')).toBe(danish);
});

it('refuses pages without a Danish one, and those that are not web addresses', () => {
  expect(guideWith({ en: english })).toMatchObject({ ok: false });
  expect(guideWith({ da: danish, en: 'http://www.borger.dk' })).toMatchObject({ ok: false });
});

it('holds the page of every language against the hosts a citizen may be sent to', () => {
  const parsed = guideWith({ da: danish, en: 'https://elsewhere.dk/more' });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { problems } = checkGuideAsWritten(parsed.guide, { da: smallWords }, smallRules);
  expect(problems).toContain('step register: https://elsewhere.dk/more is not on an allowed host');
});
