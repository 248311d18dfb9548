import type {
  Errand,
  nextQuestion,
  Recommendation,
  recommend,
  TriageAnswers,
  TriageQuestion,
} from '../../domain/triage/triage.ts';
import type { Outputs } from '../shared/api/index.ts';

/** One visitor's way through the kiosk. Pure: each step gives a new journey and leaves the old one as it was. */

export type Group = Errand['kind'];
/** The rules of triage, which arrive in a chunk of their own. */
export type Triage = { readonly nextQuestion: typeof nextQuestion; readonly recommend: typeof recommend };
/** What this centre has: ways to queues it does not have are not offered. */
export type Offer = { readonly services: readonly string[]; readonly terminals: number };
export type IssuedTicket = Extract<Outputs['queue']['issue'], { ok: true }>['ticket'];

/** A booked time as the kiosk may show it. */
export type BookedOffer = Outputs['appointment']['offers']['offers'][number];

export type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'groups' }
  /** `first` is the place of the first tile shown: it survives a change of text size, a page number would not */
  | { readonly name: 'list'; readonly group: Group; readonly first: number }
  | { readonly name: 'search' }
  /** all that was found, when the place beside the keys is too small */
  | { readonly name: 'found'; readonly first: number }
  /** the other ways, when large letters leave no room for them beside the first */
  | { readonly name: 'others' }
  /** the booked times near now, as they were when she asked: nothing moves under her hand */
  | {
      readonly name: 'times';
      readonly offers: readonly BookedOffer[];
      /** there are times later today, too far off to be shown */
      readonly hasLater: boolean;
      readonly first: number;
    }
  /** the one that is hers */
  | { readonly name: 'time'; readonly offer: BookedOffer }
  | { readonly name: 'question'; readonly question: TriageQuestion }
  /** `best`: what triage recommends; `chosen`: what she chose instead; `talk`: she would rather talk to somebody */
  | {
      readonly name: 'way';
      readonly ranked: readonly Recommendation[];
      readonly at: number;
      readonly why: 'best' | 'chosen' | 'talk';
    }
  | { readonly name: 'ticket'; readonly ticket: IssuedTicket; readonly bring: readonly string[] };

export interface Journey {
  /** Where she has been; the last is what is shown, the ones before it are what "back" leads to. */
  readonly trail: readonly View[];
  readonly typed: string;
  readonly errand: Errand | null;
  /** Every answer she gave to the questions of `errand`, also those she has gone back behind. */
  readonly answers: TriageAnswers;
}

export const atWelcome: Journey = { trail: [{ name: 'welcome' }], typed: '', errand: null, answers: {} };

/** The errand of those who name none. */
const somethingElse = 'andet';

export function viewOf(journey: Journey): View {
  return journey.trail.at(-1) ?? { name: 'welcome' };
}

const show = (journey: Journey, view: View): Journey => ({ ...journey, trail: [...journey.trail, view] });

const replaceTop = (journey: Journey, view: View): Journey => ({
  ...journey,
  trail: [...journey.trail.slice(0, -1), view],
});

export const open = (
  journey: Journey,
  view: Extract<View, { name: 'groups' | 'search' | 'list' | 'found' | 'others' | 'times' | 'time' }>,
): Journey => show(journey, view);

/** She has come for something else: back to where she says what, with nothing answered. */
export function startOver(journey: Journey): Journey {
  const at = journey.trail.findIndex(({ name }) => name === 'groups');
  const trail: readonly View[] = at < 0 ? [...atWelcome.trail, { name: 'groups' }] : journey.trail.slice(0, at + 1);
  return { ...journey, trail, errand: null, answers: {} };
}

/** One step back. Nothing that was typed or answered is lost by it. */
export function back(journey: Journey): Journey {
  return journey.trail.length < 2 ? journey : { ...journey, trail: journey.trail.slice(0, -1) };
}

export const type = (journey: Journey, typed: string): Journey => ({ ...journey, typed });

/** The booked times, beginning with the first that is not past its window: hers is most likely that or a later one. */
export function openTimes(journey: Journey, offers: readonly BookedOffer[], hasLater: boolean): Journey {
  const next = offers.findIndex(({ arrival }) => arrival !== 'late');
  return show(journey, { name: 'times', offers, hasLater, first: Math.max(0, next) });
}

/** Turns the pages of a list. */
export function turnTo(journey: Journey, first: number): Journey {
  const view = viewOf(journey);
  return view.name === 'list' || view.name === 'found' || view.name === 'times'
    ? replaceTop(journey, { ...view, first })
    : journey;
}

/** The answers to the questions she has on her way now: what is recommended rests on these and on no older ones. */
export function answersOnTrail(journey: Journey): TriageAnswers {
  const asked = journey.trail.flatMap((view) => (view.name === 'question' ? [view.question.id] : []));
  return Object.fromEntries(asked.map((id) => [id, journey.answers[id]])) as TriageAnswers;
}

/** The errand she is on, or null while she still looks for it. */
export function errandOnTrail(journey: Journey): Errand | null {
  return journey.trail.some((view) => view.name === 'question' || view.name === 'way') ? journey.errand : null;
}

/** Leaves out what this centre cannot do: a queue it does not have, a screen where there is none. */
export function offered(ranked: readonly Recommendation[], offer: Offer): Recommendation[] {
  return ranked.filter(
    (way) =>
      (way.service === undefined || offer.services.includes(way.service)) &&
      (way.kind !== 'self-service-here' || offer.terminals > 0),
  );
}

/** The next question, or what we recommend when nothing more has to be asked. */
function goOn(journey: Journey, errand: Errand, triage: Triage, offer: Offer): Journey {
  const answers = answersOnTrail(journey);
  const question = triage.nextQuestion(errand, answers);
  if (question) return show(journey, { name: 'question', question });
  return show(journey, { name: 'way', ranked: offered(triage.recommend(errand, answers), offer), at: 0, why: 'best' });
}

/** She says what she came for. Answers given before are kept if it is the same errand as before. */
export function pick(journey: Journey, errand: Errand, triage: Triage, offer: Offer): Journey {
  const answers = journey.errand?.id === errand.id ? journey.answers : {};
  return goOn({ ...journey, errand, answers }, errand, triage, offer);
}

/** She answers the question now shown. */
export function answer(journey: Journey, option: string, triage: Triage, offer: Offer): Journey {
  const view = viewOf(journey);
  if (view.name !== 'question' || !journey.errand) return journey;
  return goOn(
    { ...journey, answers: { ...journey.answers, [view.question.id]: option } },
    journey.errand,
    triage,
    offer,
  );
}

/** She takes another way than the one shown. */
export function choose(before: Journey, at: number): Journey {
  const journey = viewOf(before).name === 'others' ? back(before) : before;
  const view = viewOf(journey);
  if (view.name !== 'way') return journey;
  const next: View = { ...view, at, why: at === 0 ? 'best' : 'chosen' };
  // Going from one alternative to another is no step further: back leads to our suggestion from each of them.
  return view.at === 0 ? show(journey, next) : replaceTop(journey, next);
}

/**
 * "I would rather talk to somebody", from any screen: the counter of the errand she has named, else the counter for
 * everything else. Null errand list: the catalogue has not arrived; then the queue for talking is all we know.
 */
export function talk(journey: Journey, errands: readonly Errand[], triage: Triage, offer: Offer): Journey {
  const named = errandOnTrail(journey);
  const errand = named ?? errands.find((one) => one.id === somethingElse) ?? null;
  const ranked = errand ? offered(triage.recommend(errand, named ? answersOnTrail(journey) : {}), offer) : [];
  const counters = ranked.filter((way) => way.kind === 'counter');
  const own = counters.find((way) => way.service === errand?.service) ?? counters[0];
  const view = viewOf(journey);
  const way = own ?? fallback(offer);
  if (
    view.name === 'way' &&
    view.ranked[view.at]?.kind === 'counter' &&
    view.ranked[view.at]?.service === way?.service
  ) {
    return journey;
  }
  const next: View = { name: 'way', ranked: way ? [way] : [], at: 0, why: 'talk' };
  return show(named ? journey : { ...journey, errand, answers: {} }, next);
}

/** A centre without the counter an errand belongs to still has people: any of its queues leads to one. */
function fallback(offer: Offer): Recommendation | null {
  const service = (offer.services.find((id) => id === 'personlig-betjening') ?? offer.services[0]) as
    | Recommendation['service']
    | undefined;
  return service === undefined
    ? null
    : { kind: 'counter', reasons: ['talk-to-staff'], bring: [], service, terminal: false };
}

/** She has her number: the way back is closed, so that the number on the screen is the one that counts. */
export function arrive(journey: Journey, ticket: IssuedTicket, bring: readonly string[]): Journey {
  return { ...journey, trail: [{ name: 'ticket', ticket, bring }] };
}

/** What an idle screen would lose: nothing, something she entered, or her number. */
export function worth(journey: Journey): 'clean' | 'entered' | 'ticket' {
  const { name } = viewOf(journey);
  if (name === 'ticket') return 'ticket';
  if (name === 'time') return 'entered';
  return journey.errand !== null || journey.typed !== '' ? 'entered' : 'clean';
}
