import type { ContentRules, Guide, GuideWords } from './engine.ts';
import { parseGuide } from './model.ts';

/** A small guide that uses every part of the format, for the engine's tests. */
export function smallGuide(): Guide {
  const parsed = parseGuide(structuredClone(smallGuideData));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.guide;
}

const source = { url: 'https://www.borger.dk/a', verifiedAt: '2026-11-23' };

export const smallGuideData = {
  slug: 'small',
  kind: 'errand',
  owner: 'library',
  version: 1,
  validFrom: '2026-11-23',
  validTo: '2027-12-31',
  reviewBy: '2027-05-23',
  liveGuideUrl: 'https://www.borger.dk/guide',
  questions: [
    { id: 'pet', type: 'choice', options: [{ id: 'dog' }, { id: 'cat' }, { id: 'none' }] },
    { id: 'chip', type: 'yesno', when: { question: 'pet', is: 'dog' } },
    { id: 'bought', type: 'date', minDays: -30, maxDays: 60, when: { not: { question: 'pet', is: 'none' } } },
    {
      id: 'papers',
      type: 'several',
      when: {
        any: [
          { question: 'chip', in: ['no', 'dontknow'] },
          { question: 'pet', is: 'cat' },
        ],
      },
      options: [{ id: 'passport' }, { id: 'vaccine' }, { id: 'neither', exclusive: true }],
    },
  ],
  steps: [
    {
      id: 'register',
      theme: 'first',
      when: { question: 'bought', answered: true },
      deadlines: [
        { id: 'open', kind: 'earliest', from: 'bought', offset: -1, unit: 'months' },
        { id: 'close', kind: 'latest', from: 'bought', offset: 10, unit: 'working-days' },
      ],
      automatic: ['letter'],
      who: ['citizen', { id: 'authority', when: { question: 'pet', is: 'dog' } }],
      needs: ['name', { id: 'breed', when: { question: 'pet', is: 'dog' } }],
      selfService: {
        id: '40063fb6-7cb3-452e-be26-ffc37e82d4a4',
        mitId: true,
        proxy: false,
        when: { question: 'pet', is: 'dog' },
      },
      readMore: 'https://www.borger.dk/more',
      lookAway: true,
      talkingPoints: ['calm'],
      trainingTopics: ['mitid'],
      sources: [{ ...source, facts: ['deadlines.open', 'deadlines.close', 'automatic.letter', 'explain'] }],
    },
    {
      id: 'come',
      theme: 'second',
      when: { question: 'papers', includes: 'neither' },
      attendance: { required: true, bring: ['id'] },
      sources: [{ ...source, facts: ['attendance.why'] }],
    },
    { id: 'relax', theme: 'second', sources: [{ ...source, facts: ['action'] }] },
  ],
};

export const smallWords: GuideWords = {
  title: 'Pets',
  intro: 'A few questions.',
  questions: {
    pet: { text: 'Which pet?', options: { dog: 'Dog', cat: 'Cat', none: 'None' } },
    chip: { text: 'Has it a chip?', options: { yes: 'Yes', no: 'No', dontknow: 'I do not know' } },
    bought: { text: 'When?', help: 'The day it came home.' },
    papers: { text: 'Papers?', options: { passport: 'Passport', vaccine: 'Vaccine', neither: 'None of these' } },
  },
  themes: { first: 'First', second: 'Second' },
  steps: {
    register: {
      title: 'Register it',
      action: 'Register your pet.',
      explain: 'See borger.dk.',
      selfService: 'Register a pet',
      deadlines: { open: { label: 'From' }, close: { label: 'By', late: 'Do it now.' } },
      automatic: { letter: 'A letter comes.' },
      who: { citizen: 'You do it.', authority: 'The register answers.' },
      needs: { name: 'Its name', breed: 'Its breed' },
      ifYouCannot: 'Ask us.',
      talkingPoints: { calm: 'Be calm.' },
    },
    come: {
      title: 'Come in',
      action: 'Come to us.',
      attendance: { why: 'We must see it.', bring: { id: 'Your ID' } },
      ifYouCannot: 'Call us.',
    },
    relax: { title: 'Relax', action: 'Sit down.', ifYouCannot: 'Then stand.' },
  },
};

/** Sets, or with `undefined` takes away, what stands at a path such as `steps.0.needs` in a copy that a test breaks. */
export function put(target: object, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let place = target as Record<string, unknown>;
  for (const name of names) {
    if (place[name] === undefined) place[name] = {};
    place = place[name] as Record<string, unknown>;
  }
  if (value === undefined) delete place[last];
  else place[last] = value;
}

/** The rules that the small guide is held against: loose enough for its English, strict enough to be broken. */
export const smallRules: ContentRules = {
  hosts: {
    links: ['www.borger.dk', 'lifeindenmark.borger.dk', '*.skat.dk', 'skat.dk', 'www.retsinformation.dk'],
    sources: ['randers.dk'],
  },
  plain: { mostLix: 35, mostMeanLix: 30, mostWords: 20, instead: { såfremt: 'hvis', 'anmod*': 'bed om' } },
};

/** A day on which all that the small guide says holds. */
export const smallDay = '2026-12-01';
