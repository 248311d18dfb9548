import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../domain/guide/answer.ts';
import { possibleAnswers } from '../../domain/guide/combinations.ts';
import { type Answers, type AnswerValue, type Guide, walkGuide } from '../../domain/guide/engine.ts';
import { contentLanguages } from '../../hub/content/content.ts';
import { guideSlugs, readGuide } from '../../hub/content/guide-files.ts';
import { root } from '../support/test-hub.ts';

/** The laws of the engine, on the guides that citizens meet. */
const today = '2026-11-24';

const guides = guideSlugs(root).map((slug) => {
  const read = readGuide(root, slug, contentLanguages);
  if ('problems' in read) throw new Error(`${slug}: ${read.problems.join('; ')}`);
  return read.guide;
});

/** Answers to every question of a guide, asked or not: somebody who has changed her mind has those too. */
const allAnswers = (guide: Guide): fc.Arbitrary<Record<string, AnswerValue>> =>
  fc.record(
    Object.fromEntries(
      guide.questions.map((question) => [question.id, fc.constantFrom(...possibleAnswers(question, today))]),
    ),
  );

function give(guide: Guide, answers: Answers, ids: readonly string[]): Answers {
  return ids.reduce<Answers>((given, id) => {
    const result = answerQuestion(guide, given, id, answers[id] ?? '', today);
    if (!result.ok) throw new Error(`${id}: ${result.error}`);
    return result.answers;
  }, {});
}

const runs = { numRuns: 40 };

describe.each(guides.map((guide) => [guide.slug, guide] as const))('%s', (_, guide) => {
  const ids = guide.questions.map(({ id }) => id);
  const planOf = (answers: Answers) => walkGuide(guide, answers, today);

  test('an answer changed and changed back gives the same plan, and no other answer is lost', () => {
    fc.assert(
      fc.property(allAnswers(guide), allAnswers(guide), fc.constantFrom(...ids), (answers, others, id) => {
        const before = give(guide, answers, ids);
        const changed = answerQuestion(guide, before, id, others[id] ?? '', today);
        if (!changed.ok) throw new Error(changed.error);
        for (const kept of ids) if (kept !== id) expect(changed.answers[kept]).toEqual(before[kept]);
        const back = answerQuestion(guide, changed.answers, id, answers[id] ?? '', today);
        if (!back.ok) throw new Error(back.error);
        expect(planOf(back.answers)).toEqual(planOf(before));
      }),
      runs,
    );
  });

  test('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(
        allAnswers(guide),
        fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
        (answers, order) => {
          expect(planOf(give(guide, answers, order))).toEqual(planOf(give(guide, answers, ids)));
        },
      ),
      runs,
    );
  });

  test('an answer to a question that is not asked changes nothing', () => {
    fc.assert(
      fc.property(allAnswers(guide), allAnswers(guide), (answers, others) => {
        const plan = planOf(answers);
        const asked = new Set(plan.asked.map(({ id }) => id));
        const mixed = Object.fromEntries(ids.map((id) => [id, (asked.has(id) ? answers : others)[id] ?? '']));
        expect(planOf(mixed)).toEqual(plan);
      }),
      runs,
    );
  });
});
