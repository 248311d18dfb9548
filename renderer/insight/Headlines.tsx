import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Defined, Explain } from './Definition.tsx';
import type { Figures } from './types.ts';
import { useFigureWords } from './use-figure-words.ts';

/** The figures to see first, each with what it means one touch away. */
export function Headlines({ figures }: { figures: Figures }) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  const { counts, times, promises } = figures;
  const { wait } = times;
  const waited = (figure: 'mean' | 'median' | 'p90' | 'longest') =>
    wait.kind === 'shown' ? words.minutesLong(wait[figure]) : words.untold(wait.count);
  const held = promises.all;
  return (
    <ul className="i-headlines" aria-label={t(($) => $.headline.label)}>
      <Headline of="visits" name={t(($) => $.headline.visits)} value={words.count(counts.all)}>
        {t(($) => $.headline.visitsNote, {
          finished: words.count(counts.finished),
          open: words.count(counts.open),
        })}
      </Headline>
      <Headline of="median" name={t(($) => $.headline.median)} value={waited('median')}>
        {wait.kind === 'shown' && t(($) => $.headline.meanNote, { mean: words.minutesLong(wait.mean) })}
      </Headline>
      <Headline of="p90" name={t(($) => $.headline.p90)} value={waited('p90')}>
        {wait.kind === 'shown' && t(($) => $.headline.longestNote, { longest: words.minutesLong(wait.longest) })}
      </Headline>
      <Headline of="noShow" name={t(($) => $.headline.noShow)} value={words.count(counts.noShow)}>
        {counts.called > 0 && t(($) => $.headline.noShowNote, { share: words.percent(counts.noShow / counts.called) })}
      </Headline>
      <Headline
        of="inside"
        name={t(($) => $.headline.inside)}
        value={held.kind === 'shown' ? words.percent(held.inside) : words.untold(held.visits)}
      >
        {held.kind === 'shown' && t(($) => $.headline.longerNote, { share: words.percent(held.longer) })}
      </Headline>
    </ul>
  );
}

function Headline({ of, name, value, children }: { of: Defined; name: string; value: string; children?: ReactNode }) {
  return (
    <li className="i-headline">
      <span className="i-headline-name">{name}</span>
      <Explain of={of} />
      <strong className="i-headline-value">{value}</strong>
      <span className="i-soft">{children}</span>
    </li>
  );
}
