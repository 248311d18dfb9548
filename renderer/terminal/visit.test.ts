import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuideWords, parseGuide } from '../../domain/guide/engine.ts';
import {
  afterStep,
  answer,
  back,
  beginVisit,
  type GuideHere,
  go,
  goOn,
  mark,
  pass,
  possible,
  savedPlan,
  toSteps,
  type View,
  type Visit,
  walkOf,
} from './visit.ts';

const today = '2026-11-23';

function small(): GuideHere {
  const parsed = parseGuide({
    slug: 'small',
    kind: 'errand',
    owner: 'library',
    version: 1,
    validFrom: '2026-01-01',
    reviewBy: '2027-01-01',
    liveGuideUrl: 'https://www.borger.dk/',
    questions: [
      { id: 'who', type: 'choice', options: [{ id: 'me' }, { id: 'other' }] },
      { id: 'proxy', type: 'yesno', when: { question: 'who', is: 'other' } },
      { id: 'when', type: 'date', minDays: -10, maxDays: 100 },
      { id: 'more', type: 'several', options: [{ id: 'a' }, { id: 'b' }, { id: 'none', exclusive: true }] },
    ],
    steps: [
      { id: 'first', theme: 'start' },
      { id: 'second', theme: 'start', when: { question: 'more', includes: 'a' } },
      { id: 'third', theme: 'end', when: { question: 'who', is: 'me' } },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return {
    slug: 'small',
    hash: '0123456789abcdef',
    guide: parsed.guide,
    words: {} as Record<string, GuideWords>,
    linkHosts: [],
  };
}

const start = (): Visit => beginVisit('s', small(), null, today);

function answered(answers: Record<string, string | string[]>): Visit {
  let visit = goOn(start(), today);
  for (const [id, value] of Object.entries(answers)) {
    const result = answer(visit, id, value, today);
    if (!result.ok) throw new Error(result.error);
    visit = result.visit;
  }
  return visit;
}

const whole = { who: 'me', when: '2026-12-01', more: ['a'] };

describe('a step that happens by itself', () => {
  const here = small();
  const steps = here.guide.steps.map((step) => (step.id === 'third' ? step : { ...step, automatic: [{ id: 'told' }] }));
  const visit = { ...answered(whole), guide: { ...here, guide: { ...here.guide, steps } } };

  it('is shown first where it stands first, and is not come back to', () => {
    expect(toSteps(visit, today).view).toEqual({ at: 'step', step: 'first' });
    expect(toSteps(mark(visit, 'third', true), today).view).toEqual({ at: 'plan' });
    expect(toSteps(mark(visit, 'first', true), today).view).toEqual({ at: 'step', step: 'third' });
  });
});

describe('going through a guide', () => {
  it('asks one question after the other and ends with the list of answers', () => {
    expect(goOn(start(), today).view).toEqual({ at: 'question', question: 'who' });
    expect(answered({ who: 'me' }).view).toEqual({ at: 'question', question: 'when' });
    expect(answered({ who: 'other' }).view).toEqual({ at: 'question', question: 'proxy' });
    expect(answered(whole).view).toEqual({ at: 'answers' });
  });

  it('refuses an answer the guide does not take, and stays', () => {
    const visit = answered({ who: 'me' });
    expect(answer(visit, 'when', '', today)).toEqual({ ok: false, error: 'not-a-date' });
    expect(answer(visit, 'when', '2028-01-01', today)).toEqual({ ok: false, error: 'too-late' });
    expect(answer(visit, 'more', [], today)).toEqual({ ok: false, error: 'nothing-chosen' });
  });

  it('keeps the other answers when one is changed, and asks only what that one brings', () => {
    const changed = answer(go(answered(whole), { at: 'question', question: 'who' }), 'who', 'other', today);
    if (!changed.ok) throw new Error(changed.error);
    expect(changed.visit.answers).toEqual({ ...whole, who: 'other' });
    expect(changed.visit.view).toEqual({ at: 'question', question: 'proxy' });
    const again = answer(go(answered(whole), { at: 'question', question: 'when' }), 'when', '2026-12-02', today);
    expect(again.ok && again.visit.view).toEqual({ at: 'answers' });
  });

  it('passes an answered question without changing it', () => {
    const visit = go(answered(whole), { at: 'question', question: 'who' });
    expect(pass(visit, 'who', today).view).toEqual({ at: 'question', question: 'when' });
    expect(pass(visit, 'more', today).view).toEqual({ at: 'answers' });
  });

  it('takes the steps in order, marks them done, and ends with the plan', () => {
    let visit = toSteps(answered(whole), today);
    expect(visit.view).toEqual({ at: 'step', step: 'first' });
    visit = afterStep(mark(visit, 'first', true), 'first', today);
    expect(visit.view).toEqual({ at: 'step', step: 'second' });
    visit = afterStep(visit, 'second', today);
    visit = afterStep(mark(visit, 'third', true), 'third', today);
    expect(visit.view).toEqual({ at: 'plan' });
    expect(visit.done).toEqual(['first', 'third']);
    expect(toSteps(visit, today).view).toEqual({ at: 'step', step: 'second' });
    expect(mark(visit, 'first', false).done).toEqual(['third']);
  });

  it('goes back the way she came', () => {
    let visit = go(answered(whole), { at: 'step', step: 'third' });
    const seen: View[] = [];
    for (let i = 0; i < 8; i += 1) {
      visit = back(visit, today);
      seen.push(visit.view);
    }
    expect(seen.map((view) => ('step' in view ? view.step : 'question' in view ? view.question : view.at))).toEqual([
      'second',
      'first',
      'answers',
      'more',
      'when',
      'who',
      'welcome',
      'welcome',
    ]);
  });

  it('goes back from "done" to where it was pressed', () => {
    const visit = go(go(answered(whole), { at: 'step', step: 'second' }), { at: 'done' });
    expect(back(visit, today).view).toEqual({ at: 'step', step: 'second' });
  });
});

describe('after a reload', () => {
  const position = (view: View) => ({ answers: whole, view, done: ['first', 'gone'] });

  it('is where it was', () => {
    const visit = beginVisit('s', small(), position({ at: 'step', step: 'second' }), today);
    expect(visit.view).toEqual({ at: 'step', step: 'second' });
    expect(visit.done).toEqual(['first']);
    expect(visit.answers).toEqual(whole);
  });

  it('falls back when the place is not there (any more)', () => {
    expect(beginVisit('s', small(), position({ at: 'step', step: 'gone' }), today).view).toEqual({ at: 'answers' });
    expect(beginVisit('s', small(), { ...position({ at: 'plan' }), answers: {} }, today).view).toEqual({
      at: 'question',
      question: 'who',
    });
    expect(beginVisit('s', null, position({ at: 'plan' }), today).view).toEqual({ at: 'welcome' });
  });
});

it('whatever she does, the screen is one that makes sense with her answers', () => {
  const move = fc.oneof(
    fc.constant((visit: Visit) => goOn(visit, today)),
    fc.constant((visit: Visit) => back(visit, today)),
    fc
      .tuple(
        fc.constantFrom('who', 'proxy', 'when', 'more'),
        fc.constantFrom<string | string[]>('me', 'other', 'yes', '2026-12-01', ['a'], ['none'], ['a', 'none']),
      )
      .map(([id, value]) => (visit: Visit) => {
        const result = answer(visit, id, value, today);
        return result.ok ? result.visit : visit;
      }),
    fc.constantFrom('first', 'second', 'third').map((step) => (visit: Visit) => {
      const steps = walkOf(visit, today);
      return steps?.complete && steps.steps.some(({ id }) => id === step)
        ? afterStep(mark(visit, step, true), step, today)
        : visit;
    }),
    fc.constant((visit: Visit) => (walkOf(visit, today)?.complete ? toSteps(visit, today) : visit)),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const visit = moves.reduce((now, next) => next(now), start());
      // A list of answers may be looked at before the last one is given.
      if (visit.view.at === 'answers') return;
      expect(possible(visit, visit.view, today)).toEqual(visit.view);
    }),
  );
});

describe('her plan as it can be made again elsewhere', () => {
  it('holds what she was asked and answered, and what is done of it; not what a changed answer made moot', () => {
    const other = answered({ who: 'other', proxy: 'no', when: today, more: ['a'] });
    const visit = answer(mark(mark(other, 'first', true), 'third', true), 'who', 'me', today);
    if (!visit.ok) throw new Error(visit.error);
    expect(savedPlan(mark(visit.visit, 'unknown', true), today, 'en')).toEqual({
      guide: 'small',
      hash: '0123456789ab',
      language: 'en',
      madeOn: today,
      answers: { who: 'me', when: today, more: ['a'] },
      done: ['first', 'third'],
    });
  });

  it('is nothing for an errand without a guide', () => {
    expect(savedPlan(beginVisit('s', null, null, today), today, 'da')).toBeNull();
  });
});
