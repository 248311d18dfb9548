import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { type Confirmation, confirmationOf, withConfirmations } from './confirmed.ts';
import { factsOf, sentenceOf, summariseFacts } from './facts.ts';
import { put, smallDay, smallGuide, smallGuideData, smallWords } from './fixture.ts';
import { type Guide, parseGuide } from './model.ts';

const micro = '22f68191-8c29-4f08-9d4f-8d93779c516b';

function guideWith(...changes: [string, unknown][]): Guide {
  const data = structuredClone(smallGuideData);
  for (const [path, value] of changes) put(data, path, value);
  const parsed = parseGuide(data);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.guide;
}

describe('facts', () => {
  it('are every sentence with a source, each with how it stands', () => {
    const facts = factsOf(smallGuide(), smallDay);
    expect(facts.map(({ step, fact }) => `${step} ${fact}`)).toEqual([
      'register deadlines.open',
      'register deadlines.close',
      'register automatic.letter',
      'register explain',
      'come attendance.why',
      'relax action',
    ]);
    expect(facts[0]).toMatchObject({ status: 'holds', lastDay: '2027-11-23' });
  });

  it('are counted by how they stand: one source that holds is enough', () => {
    expect(summariseFacts(smallGuide(), smallDay)).toEqual({
      facts: 6,
      oldest: '2026-11-23',
      due: 0,
      expired: 0,
      firstLastDay: '2027-11-23',
    });
    const day = addDays('2027-11-23', 1);
    expect(summariseFacts(smallGuide(), day)).toMatchObject({ expired: 6, due: 0, firstLastDay: null });
    const second = { url: 'https://www.borger.dk/b', verifiedAt: '2027-06-01', facts: ['action'] };
    const twice = guideWith(['steps.2.sources.1', second]);
    expect(summariseFacts(twice, day)).toMatchObject({ facts: 6, expired: 5, firstLastDay: '2028-05-31' });
    expect(summariseFacts(smallGuide(), '2027-11-01')).toMatchObject({ due: 6, expired: 0 });
  });

  it('of a step that has left the guide count no more', () => {
    expect(summariseFacts(guideWith(['steps.2.validTo', '2026-11-30']), smallDay).facts).toBe(5);
  });

  it('have a sentence in the words', () => {
    const words = smallWords.steps.register;
    if (words === undefined) throw new Error('no words');
    expect(sentenceOf('deadlines.close', words)).toBe('By');
    expect(sentenceOf('automatic.letter', words)).toBe('A letter comes.');
    expect(sentenceOf('explain', words)).toBe('See borger.dk.');
    expect(sentenceOf('attendance.why', words)).toBeNull();
  });
});

describe('a confirmation', () => {
  const guide = guideWith(
    ['steps.0.sources.0.articleId', 645],
    ['steps.0.sources.0.microArticleId', micro.toUpperCase()],
    ['steps.2.sources.0.articleId', 645],
    ['steps.1.sources.0.articleId', 645],
    ['steps.1.sources.0.facts', ['selfService']],
  );
  const said: Confirmation = {
    guide: 'small',
    step: 'register',
    site: 'da',
    articleId: 645,
    microArticleId: micro,
    selfService: null,
    verifiedAt: '2027-02-01',
  };
  const days = (...confirmations: Confirmation[]) =>
    withConfirmations(guide, confirmations).steps.map(({ sources }) => sources[0]?.verifiedAt);

  it('makes the source it covers newer, and no other', () => {
    expect(days(said)).toEqual(['2027-02-01', '2026-11-23', '2026-11-23']);
    expect(days({ ...said, step: 'relax', microArticleId: null })).toEqual(['2026-11-23', '2026-11-23', '2027-02-01']);
    for (const other of [{ guide: 'big' }, { site: 'en' as const }, { articleId: 1 }, { microArticleId: null }])
      expect(days({ ...said, ...other })).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
  });

  it('of a self-service covers a source only when that is all it backs', () => {
    const service = { ...said, microArticleId: null, selfService: 'x' };
    expect(days({ ...service, step: 'relax' })).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
    expect(days({ ...service, step: 'come' })).toEqual(['2026-11-23', '2027-02-01', '2026-11-23']);
  });

  it('that is older than the file, or than another, counts for nothing', () => {
    expect(days({ ...said, verifiedAt: '2026-11-01' })[0]).toBe('2026-11-23');
    const source = guide.steps[0]?.sources[0];
    if (source === undefined) throw new Error('no source');
    const later = { ...said, verifiedAt: '2027-03-01' };
    expect(confirmationOf('small', 'register', source, [later, said])).toBe(later);
  });

  it('changes nothing else', () => {
    const { steps, ...rest } = withConfirmations(guide, [said]);
    const { steps: before, ...restBefore } = guide;
    expect(rest).toEqual(restBefore);
    expect(steps.map(({ sources: _, ...step }) => step)).toEqual(before.map(({ sources: _, ...step }) => step));
  });
});
