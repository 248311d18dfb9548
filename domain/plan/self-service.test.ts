import { describe, expect, test } from 'vitest';
import { pas, passportForChild } from '../../tests/support/plans.ts';
import { calendarEvents } from './calendar.ts';
import { openPlan } from './open-plan.ts';
import { type ServiceWords, serviceLines } from './self-service.ts';

const words: ServiceWords = {
  withMitId: 'Du skal bruge MitID.',
  someoneElse: { does: 'En anden gør det.', mitId: 'Den anden bruger MitID.' },
};

function passport() {
  const opened = openPlan(pas, passportForChild, '2026-11-24');
  if (!opened.ok) throw new Error(opened.reason);
  return opened.plan;
}

const stepOf = (id: string) => {
  const item = passport().items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no step ${id}`);
  return item;
};

describe('the lines under a self-service', () => {
  test('say that MitID is used where she does it herself', () => {
    expect(serviceLines(stepOf('apply'), words)).toEqual(['Du skal bruge MitID.']);
  });

  test('say who does it where the other parent must', () => {
    const consent = stepOf('consent');
    expect(consent).toMatchObject({ lookAway: false, selfService: { host: 'givsamtykke.dk', bySomeoneElse: true } });
    const who = pas.words.da?.steps.consent?.who ?? {};
    expect(serviceLines(consent, words)).toEqual([
      'En anden gør det.',
      'Den anden bruger MitID.',
      who.citizen,
      who['other-parent'],
    ]);
  });

  test('are none where there is no self-service', () => {
    expect(serviceLines(stepOf('come-child'), words)).toEqual([]);
  });

  test('are in her calendar, which opens nothing that somebody else must do', () => {
    const plan = passport();
    const dated = {
      ...plan,
      items: plan.items.map((item) => ({
        ...item,
        dates: [
          {
            id: 'by',
            kind: 'latest' as const,
            label: 'senest',
            date: '2026-12-15',
            closedOn: null,
            passed: false,
            late: null,
          },
        ],
      })),
    };
    const events = calendarEvents(
      dated,
      { guide: 'pas', answers: { who: 'me' } },
      {
        ...words,
        title: (says, day, step) => `${says} ${day}: ${step}`,
        dayInTitle: (day) => day,
        dayInText: (day) => day,
        made: 'Lavet i dag.',
        selfService: 'Selvbetjening',
        readMore: 'Læs mere',
        newest: 'Se borger.dk.',
        closed: () => null,
      },
      '2026-11-24',
    );
    const eventOf = (id: string) => events.find(({ uid }) => uid.startsWith(`pas.${id}.`));
    expect(eventOf('consent')?.url).toBeNull();
    expect(eventOf('consent')?.text).toContain('En anden gør det. Den anden bruger MitID.');
    expect(eventOf('apply')?.url).toContain('https://www.borger.dk/');
    expect(eventOf('apply')?.text).not.toContain('En anden gør det.');
  });
});
