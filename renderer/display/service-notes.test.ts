import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { noteOf, noteOfAll } from './service-notes.ts';

type Row = Board['services'][number];
const row = (change: Partial<Row> = {}): Row => ({
  service: 'pas',
  waiting: 2,
  range: { kind: 'range', low: 5, high: 15 },
  refused: null,
  ...change,
});
const paused = row({ refused: { reason: 'queue-paused', why: 'few-staff' } });
const noCounter = row({ range: { kind: 'unknown' } });

describe('what stands in place of a waiting time', () => {
  it('is nothing while there is one', () => {
    expect(noteOf(row())).toBeNull();
    expect(noteOf(row({ refused: { reason: 'not-open-yet', from: '10:00' } }))).toBeNull();
  });

  it('is that it gives no numbers, with the reason, also while a waiting time is known', () => {
    expect(noteOf(paused)).toEqual({ kind: 'paused', why: 'few-staff' });
    expect(noteOf(row({ refused: { reason: 'quota-reached' } }))).toEqual({ kind: 'quota' });
  });

  it('is that it is too late for a number today, whether or not counters are open still', () => {
    const late = { refused: { reason: 'closed-today', next: null } } as const;
    expect(noteOf(row(late))).toEqual({ kind: 'shut' });
    expect(noteOf({ ...noCounter, ...late })).toEqual({ kind: 'shut' });
    expect(noteOfAll([row(late), { ...noCounter, ...late }])).toEqual({ kind: 'shut' });
  });

  it('is that no counter is open, where the waiting time cannot be known', () => {
    expect(noteOf(noCounter)).toEqual({ kind: 'no-counter' });
    // A board of an older hub, or a broken one.
    expect(noteOf({ service: 'gone', waiting: 3, range: null } as unknown as Row)).toEqual({ kind: 'no-counter' });
  });
});

describe('what is said once for all', () => {
  it('is the note they share', () => {
    expect(noteOfAll([noCounter, noCounter])).toEqual({ kind: 'no-counter' });
    expect(noteOfAll([paused, paused, paused])).toEqual({ kind: 'paused', why: 'few-staff' });
  });

  it('is nothing when they differ, when one has a waiting time, or when there is only one', () => {
    expect(noteOfAll([paused, noCounter])).toBeNull();
    expect(noteOfAll([paused, row({ refused: { reason: 'queue-paused', why: 'meeting' } })])).toBeNull();
    expect(noteOfAll([row(), noCounter])).toBeNull();
    expect(noteOfAll([row(), row()])).toBeNull();
    expect(noteOfAll([paused])).toBeNull();
    expect(noteOfAll([])).toBeNull();
  });
});
