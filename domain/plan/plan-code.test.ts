import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allGuides, flytning, moveForOther, savedMove } from '../../tests/support/plans.ts';
import { addDays } from '../calendar/dates.ts';
import { exclusiveOption, type Guide, optionIds, type Question, walkGuide } from '../guide/engine.ts';
import { openPlan } from './open-plan.ts';
import {
  answeredOn,
  longestCode,
  planLifeDays,
  readPlanCode,
  type SavedPlan,
  savedPlanSchema,
  shortHash,
  withAnswer,
  writePlanCode,
} from './plan-code.ts';

const today = '2026-11-24';

const answerTo = (question: Question): fc.Arbitrary<string | string[]> => {
  if (question.type === 'date')
    return fc.integer({ min: question.minDays, max: question.maxDays }).map((days) => addDays(today, days));
  if (question.type !== 'several') return fc.constantFrom(...optionIds(question));
  const none = exclusiveOption(question);
  const others = optionIds(question).filter((id) => id !== none);
  const some = fc.subarray(others, { minLength: 1 });
  return none === undefined ? some : fc.oneof(some, fc.constant<string[]>([none]));
};

const answersTo = (guide: Guide) =>
  fc.record(Object.fromEntries(guide.questions.map((question) => [question.id, answerTo(question)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<SavedPlan['answers']>;

const plans = fc.constantFrom(...allGuides()).chain((at) =>
  fc
    .record({
      answers: answersTo(at.guide),
      done: fc.subarray(at.guide.steps.map(({ id }) => id)),
      language: fc.constantFrom('da', 'en'),
    })
    .map((parts): SavedPlan => ({ guide: at.guide.slug, hash: shortHash(at.hash), madeOn: today, ...parts })),
);

describe('the code of a plan', () => {
  it('is what it is made of, and nothing else', () => {
    const saved = savedMove({ done: ['report'] });
    expect(writePlanCode(saved)).toBe(
      `p=1&g=flytning&h=${saved.hash}&l=da&d=2026-11-24` +
        '&a=who:me,from:denmark,home:rent,moveDate:2026-12-31,children:none,mitid:here,extras:.none&x=report',
    );
  });

  it('gives back every plan of every guide, in characters an address does not change, short enough to scan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const code = writePlanCode(plan) ?? '';
        expect(readPlanCode(`#${code}`)).toEqual({ ok: true, plan });
        expect(new URL(`https://numre.example.dk/phone/plan#${code}`).hash).toBe(`#${code}`);
        expect(code.length).toBeLessThan(700);
      }),
    );
  });

  it('is never read as anything but a plan of codes and dates, whatever stands there', () => {
    const code = writePlanCode(savedMove({ done: ['report'] })) ?? '';
    const bent = fc
      .tuple(fc.nat(code.length), fc.nat(3), fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('&', '=', ',', '.')))
      .map(([at, cut, put]) => code.slice(0, at) + put + code.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(bent, fc.string(), fc.webFragments()), (text) => {
        const read = readPlanCode(text);
        if (!read.ok) return;
        expect(savedPlanSchema.safeParse(read.plan).success).toBe(true);
        const opened = openPlan(flytning, read.plan, today);
        expect(opened.ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', '', 'not-a-plan'],
    ['a number', '#t=0193.abc&l=da', 'not-a-plan'],
    ['a version of later', '#p=2&something=else', 'other-version'],
    ['a name among the answers', '#p=1&g=flytning&h=0123456789ab&l=da&d=2026-11-24&a=who:Anne Jensen', 'not-a-plan'],
    ['an answer twice', '#p=1&g=flytning&h=0123456789ab&l=da&d=2026-11-24&a=who:me,who:other', 'not-a-plan'],
    ['a part twice', '#p=1&g=flytning&g=pas&h=0123456789ab&l=da&d=2026-11-24', 'not-a-plan'],
    ['a day that is none', '#p=1&g=flytning&h=0123456789ab&l=da&d=2026-02-30', 'not-a-plan'],
    ['no hash', '#p=1&g=flytning&l=da&d=2026-11-24', 'not-a-plan'],
    ['more than a telephone reads', `#p=1&g=${'a'.repeat(longestCode)}`, 'not-a-plan'],
  ])('with %s is refused', (_what, fragment, reason) => {
    expect(readPlanCode(fragment)).toEqual({ ok: false, reason });
  });

  it('that would be too long is not written', () => {
    const done = Array.from({ length: 40 }, (_, at) => `a-step-with-a-very-long-name-${at}`);
    expect(writePlanCode(savedMove({ done }))).toBeNull();
  });
});

describe('a plan opened again', () => {
  it('keeps its dates, and knows what is over by now', () => {
    const saved = savedMove({}, moveForOther);
    const made = openPlan(flytning, saved, today);
    const later = openPlan(flytning, saved, '2027-01-20');
    if (!made.ok || !later.ok) throw new Error('not opened');
    const dates = (opened: typeof made) =>
      opened.plan.items.map(({ id, dates }) => [id, dates.map(({ date }) => date)]);
    expect(dates(later)).toEqual(dates(made));
    expect(later.plan.madeOn).toBe(today);
    const passed = later.plan.items.flatMap((item) => item.dates).map((date) => date.passed);
    expect(passed).not.toContain(false);
    expect(made.hasChanged).toBe(false);
  });

  it('with another guide than it was made with says so, and follows the guide of today', () => {
    const opened = openPlan(flytning, savedMove({ hash: '0123456789ab' }), today);
    expect(opened).toMatchObject({ ok: true, hasChanged: true });
  });

  it('is not shown from a guide that does not hold', () => {
    expect(openPlan(flytning, savedMove(), '2026-11-01')).toEqual({ ok: false, reason: 'guide-not-valid' });
  });

  it('from the future, or of long ago, is made anew', () => {
    expect(answeredOn({ madeOn: '2026-12-01' }, today)).toBe(today);
    expect(answeredOn({ madeOn: addDays(today, -planLifeDays) }, today)).toBe(addDays(today, -planLifeDays));
    expect(answeredOn({ madeOn: addDays(today, -planLifeDays - 1) }, today)).toBe(today);
  });

  it('counts days from today from the day it was made', () => {
    const guide: Guide = structuredClone(flytning.guide);
    const step = guide.steps.find(({ id }) => id === 'report');
    const deadline = step?.deadlines.find(({ kind }) => kind === 'latest');
    if (!deadline) throw new Error('no deadline');
    Object.assign(deadline, { from: 'today', offset: 10 });
    const dateOf = (day: string) =>
      walkGuide(guide, savedMove().answers, day, today)
        .steps.find(({ id }) => id === 'report')
        ?.deadlines.find(({ kind }) => kind === 'latest');
    expect(dateOf(today)).toMatchObject({ date: '2026-12-04', passed: false });
    expect(dateOf('2026-12-06')).toMatchObject({ date: '2026-12-04', passed: true });
  });
});

describe('an answer changed in a plan', () => {
  it('leaves the others and makes the plan anew; changed back it is the plan it was', () => {
    const saved = savedMove({ madeOn: '2026-11-01' });
    const changed = withAnswer(saved, flytning.guide, 'who', 'household', today);
    expect(changed?.answers).toEqual({ ...saved.answers, who: 'household' });
    expect(changed?.madeOn).toBe(today);
    const back = changed && withAnswer(changed, flytning.guide, 'who', 'me', today);
    expect(back).toEqual({ ...saved, madeOn: today });
  });

  it('to what the guide does not know is refused', () => {
    expect(withAnswer(savedMove(), flytning.guide, 'who', 'nobody', today)).toBeNull();
    expect(withAnswer(savedMove(), flytning.guide, 'moveDate', '2030-01-01', today)).toBeNull();
  });
});
