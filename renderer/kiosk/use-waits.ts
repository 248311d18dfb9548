import { useTranslation } from 'react-i18next';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { useConnection, useHubQuery } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { closedAltogether, type Refusal } from './closed.ts';

/** A waiting time in a sentence. It begins at nought when a counter is free: then only the upper end is told. */
export function useWaitWords() {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  return {
    sentence: (range: WaitRange) => {
      if (range.kind === 'unknown') return t(($) => $.wait.unknown);
      if (range.low === 0)
        return t(($) => $.wait.short, { minutes: format.minutes({ from: range.high, to: range.high }) });
      return t(($) => $.wait.about, { minutes: format.minutes({ from: range.low, to: range.high }) });
    },
    brief: (range: WaitRange) => {
      if (range.kind === 'unknown') return t(($) => $.wait.brief.unknown);
      if (range.low === 0) {
        return t(($) => $.wait.brief.short, { minutes: format.minutes({ from: range.high, to: range.high }) });
      }
      return t(($) => $.wait.brief.about, { minutes: format.minutes({ from: range.low, to: range.high }) });
    },
  };
}

/**
 * How long each way has to wait, as things stand now. Nothing is told of a way without a queue, nor from an old answer
 * while the hub is away.
 */
export function useWaits() {
  const { t } = useTranslation('kiosk');
  const words = useWaitWords();
  const isAway = useConnection(({ state }) => state === 'offline');
  const waits = useHubQuery(['queue.waits'], (api) => api.queue.waits.query(), { refetchInterval: 30_000 });
  const rangeOf = (way: Recommendation) =>
    isAway ? undefined : waits.data?.find(({ service }) => service === way.service)?.range;
  const queues = (way: Recommendation) => way.kind !== 'at-home' && way.kind !== 'self-service-here';
  const refusalOf = (way: Recommendation): Refusal | null =>
    isAway || way.kind === 'at-home'
      ? null
      : (waits.data?.find(({ service }) => service === way.service)?.refused ?? null);
  return {
    /** why no number of this way is given now, null: one is, or nothing is known */
    refusalOf,
    /** why no number at all is given now */
    closed: isAway ? null : closedAltogether(waits.data),
    sentence: (way: Recommendation): string | null => {
      if (!queues(way) || refusalOf(way) !== null) return null;
      const range = rangeOf(way);
      if (range) return words.sentence(range);
      return isAway ? t(($) => $.wait.away) : null;
    },
    brief: (way: Recommendation): string | null => {
      if (refusalOf(way) !== null) return t(($) => $.closed.brief);
      if (!queues(way)) return t(($) => $.wait.brief.none);
      const range = rangeOf(way);
      return range ? words.brief(range) : null;
    },
  };
}
