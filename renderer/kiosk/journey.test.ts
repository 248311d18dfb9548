import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Errand, nextQuestion, parseErrands, recommend } from '../../domain/triage/triage.ts';
import {
  answer,
  answersOnTrail,
  arrive,
  atWelcome,
  back,
  choose,
  type IssuedTicket,
  type Journey,
  offered,
  open,
  openTimes,
  pick,
  startOver,
  talk,
  turnTo,
  type,
  viewOf,
  worth,
} from './journey.ts';

const parsed = parseErrands(parse(readFileSync(new URL('../../assets/errands.yaml', import.meta.url), 'utf8')));
if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
const errands = parsed.value;
const errand = (id: string) => errands.find((one) => one.id === id) as Errand;

const triage = { nextQuestion, recommend };
const offer = {
  services: ['pas-koerekort', 'mitid-digitalpost', 'medbetjening', 'folkeregister', 'personlig-betjening'],
  terminals: 2,
};
const started = open(atWelcome, { name: 'groups' });
const at = (id: string) => pick(started, errand(id), triage, offer);
const wayOf = (journey: Journey) => {
  const view = viewOf(journey);
  if (view.name !== 'way') throw new Error(`shows ${view.name}`);
  return view.ranked[view.at];
};
const ticket: IssuedTicket = {
  visit: 'v',
  label: 'F001',
  service: 'folkeregister',
  errand: 'flytning',
  way: 'counter',
  range: { kind: 'unknown' },
  phone: 'secret',
  issuedAt: 0,
  appointment: null,
};

describe('the way through the kiosk', () => {
  it('leads through at most three questions to a way, whatever is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...errands), fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), (one, picks) => {
        let journey = pick(started, one, triage, offer);
        let asked = 0;
        for (let view = viewOf(journey); view.name === 'question'; view = viewOf(journey)) {
          const options = view.question.options;
          journey = answer(journey, options[(picks[asked] ?? 0) % options.length] as string, triage, offer);
          asked += 1;
        }
        expect(asked).toBeLessThanOrEqual(3);
        expect(wayOf(journey)).toBeDefined();
      }),
    );
  });

  it('recommends a counter after one touch to those who are exempt', () => {
    const journey = answer(at('flytning'), 'exempt', triage, offer);
    expect(wayOf(journey)?.kind).toBe('counter');
  });

  it('keeps the answers on the way back, and asks again on the way forward', () => {
    const first = answer(at('flytning'), 'self', triage, offer);
    const second = answer(first, 'none', triage, offer);
    const third = answer(second, 'with-me', triage, offer);
    const returned = back(back(back(third)));
    expect(viewOf(returned)).toMatchObject({ name: 'question', question: { id: 'situation' } });
    expect(returned.answers).toEqual({ situation: 'self', inPerson: 'none', mitid: 'with-me' });
    const again = answer(returned, 'self', triage, offer);
    expect(viewOf(again)).toMatchObject({ name: 'question', question: { id: 'inPerson' } });
  });

  it('does not let an answer count that she has gone back behind', () => {
    const third = answer(
      answer(answer(at('flytning'), 'self', triage, offer), 'none', triage, offer),
      'no',
      triage,
      offer,
    );
    const exempt = answer(back(back(back(third))), 'exempt', triage, offer);
    expect(answersOnTrail(exempt)).toEqual({ situation: 'exempt' });
  });

  it('keeps answers for the same errand and forgets them for another', () => {
    const answered = back(answer(at('flytning'), 'self', triage, offer));
    const list = back(answered);
    expect(pick(list, errand('flytning'), triage, offer).answers).toEqual({ situation: 'self' });
    expect(pick(list, errand('pas'), triage, offer).answers).toEqual({});
  });

  it('never goes back behind the welcome', () => {
    expect(back(back(started))).toEqual(atWelcome);
  });

  it('shows another way at one touch, and goes back from each of them to our own suggestion', () => {
    const best = answer(
      answer(answer(at('flytning'), 'self', triage, offer), 'none', triage, offer),
      'with-me',
      triage,
      offer,
    );
    const other = choose(choose(best, 1), 3);
    expect(wayOf(other)?.kind).toBe('at-home');
    expect(viewOf(back(other))).toEqual(viewOf(best));
    const fromList = choose(open(best, { name: 'others' }), 3);
    expect(fromList).toEqual(choose(best, 3));
  });

  it('turns pages only where there are some', () => {
    const list = open(started, { name: 'list', group: 'errand', first: 0 });
    expect(viewOf(turnTo(list, 6))).toMatchObject({ first: 6 });
    expect(turnTo(started, 6)).toBe(started);
  });
});

describe('"I would rather talk to somebody"', () => {
  it('leads to the counter for everything else from a screen without an errand', () => {
    for (const journey of [atWelcome, started, back(at('pas'))]) {
      const talking = talk(journey, errands, triage, offer);
      expect(wayOf(talking)).toMatchObject({ kind: 'counter', service: 'personlig-betjening' });
      expect(talking.errand?.id).toBe('andet');
    }
  });

  it("leads to the errand's own counter from within any errand, and back again", () => {
    for (const one of errands) {
      const here = pick(started, one, triage, offer);
      const talking = talk(here, errands, triage, offer);
      expect(wayOf(talking)?.kind).toBe('counter');
      if (one.service !== 'medbetjening') expect(wayOf(talking)?.service).toBe(one.service);
      if (talking !== here) expect(viewOf(back(talking))).toEqual(viewOf(here));
    }
  });

  it('stays where it is when that is already shown', () => {
    const talking = talk(atWelcome, errands, triage, offer);
    expect(talk(talking, errands, triage, offer)).toBe(talking);
  });

  it('finds a queue in a centre that lacks the usual one', () => {
    const small = { services: ['pas-koerekort'], terminals: 0 };
    expect(wayOf(talk(atWelcome, errands, triage, small))?.service).toBe('pas-koerekort');
    expect(wayOf(talk(atWelcome, [], triage, small))?.kind).toBe('counter');
  });
});

describe('what a centre offers', () => {
  const ranked = recommend(errand('flytning'), { situation: 'self', inPerson: 'none', mitid: 'with-me' });

  it('is every way where it has every queue and a screen', () => {
    expect(offered(ranked, offer)).toEqual(ranked);
  });

  it('has no way to a queue or a screen that is not there', () => {
    const kinds = offered(ranked, { services: ['folkeregister'], terminals: 0 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['counter', 'at-home']);
  });
});

describe('what an idle screen would lose', () => {
  it('is nothing while she has only looked', () => {
    expect(worth(open(started, { name: 'list', group: 'errand', first: 0 }))).toBe('clean');
  });

  it('is what she typed or chose, also after she went back', () => {
    expect(worth(type(open(started, { name: 'search' }), 'pas'))).toBe('entered');
    expect(worth(back(at('pas')))).toBe('entered');
  });

  it('is her number at the end, from where no way leads back', () => {
    const done = arrive(at('flytning'), ticket, []);
    expect(worth(done)).toBe('ticket');
    expect(back(done)).toBe(done);
  });
});

describe('something else', () => {
  it('leads back to where she says what she came for, with nothing answered', () => {
    const on = at('flytning');
    const over = startOver(on);
    expect(viewOf(over)).toEqual({ name: 'groups' });
    expect(over).toMatchObject({ errand: null, answers: {} });
    expect(viewOf(back(over)).name).toBe('welcome');
    // She may have come straight from the welcome, by "talk to somebody".
    const talked = talk(atWelcome, errands, triage, offer);
    expect(startOver(talked).trail.map(({ name }) => name)).toEqual(['welcome', 'groups']);
  });
});

describe('the booked times', () => {
  const offer = (at: number, arrival: 'early' | 'in-time' | 'late') => ({
    at,
    service: 'pas-koerekort',
    errand: 'pas',
    places: 1,
    arrival,
    from: at,
  });

  it('begin with the first that is not past its window, and turn', () => {
    const offers = [offer(1, 'late'), offer(2, 'in-time'), offer(3, 'early')];
    const shown = openTimes(started, offers, false);
    expect(viewOf(shown)).toMatchObject({ name: 'times', first: 1 });
    expect(viewOf(turnTo(shown, 2))).toMatchObject({ name: 'times', first: 2 });
    expect(viewOf(openTimes(started, [offer(1, 'late')], false))).toMatchObject({ first: 0 });
    expect(viewOf(openTimes(started, [], false))).toMatchObject({ first: 0 });
  });

  it('are nothing to lose until she has said which is hers', () => {
    const shown = openTimes(started, [offer(2, 'in-time')], false);
    expect(worth(shown)).toBe('clean');
    const hers = open(shown, { name: 'time', offer: offer(2, 'in-time') });
    expect(worth(hers)).toBe('entered');
    expect(viewOf(back(hers))).toMatchObject({ name: 'times' });
  });
});
