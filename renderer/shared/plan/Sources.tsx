import './plan.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkedBy, namedOnPaper, namedOnScreen } from '../../../domain/plan/checked.ts';
import type { PlanSource } from '../../../domain/plan/plan.ts';
import { languageOf, useFormat } from '../i18n/index.ts';
import { Icon } from '../ui/index.ts';

type Props = {
  sources: readonly PlanSource[];
  /** makes the addresses she may visit into links */
  onOpen?: (source: PlanSource) => ReactNode;
};

/**
 * Where something was read and when it was last checked: one quiet line, so that in the largest text the step stays the
 * step. Opened, it lists each source with its own day.
 */
export function Sources({ sources, onOpen }: Props) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const line = useLine(sources, namedOnScreen);
  if (line === null) return null;
  return (
    <details className="p-sources">
      <summary>
        <Icon name="chevron-right" />
        <span>{line}</span>
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source.host}>
            {source.isLink && onOpen !== undefined ? onOpen(source) : <bdi>{source.host}</bdi>}
            {': '}
            {t(($) => $.source.checkedAt, { date: format.dayShort(source.verifiedAt) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The same on paper, where nothing opens: a line with more names in it. */
export function SourcesOnPaper({ sources }: Pick<Props, 'sources'>) {
  const line = useLine(sources, namedOnPaper);
  return line === null ? null : <p className="p-source">{line}</p>;
}

function useLine(sources: readonly PlanSource[], most: number): string | null {
  const { t, i18n } = useTranslation('plan');
  const format = useFormat();
  const checked = checkedBy(sources, most);
  if (checked === null) return null;
  const { names, others, day } = checked;
  const list = new Intl.ListFormat(languageOf(i18n.language).intl, { type: 'conjunction' });
  const from = list.format([...names, ...(others > 0 ? [t(($) => $.source.others, { number: others })] : [])]);
  const said = t(($) => $.source.from, { count: sources.length, hosts: from });
  return `${said} ${t(($) => $.source.checked, { date: format.dayShort(day) })}`;
}
