import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Guide, type GuideWords, parseGuide, walkGuide } from './engine.ts';
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

const autumn = '2026-11-23';

describe('what a step holds depends on the person', () => {
  const step = (id: string, answers: Record<string, string | string[]>) => {
    const found = walkGuide(guide, answers, autumn).steps.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no step ${id}`);
    return found;
  };
  const digital = { from: 'denmark', children: 'none', moveDate: '2026-12-01', mitid: 'here', extras: ['none'] };

  test('a household needs the names, a lodger the host’s name', () => {
    const household = { ...digital, who: 'household', home: 'rent' };
    expect(step('report', household).needs).toEqual(['mitid', 'new-address', 'names']);
    expect(step('report', { ...digital, who: 'me', home: 'with-someone' }).needs).toContain('host-name');
  });

  test('the report goes to the national self-service, with MitID, and by proxy', () => {
    expect(step('report', { ...digital, who: 'me', home: 'rent' }).selfService).toEqual({
      id: '40063fb6-7cb3-452e-be26-ffc37e82d4a4',
      url: 'https://www.borger.dk/handlingsside?selfserviceId=40063fb6-7cb3-452e-be26-ffc37e82d4a4',
      mitId: true,
      proxy: true,
      bySomeoneElse: false,
    });
  });

  test('without MitID no step sends anybody to a self-service that needs it', () => {
    for (const mitid of ['none', 'exempt']) {
      const answers = {
        who: 'me',
        from: 'denmark',
        home: 'own',
        moveDate: '2026-12-01',
        children: 'none',
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

  test('whoever moves alone is asked for a child who stays, and told of the other parent’s six weeks', () => {
    const alone = { ...digital, who: 'me', home: 'own', moveDate: '2027-02-01', children: 'stays' };
    expect(step('parent-notice', alone).deadlines.map(({ date }) => date)).toEqual(['2026-12-21']);
    expect(walkGuide(guide, alone, autumn).steps.map(({ id }) => id)).not.toContain('children');
  });

  test('the other parent is heard only when there is one elsewhere', () => {
    const family = { ...digital, who: 'household', home: 'rent' };
    expect(step('children', { ...family, children: 'other-parent' }).automatic).toEqual(['hearing']);
    expect(step('children', { ...family, children: 'all-parents' }).automatic).toEqual([]);
  });
});

describe('what it leaves out', () => {
  test('no fee, no fine in kroner and no promise about the old mail carrier', () => {
    const all = Object.values(words)
      .flatMap((language) => textsOf(language))
      .map(({ text }) => String(text));
    for (const text of all) expect(text).not.toMatch(/\bkr\b|kroner|DKK|PostNord/i);
  });
});
