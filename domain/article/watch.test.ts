import { describe, expect, it } from 'vitest';
import { parseGuide } from '../guide/engine.ts';
import { smallGuideData } from '../guide/fixture.ts';
import { type Known, pageKey, watchedSources } from './watch.ts';

const day = (date: string) => Date.parse(`${date}T10:00:00Z`);
const source = (path: string, change: object = {}) => ({
  url: path.includes('://') ? path : `https://www.borger.dk/${path}`,
  verifiedAt: '2026-11-23',
  facts: ['action'],
  ...change,
});
function guideOf(...steps: readonly (readonly object[])[]) {
  const parsed = parseGuide({
    ...structuredClone(smallGuideData),
    steps: steps.map((sources, at) => ({ id: `s${at}`, theme: 'first', sources })),
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.guide;
}
const stored: Readonly<Record<number, ReturnType<Known['stored']>>> = {
  1: { status: 'current', lastUpdated: day('2026-11-01') },
  2: { status: 'gone', lastUpdated: null },
  3: { status: 'not-exportable', lastUpdated: null },
  5: { status: 'current', lastUpdated: day('2026-11-25') },
};
const ids: Readonly<Record<string, number>> = { one: 1, gone: 2, shut: 3, 'not-fetched': 4, touched: 5 };
const nameOf = (address: string) => address.replace(/.*\//, '');
const known: Known = {
  idOf: ({ address }) => ids[nameOf(address)] ?? null,
  said: ({ address }) =>
    nameOf(address) === 'strange' ? 'unknown' : nameOf(address) === 'locked' ? 'not-exportable' : null,
  stored: (_site, id) => stored[id] ?? null,
  firstLook: () => day('2026-11-26'),
};
const states = (...sources: readonly object[]) =>
  watchedSources(guideOf(sources), known).map(({ url, state }) => `${nameOf(url)}: ${state}`);

describe('whether a source is watched', () => {
  it('is said of every page of borger.dk, and "watched" only of those whose text is compared', () => {
    expect(
      states(
        source('one'),
        source('gone'),
        source('shut'),
        source('not-fetched'),
        source('strange'),
        source('locked'),
        source('never-asked'),
        source('handlingsside?selfserviceId=1'),
        source('https://www.sundhed.dk/x'),
      ),
    ).toEqual([
      'one: watched',
      'gone: gone',
      'shut: not-exportable',
      'not-fetched: pending',
      'strange: unknown',
      'locked: not-exportable',
      'never-asked: pending',
      'handlingsside?selfserviceId=1: no-article',
    ]);
  });

  it('holds for an article that is named by its id, whatever is known of its address', () => {
    expect(states(source('strange', { articleId: 1 }))).toEqual(['strange: watched']);
    expect(states(source('one', { articleId: 2 }))).toEqual(['one: gone']);
    expect(states(source('one', { articleId: 99 }))).toEqual(['one: pending']);
  });

  it('counts a page once, with every step that cites it; two action pages are two', () => {
    const guide = guideOf(
      [source('one'), source('ONE/?a=1#b')],
      [source('https://borger.dk/one'), source('strange')],
      [
        source('strange', { articleId: 1 }),
        source('handlingsside?selfserviceId=1'),
        source('handlingsside?selfserviceId=2'),
      ],
    );
    const pages = watchedSources(guide, known);
    expect(pages.map(({ url, steps, state, article }) => [url.slice(22), steps.join(), state, article])).toEqual([
      ['one', 's0,s1', 'watched', 1],
      ['strange', 's1,s2', 'watched', 1],
      ['handlingsside?selfserviceId=1', 's2', 'no-article', null],
      ['handlingsside?selfserviceId=2', 's2', 'no-article', null],
    ]);
    expect(pageKey('https://borger.dk/One/')).toBe(pageKey('https://www.borger.dk/one?x=1'));
  });
});

describe('a change that nobody has seen', () => {
  const unseen = (change: object, over: Partial<Known> = {}, path = 'touched') =>
    watchedSources(guideOf([source(path, change)]), { ...known, ...over })[0]?.changedUnseen;

  it('is one between the day the guide was checked and the first look', () => {
    expect(unseen({})).toBe(true);
    // On that very day nobody knows which came first.
    expect(unseen({ verifiedAt: '2026-11-25' })).toBe(true);
    expect(unseen({ verifiedAt: '2026-11-26' })).toBe(false);
  });

  it('is none when it came after the first look, when somebody has answered since, or when nobody knows', () => {
    expect(unseen({}, { firstLook: () => day('2026-11-24') })).toBe(false);
    expect(unseen({}, { firstLook: () => null })).toBe(false);
    expect(unseen({}, {}, 'gone')).toBe(false);
    expect(unseen({}, {}, 'strange')).toBe(false);
  });
});
