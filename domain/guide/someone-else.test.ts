import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleAnswers } from './combinations.ts';
import { type Answers, parseGuide, walkGuide } from './engine.ts';
import { put, smallDay, smallGuide, smallGuideData } from './fixture.ts';

const dog: Answers = { pet: 'dog', chip: 'yes', bought: '2026-12-01' };

function register(bySomeoneElse: unknown, answers: Answers) {
  const guide = smallGuide();
  put(guide, 'steps.0.selfService.bySomeoneElse', bySomeoneElse);
  return walkGuide(guide, answers, smallDay).steps.find(({ id }) => id === 'register');
}

describe('a self-service that somebody else must do', () => {
  test.each<[what: string, bySomeoneElse: unknown, answers: Answers, isElse: boolean]>([
    ['unless the guide says so', undefined, dog, false],
    ['always', true, dog, true],
    ['after these answers', { question: 'chip', is: 'yes' }, dog, true],
    ['not after others', { question: 'chip', is: 'no' }, dog, false],
    ['not before the answer is known', { question: 'chip', is: 'yes' }, { pet: 'dog', bought: '2026-12-01' }, false],
  ])('%s', (_what, bySomeoneElse, answers, isElse) => {
    const step = register(bySomeoneElse, answers);
    expect(step?.selfService).toMatchObject({ mitId: true, bySomeoneElse: isElse });
    expect(step?.lookAway).toBe(!isElse);
  });

  test('is nothing where there is no self-service', () => {
    expect(register(true, { pet: 'cat', bought: '2026-12-01' })).toMatchObject({ selfService: null, lookAway: false });
  });

  test('never has a moment to look away, and changes nothing else of the plan', () => {
    const guide = smallGuide();
    const answers = fc
      .tuple(...guide.questions.map((question) => fc.constantFrom(...possibleAnswers(question, smallDay))))
      .map((values): Answers => Object.fromEntries(guide.questions.map(({ id }, at) => [id, values[at] ?? ''])));
    const steps = (bySomeoneElse: true | undefined, given: Answers) => {
      const changed = smallGuide();
      put(changed, 'steps.0.selfService.bySomeoneElse', bySomeoneElse);
      return walkGuide(changed, given, smallDay).steps;
    };
    fc.assert(
      fc.property(answers, (given) => {
        const before = steps(undefined, given);
        const after = steps(true, given);
        expect(after.some(({ selfService, lookAway }) => selfService?.bySomeoneElse && lookAway)).toBe(false);
        expect(after).toEqual(
          before.map((step) =>
            step.selfService === null
              ? step
              : { ...step, lookAway: false, selfService: { ...step.selfService, bySomeoneElse: true } },
          ),
        );
      }),
    );
  });

  test('speaks only of answers that there are', () => {
    const data = structuredClone(smallGuideData);
    put(data, 'steps.0.selfService.bySomeoneElse', { question: 'pet', is: 'cow' });
    const parsed = parseGuide(data);
    expect(parsed.ok ? [] : parsed.problems).toEqual(['step register: question pet has no option cow']);
    put(data, 'steps.0.selfService.bySomeoneElse', false);
    expect(parseGuide(data).ok).toBe(false);
  });
});
