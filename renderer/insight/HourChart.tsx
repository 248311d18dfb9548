import { useTranslation } from 'react-i18next';
import type { ShownSpread } from '../../domain/insight/spread.ts';
import { useFigureWords } from './use-figure-words.ts';

/** A step of the scale that is round for minutes, so that there are at most five lines. */
export function scaleStep(highest: number): number {
  return [1, 2, 5, 10, 15, 30, 60, 120].find((step) => highest / step <= 5) ?? 240;
}

interface HourChartProps {
  readonly title: string;
  readonly hours: readonly { readonly hour: number; readonly spread: ShownSpread }[];
}

/**
 * Two bars an hour: the median and, behind it, what nine of ten kept within. A picture of the table under it, which holds
 * the same figures; so it is one image with words for whoever does not see it.
 */
export function HourChart({ title, hours }: HourChartProps) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  const [first, last] = [hours[0]?.hour, hours.at(-1)?.hour];
  if (first === undefined || last === undefined) return null;
  const highest = Math.max(1, ...hours.map(({ spread }) => (spread.kind === 'shown' ? spread.p90 : 0)));
  const step = scaleStep(highest);
  const top = Math.ceil(highest / step) * step;
  const marks = Array.from({ length: top / step + 1 }, (_, at) => at * step);
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const height = (minutes: number) => `${(100 * minutes) / top}%`;
  return (
    <figure className="i-chart">
      <figcaption className="i-chart-key">
        <span data-bar="median">{t(($) => $.column.median)}</span>
        <span data-bar="p90">{t(($) => $.column.p90)}</span>
        <span className="i-soft">{t(($) => $.chart.unit)}</span>
      </figcaption>
      <div className="i-chart-plot" role="img" aria-label={t(($) => $.chart.label, { title })}>
        <div className="i-chart-scale">
          {marks.map((mark) => (
            <span key={mark} style={{ insetBlockEnd: height(mark) }}>
              {words.count(mark)}
            </span>
          ))}
        </div>
        <div className="i-chart-bars">
          {marks.map((mark) => (
            <i key={mark} className="i-chart-line" style={{ insetBlockEnd: height(mark) }} />
          ))}
          {all.map((hour) => {
            const spread = hours.find((one) => one.hour === hour)?.spread;
            return (
              <div key={hour} className="i-chart-hour">
                {spread?.kind === 'shown' ? (
                  <>
                    <b data-bar="p90" style={{ blockSize: height(spread.p90) }} />
                    <b data-bar="median" style={{ blockSize: height(spread.median) }} />
                  </>
                ) : (
                  spread && spread.count > 0 && <em>{t(($) => $.few.short)}</em>
                )}
              </div>
            );
          })}
        </div>
        <div className="i-chart-hours">
          {all.map((hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}</span>
          ))}
        </div>
      </div>
    </figure>
  );
}
