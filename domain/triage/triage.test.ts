import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './catalogue.fixture.ts';
import { everyAnswer, everyWalk } from './every-answer.fixture.ts';
import {
  type Errand,
  nextQuestion,
  parseErrands,
  type Recommendation,
  recommend,
  serviceId,
  type TriageAnswers,
} from './triage.ts';

const { errandCalled, errands } = shippedCatalogue((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
);

/** `kind` or `kind:queue`, in order. */
const ranked = (id: string, answers: TriageAnswers) =>
  recommend(errandCalled(id), answers).map((one) => (one.kind === 'counter' ? `counter:${one.service}` : one.kind));
const first = (id: string, answers: TriageAnswers) => recommend(errandCalled(id), answers)[0] as Recommendation;
const askedFor = (id: string, answers: TriageAnswers = {}) => nextQuestion(errandCalled(id), answers);

describe('the questions', () => {
  it('asks a citizen who moves for whom, whether she must come, and for MitID', () => {
    expect(askedFor('flytning')).toEqual({ id: 'situation', options: ['self', 'exempt', 'for-other'] });
    expect(askedFor('flytning', { situation: 'self' })).toEqual({
      id: 'inPerson',
      options: ['from-abroad', 'unknown-address', 'other-in-person', 'none'],
    });
    expect(askedFor('flytning', { situation: 'self', inPerson: 'none' })).toEqual({
      id: 'mitid',
      options: ['with-me', 'at-home', 'no'],
    });
    expect(askedFor('flytning', { situation: 'self', inPerson: 'none', mitid: 'no' })).toBeNull();
  });

  it('asks the exempt nothing more', () => {
    for (const errand of errands) expect(nextQuestion(errand, { situation: 'exempt' }), errand.id).toBeNull();
  });

  it('does not ask for MitID once she must come anyway', () => {
    expect(askedFor('flytning', { situation: 'self', inPerson: 'from-abroad' })).toBeNull();
  });

  it('asks only who the passport is for: being exempt changes nothing there', () => {
    expect(askedFor('pas')).toEqual({ id: 'situation', options: ['self', 'for-other'] });
    expect(askedFor('pas', { situation: 'for-other' })).toBeNull();
  });

  it('asks nobody who wants to talk, or wants help at a screen, anything at all', () => {
    expect(askedFor('andet')).toBeNull();
    expect(askedFor('hjaelp-digitalt')).toBeNull();
  });

  it('does not ask on whose behalf a death is reported', () => {
    expect(askedFor('doedsfald')?.options).toEqual(['self', 'exempt']);
  });
});

describe('the recommendation, by example', () => {
  it('those who can, do it themselves; a person is one touch away', () => {
    expect(ranked('flytning', { situation: 'self', inPerson: 'none', mitid: 'with-me' })).toEqual([
      'self-service-here',
      'assisted',
      'counter:folkeregister',
      'at-home',
    ]);
    expect(first('flytning', { mitid: 'with-me' })).toMatchObject({
      service: 'medbetjening',
      terminal: true,
      bring: ['mitid', 'new-address', 'moving-date'],
    });
  });

  it('moving from abroad goes to the counter with what to bring', () => {
    expect(first('flytning', { situation: 'self', inPerson: 'from-abroad' })).toMatchObject({
      kind: 'counter',
      service: 'folkeregister',
      reasons: ['from-abroad'],
      bring: ['new-address', 'moving-date', 'passport', 'residence-permit', 'housing-proof'],
    });
  });

  it('the exempt citizen gets the counter of the errand itself', () => {
    expect(ranked('pension', { situation: 'exempt' })[0]).toBe('counter:personlig-betjening');
    expect(ranked('flytning', { situation: 'exempt' })[0]).toBe('counter:folkeregister');
    expect(ranked('flytning', { situation: 'exempt' }).at(-1)).toBe('self-service-here');
  });

  it('a passport: the counter, or a time; the screen only to prepare', () => {
    expect(ranked('pas', {})).toEqual(['counter:pas-koerekort', 'appointment', 'assisted']);
    expect(first('pas', {}).bring).toEqual(['old-passport-or-certificate', 'photo', 'child-and-consent']);
  });

  it('a large case: a time for a long talk before a counter', () => {
    expect(ranked('kompleks-sag', {})).toEqual(['appointment', 'counter:personlig-betjening']);
  });

  it('a passport for somebody else: that person must be there', () => {
    expect(first('pas', { situation: 'for-other' }).reasons).toEqual(['must-attend', 'person-must-come']);
  });

  it('no MitID: help to get one, then the errand without it', () => {
    expect(ranked('boligstoette', { situation: 'self', mitid: 'no' })).toEqual([
      'counter:mitid-digitalpost',
      'counter:personlig-betjening',
    ]);
    expect(first('boligstoette', { mitid: 'no' }).bring).toEqual(['photo-id', 'cpr-proof', 'witness']);
  });

  it('no MitID where the same counter does both is one way, not two', () => {
    const found = recommend(errandCalled('digital-post'), { situation: 'self', inPerson: 'none', mitid: 'no' });
    expect(found.map((one) => [one.kind, one.reasons])).toEqual([
      ['counter', ['get-mitid', 'without-mitid']],
      ['assisted', ['look-together']],
    ]);
  });

  it('MitID left at home: do it there, or talk to somebody now', () => {
    expect(ranked('ledig', { situation: 'self', mitid: 'at-home' })).toEqual([
      'at-home',
      'counter:personlig-betjening',
    ]);
  });

  it('helping somebody: a power of attorney, shown by staff, with the helper’s own MitID', () => {
    const found = recommend(errandCalled('boligstoette'), { situation: 'for-other', mitid: 'with-me' });
    expect(found[0]).toMatchObject({ kind: 'assisted', reasons: ['proxy-needed', 'own-mitid-only'] });
    expect(found.find((one) => one.kind === 'counter')?.bring).toContain('power-of-attorney');
  });

  it('helping somebody get MitID: that person must be there', () => {
    expect(first('mitid', { situation: 'for-other', inPerson: 'none' }).reasons).toContain('person-must-come');
  });

  it('asking to be exempt is done at a counter, with identification', () => {
    expect(first('digital-post', { situation: 'self', inPerson: 'wants-exemption' })).toMatchObject({
      kind: 'counter',
      service: 'mitid-digitalpost',
      bring: ['id'],
    });
  });

  it('who asks for help gets it first, and somebody to talk to second', () => {
    expect(ranked('hjaelp-digitalt', {})).toEqual(['assisted', 'counter:personlig-betjening', 'self-service-here']);
  });
});

/** Any catalogue a municipality might write, not only ours. */
const anyErrand: fc.Arbitrary<Errand> = fc
  .record({
    service: fc.constantFrom(...serviceId.options),
    attendance: fc.constantFrom('always', 'never', 'depends'),
    reasons: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    reasonBrings: fc.boolean(),
    digital: fc.constantFrom('full', 'partial', 'none'),
    mitIdNeeded: fc.boolean(),
    forOther: fc.constantFrom('proxy', 'together', 'any'),
    booking: fc.boolean(),
    bring: fc.uniqueArray(fc.constantFrom('x', 'y')),
    bringToCounter: fc.uniqueArray(fc.constantFrom('y', 'z')),
  })
  .map(({ reasons, reasonBrings, ...facts }) => ({
    ...facts,
    id: 'any',
    kind: 'errand',
    icon: 'home',
    reasons: facts.attendance === 'depends' ? reasons.map((id) => ({ id, bring: reasonBrings ? ['paper'] : [] })) : [],
    channels: ['counter'],
    order: 1,
    sources: [{ url: 'https://www.borger.dk', verifiedAt: '2026-11-23' }],
  }))
  .map((facts) => parseErrands([facts]))
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.value[0] as Errand);

function holds(errand: Errand) {
  for (const answers of everyAnswer(errand)) {
    const found = recommend(errand, answers);
    const where = `${errand.id} ${JSON.stringify(answers)}`;
    const firstKind = found[0]?.kind;
    expect(found.length, where).toBeGreaterThanOrEqual(2);
    expect(
      found.map((one) => one.kind),
      where,
    ).toContain('counter');
    expect(new Set(found.map((one) => `${one.kind} ${one.service}`)).size, where).toBe(found.length);
    for (const one of found) {
      expect(one.reasons.length, where).toBeGreaterThan(0);
      expect(one.service === undefined, where).toBe(one.kind === 'at-home');
      expect(one.terminal, where).toBe(one.kind === 'self-service-here' || one.kind === 'assisted');
      expect(one.bring.includes('mitid') && !errand.mitIdNeeded, where).toBe(false);
    }
    const byPerson = errand.booking === 'first' ? 'appointment' : 'counter';
    if (answers.situation === 'exempt') {
      expect([byPerson, 'assisted'], where).toContain(firstKind);
      if (errand.service !== 'medbetjening') expect(firstKind, where).toBe(byPerson);
    }
    if (answers.situation === 'for-other' && errand.forOther !== 'any' && errand.mitIdNeeded) {
      const login = found.filter((one) => one.terminal || one.kind === 'at-home');
      if (errand.service !== 'medbetjening') {
        for (const one of login) expect(one.reasons, where).toContain('own-mitid-only');
      }
    }
    if (errand.attendance === 'always' && errand.service !== 'medbetjening') expect(firstKind, where).toBe(byPerson);
    if (errand.digital === 'none' && errand.service !== 'medbetjening') {
      expect(
        found.some((one) => one.kind === 'self-service-here' || one.kind === 'at-home'),
        where,
      ).toBe(false);
    }
    if (!errand.booking)
      expect(
        found.some((one) => one.kind === 'appointment'),
        where,
      ).toBe(false);
  }
}

function questionsHold(errand: Errand) {
  for (const { asked, answers } of everyWalk(errand)) {
    expect(asked.length, errand.id).toBeLessThanOrEqual(3);
    for (const question of asked) expect(question.options.length, errand.id).toBeGreaterThanOrEqual(2);
    // What was not asked must not matter, whatever she would have said.
    const known = JSON.stringify(recommend(errand, answers));
    for (const rest of everyAnswer(errand)) {
      const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      if (errand.forOther === 'any' && rest.situation === 'for-other') continue;
      expect(JSON.stringify(recommend(errand, { ...stated, ...answers }))).toBe(known);
    }
  }
}

describe('the rules, for every errand and every answer', () => {
  it.each(errands.map((errand) => [errand.id, errand] as const))('hold for %s', (_, errand) => {
    holds(errand);
    questionsHold(errand);
  });

  it('hold for any catalogue', () => {
    fc.assert(fc.property(anyErrand, holds), { numRuns: 300 });
    fc.assert(fc.property(anyErrand, questionsHold), { numRuns: 60 });
  });

  it('an answer that is no reason of the errand counts as none', () => {
    const errand = errandCalled('flytning');
    expect(recommend(errand, { inPerson: 'mitid-locked', mitid: 'with-me' })).toEqual(
      recommend(errand, { inPerson: 'none', mitid: 'with-me' }),
    );
  });
});
