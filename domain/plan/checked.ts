import type { PlanSource } from './plan.ts';

/** How many sources are named where the rest can be opened, and how many where it cannot: on paper. */
export const namedOnScreen = 1;
export const namedOnPaper = 3;

/** What one line says of where something was read. */
export interface Checked {
  /** the hosts that are named, the one people know best first */
  readonly names: readonly string[];
  /** how many more there are. Never 1: where a single one is left it is named, which takes no more room */
  readonly others: number;
  /** ISO day: the check that is longest ago, so the line never promises more than all its sources keep */
  readonly day: string;
}

/**
 * The line for the sources of a step: at most `most` of them by name. borger.dk goes first, then those she may visit, then
 * the others as they stand. Null without sources.
 */
export function checkedBy(sources: readonly PlanSource[], most: number): Checked | null {
  const days = sources.map(({ verifiedAt }) => verifiedAt).sort();
  const [day] = days;
  if (day === undefined) return null;
  const rank = ({ host, isLink }: PlanSource) => (host === 'borger.dk' ? 0 : isLink ? 1 : 2);
  const hosts = [...sources].sort((a, b) => rank(a) - rank(b)).map(({ host }) => host);
  const named = hosts.length === most + 1 ? hosts.length : most;
  return { names: hosts.slice(0, named), others: Math.max(0, hosts.length - named), day };
}

/** The words of that line, from `plan.json`; `locale`: a BCP 47 tag for the list of names. */
export interface CheckedWords {
  readonly locale: string;
  readonly source: {
    /** `{{hosts}}` */
    readonly from_one: string;
    readonly from_other: string;
    /** `{{number}}` */
    readonly others: string;
    /** `{{date}}` */
    readonly checked: string;
  };
  readonly dayShort: (day: string) => string;
}

/** The line as paper has it: names, how many more, and the day of the check that is longest ago. Null without sources. */
export function checkedText(sources: readonly PlanSource[], most: number, words: CheckedWords): string | null {
  const checked = checkedBy(sources, most);
  if (checked === null) return null;
  const { source, locale, dayShort } = words;
  const { names, others, day } = checked;
  const more = others === 0 ? [] : [source.others.replace('{{number}}', String(others))];
  const hosts = new Intl.ListFormat(locale, { type: 'conjunction' }).format([...names, ...more]);
  const from = (sources.length === 1 ? source.from_one : source.from_other).replace('{{hosts}}', hosts);
  return `${from} ${source.checked.replace('{{date}}', dayShort(day))}`;
}
