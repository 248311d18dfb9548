import { describe, expect, it } from 'vitest';
import { visitState } from '../../domain/visit/state.ts';
import { firstLanguage } from './language.ts';
import { decideAlert, viewOf } from './ticket-view.ts';

describe('viewOf', () => {
  it('has something to say for every state', () => {
    const how = { way: 'counter', counter: '1', passedOn: false, turnCalls: 1 } as const;
    expect(visitState.options.map((state) => viewOf({ ...how, state }))).toEqual([
      'waiting',
      'called',
      'with-staff',
      'parked',
      'missed',
      'finished',
      'left',
      'given-up',
      'ended',
    ]);
  });

  it('knows those who work alone at a screen', () => {
    const alone = { way: 'self-service-here', counter: null, passedOn: false, turnCalls: 0 } as const;
    expect(viewOf({ ...alone, state: 'waiting' })).toBe('own-screen');
    expect(viewOf({ ...alone, state: 'serving' })).toBe('at-screen');
  });

  it('knows those who were given on, and those who are called again', () => {
    const how = { way: 'counter', counter: '1' } as const;
    expect(viewOf({ ...how, state: 'waiting', passedOn: true, turnCalls: 0 })).toBe('passed-on');
    expect(viewOf({ ...how, state: 'called', passedOn: false, turnCalls: 2 })).toBe('called-again');
  });
});

describe('decideAlert', () => {
  it('is heard once for each call', () => {
    let heard = 0;
    const alerts = [
      ['waiting', 0],
      ['called', 1],
      ['called', 1],
      ['called', 2],
      ['serving', 2],
    ].map(([state, calls]) => {
      const decided = decideAlert(heard, { state: state as 'called', calls: calls as number });
      heard = decided.heard;
      return decided.alert;
    });
    expect(alerts).toEqual([false, true, false, true, false]);
  });

  it('is heard when the call came while the phone was away', () => {
    expect(decideAlert(0, { state: 'called', calls: 2 })).toEqual({ heard: 2, alert: true });
  });

  it('is heard again when she was put back and called anew', () => {
    const back = decideAlert(1, { state: 'waiting', calls: 1 });
    expect(decideAlert(back.heard, { state: 'called', calls: 2 }).alert).toBe(true);
  });
});

describe('firstLanguage', () => {
  const chosen = (code: string | null) => ({ getItem: () => code });
  it('is the one chosen, else that of the link, else Danish', () => {
    expect(firstLanguage('#t=x&l=en', chosen(null), ['da', 'en'])).toBe('en');
    expect(firstLanguage('#t=x&l=en', chosen('da'), ['da', 'en'])).toBe('da');
    expect(firstLanguage('#t=x&l=xx', chosen(null), ['da', 'en'])).toBe('da');
    expect(firstLanguage('', chosen('so'), ['da', 'en'])).toBe('da');
  });
});
