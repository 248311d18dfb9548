import { useTranslation } from 'react-i18next';
import type { ShownSpread } from '../../domain/insight/spread.ts';
import { useHub } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';

/** How figures are written: few digits, Danish separators, and words where there is no figure to show. */
export function useFigureWords() {
  const { t, i18n } = useTranslation('insight');
  const { me } = useHub();
  const format = useFormat();
  /** Below ten minutes a tenth tells something; above it only looks exact. */
  const minutes = (value: number) => {
    const digits = value < 9.95 ? 1 : 0;
    return format.number(value, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  };
  /** In place of a figure: there was nothing to measure, or too little to tell (`measured` undefined: too few people). */
  const untold = (measured: number | undefined) => (measured === 0 ? t(($) => $.few.none) : t(($) => $.few.short));
  return {
    count: (value: number) => format.number(value),
    minutes,
    minutesLong: (value: number) => t(($) => $.minutes, { minutes: minutes(value) }),
    percent: (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    /** one figure of a spread, or why it is not told */
    of: (spread: ShownSpread | null, figure: 'mean' | 'median' | 'p90' | 'longest') =>
      spread?.kind === 'shown' ? minutes(spread[figure]) : untold(spread?.count),
    untold,
    service: (id: string) => {
      const names = me.centre.services.find((service) => service.id === id)?.names;
      return names?.[i18n.language] ?? names?.da ?? t(($) => $.oldService);
    },
    /** the services of the centre in its own order, and what is no longer among them at the end */
    byService: <Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] => {
      const order = me.centre.services.map(({ id }) => id);
      const place = (row: Row) => (order.indexOf(idOf(row)) + order.length + 1) % (order.length + 1);
      return [...rows].sort((a, b) => place(a) - place(b));
    },
    period: ({ from, to }: { from: string; to: string }) => (from === to ? format.day(from) : format.daySpan(from, to)),
    hour: (hour: number) =>
      t(($) => $.hour, { from: String(hour).padStart(2, '0'), to: String((hour + 1) % 24).padStart(2, '0') }),
  };
}
