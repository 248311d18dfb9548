import { minutesInWords } from '../calendar/duration.ts';
import { timeZone } from '../calendar/local-time.ts';
import type { PhonePlace } from '../identity/phone-address.ts';
import type { WaitRange } from '../queue/estimate.ts';
import type { VisitWay } from '../visit/state.ts';

/** One part of a slip, from the top down. Widths and type are the printer's own affair. */
export type SlipPart =
  /** `tall`: what she must be able to read without her glasses; `small`: what is only there to be looked up */
  | { readonly kind: 'text'; readonly text: string; readonly size: 'small' | 'tall' | 'large' }
  /** the number, as large as the paper takes it */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'list'; readonly heading: string; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly value: string; readonly caption: string }
  | { readonly kind: 'rule' };

/** What a slip tells. There is no room in it for who she is, what she came for, or that she is exempt from anything. */
export interface TicketFacts {
  readonly centre: string;
  readonly label: string;
  /** name of the queue, in the slip's language */
  readonly service: string;
  readonly way: VisitWay;
  /** the waiting time as it was shown when the number was given */
  readonly range: WaitRange;
  /** what to have ready, in words */
  readonly bring: readonly string[];
  /** address of the number's own page, and whether any phone gets there; null: phones do not reach the hub */
  readonly phone: PhonePlace | null;
  /** ms since epoch */
  readonly issuedAt: number;
  /** opening hours and the like, in the centre's own words */
  readonly foot: string | null;
}

/** The words of a slip in one language; `{{...}}` is filled in. `locale`: a BCP 47 tag for date, time and numbers. */
export interface SlipWords {
  readonly locale: string;
  readonly number: string;
  readonly nowDo: Readonly<Record<VisitWay, string>>;
  readonly bring: string;
  readonly follow: string;
  /** that the code is a trial and works on the hub's own machine only */
  readonly onlyHere: string;
  /** `{{time}}` */
  readonly takenAt: string;
  /** `{{minutes}}` in the first two */
  readonly wait: { readonly about: string; readonly short: string; readonly unknown: string };
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** The estimate in a sentence, as the kiosk says it. It begins at nought when a counter is free: then only the end is told. */
function waitSentence(range: WaitRange, words: SlipWords): string {
  if (range.kind === 'unknown') return words.wait.unknown;
  const from = range.low === 0 ? range.high : range.low;
  const minutes = minutesInWords({ from, to: range.high }, words.locale);
  return fill(range.low === 0 ? words.wait.short : words.wait.about, { minutes });
}

/** The code to scan: none when no phone could follow it. */
function codeOf(phone: PhonePlace | null, words: SlipWords): readonly SlipPart[] {
  if (phone === null) return [];
  const caption = phone.anywhere ? words.follow : words.onlyHere;
  return [{ kind: 'code', value: phone.address, caption }];
}

/** The ticket as an ordered document: the number first, and what to do now before anything else. */
export function ticketSlip(facts: TicketFacts, words: SlipWords): readonly SlipPart[] {
  const at = new Date(facts.issuedAt);
  const date = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone }).format(at);
  const time = new Intl.DateTimeFormat(words.locale, { timeStyle: 'short', hourCycle: 'h23', timeZone }).format(at);
  return [
    { kind: 'text', text: facts.centre, size: 'small' },
    { kind: 'text', text: words.number, size: 'tall' },
    { kind: 'number', text: facts.label },
    { kind: 'text', text: facts.service, size: 'large' },
    { kind: 'text', text: words.nowDo[facts.way], size: 'tall' },
    ...(facts.way === 'self-service-here'
      ? []
      : ([{ kind: 'text', text: waitSentence(facts.range, words), size: 'tall' }] as const)),
    ...(facts.bring.length === 0 ? [] : ([{ kind: 'list', heading: words.bring, items: facts.bring }] as const)),
    ...codeOf(facts.phone, words),
    { kind: 'rule' },
    { kind: 'text', text: `${date}. ${fill(words.takenAt, { time })}`, size: 'small' },
    ...(facts.foot === null ? [] : ([{ kind: 'text', text: facts.foot, size: 'small' }] as const)),
  ];
}
