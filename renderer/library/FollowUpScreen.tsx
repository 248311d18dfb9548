import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode, useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { Button, EmptyState, Loading, Notice, StaffScreen, StatusBanner } from '../shared/ui/index.ts';
import { Detail } from './Detail.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import { readFollowUp } from './follow-up.ts';
import { arrange, belongs, type Filter, filters } from './list.ts';
import { useLibrary } from './store.ts';
import { ToldNotice } from './ToldNotice.tsx';
import { useNarrow } from './use-narrow.ts';
import { useTurn } from './use-turn.ts';

const filterIcons = {
  now: 'checklist',
  later: 'time',
  planned: 'calendar-month',
  open: 'list-bulleted',
  closed: 'check',
} as const;

/** The follow-up list with one person beside it; where there is no room for both, one of them at a time. */
export function FollowUpScreen({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('library');
  const { me } = useHub();
  const connection = useConnection((state) => state.state);
  const { filter, search, selected, show, find, select } = useLibrary();
  const open = useFollowUps(false, true);
  const closed = useFollowUps(true, filter === 'closed' || selected !== null);
  const now = filter === 'closed' ? closed : open;
  const today = open.data?.today ?? closed.data?.today ?? '';

  const groups = useMemo(
    () => arrange(now.data?.followUps ?? [], { filter, search, today }),
    [now.data, filter, search, today],
  );
  const listed = groups.flatMap((group) => group.followUps);
  // Somebody who was just dealt with has left the list but stays beside it until another is chosen.
  const everybody = [...(open.data?.followUps ?? []), ...(closed.data?.followUps ?? [])];
  const chosen = everybody.find(({ id }) => id === selected);
  const isNarrow = useNarrow();
  const shown = chosen ?? (isNarrow ? undefined : listed[0]);
  const columns = useRef<HTMLDivElement>(null);
  const { back } = useTurn(isNarrow, columns);
  const count = (which: Filter) => open.data?.followUps.filter((one) => belongs(one, which, today)).length;

  const forbidden = errorCode(open.error) === 'FORBIDDEN';
  const offline = connection === 'offline';
  return (
    <StaffScreen
      title={t(($) => $.filter[filter].title)}
      nav={filters.map((id) => ({
        id,
        label: t(($) => $.filter[id].label),
        icon: filterIcons[id],
        count: id === 'closed' ? undefined : count(id),
        countLabel: t(($) => $.filter.countLabel),
      }))}
      current={filter}
      onNavigate={(id) => show(id as Filter)}
      user={
        <>
          <span>{me.device.label}</span>
          <span className="l-who">{me.staff?.name}</span>
          <Button size="small" icon="exit" onPress={onSignOut}>
            {t(($) => $.signOut)}
          </Button>
        </>
      }
      banner={<StatusBanner state={offline ? 'offline' : 'online'}>{t(($) => $.offline.list)}</StatusBanner>}
    >
      {shown === undefined && <ToldNotice />}
      {forbidden ? (
        <EmptyState icon="lock" title={t(($) => $.forbidden.title)}>
          {t(($) => $.forbidden.text)}
        </EmptyState>
      ) : now.data === undefined ? (
        now.isError ? (
          <Notice
            tone="error"
            title={t(($) => $.failed.title)}
            actions={<Button onPress={() => void now.refetch()}>{t(($) => $.failed.again)}</Button>}
          >
            <p>{t(($) => $.failed.text)}</p>
          </Notice>
        ) : (
          <Loading />
        )
      ) : (
        <div className="l-columns" ref={columns}>
          <FollowUpList
            groups={groups}
            filter={filter}
            search={search}
            onSearch={find}
            today={today}
            shown={shown?.id ?? null}
            onSelect={select}
            isEmpty={!now.data.followUps.some((one) => belongs(one, filter, today))}
            openCount={count('open') ?? 0}
            laterCount={count('later') ?? 0}
            onShow={show}
            isNarrow={isNarrow}
            isHidden={isNarrow && chosen !== undefined}
          />
          {shown && (
            <div className="l-side">
              {isNarrow && (
                <Button size="small" variant="quiet" icon="arrow-back" onPress={back}>
                  {t(($) => $.action.back)}
                </Button>
              )}
              <ToldNotice />
              <Detail followUp={shown} today={today} key={shown.id} />
            </div>
          )}
        </div>
      )}
      <Dialogs today={today} />
    </StaffScreen>
  );
}

function useFollowUps(closed: boolean, enabled: boolean) {
  const query = useHubQuery(['followUp.list', { closed }], (api) => api.followUp.list.query({ closed }), {
    enabled,
    // Also by itself: the list turns over at midnight.
    refetchInterval: 5 * 60_000,
  });
  const data = useMemo(
    () => query.data && { today: query.data.today, followUps: query.data.followUps.map(readFollowUp) },
    [query.data],
  );
  return { data, isError: query.isError, error: query.error, refetch: query.refetch };
}
