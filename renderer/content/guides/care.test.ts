import { describe, expect, it } from 'vitest';
import type { GuideRow } from '../types.ts';
import { byCare, careOf, needsCare } from './care.ts';

const fine: GuideRow = {
  slug: 'a',
  titles: { da: 'A' },
  errands: [],
  kind: 'errand',
  owner: 'library',
  version: 1,
  hash: '',
  questions: 1,
  steps: 1,
  status: 'valid',
  reviewBy: '2027-01-01',
  facts: { facts: 3, oldest: '2026-11-23', due: 0, expired: 0, firstLastDay: '2027-11-23' },
  languages: [],
  drifts: 0,
  unread: 0,
  tasks: 0,
  problems: [],
};
const expired = { ...fine, facts: { ...fine.facts, expired: 1 } };
const refused = { ...fine, problems: ['no'] };
const drift = { ...fine, drifts: 1 };
const due = { ...fine, facts: { ...fine.facts, due: 2 } };

describe('what a guide needs', () => {
  it('is one thing, the worst', () => {
    expect(careOf(fine)).toBe('fine');
    expect(careOf({ ...fine, status: 'not-yet-valid' })).toBe('later');
    expect(careOf({ ...due, status: 'review-due' })).toBe('review');
    expect(careOf({ ...due, ...drift })).toBe('drift');
    expect(careOf({ ...due, unread: 1 })).toBe('unread');
    expect(careOf({ ...drift, unread: 1 })).toBe('drift');
    expect(careOf({ ...refused, drifts: 1 })).toBe('refused');
    expect(careOf({ ...refused, facts: expired.facts })).toBe('expired');
    expect([fine, { ...fine, status: 'not-yet-valid' as const }, due, drift].map(needsCare)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('puts the worst first, then the oldest facts, then the title', () => {
    const named = (slug: string, row: GuideRow) => ({ ...row, slug });
    const old = { ...fine, facts: { ...fine.facts, oldest: '2026-01-01' } };
    const rows = [
      named('b', fine),
      named('å', fine),
      named('old', old),
      named('due', due),
      named('drift', drift),
      named('exp', expired),
    ];
    expect(byCare(rows, ({ slug }) => slug).map(({ slug }) => slug)).toEqual(['exp', 'drift', 'due', 'old', 'b', 'å']);
  });
});
