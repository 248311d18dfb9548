import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/calendar/dates.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Button, type Column, DataTable, Icon, type Tone } from '../../shared/ui/index.ts';
import type { GuideRow, Place } from '../types.ts';
import { useLanguageName } from '../words.ts';
import type { Care } from './care.ts';

const tones: Readonly<Record<Care, Tone | 'plain'>> = {
  expired: 'error',
  refused: 'error',
  drift: 'warning',
  unread: 'warning',
  over: 'error',
  review: 'warning',
  due: 'warning',
  later: 'info',
  fine: 'success',
};

type Props = {
  rows: readonly GuideRow[];
  /** ISO day of the hub */
  today: string;
  /** no change known is not the same as none */
  isWatched: boolean;
  titleOf: (row: GuideRow) => string;
  careOf: (row: GuideRow) => Care;
  onGo: (place: Place) => void;
};

/** One line per guide: how it stands, what to do about it, and what that was judged from. */
export function GuideTable({ rows, today, isWatched, titleOf, careOf, onGo }: Props) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const languageName = useLanguageName();
  const columns: Column<GuideRow>[] = [
    {
      id: 'title',
      header: t(($) => $.guides.column.title),
      isRowHeader: true,
      cell: (row) => (
        <span className="c-title">
          <Button
            variant="quiet"
            size="small"
            iconEnd="chevron-right"
            onPress={() => onGo({ at: 'guide', slug: row.slug, tab: 'flow' })}
          >
            {titleOf(row)}
          </Button>
          <span className="c-sub">{t(($) => $.guides.size, { questions: row.questions, steps: row.steps })}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t(($) => $.guides.column.state),
      cell: (row) => {
        const care = careOf(row);
        return (
          <>
            <Badge tone={tones[care]}>
              <Icon name={care === 'fine' ? 'check' : care === 'later' ? 'time' : 'warning'} />
              {t(($) => $.guides.state[care])}
            </Badge>
            <span className="c-sub">{t(($) => $.guides.next[care])}</span>
          </>
        );
      },
    },
    {
      id: 'oldest',
      header: t(($) => $.guides.column.oldest),
      cell: ({ facts }) =>
        facts.oldest === null ? (
          t(($) => $.guides.noFacts)
        ) : (
          <>
            <span className="c-nowrap">
              {t(($) => $.guides.age, { count: Math.max(0, daysBetween(facts.oldest, today)) })}
            </span>
            <span className="c-sub c-nowrap">{format.dayShort(facts.oldest)}</span>
          </>
        ),
    },
    {
      id: 'facts',
      header: t(($) => $.guides.column.facts),
      cell: ({ facts }) => (
        <span className="c-stack">
          {facts.expired > 0 && <strong>{t(($) => $.guides.expired, { count: facts.expired })}</strong>}
          {facts.due > 0 && (
            <span>
              {t(($) => $.guides.due, { count: facts.due, date: format.dayShort(facts.firstLastDay ?? today) })}
            </span>
          )}
          {facts.expired + facts.due === 0 && <span>{t(($) => $.guides.factsFine, { count: facts.facts })}</span>}
        </span>
      ),
    },
    {
      id: 'drifts',
      header: t(($) => $.guides.column.drifts),
      cell: (row) =>
        row.drifts + row.unread === 0 ? (
          t(($) => (isWatched ? $.guides.noDrift : $.guides.driftUnknown))
        ) : (
          <span className="c-stack">
            {row.drifts > 0 && (
              <Button size="small" onPress={() => onGo({ at: 'drifts', guide: row.slug })}>
                {t(($) => $.guides.drift, { count: row.drifts })}
              </Button>
            )}
            {row.unread > 0 && (
              <Button size="small" onPress={() => onGo({ at: 'drifts', guide: null })}>
                {t(($) => $.guides.unread, { count: row.unread })}
              </Button>
            )}
            {row.tasks > 0 && <span>{t(($) => $.guides.task, { count: row.tasks })}</span>}
          </span>
        ),
    },
    {
      id: 'languages',
      header: t(($) => $.guides.column.languages),
      cell: ({ languages }) => (
        <span className="c-stack">
          {languages.map(({ language, isWhole }) => (
            <span key={language} className="c-nowrap">
              <Icon name={isWhole ? 'check' : 'warning'} />{' '}
              {t(($) => (isWhole ? $.guides.languageWhole : $.guides.languageMissing), {
                language: languageName(language),
              })}
            </span>
          ))}
        </span>
      ),
    },
    {
      id: 'kind',
      header: t(($) => $.guides.column.kind),
      cell: ({ kind, owner, version }) => (
        <>
          {t(($) => $.kind[kind])}
          <span className="c-sub">{t(($) => $.guides.ownedVersion, { owner: t(($) => $.owner[owner]), version })}</span>
        </>
      ),
    },
  ];
  return (
    <div className="c-long">
      <DataTable
        caption={t(($) => $.guides.caption)}
        hidesCaption
        columns={columns}
        rows={rows}
        rowKey={({ slug }) => slug}
      />
    </div>
  );
}
