import { describe, expect, it } from 'vitest';
import { checkedBy, namedOnPaper, namedOnScreen } from './checked.ts';
import type { PlanSource } from './plan.ts';

const source = (host: string, verifiedAt = '2026-11-23', isLink = false): PlanSource => ({
  url: `https://${host}/`,
  host,
  verifiedAt,
  isLink,
});

describe('the line that says where a step was read', () => {
  it('names borger.dk and counts the others', () => {
    const sources = [source('randers.dk'), source('sundhed.dk', undefined, true), source('borger.dk', undefined, true)];
    expect(checkedBy(sources, namedOnScreen)).toEqual({ names: ['borger.dk'], others: 2, day: '2026-11-23' });
  });

  it('names first where she may go when borger.dk is not among them', () => {
    const sources = [source('randers.dk'), source('sundhed.dk', undefined, true), source('cpr.dk')];
    expect(checkedBy(sources, namedOnScreen)?.names).toEqual(['sundhed.dk']);
  });

  it('names a single one that is left: "1 other" would take the same room', () => {
    const two = [source('borger.dk'), source('randers.dk')];
    expect(checkedBy(two, namedOnScreen)).toMatchObject({ names: ['borger.dk', 'randers.dk'], others: 0 });
    const hosts = ['borger.dk', 'a.dk', 'b.dk', 'c.dk', 'd.dk'];
    const named = (many: number) =>
      checkedBy(
        hosts.slice(0, many).map((host) => source(host)),
        namedOnPaper,
      );
    expect(named(4)).toMatchObject({ names: ['borger.dk', 'a.dk', 'b.dk', 'c.dk'], others: 0 });
    expect(named(5)).toMatchObject({ names: ['borger.dk', 'a.dk', 'b.dk'], others: 2 });
  });

  it('says the day that is longest ago', () => {
    const sources = [
      source('borger.dk', '2026-11-23'),
      source('randers.dk', '2026-10-01'),
      source('a.dk', '2026-12-01'),
    ];
    expect(checkedBy(sources, namedOnScreen)?.day).toBe('2026-10-01');
  });

  it('is nothing without sources', () => {
    expect(checkedBy([], namedOnScreen)).toBeNull();
  });
});
