import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedWays } from '../../domain/followup/agreed-ways.ts';
import { followUpStatus } from '../../domain/followup/follow-up.ts';
import { allowedWays, type FollowUp, readable, valueFor } from './follow-up.ts';
import { arrange, belongs, dueOf, filters, nameMatches } from './list.ts';

/** A Tuesday. */
const today = '2026-11-24';

const followUp = (name: string, dueOn: string, status: FollowUp['status'] = 'new') =>
  ({ id: name, name, dueOn, status }) as FollowUp;

describe('dueOf', () => {
  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ] as const)('%s is %s', (dueOn, due) => expect(dueOf(dueOn, today)).toBe(due));

  it('has no days left this week on a Sunday', () => {
    expect(dueOf('2026-11-30', '2026-11-29')).toBe('later');
  });
});

describe('belongs', () => {
  it('now: those whose day has come', () => {
    expect(belongs({ status: 'new', dueOn: '2026-12-01' }, 'now', today)).toBe(false);
    expect(belongs({ status: 'new', dueOn: today }, 'now', today)).toBe(true);
    expect(belongs({ status: 'new', dueOn: '2026-11-20' }, 'now', today)).toBe(true);
    expect(belongs({ status: 'in-progress', dueOn: '2026-11-27' }, 'now', today)).toBe(false);
    expect(belongs({ status: 'in-progress', dueOn: today }, 'now', today)).toBe(true);
    expect(belongs({ status: 'planned', dueOn: today }, 'now', today)).toBe(true);
    expect(belongs({ status: 'planned', dueOn: '2026-12-01' }, 'now', today)).toBe(false);
  });

  it('shows every open one under all open and no closed one anywhere but closed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...followUpStatus.options), fc.integer({ min: 1, max: 30 }), (status, day) => {
        const dueOn = `2026-11-${String(day).padStart(2, '0')}`;
        const under = filters.filter((filter) => belongs({ status, dueOn }, filter, today));
        if (status === 'closed') expect(under).toEqual(['closed']);
        else expect(under).toContain('open');
        // Nobody is counted as due now and as able to wait, and nobody falls between the two.
        const isNow = under.includes('now');
        if (status !== 'closed') expect(under.includes('later')).toBe(!isNow && status !== 'planned');
        expect(isNow).toBe(status !== 'closed' && dueOn <= today);
      }),
    );
  });
});

describe('arrange', () => {
  const all = [
    followUp('Åse Holm', '2026-12-02'),
    followUp('Ole Bæk', '2026-11-20'),
    followUp('Anna Dam', '2026-11-20'),
    followUp('Per Ny', today),
  ];
  const names = (search: string) =>
    arrange(all, { filter: 'open', search, today }).map(({ due, followUps }) => [
      due,
      followUps.map(({ name }) => name),
    ]);

  it('sorts by due date, then by name, under headings', () => {
    expect(names('')).toEqual([
      ['overdue', ['Anna Dam', 'Ole Bæk']],
      ['today', ['Per Ny']],
      ['later', ['Åse Holm']],
    ]);
  });

  it('sorts the agreed times of a day by the clock, before those with none', () => {
    const at = (name: string, time: string) =>
      ({ ...followUp(name, today, 'planned'), planned: { on: today, time, place: 'x' } }) as FollowUp;
    const day = [followUp('Anna Dam', today), at('Bo Lund', '14:00'), at('Åse Holm', '09:30')];
    expect(arrange(day, { filter: 'now', search: '', today })[0]?.followUps.map(({ name }) => name)).toEqual([
      'Åse Holm',
      'Bo Lund',
      'Anna Dam',
    ]);
  });

  it('finds by name', () => {
    expect(names('bæ')).toEqual([['overdue', ['Ole Bæk']]]);
    expect(names('xyz')).toEqual([]);
  });
});

describe('nameMatches', () => {
  it('by the beginning of any part, in any order', () => {
    expect(nameMatches('Åse Holm-Jensen', 'jens å')).toBe(true);
    expect(nameMatches('Åse Holm', 'olm')).toBe(false);
    expect(nameMatches('Åse Holm', '  ')).toBe(true);
  });

  it('without accents, but å is not a', () => {
    expect(nameMatches('René Møller', 'rene')).toBe(true);
    expect(nameMatches('Åse', 'ase')).toBe(false);
    expect(nameMatches('Åse', 'ÅSE')).toBe(true);
  });
});

describe('ways to contact a person', () => {
  const person = (channel: FollowUp['contact']['channel'], value: string) => ({
    contact: { channel, value },
    channels: agreedWays({ digitalPost: 'exempt', agreed: channel }),
  });

  it('are her own choice first, and meeting her', () => {
    expect(allowedWays(person('sms', '12345678'))).toEqual(['sms', 'in_person']);
    expect(allowedWays(person('in_person', ''))).toEqual(['in_person']);
  });

  it('lend no number or address to another way', () => {
    expect(valueFor(person('sms', '12345678'), 'sms')).toBe('12345678');
    expect(valueFor(person('sms', '12345678'), 'phone')).toBeNull();
    expect(valueFor(person('digital_post', ''), 'digital_post')).toBeNull();
  });

  it('reads a Danish number in pairs', () => {
    expect(readable('12345678')).toBe('12 34 56 78');
    expect(readable('+4612345678')).toBe('+4612345678');
  });
});
