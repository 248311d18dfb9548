import type { IsoDate } from '../calendar/dates.ts';
import { type FactStatus, factStatus, lastDayOf } from './freshness.ts';
import type { Guide, Source, Step } from './model.ts';
import type { StepWords } from './words.ts';

/** One sentence of a step with one of the sources that back it. */
export interface GuideFact {
  readonly step: string;
  /** which sentence, e.g. `deadlines.latest`; see `factKeys` */
  readonly fact: string;
  readonly source: Source;
  readonly status: FactStatus;
  readonly lastDay: IsoDate;
}

/** Every sentence of a guide that has a source, once for each source, in the guide's order. */
export function factsOf(guide: Guide, day: IsoDate): GuideFact[] {
  return guide.steps.flatMap((step) =>
    step.sources.flatMap((source) =>
      source.facts.map((fact) => ({
        step: step.id,
        fact,
        source,
        status: factStatus(source, day),
        lastDay: lastDayOf(source),
      })),
    ),
  );
}

/** How the facts of a guide stand on a day; a step that has left the guide counts no more. A fact counts as its best source does: one that holds is enough. */
export interface FactSummary {
  readonly facts: number;
  /** the day furthest back on which a source was checked; null: the guide has no facts */
  readonly oldest: IsoDate | null;
  /** how many end within `factWarningDays`, and how many may not be shown any more */
  readonly due: number;
  readonly expired: number;
  /** the first day on which a fact that holds now will be shown for the last time */
  readonly firstLastDay: IsoDate | null;
}

export function summariseFacts(guide: Guide, day: IsoDate): FactSummary {
  const best = new Map<string, GuideFact>();
  let oldest: IsoDate | null = null;
  for (const fact of factsOf(guide, day)) {
    const step = guide.steps.find(({ id }) => id === fact.step);
    if (step?.validTo !== undefined && day > step.validTo) continue;
    const { verifiedAt } = fact.source;
    if (oldest === null || verifiedAt < oldest) oldest = verifiedAt;
    const key = `${fact.step} ${fact.fact}`;
    const known = best.get(key);
    if (known === undefined || rank(fact) > rank(known) || (rank(fact) === rank(known) && fact.lastDay > known.lastDay))
      best.set(key, fact);
  }
  const all = [...best.values()];
  const holding = all.filter(({ status }) => status === 'holds' || status === 'due').map(({ lastDay }) => lastDay);
  return {
    facts: all.length,
    oldest,
    due: all.filter(({ status }) => status === 'due').length,
    expired: all.filter(({ status }) => status === 'expired').length,
    firstLastDay: holding.sort()[0] ?? null,
  };
}

const rank = ({ status }: GuideFact) => ({ expired: 0, 'not-yet': 1, due: 2, holds: 3 })[status];

/** Whether a step is in its guide on a day. */
export const stepIsIn = ({ validFrom, validTo }: Pick<Step, 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  (validFrom === undefined || day >= validFrom) && (validTo === undefined || day <= validTo);

/** The sentence a fact's key stands for, in a step's words; null: there is none. */
export function sentenceOf(fact: string, words: StepWords): string | null {
  const place = fact
    .split('.')
    .reduce<unknown>(
      (found, name) =>
        typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined,
      words,
    );
  if (typeof place === 'string') return place;
  const label = (place as { label?: unknown } | undefined)?.label;
  return typeof label === 'string' ? label : null;
}
