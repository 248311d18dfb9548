import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkGuide, type Guide, type GuideWords, parseGuide, walkGuide } from './engine.ts';
import { lix, sentencesOf } from './readability.ts';
import { textsOf } from './words.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

function theGuide(): Guide {
  const parsed = parseGuide(parse(read('assets/guides/flytning.yaml')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.guide;
}

const guide = theGuide();
const words: Record<string, GuideWords> = {
  da: JSON.parse(read('locales/da/guides/flytning.json')),
  en: JSON.parse(read('locales/en/guides/flytning.json')),
};

test('the guide is proved', () => {
  const { problems, counts } = checkGuide(guide, words);
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ questions: 8, steps: 24 });
  expect(counts.ways).toBeGreaterThan(20_000);
});

/** A plan as lines: step, then its dates. `by` = latest, `from` = earliest, `!` = late, `LOOK` = staff look away. */
function plan(answers: Record<string, string | string[]>, today: string): string[] {
  const walk = walkGuide(guide, answers, today);
  if (!walk.complete) throw new Error(`not answered: ${walk.next?.id}`);
  return walk.steps.map((step) => {
    const dates = step.deadlines.map(({ kind, date }) => `${kind === 'latest' ? 'by' : 'from'} ${date}`);
    return [step.id, ...dates, ...(step.timing === 'late' ? ['!'] : []), ...(step.lookAway ? ['LOOK'] : [])].join(' ');
  });
}

const autumn = '2026-11-23';

describe('plans for people', () => {
  test.each<[string, string, Record<string, string | string[]>, string[]]>([
    [
      'rents, moves alone on New Year’s Eve',
      autumn,
      { who: 'me', from: 'denmark', home: 'rent', moveDate: '2026-12-31', mitid: 'here', extras: ['none'] },
      [
        'report from 2026-12-03 by 2027-01-05 LOOK',
        'doctor LOOK',
        'regret LOOK',
        'electricity-in from 2026-10-31 by 2026-12-31',
        'heating-rent',
        'post',
      ],
    ],
    [
      'leaves electricity behind just after New Year: Christmas and New Year are no working days',
      autumn,
      { who: 'me', from: 'denmark', home: 'rent', moveDate: '2027-01-04', mitid: 'here', extras: ['electricity-old'] },
      [
        'report from 2026-12-07 by 2027-01-09 LOOK',
        'doctor LOOK',
        'regret LOOK',
        'electricity-out from 2026-11-04 by 2026-12-17',
        'electricity-in from 2026-11-04 by 2027-01-04',
        'heating-rent',
        'post',
      ],
    ],
    [
      'family buys a house right after Easter, the father of one child stays behind',
      '2027-02-01',
      {
        who: 'household',
        from: 'denmark',
        home: 'own',
        moveDate: '2027-04-01',
        children: 'other-parent',
        mitid: 'here',
        extras: ['electricity-old'],
      },
      [
        'report from 2027-03-04 by 2027-04-06 LOOK',
        'doctor LOOK',
        'regret LOOK',
        'children-notice by 2027-02-18',
        'children',
        'electricity-out from 2027-02-01 by 2027-03-15',
        'electricity-in from 2027-02-01 by 2027-04-01',
        'heating-own LOOK',
        'post',
      ],
    ],
    [
      'is 82, exempt, and moves to a rented flat in a week',
      autumn,
      {
        who: 'me',
        from: 'denmark',
        home: 'rent',
        moveDate: '2026-12-01',
        mitid: 'exempt',
        extras: ['electricity-old'],
      },
      [
        'report-at-desk from 2026-11-03 by 2026-12-06',
        'doctor',
        'electricity-out from 2026-10-01 by 2026-11-17 !',
        'electricity-in from 2026-10-01 by 2026-12-01',
        'heating-rent',
        'post',
      ],
    ],
    [
      'is young, has no MitID and moves in with a friend',
      autumn,
      { who: 'me', from: 'denmark', home: 'with-someone', moveDate: '2026-11-23', mitid: 'none', extras: ['proof'] },
      ['report-at-desk from 2026-10-26 by 2026-11-28', 'host', 'doctor', 'post', 'get-mitid', 'proof'],
    ],
    [
      'helps her mother with a power of attorney',
      autumn,
      {
        who: 'other',
        from: 'denmark',
        home: 'rent',
        moveDate: '2027-01-15',
        children: 'none',
        proxy: 'yes',
        mitid: 'here',
        extras: ['none'],
      },
      [
        'for-other',
        'report-for-other from 2026-12-18 by 2027-01-20 LOOK',
        'doctor LOOK',
        'regret LOOK',
        'electricity-in from 2026-11-15 by 2027-01-15',
        'heating-rent',
        'post',
      ],
    ],
    [
      'helps his exempt father, and does not know if there is a power of attorney',
      autumn,
      {
        who: 'other',
        from: 'denmark',
        home: 'rent',
        moveDate: '2026-12-15',
        children: 'none',
        proxy: 'dontknow',
        mitid: 'exempt',
        extras: ['none'],
      },
      [
        'for-other',
        'get-proxy LOOK',
        'report-at-desk from 2026-11-17 by 2026-12-20',
        'doctor',
        'electricity-in from 2026-10-15 by 2026-12-15',
        'heating-rent',
        'post',
      ],
    ],
    [
      'came from abroad last week with the family',
      autumn,
      { who: 'household', from: 'abroad', home: 'rent', moveDate: '2026-11-17' },
      ['arrive by 2026-11-22 !', 'electricity-in from 2026-09-17 by 2026-11-17 !', 'heating-rent', 'post', 'settle'],
    ],
    [
      'is released, or had no address, and moves in with somebody',
      autumn,
      { who: 'me', from: 'elsewhere', home: 'with-someone', moveDate: '2026-11-30', extras: ['protection'] },
      ['report-special from 2026-11-02 by 2026-12-05', 'host', 'doctor', 'protection', 'post'],
    ],
    [
      'gives up the home and has no new address',
      autumn,
      { who: 'me', from: 'denmark', home: 'unknown', moveDate: '2026-12-08', extras: ['electricity-old', 'residents'] },
      ['report-special', 'electricity-out from 2026-10-08 by 2026-11-24', 'residents LOOK'],
    ],
    [
      'moved three weeks ago, said nothing, and left MitID at home',
      autumn,
      { who: 'me', from: 'denmark', home: 'own', moveDate: '2026-11-01', mitid: 'later', extras: ['remove-person'] },
      [
        'mitid-later',
        'report from 2026-10-04 by 2026-11-06 ! LOOK',
        'doctor LOOK',
        'regret LOOK',
        'electricity-in from 2026-09-01 by 2026-11-01 !',
        'heating-own LOOK',
        'post',
        'remove-person LOOK',
      ],
    ],
    [
      'moves on the leap day',
      '2028-01-10',
      { who: 'me', from: 'denmark', home: 'rent', moveDate: '2028-02-29', mitid: 'here', extras: ['electricity-old'] },
      [
        'report from 2028-02-01 by 2028-03-05 LOOK',
        'doctor LOOK',
        'regret LOOK',
        'electricity-out from 2027-12-29 by 2028-02-15',
        'electricity-in from 2027-12-29 by 2028-02-29',
        'heating-rent',
        'post',
      ],
    ],
    [
      'moves with her children and both parents over the summer holiday, and wants all there is',
      '2027-06-01',
      {
        who: 'household',
        from: 'denmark',
        home: 'own',
        moveDate: '2027-07-01',
        children: 'all-parents',
        mitid: 'here',
        extras: ['electricity-old', 'protection', 'proof', 'remove-person', 'residents'],
      },
      [
        'report from 2027-06-03 by 2027-07-06 LOOK',
        'doctor LOOK',
        'protection',
        'regret LOOK',
        'children',
        'electricity-out from 2027-05-01 by 2027-06-17',
        'electricity-in from 2027-05-01 by 2027-07-01',
        'heating-own LOOK',
        'post',
        'proof LOOK',
        'remove-person LOOK',
        'residents LOOK',
      ],
    ],
  ])('%s', (_case, today, answers, expected) => {
    expect(plan(answers, today)).toEqual(expected);
  });
});

describe('what a step holds depends on the person', () => {
  const step = (id: string, answers: Record<string, string | string[]>) => {
    const found = walkGuide(guide, answers, autumn).steps.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no step ${id}`);
    return found;
  };
  const digital = { from: 'denmark', moveDate: '2026-12-01', mitid: 'here', extras: ['none'] };

  test('a household needs the names, a lodger the host’s name', () => {
    const household = { ...digital, who: 'household', home: 'rent', children: 'none' };
    expect(step('report', household).needs).toEqual(['mitid', 'new-address', 'names']);
    expect(step('report', { ...digital, who: 'me', home: 'with-someone' }).needs).toContain('host-name');
  });

  test('the report goes to the national self-service, with MitID, and by proxy', () => {
    expect(step('report', { ...digital, who: 'me', home: 'rent' }).selfService).toEqual({
      id: '40063fb6-7cb3-452e-be26-ffc37e82d4a4',
      url: 'https://www.borger.dk/handlingsside?selfserviceId=40063fb6-7cb3-452e-be26-ffc37e82d4a4',
      mitId: true,
      proxy: true,
    });
  });

  test('without MitID no step sends anybody to a self-service that needs it', () => {
    for (const mitid of ['none', 'exempt']) {
      const answers = {
        who: 'me',
        from: 'denmark',
        home: 'own',
        moveDate: '2026-12-01',
        mitid,
        extras: ['proof', 'remove-person', 'residents'],
      };
      for (const { id, selfService, lookAway } of walkGuide(guide, answers, autumn).steps) {
        expect([id, selfService, lookAway]).toEqual([id, null, false]);
      }
    }
  });

  test('moving in from abroad always means coming in person', () => {
    const attendance = step('arrive', {
      who: 'me',
      from: 'abroad',
      home: 'unknown',
      moveDate: '2026-11-23',
    }).attendance;
    expect(attendance?.required).toBe(true);
    expect(attendance?.bring).toEqual(['passport', 'residence', 'home', 'marriage', 'children', 'translation']);
  });

  test('the other parent is heard only when there is one elsewhere', () => {
    const family = { ...digital, who: 'household', home: 'rent' };
    expect(step('children', { ...family, children: 'other-parent' }).automatic).toEqual(['hearing']);
    expect(step('children', { ...family, children: 'all-parents' }).automatic).toEqual([]);
  });
});

describe('plain Danish', () => {
  const spoken = (texts: { path: string; text: unknown }[]) =>
    texts
      .filter(({ path }) => !/\.(title|label|selfService)$|\.options\.|^title$|themes\.|needs\.|\.bring\./.test(path))
      .map(({ text }) => String(text));

  test('all of it together is very easy to read', () => {
    expect(lix(spoken(textsOf(words.da)).join(' '))).toBeLessThan(25);
  });

  test.each(Object.entries(words.da?.steps ?? {}))('%s is easy to read', (_id, step) => {
    expect(lix(spoken(textsOf(step)).join(' '))).toBeLessThanOrEqual(30);
  });

  test('no sentence is longer than fifteen words', () => {
    const long = textsOf(words.da)
      .flatMap(({ text }) => sentencesOf(String(text)))
      .filter((sentence) => sentence.split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });

  test('no fee, no fine in kroner and no promise about the old mail carrier', () => {
    const all = Object.values(words)
      .flatMap((language) => textsOf(language))
      .map(({ text }) => String(text));
    for (const text of all) expect(text).not.toMatch(/\bkr\b|kroner|DKK|PostNord/i);
  });
});
