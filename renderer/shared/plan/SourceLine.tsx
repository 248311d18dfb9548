import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/index.ts';
import type { PlanSource } from './plan.ts';

/** Where something was read and when it was last checked. `onOpen` makes the addresses she may visit into links. */
export function SourceLine({ sources, onOpen }: { sources: readonly PlanSource[]; onOpen?: OpenLink }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (sources.length === 0) return null;
  return (
    <p className="p-source">
      {sources.map((source) => (
        <span key={source.host} className="p-source-one">
          {t(($) => $.source.from)} {source.isLink && onOpen !== undefined ? onOpen(source) : <bdi>{source.host}</bdi>}.{' '}
          {t(($) => $.source.checked, { date: format.dayShort(source.verifiedAt) })}
        </span>
      ))}
    </p>
  );
}

type OpenLink = (source: PlanSource) => React.ReactNode;
