import { describe, expect, test } from 'vitest';
import { checkGuide } from './engine.ts';
import { put, smallDay, smallGuide, smallRules, smallWords } from './fixture.ts';

/** The small guide where coming in has a last date. */
function whole() {
  const guide = smallGuide();
  const words = { da: structuredClone(smallWords), en: structuredClone(smallWords) };
  put(guide, 'steps.1.deadlines', [
    { id: 'by', kind: 'latest', from: 'bought', offset: 5, unit: 'days', inPerson: true },
  ]);
  put(guide, 'steps.1.sources.0.facts', ['attendance.why', 'deadlines.by']);
  for (const language of ['da', 'en'])
    put(words, `${language}.steps.come.deadlines.by`, { label: 'Come by', late: 'Come now.' });
  return { guide, words };
}

const problemsOf = ({ guide, words }: ReturnType<typeof whole>) =>
  checkGuide(guide, words, smallRules, smallDay).problems;

describe('what is done at a desk', () => {
  test('is sound where it says all it must', () => {
    expect(problemsOf(whole())).toEqual([]);
    const may = whole();
    put(may.guide, 'steps.1.deadlines.0.inPerson', false);
    expect(problemsOf(may)).toEqual([]);
  });

  test.each<[fault: string, path: string, value: unknown, problem: string]>([
    [
      'a date of a step that needs attendance, of which nobody knows whether she must come by it',
      'guide.steps.1.deadlines.0.inPerson',
      undefined,
      'step come: is done in person, but deadlines.by does not say whether she must come by it (inPerson)',
    ],
  ])('%s is found, and nothing else', (_fault, path, value, problem) => {
    const broken = whole();
    put(broken, path, value);
    expect(problemsOf(broken)).toEqual([problem]);
  });

  test('where coming is one way of several, a date need not say', () => {
    const guide = whole();
    put(guide, 'guide.steps.1.deadlines.0.inPerson', undefined);
    put(guide, 'guide.steps.1.attendance.required', false);
    expect(problemsOf(guide)).toEqual([]);
  });
});
