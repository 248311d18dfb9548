import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { EmptyState, Notice, RadioChips, Row, SearchField, StaffScreen } from '../../shared/ui/index.ts';
import { NotHere } from '../NotHere.tsx';
import type { Frame, GuideRow, Overview, Place } from '../types.ts';
import { byCare, careOf, needsCare } from './care.ts';
import { GuideTable } from './GuideTable.tsx';
import { Refused } from './Refused.tsx';
import { useReload } from './ReloadButton.tsx';
import { useGuideSearch } from './use-guide-search.ts';

const filters = ['all', 'care', 'life-situation', 'errand'] as const;
type Filter = (typeof filters)[number];

/** All guides, with what needs care first, and in plain sentences what to do. */
export function GuidesView({ frame, onGo }: { frame: Frame; onGo: (place: Place) => void }) {
  const { t } = useTranslation('content');
  const { data, isError, refetch } = useHubQuery(['content.overview'], (api) => api.content.overview.query());
  const reload = useReload();
  return (
    <StaffScreen {...frame} title={t(($) => $.guides.title)} actions={reload.button}>
      {reload.said}
      {data === undefined ? (
        <NotHere isError={isError} onAgain={refetch} />
      ) : (
        <>
          <ToDo overview={data} />
          <Refused overview={data} />
          <Guides overview={data} onGo={onGo} />
        </>
      )}
    </StaffScreen>
  );
}

/** What is to be done, one sentence for each kind of thing. */
function ToDo({ overview }: { overview: Overview }) {
  const { t } = useTranslation('content');
  const { guides, missing, problems } = overview;
  const how = (is: (row: GuideRow) => boolean) => guides.filter(is).length;
  const expired = how(({ facts }) => facts.expired > 0);
  const refused = how((row) => row.problems.length > 0) + missing.length + Math.min(1, problems.length);
  const drifts = how((row) => row.drifts > 0);
  const unread = how((row) => row.unread > 0);
  const review = how(({ status }) => status === 'review-due');
  const due = how(({ facts }) => facts.due > 0);
  const lines = [
    expired > 0 && t(($) => $.guides.todo.expired, { count: expired }),
    refused > 0 && t(($) => $.guides.todo.refused, { count: refused }),
    drifts > 0 && t(($) => $.guides.todo.drifts, { count: drifts }),
    unread > 0 && t(($) => $.guides.todo.unread, { count: unread }),
    review > 0 && t(($) => $.guides.todo.review, { count: review }),
    due > 0 && t(($) => $.guides.todo.due, { count: due }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <Notice tone="success">{t(($) => $.guides.todo.none)}</Notice>;
  return (
    <Notice tone={expired + refused > 0 ? 'error' : 'warning'} title={t(($) => $.guides.todo.title)}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Guides({ overview, onGo }: { overview: Overview; onGo: (place: Place) => void }) {
  const { t, i18n } = useTranslation('content');
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const titleOf = ({ titles, slug }: GuideRow) => titles[i18n.language] ?? titles.da ?? slug;
  const isWanted = (row: GuideRow) => filter === 'all' || (filter === 'care' ? needsCare(row) : row.kind === filter);
  const found = useGuideSearch(overview.guides, search);
  const matches = ({ slug }: GuideRow) => found?.includes(slug) ?? true;
  const rows = byCare(overview.guides.filter(isWanted).filter(matches), titleOf);
  if (overview.guides.length === 0) {
    return (
      <EmptyState icon="book" title={t(($) => $.guides.empty)}>
        {t(($) => $.guides.emptyText)}
      </EmptyState>
    );
  }
  const isCalm = filter === 'care' && found === null;
  return (
    <>
      <Row align="end">
        <SearchField label={t(($) => $.guides.search)} value={search} onChange={setSearch} />
        <RadioChips
          label={t(($) => $.guides.filter.label)}
          items={filters.map((id) => ({ id, label: t(($) => $.guides.filter[id]) }))}
          value={filter}
          onChange={setFilter}
        />
      </Row>
      {rows.length === 0 ? (
        <EmptyState
          icon={isCalm ? 'success' : 'search'}
          title={t(($) => (isCalm ? $.guides.nothingToDo : $.guides.noneFound))}
        >
          {t(($) => (isCalm ? $.guides.nothingToDoText : $.guides.noneFoundText))}
        </EmptyState>
      ) : (
        <GuideTable
          rows={rows}
          today={overview.today}
          isWatched={overview.isWatched}
          titleOf={titleOf}
          careOf={careOf}
          onGo={onGo}
        />
      )}
    </>
  );
}
