import { describe, expect, test } from 'vitest';
import { everyPairThrough } from './combinations.ts';
import { checkGuide } from './engine.ts';
import { put, smallDay, smallGuide, smallRules, smallWords } from './fixture.ts';
import { addressesIn, isOnHost } from './hosts.ts';

/** A whole guide with its words in two languages, for a test to break. */
function whole() {
  return { guide: smallGuide(), words: { da: structuredClone(smallWords), en: structuredClone(smallWords) } };
}

test('a whole guide has no problems, and every way through it is walked', () => {
  const { guide, words } = whole();
  const { problems, counts } = checkGuide(guide, words, smallRules, smallDay);
  expect(problems).toEqual([]);
  // dog: 3 dates x (chip yes + 2 x 4 sets of papers); cat: 3 dates x 4 sets of papers; none: 1
  expect(counts).toMatchObject({
    questions: 4,
    steps: 3,
    ways: 3 * (1 + 2 * 4) + 3 * 4 + 1,
    facts: 6,
    texts: 38,
    everyWay: true,
  });
});

/** Each row breaks one thing: what stands at the path is replaced, or taken away when undefined. */
const faults: [fault: string, path: string, value: unknown, problem: string][] = [
  ['a question without words', 'words.en.questions.chip.text', undefined, 'en: no words for questions.chip.text'],
  [
    'an option without words',
    'words.da.questions.pet.options.cat',
    undefined,
    'da: no words for questions.pet.options.cat',
  ],
  [
    'a yes/no without words',
    'words.da.questions.chip.options.no',
    undefined,
    'da: no words for questions.chip.options.no',
  ],
  ['an empty text', 'words.en.steps.relax.action', ' ', 'en: no words for steps.relax.action'],
  ['a text that is a list', 'words.en.intro', [], 'en: no words for intro'],
  ['a theme without words', 'words.en.themes.second', undefined, 'en: no words for themes.second'],
  ['a step without a way out', 'words.da.steps.come.ifYouCannot', undefined, 'da: no words for steps.come.ifYouCannot'],
  [
    'a late date without advice',
    'words.da.steps.register.deadlines.close.late',
    undefined,
    'da: no words for steps.register.deadlines.close.late',
  ],
  [
    'advice on being late where one cannot be',
    'words.da.steps.register.deadlines.open.late',
    'Wait.',
    'da: steps.register.deadlines.open.late belongs to nothing in the guide',
  ],
  [
    'a need without words',
    'words.da.steps.register.needs.breed',
    undefined,
    'da: no words for steps.register.needs.breed',
  ],
  [
    'a thing to bring without words',
    'words.da.steps.come.attendance.bring.id',
    undefined,
    'da: no words for steps.come.attendance.bring.id',
  ],
  [
    'a self-service without a name',
    'words.en.steps.register.selfService',
    undefined,
    'en: no words for steps.register.selfService',
  ],
  [
    'an explanation one language lacks',
    'words.en.steps.register.explain',
    undefined,
    'en: no words for steps.register.explain',
  ],
  [
    'a help text one language lacks',
    'words.en.questions.bought.help',
    undefined,
    'en: no words for questions.bought.help',
  ],
  ['words for nothing', 'words.en.steps.old', { title: 'Old' }, 'en: steps.old.title belongs to nothing in the guide'],
  ['no language at all', 'words', {}, 'no words in any language'],
  [
    'an e-mail address',
    'words.da.steps.relax.action',
    'Skriv til post@guldborgsund.dk.',
    'da: steps.relax.action has an e-mail address',
  ],
  ['markup', 'words.da.intro', 'Se <b>her</b>.', 'da: intro has markup'],
  ['a place to fill in', 'words.da.intro', 'Hej {{name}}.', 'da: intro has markup'],
  [
    'a link outside',
    'words.da.intro',
    'Se borger.example.dk.',
    'da: intro has a link to https://borger.example.dk, which is not on an allowed host',
  ],
  ['a long title', 'words.da.steps.relax.title', 'x'.repeat(41), 'da: steps.relax.title is longer than 40 characters'],
  [
    'a long option',
    'words.da.questions.pet.options.dog',
    'x'.repeat(49),
    'da: questions.pet.options.dog is longer than 48 characters',
  ],
  [
    'a question nobody reaches',
    'guide.questions.1.when',
    {
      all: [
        { question: 'pet', is: 'dog' },
        { question: 'pet', is: 'cat' },
      ],
    },
    'question chip is never shown',
  ],
  [
    'a step nobody reaches',
    'guide.steps.1.when',
    {
      all: [
        { question: 'pet', is: 'none' },
        { question: 'papers', includes: 'neither' },
      ],
    },
    'step come is never shown',
  ],
  [
    'a need nobody has',
    'guide.steps.0.needs.1.when',
    { question: 'pet', is: 'none' },
    'step register: breed is never shown',
  ],
  [
    'a self-service nobody gets',
    'guide.steps.0.selfService.when',
    { question: 'pet', is: 'none' },
    'step register: selfService is never shown',
  ],
  ['a way that ends in nothing', 'guide.steps.2.when', { question: 'chip', is: 'yes' }, 'no step for {"pet":"none"}'],
  [
    'a condition on no question',
    'guide.steps.2.when',
    { question: 'hat', is: 'x' },
    'step relax: no earlier question hat',
  ],
  [
    'a condition on no option',
    'guide.steps.2.when',
    { question: 'pet', is: 'horse' },
    'step relax: question pet has no option horse',
  ],
  [
    'coming in person with nothing to bring',
    'guide.steps.1.attendance.bring',
    [],
    'step come: says come in person, but not what to bring',
  ],
  [
    'MitID without looking away',
    'guide.steps.0.lookAway',
    false,
    'step register: MitID is used, but staff are not told to look away',
  ],
  ['a step without a source', 'guide.steps.2.sources', [], 'step relax: no source'],
  [
    'a date without a source',
    'guide.steps.0.sources.0.facts',
    ['deadlines.open', 'automatic.letter', 'explain'],
    'step register: no source for deadlines.close',
  ],
  [
    'a promise without a source',
    'guide.steps.0.sources.0.facts',
    ['deadlines.open', 'deadlines.close', 'explain'],
    'step register: no source for automatic.letter',
  ],
  [
    'coming in person without a source',
    'guide.steps.1.sources.0.facts',
    ['action'],
    'step come: no source for attendance.why',
  ],
  [
    'a source for something else',
    'guide.steps.2.sources.0.facts',
    ['action', 'deadlines.gone'],
    'step relax: source for deadlines.gone, which it does not have',
  ],
  [
    'a source outside',
    'guide.steps.2.sources.0.url',
    'https://blog.example.com/x',
    'step relax: source https://blog.example.com/x is not on an allowed host',
  ],
  [
    'a self-service outside',
    'guide.steps.0.selfService.url',
    'https://borger.dk.example.com/',
    'step register: https://borger.dk.example.com/ is not on an allowed host',
  ],
  [
    'a page outside',
    'guide.steps.0.readMore',
    'https://user@www.borger.dk/',
    'step register: https://user@www.borger.dk/ is not on an allowed host',
  ],
  [
    'a live guide outside',
    'guide.liveGuideUrl',
    'https://www.example.dk/',
    'liveGuideUrl: https://www.example.dk/ is not on an allowed host',
  ],
  [
    'a source that was verified too long ago',
    'guide.steps.0.sources.0.verifiedAt',
    '2025-11-23',
    'step register: https://www.borger.dk/a expired on 2026-11-23: deadlines.open, deadlines.close, automatic.letter, explain',
  ],
  [
    'a fact that no longer holds',
    'guide.steps.0.sources.0.validTo',
    '2026-11-30',
    'step register: https://www.borger.dk/a expired on 2026-11-30: deadlines.open, deadlines.close, automatic.letter, explain',
  ],
  [
    'a proxy without a way for a helper',
    'guide.steps.0.selfService.proxy',
    true,
    'a step can be done with a power of attorney, but no question "who" has the option "other"',
  ],
  [
    'a hard text',
    'words.da.steps.register.action',
    'Registreringen foretages gennem selvbetjeningsløsningen på myndighedens officielle internetside efterfølgende.',
    expect.stringMatching(/^da: steps\.register has LIX \d+, at most 35$/) as unknown as string,
  ],
  [
    'a sentence without end',
    'words.da.steps.register.ifYouCannot',
    'Kom ned til os i dag og tag en ven med hvis du har en og så ser vi på det ved et bord her.',
    expect.stringMatching(/^da: steps\.register has a sentence of 25 words, at most 20/) as unknown as string,
  ],
  [
    'officialese',
    'words.da.steps.come.ifYouCannot',
    'Såfremt du ikke kan, så ring.',
    'da: steps.come.ifYouCannot says "såfremt": write "hvis"',
  ],
  [
    'officialese in any form',
    'words.da.questions.pet.text',
    'Hvad anmoder du om?',
    'da: questions.pet.text says "anmod*": write "bed om"',
  ],
];

test('what will be wrong soon is said beforehand', () => {
  const { guide, words } = whole();
  const on = (day: string) => checkGuide(guide, words, smallRules, day);
  expect(on(smallDay).warnings).toEqual([]);
  expect(on('2027-09-24').warnings.join()).toContain('https://www.borger.dk/a must be verified again by 2027-11-23');
  expect(on('2027-09-24').problems).toEqual([]);
  expect(on('2027-06-01').warnings).toEqual(['the review of 2027-05-23 is due']);
});

describe('each rule finds its fault', () => {
  test.each(faults)('%s', (_fault, path, value, problem) => {
    const broken = whole();
    put(broken, path, value);
    expect(checkGuide(broken.guide, broken.words, smallRules, smallDay).problems).toContainEqual(problem);
  });

  test('and nothing else is said of the sound part', () => {
    for (const [, path, value] of faults) {
      const broken = whole();
      put(broken, path, value);
      expect(checkGuide(broken.guide, broken.words, smallRules, smallDay).problems.length).toBeLessThanOrEqual(3);
    }
  });
});

// Walks a hundred thousand ways before it turns to pairs: seconds by itself, more beside other tests.
test('a guide too large to walk every way is walked by every pair of answers', { timeout: 120_000 }, () => {
  const { guide, words } = whole();
  const options = Array.from({ length: 20 }, (_, index) => ({ id: `o${index}` }));
  put(guide, 'questions.3.options', [...options, { id: 'neither', exclusive: true }]);
  const { counts } = checkGuide(guide, words, smallRules, smallDay);
  expect(counts.everyWay).toBe(false);
  const asked = [...everyPairThrough(guide, guide.validFrom)];
  // every cat, dog or none with each paper that can be asked for
  for (const { id } of [...options, { id: 'neither' }]) {
    for (const pet of ['dog', 'cat'])
      expect(
        asked.some(({ answers }) => answers.pet === pet && answers.papers?.includes(id)),
        `${pet} ${id}`,
      ).toBe(true);
  }
});

test.each([
  ['https://www.borger.dk/x', true],
  ['https://borger.dk', true],
  ['https://lifeindenmark.borger.dk/x', true],
  ['http://www.borger.dk/x', false],
  ['https://evil.borger.dk/x', false],
  ['https://www.borger.dk.evil.dk/', false],
  ['https://www.borger.dk:8443/', false],
  ['https://a:b@www.borger.dk/', false],
  ['javascript:alert(1)', false],
  ['borger.dk', false],
  ['https://info.skat.dk/', true],
  ['https://notskat.dk/', false],
])('%s may be linked to: %s', (address, allowed) => {
  expect(isOnHost(address, smallRules.hosts.links)).toBe(allowed);
});

test('finds addresses in running text, and none in ordinary words', () => {
  expect(addressesIn('Se borger.dk/flytning. Eller https://www.skat.dk!')).toEqual([
    'https://borger.dk/flytning',
    'https://www.skat.dk',
  ]);
  expect(addressesIn('Kl. 10.30 den 5.12. Fx f.eks. c/o. Det er nu.')).toEqual([]);
});
