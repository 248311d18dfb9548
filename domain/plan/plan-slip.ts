import type { PhonePlace } from '../identity/phone-address.ts';
import type { SlipPart } from '../print/slip.ts';
import { type CheckedWords, checkedText, namedOnScreen } from './checked.ts';
import { type ClosedWords, closedText } from './closed-day.ts';
import { byTheme, type PersonalPlan, type PlanItem } from './plan.ts';
import { type ServiceWords, serviceLines } from './self-service.ts';

/** The words of a plan on a roll in one language; `{{...}}` is filled in. */
export interface PlanSlipWords extends ServiceWords, CheckedWords {
  readonly done: string;
  readonly passed: string;
  readonly closed: ClosedWords;
  readonly bring: string;
  readonly needs: string;
  readonly automatic: string;
  readonly selfService: string;
  readonly readMore: string;
  readonly ifYouCannot: string;
  /** `{{host}}` */
  readonly stale: string;
  readonly paper: {
    readonly title: string;
    /** `{{date}}`, `{{place}}` */
    readonly made: string;
    readonly liveGuide: string;
    readonly newest: string;
    readonly onPhone: string;
    readonly onlyHere: string;
  };
  readonly day: (day: string) => string;
}

/**
 * A plan on the 80 mm roll: what to do, when and with what, in the order of the guide, each step that leads to a page with
 * its code, and one at the end: the plan on her telephone, or the guide on borger.dk where telephones do not reach the hub.
 * Nothing on it says who it is for.
 */
export function planSlip(
  plan: PersonalPlan,
  { place, phone }: { readonly place: string; readonly phone: PhonePlace | null },
  words: PlanSlipWords,
): readonly SlipPart[] {
  const { paper } = words;
  const made = fill(paper.made, { date: words.dayShort(plan.madeOn), place });
  return [
    { kind: 'text', text: paper.title, size: 'tall' },
    { kind: 'text', text: plan.title, size: 'large' },
    { kind: 'text', text: made, size: 'small' },
    ...byTheme(plan.items).flatMap(({ theme, items }): SlipPart[] => [
      { kind: 'rule' },
      { kind: 'text', text: theme, size: 'tall' },
      ...items.flatMap((item): SlipPart[] => [
        { kind: 'list', heading: headingOf(item, words), items: linesOf(item, words), size: 'small' },
        ...codeOf(item),
      ]),
    ]),
    { kind: 'rule' },
    phone === null
      ? { kind: 'code', value: plan.liveGuideUrl, caption: paper.liveGuide }
      : { kind: 'code', value: phone.address, caption: phone.anywhere ? paper.onPhone : paper.onlyHere },
    { kind: 'text', text: paper.newest, size: 'small' },
  ];
}

/** The code of what a step leads to: where it is done, or else where there is more to read. */
function codeOf({ isDone, selfService, readMore }: PlanItem): SlipPart[] {
  const leadsTo = selfService ?? readMore;
  if (isDone || leadsTo === null) return [];
  return [{ kind: 'code', value: leadsTo.url, caption: selfService?.name ?? leadsTo.host }];
}

const headingOf = ({ title, isDone }: PlanItem, words: PlanSlipWords): string =>
  isDone ? `[x] ${title} (${words.done.toLowerCase()})` : `[ ] ${title}`;

/** A step that is done is its title; the others say it in as few lines as can be. */
function linesOf(item: PlanItem, words: PlanSlipWords): string[] {
  if (item.isDone) return [];
  const things = (label: string, all: readonly { text: string }[]) =>
    all.length === 0 ? [] : [`${label}: ${all.map(({ text }) => text).join('; ')}`];
  return [
    item.action,
    ...item.dates.flatMap((when) => {
      const { label, date, kind, passed, late } = when;
      const closed = closedText(when, words.closed, words.day);
      return [
        `${label}: ${words.day(date)}${kind === 'latest' && passed ? ` (${words.passed.toLowerCase()})` : ''}`,
        ...[closed, late].filter((line) => line !== null),
      ];
    }),
    ...(item.isStale ? [fill(words.stale, { host: 'borger.dk' })] : []),
    ...(item.attendance === null ? [] : [item.attendance.why, ...things(words.bring, item.attendance.bring)]),
    ...things(words.needs, item.needs),
    ...item.automatic.map(({ text }) => `${words.automatic}: ${text}`),
    ...(item.selfService === null
      ? item.readMore === null
        ? []
        : [`${words.readMore}: ${item.readMore.host}`]
      : [`${words.selfService}: ${item.selfService.name}, ${item.selfService.host}`, ...serviceLines(item, words)]),
    `${words.ifYouCannot} ${item.ifYouCannot}`,
    ...[checkedText(item.sources, namedOnScreen, words)].filter((line) => line !== null),
  ];
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
