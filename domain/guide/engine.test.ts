import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { possibleAnswers } from './combinations.ts';
import {
  type Answers,
  type AnswerValue,
  answerQuestion,
  dateRange,
  guideStatus,
  parseGuide,
  type Question,
  walkGuide,
} from './engine.ts';
import { put, smallGuide, smallGuideData } from './fixture.ts';

const today = '2026-11-23';
const guide = smallGuide();

function answered(pairs: readonly (readonly [string, AnswerValue])[]): Answers {
  return pairs.reduce<Answers>((answers, [id, value]) => {
    const result = answerQuestion(guide, answers, id, value, today);
    if (!result.ok) throw new Error(`${id}: ${result.error}`);
    return result.answers;
  }, {});
}

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

/** Any answers a citizen can give, to any of the questions, asked or not. */
const someAnswers: fc.Arbitrary<[string, AnswerValue][]> = fc
  .tuple(
    ...guide.questions.map((question) =>
      fc.option(
        fc
          .constantFrom(...possibleAnswers(question, today))
          .map((value): [string, AnswerValue] => [question.id, value]),
      ),
    ),
  )
  .map((pairs) => pairs.filter((pair): pair is [string, AnswerValue] => pair !== null));

describe('walking', () => {
  test('asks one question at a time and only those that apply', () => {
    const start = walkGuide(guide, {}, today);
    expect(start.next?.id).toBe('pet');
    expect(start.complete).toBe(false);
    expect(start.atMostLeft).toBe(4);
    const dog = walkGuide(guide, answered([['pet', 'dog']]), today);
    expect([dog.next?.id, ids(dog.asked)]).toEqual(['chip', ['pet', 'chip']]);
    const cat = walkGuide(guide, answered([['pet', 'cat']]), today);
    expect([cat.next?.id, cat.atMostLeft]).toEqual(['bought', 2]);
    expect(walkGuide(guide, answered([['pet', 'none']]), today)).toMatchObject({
      next: null,
      complete: true,
      atMostLeft: 0,
    });
  });

  test('resolves dates, parts and self-service for the person', () => {
    const dog = walkGuide(
      guide,
      answered([
        ['pet', 'dog'],
        ['chip', 'yes'],
        ['bought', '2026-12-23'],
      ]),
      today,
    );
    expect(dog.complete).toBe(true);
    expect(dog.steps.map(({ id }) => id)).toEqual(['register', 'relax']);
    expect(dog.steps[0]).toMatchObject({
      timing: 'now',
      deadlines: [
        { id: 'open', kind: 'earliest', date: '2026-11-23', passed: true },
        { id: 'close', kind: 'latest', date: '2027-01-08', passed: false },
      ],
      who: ['citizen', 'authority'],
      needs: ['name', 'breed'],
      readMore: 'https://www.borger.dk/more',
      lookAway: true,
    });
    expect(dog.steps[0]?.selfService?.url).toBe(
      'https://www.borger.dk/handlingsside?selfserviceId=40063fb6-7cb3-452e-be26-ffc37e82d4a4',
    );
    const cat = walkGuide(
      guide,
      answered([
        ['pet', 'cat'],
        ['bought', '2026-12-24'],
        ['papers', ['neither']],
      ]),
      today,
    );
    expect(cat.steps[0]).toMatchObject({ who: ['citizen'], needs: ['name'], selfService: null, lookAway: false });
    expect(cat.steps[0]?.timing).toBe('not-yet');
    expect(cat.steps[1]).toMatchObject({
      id: 'come',
      attendance: { required: true, bring: ['id'] },
      timing: 'any-time',
    });
  });

  test.each([
    ['2027-01-08', false, 'now'],
    ['2027-01-09', true, 'late'],
  ])('on %s the latest day is over: %s', (date, passed, timing) => {
    const answers: Answers = { pet: 'dog', chip: 'yes', bought: '2026-12-23' };
    const [step] = walkGuide(guide, answers, date).steps;
    expect(step?.deadlines[1]?.passed).toBe(passed);
    expect(step?.timing).toBe(timing);
  });

  test('an answer the guide does not take counts as not given', () => {
    expect(walkGuide(guide, { pet: 'horse' }, today).next?.id).toBe('pet');
    const dated: Answers = { pet: 'dog', chip: 'yes', bought: '2026-10-24' };
    expect(walkGuide(guide, dated, today).complete).toBe(true);
    expect(walkGuide(guide, dated, addDays(today, 1)).next?.id).toBe('bought');
  });

  test('keeps answers to questions that are no longer asked', () => {
    const dog = answered([
      ['pet', 'dog'],
      ['chip', 'no'],
      ['bought', '2026-12-01'],
      ['papers', ['vaccine']],
    ]);
    const none = answerQuestion(guide, dog, 'pet', 'none', today);
    if (!none.ok) throw new Error(none.error);
    expect(ids(walkGuide(guide, none.answers, today).asked)).toEqual(['pet']);
    expect(walkGuide(guide, none.answers, today).steps.map(({ id }) => id)).toEqual(['relax']);
    expect(none.answers.papers).toEqual(['vaccine']);
  });

  test('changing an answer and back gives the same plan', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...guide.questions), fc.nat(), (pairs, question, which) => {
        const before = answered(pairs);
        const old = before[question.id];
        fc.pre(old !== undefined);
        const values = [...possibleAnswers(question, today)];
        const there = answerQuestion(guide, before, question.id, values[which % values.length] as AnswerValue, today);
        if (!there.ok) throw new Error(there.error);
        const back = answerQuestion(guide, there.answers, question.id, old as AnswerValue, today);
        if (!back.ok) throw new Error(back.error);
        expect(walkGuide(guide, back.answers, today)).toEqual(walkGuide(guide, before, today));
      }),
    );
  });

  test('the order of answering does not matter', () => {
    fc.assert(
      fc.property(
        someAnswers.chain((pairs) =>
          fc.tuple(
            fc.constant(pairs),
            fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
          ),
        ),
        ([inOrder, shuffled]) => {
          expect(walkGuide(guide, answered(shuffled), today)).toEqual(walkGuide(guide, answered(inOrder), today));
        },
      ),
    );
  });

  test('answering the next question never takes a step away and always brings the end nearer', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(), (pairs, which) => {
        const before = walkGuide(guide, answered(pairs), today);
        fc.pre(before.next !== null);
        const question = before.next as Question;
        const values = [...possibleAnswers(question, today)];
        const result = answerQuestion(
          guide,
          answered(pairs),
          question.id,
          values[which % values.length] as AnswerValue,
          today,
        );
        if (!result.ok) throw new Error(result.error);
        const after = walkGuide(guide, result.answers, today);
        expect(after.steps.map(({ id }) => id)).toEqual(expect.arrayContaining(before.steps.map(({ id }) => id)));
        expect(after.atMostLeft).toBeLessThan(before.atMostLeft);
      }),
    );
  });

  test('does not touch the answers it is given', () => {
    const answers = Object.freeze(answered([['pet', 'dog']]));
    expect(answerQuestion(guide, answers, 'pet', 'cat', today).ok).toBe(true);
    expect(answers).toEqual({ pet: 'dog' });
  });
});

describe('answering', () => {
  test.each<[string, AnswerValue, string]>([
    ['nothing', 'x', 'unknown-question'],
    ['pet', 'horse', 'unknown-option'],
    ['pet', ['dog'], 'wrong-kind'],
    ['chip', 'maybe', 'unknown-option'],
    ['papers', 'passport', 'wrong-kind'],
    ['papers', [], 'nothing-chosen'],
    ['papers', ['passport', 'map'], 'unknown-option'],
    ['papers', ['passport', 'neither'], 'none-with-others'],
    ['bought', '2027-02-30', 'not-a-date'],
    ['bought', '2026-10-23', 'too-early'],
    ['bought', '2027-01-23', 'too-late'],
  ])('%s = %j is refused: %s', (id, value, error) => {
    expect(answerQuestion(guide, {}, id, value, today)).toEqual({ ok: false, error });
  });

  test('takes the first and the last date it offers, and puts several in the guide’s order', () => {
    const question = guide.questions[2];
    if (question?.type !== 'date') throw new Error('no date question');
    const { from, to } = dateRange(question, today);
    expect([from, to]).toEqual(['2026-10-24', '2027-01-22']);
    for (const date of [from, to]) expect(answerQuestion(guide, {}, 'bought', date, today).ok).toBe(true);
    expect(answered([['papers', ['vaccine', 'passport', 'vaccine']]])).toEqual({ papers: ['passport', 'vaccine'] });
  });
});

test.each([
  ['2026-11-22', 'not-yet-valid'],
  ['2026-11-23', 'valid'],
  ['2027-05-23', 'valid'],
  ['2027-05-24', 'review-due'],
  ['2027-12-31', 'review-due'],
  ['2028-01-01', 'expired'],
])('on %s the guide is %s', (date, status) => {
  expect(guideStatus(guide, date)).toBe(status);
});

describe('reading a guide', () => {
  test('a guide that was read can be read again', () => {
    const sent = JSON.parse(JSON.stringify(guide));
    expect(sent).toStrictEqual(guide);
    expect(parseGuide(sent)).toStrictEqual({ ok: true, guide });
  });

  test('what is no guide at all is refused', () => {
    for (const value of [null, undefined, 'guide', [], {}]) expect(parseGuide(value).ok).toBe(false);
  });

  test.each<[string, string, unknown, RegExp]>([
    ['a missing field', 'slug', undefined, /^slug: /],
    ['an unknown field', 'steps.0.colour', 'red', /^steps > register: .*colour/],
    ['an unknown question type', 'questions.0.type', 'text', /^questions > pet > type: /],
    ['a date that is none', 'reviewBy', '2027-02-29', /^reviewBy: /],
    ['an unknown topic', 'steps.0.trainingTopics', ['knitting'], /trainingTopics/],
    ['an unknown actor', 'steps.0.who', ['robot'], /^steps > register > who > no. 1: /],
    ['a self-service that is nowhere', 'steps.0.selfService.id', undefined, /needs an id or a url/],
    ['plain http', 'steps.0.readMore', 'http://www.borger.dk', /readMore/],
    ['two questions with one id', 'questions.1.id', 'pet', /question pet is there twice/],
    ['two steps with one id', 'steps.1.id', 'relax', /step relax is there twice/],
    ['two options with one id', 'questions.0.options.1.id', 'dog', /option dog is there twice/],
    ['two needs with one id', 'steps.0.needs', ['name', 'name'], /name is there twice/],
    ['a condition on no question', 'steps.2.when', { question: 'hat', is: 'x' }, /no earlier question hat/],
    ['one on a later question', 'questions.0.when', { question: 'chip', is: 'yes' }, /pet: no earlier question chip/],
    ['one on no option', 'questions.1.when', { question: 'pet', is: 'horse' }, /question pet has no option horse/],
    [
      'one wrong deep inside',
      'steps.0.needs.1.when',
      { not: { any: [{ question: 'pet', in: ['cow'] }] } },
      /option cow/,
    ],
    ['a deadline from no date', 'steps.0.deadlines.0.from', 'pet', /counts from pet, which is no date question/],
    ['several without a way out', 'questions.3.options.2.exclusive', undefined, /needs one exclusive option/],
    ['a choice with a way out', 'questions.0.options.2.exclusive', true, /a choice has no exclusive option/],
    ['a date question without dates', 'questions.2.minDays', 90, /no date is allowed/],
    ['review before it begins', 'reviewBy', '2026-01-01', /reviewBy must be after/],
    ['an end before it begins', 'validTo', '2026-01-01', /validTo is before/],
  ])('refuses %s', (_what, path, value, message) => {
    const data = structuredClone(smallGuideData);
    put(data, path, value);
    const parsed = parseGuide(data);
    expect(parsed.ok ? '' : parsed.problems.join('\n')).toMatch(message);
  });
});
