import './plan.css';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSource } from '../../../domain/plan/plan.ts';
import { useFormat } from '../i18n/index.ts';

/**
 * Where something was read and when it was last checked. `onOpen` makes the addresses she may visit into links.
 * Sources checked on the same day share a line.
 */
export function SourceLine({ sources, onOpen }: { sources: readonly PlanSource[]; onOpen?: OpenLink }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (sources.length === 0) return null;
  const days = [...new Set(sources.map(({ verifiedAt }) => verifiedAt))];
  return (
    <div className="p-source">
      {days.map((day) => (
        <p key={day}>
          {t(($) => $.source.from)}{' '}
          {sources
            .filter(({ verifiedAt }) => verifiedAt === day)
            .map((source, at) => (
              <Fragment key={source.host}>
                {at > 0 && ', '}
                {source.isLink && onOpen !== undefined ? onOpen(source) : <bdi>{source.host}</bdi>}
              </Fragment>
            ))}
          . {t(($) => $.source.checked, { date: format.dayShort(day) })}
        </p>
      ))}
    </div>
  );
}

type OpenLink = (source: PlanSource) => ReactNode;
