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

describe('what only the citizen may see', () => {
  /** Coming in where a code is chosen at the desk: staff turn away, and the screens say it. */
  const atDesk = () => {
    const one = whole();
    put(one, 'guide.steps.1.talkingPoints', ['look-away']);
    put(one, 'guide.steps.1.lookAway', true);
    for (const language of ['da', 'en'])
      put(one, `words.${language}.steps.come.talkingPoints`, { 'look-away': 'Turn away.' });
    return one;
  };

  test('is sound where the screens say what the talking point says', () => {
    expect(problemsOf(atDesk())).toEqual([]);
  });

  test('a talking point to look away, which no screen says, is found', () => {
    const broken = atDesk();
    put(broken, 'guide.steps.1.lookAway', false);
    expect(problemsOf(broken)).toEqual([
      'step come: the talking point look-away is there, but lookAway is not set: the screens do not say it',
    ]);
  });
});

describe('what somebody else does', () => {
  /** The small guide where the self-service is done by somebody who is not here. */
  const elsewhere = () => {
    const broken = whole();
    put(broken, 'guide.steps.0.selfService.bySomeoneElse', true);
    put(broken, 'guide.steps.0.lookAway', false);
    return broken;
  };

  test('is sound without looking away, and where it depends on answers with it', () => {
    expect(problemsOf(elsewhere())).toEqual([]);
    const depends = whole();
    put(depends, 'guide.steps.0.selfService.bySomeoneElse', { question: 'chip', is: 'no' });
    expect(problemsOf(depends)).toEqual([]);
  });

  test.each<[fault: string, changes: [path: string, value: unknown][], problem: string]>([
    [
      'looking away from nobody',
      [['guide.steps.0.lookAway', true]],
      'step register: staff are told to look away, but somebody else signs in elsewhere',
    ],
    [
      'a talking point to look away from nobody',
      [
        ['guide.steps.0.talkingPoints', ['look-away']],
        ['words.da.steps.register.talkingPoints', { 'look-away': 'Turn away.' }],
        ['words.en.steps.register.talkingPoints', { 'look-away': 'Turn away.' }],
      ],
      'step register: staff are told to look away, but somebody else signs in elsewhere',
    ],
    [
      'not looking away where it only depends on answers',
      [['guide.steps.0.selfService.bySomeoneElse', { question: 'chip', is: 'no' }]],
      'step register: MitID is used, but staff are not told to look away',
    ],
    [
      'saying that somebody else does it, and not who',
      [
        ['guide.steps.0.who', []],
        ['words.da.steps.register.who', undefined],
        ['words.en.steps.register.who', undefined],
      ],
      'step register: somebody else does the self-service, but nobody is told who',
    ],
    [
      'answers after which nobody comes',
      [
        ['guide.steps.0.lookAway', true],
        ['guide.steps.0.selfService.bySomeoneElse', { question: 'pet', is: 'none' }],
      ],
      'step register: selfService bySomeoneElse is never shown',
    ],
  ])('%s is found, and nothing else', (_fault, changes, problem) => {
    const broken = elsewhere();
    for (const [path, value] of changes) put(broken, path, value);
    expect(problemsOf(broken)).toEqual([problem]);
  });
});
