import type { TriageAnswers } from './answers.ts';
import type { Errand, ServiceId } from './model.ts';

/** The ways an errand can be done. All but `at-home` begin with a number. */
export type RecommendationKind = 'self-service-here' | 'assisted' | 'counter' | 'appointment' | 'at-home';

export interface Recommendation {
  readonly kind: RecommendationKind;
  /** Why, as keys of `reasons` in the locales, most important first. */
  readonly reasons: readonly string[];
  /** What to have ready, as keys of `bring` in the locales. */
  readonly bring: readonly string[];
  /**
   * The queue the number is drawn in. A number for `self-service-here` is not called: it ties the terminal to the visit,
   * and puts her in that queue if she asks for a person after all. None at home.
   */
  readonly service?: ServiceId;
  /** Whether it is done sitting at a terminal. */
  readonly terminal: boolean;
}

/**
 * The key of a way's name in `ways`. Of two counters, the one for MitID and the one for the errand without it, the first is
 * named by what it is for: they would read the same.
 */
export const nameOfWay = ({ kind, reasons }: Pick<Recommendation, 'kind' | 'reasons'>) =>
  kind === 'counter' && reasons[0] === 'get-mitid' ? 'get-mitid' : kind;

type Why = readonly string[];

/** The queue of people who sit beside citizens at the terminals. */
const besideYou: ServiceId = 'medbetjening';
/** What it takes to be given MitID over the counter; sources: digst.dk and mitid.dk, see the errand `mitid`. */
const bringForMitId = ['photo-id', 'cpr-proof', 'witness'];

const unique = (keys: readonly string[]) => [...new Set(keys)];

/** The ways of one errand, each with what to bring. */
function waysOf(errand: Errand) {
  const login = errand.mitIdNeeded ? ['mitid'] : [];
  const atCounter = (kind: 'counter' | 'appointment', reasons: Why, more: readonly string[] = []): Recommendation => ({
    kind,
    reasons,
    bring: unique([...errand.bring, ...errand.bringToCounter, ...more]),
    service: errand.service === besideYou ? 'personlig-betjening' : errand.service,
    terminal: false,
  });
  const atScreen = (kind: 'self-service-here' | 'assisted', reasons: Why): Recommendation => ({
    kind,
    reasons,
    bring: unique([...login, ...errand.bring]),
    service: besideYou,
    terminal: true,
  });
  return {
    here: (...reasons: Why) => atScreen('self-service-here', reasons),
    assisted: (...reasons: Why) => atScreen('assisted', reasons),
    /** Sitting down together to find out; nothing that takes a login, so MitID is not asked for. */
    lookTogether: (...more: Why): Recommendation => ({
      ...atScreen('assisted', ['look-together', ...more]),
      bring: unique(errand.bring),
    }),
    counter: (reasons: Why, more: readonly string[] = []) => atCounter('counter', reasons, more),
    /** A time to come back, agreed with a person at the errand's own counter; none where times are not given. */
    appointment: (more: readonly string[] = []) =>
      errand.booking === false ? [] : [atCounter('appointment', ['booked-time'], more)],
    home: (...reasons: Why): Recommendation[] =>
      errand.digital === 'none'
        ? []
        : [{ kind: 'at-home', reasons, bring: unique([...login, ...errand.bring]), terminal: false }],
    mitIdHelp: (): Recommendation => ({
      kind: 'counter',
      reasons: ['get-mitid'],
      bring: bringForMitId,
      service: 'mitid-digitalpost',
      terminal: false,
    }),
  };
}

/** Two ways to the same queue are one way: the earlier keeps its place and takes over the other's reasons and things. */
function merge(ranked: readonly Recommendation[]): Recommendation[] {
  const kept: Recommendation[] = [];
  for (const next of ranked) {
    const at = kept.findIndex((one) => one.kind === next.kind && one.service === next.service);
    const earlier = kept[at];
    if (!earlier) kept.push(next);
    else {
      kept[at] = {
        ...earlier,
        reasons: unique([...earlier.reasons, ...next.reasons]),
        bring: unique([...earlier.bring, ...next.bring]),
      };
    }
  }
  return kept;
}

/** A choice is at least two; `other` fills up where one counter does it all. */
const atLeastTwo = (ranked: Recommendation[], other: Recommendation) =>
  ranked.length < 2 ? [...ranked, other] : ranked;

/**
 * Decides which way is best and which are the alternatives, best first: at least two, and a counter is always among
 * them. What is not answered counts as the answer of somebody who comes for herself, with MitID and without a reason to
 * be seen in person.
 *
 * The rules, from the channel strategy of Guldborgsund Kommune and the sources in our reference on triage, in this order:
 * 1. Who asks for help at a screen, or to talk to somebody, gets that, with no more questions.
 * 2. What the law wants done in person goes to a counter, whoever she is; so does a reason of her own to be there. What
 *    needs a long talk gets a time before a counter.
 * 3. Exempt: a counter at once, for the errand itself. Digital is offered last and only because she may.
 * 4. For somebody else: a power of attorney, and never the other person's MitID.
 * 5. No MitID: help to get one, or the errand without it. MitID left at home: do it at home, or a counter.
 * 6. Everybody else can do it herself here; beside somebody, at a counter or at home is one touch away.
 */
export function recommend(errand: Errand, answers: TriageAnswers): Recommendation[] {
  const ways = waysOf(errand);
  const talk = ways.counter(['talk-to-staff']);

  if (errand.service === besideYou) {
    return [ways.assisted('asked-for-help', 'beside-you'), talk, ways.here('can-do-it-yourself', 'no-wait-for-staff')];
  }
  if (errand.digital === 'none' && errand.attendance === 'never') {
    return [talk, ...ways.appointment(), ways.lookTogether()];
  }

  const reason = errand.reasons.find((one) => one.id === answers.inPerson);
  const forOther = answers.situation === 'for-other' && errand.forOther !== 'any';
  const exempt = answers.situation === 'exempt';

  if (errand.attendance === 'always' || (reason && !exempt)) {
    const why = [reason ? reason.id : 'must-attend'];
    const more = [...(reason?.bring ?? [])];
    if (forOther && errand.forOther === 'together') why.push('person-must-come');
    if (forOther && errand.forOther === 'proxy') {
      why.push('bring-power-of-attorney');
      more.push('power-of-attorney');
    }
    const careful = forOther ? ['own-mitid-only'] : [];
    const beside =
      errand.digital === 'partial' ? ways.assisted('prepare-on-screen', ...careful) : ways.lookTogether(...careful);
    const inPerson = [ways.counter(why, more), ...ways.appointment(more)];
    return [
      ...(errand.booking === 'first' ? inPerson.reverse() : inPerson),
      ...(errand.digital === 'none' && errand.booking !== false ? [] : [beside]),
    ];
  }

  if (exempt) {
    return [
      ways.counter(['exempt-same-help']),
      ...ways.appointment(),
      ways.assisted('may-use-digital', 'beside-you'),
      ways.here('may-use-digital'),
    ];
  }

  const mitid = errand.mitIdNeeded ? (answers.mitid ?? 'with-me') : 'with-me';

  if (forOther) {
    if (errand.forOther === 'together') {
      return [
        ways.counter(['person-must-come', 'own-mitid-only']),
        ...ways.appointment(),
        ...ways.home('person-can-do-it-at-home', 'own-mitid-only'),
      ];
    }
    const onPaper = ways.counter(['bring-power-of-attorney', 'own-mitid-only'], ['power-of-attorney']);
    const proxy = ['proxy-needed', 'own-mitid-only'];
    if (mitid === 'no') return atLeastTwo(merge([onPaper, ways.mitIdHelp()]), ways.lookTogether('own-mitid-only'));
    if (mitid === 'at-home') return [...ways.home(...proxy), onPaper];
    return [ways.assisted(...proxy), ways.here('proxy-already', 'own-mitid-only'), onPaper, ...ways.home(...proxy)];
  }

  if (mitid === 'no') {
    const help = merge([ways.mitIdHelp(), ways.counter(['without-mitid']), ...ways.appointment()]);
    return atLeastTwo(help, ways.lookTogether());
  }
  if (mitid === 'at-home') return [...ways.home('mitid-at-home', 'any-time'), talk, ...ways.appointment()];
  return [
    ways.here('can-do-it-yourself', 'no-wait-for-staff'),
    ways.assisted('beside-you'),
    talk,
    ...ways.home('any-time'),
  ];
}
