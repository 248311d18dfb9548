import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import type { Outputs } from '../../shared/api/client.ts';
import { useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';

export type NodeTraffic = Outputs['stumble']['ofGuide']['nodes'][number];
export type EdgeTraffic = Outputs['stumble']['ofGuide']['edges'][number];

export const periods = { month: 1, quarter: 3, year: 12 } as const;
export type PeriodName = keyof typeof periods;

/** The months a period is of, the running one included. `today`: ISO day. */
export function monthsOf(name: PeriodName, today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = year * 12 + (month - 1) - (periods[name] - 1);
  return {
    from: `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`,
    to: today.slice(0, 7),
  };
}

/** How visits went through a guide. A number that is not there (null) is small enough to be kept back. */
export interface Traffic {
  readonly node: (node: FlowNode) => NodeTraffic | undefined;
  /** undefined: nobody went that way */
  readonly edge: (from: FlowNode, to: FlowNode) => number | null | undefined;
  readonly edges: readonly EdgeTraffic[];
  readonly isError: boolean;
}

export function useTraffic(slug: string, hash: string | null, period: { from: string; to: string }): Traffic {
  const input = { slug, hash, ...period };
  const { data, isError } = useHubQuery(['stumble.ofGuide', input], (api) => api.stumble.ofGuide.query(input));
  return useMemo(() => {
    const nodes = new Map(data?.nodes.map((one) => [one.node, one]));
    const ways = new Map(data?.edges.map(({ from, to, count }) => [`${from} ${to}`, count]));
    return {
      node: (node) => nodes.get(node),
      edge: (from, to) => ways.get(`${from} ${to}`),
      edges: data?.edges ?? [],
      isError,
    };
  }, [data, isError]);
}

/** A count as it is read. A single count that is kept back is under five; one of several parts may be kept back for another. */
export function useCountWords() {
  const { t } = useTranslation('content');
  const format = useFormat();
  return {
    single: (count: number | null) => (count === null ? t(($) => $.flow.fewer) : format.number(count)),
    part: (count: number | null) => (count === null ? t(($) => $.flow.hidden) : format.number(count)),
  };
}
