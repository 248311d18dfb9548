import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useHubQuery } from '../shared/api/index.ts';
import { useRefusal, useWindows } from '../shared/assist/index.ts';
import { Button, EmptyState, Loading, StaffScreen } from '../shared/ui/index.ts';
import { CounterChoice } from './counter/CounterChoice.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { DeskSignIn } from './DeskSignIn.tsx';
import { HubAway } from './HubAway.tsx';
import { MainView } from './MainView.tsx';
import { useDesk } from './store.ts';
import type { Overview } from './types.ts';
import { useLeft } from './use-left.ts';
import { useNames } from './words.ts';

/** Sign in, open a counter, work: which of the three is decided by the hub, so a reload lands where one was. */
export function Desk() {
  const { me } = useHub();
  const { t } = useTranslation('desk');
  const staff = me.staff?.id ?? null;
  const left = useLeft();
  const reset = useDesk((state) => state.reset);
  const show = useWindows((windows) => windows.show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each person anew
  useEffect(() => {
    reset();
    show(null);
  }, [staff, reset, show]);
  if (me.staff === null) return <DeskSignIn left={left} />;
  if (!me.staff.roles.includes('frontdesk')) {
    return (
      <StaffScreen title={t(($) => $.signIn.noAccess)} user={<DeskHeader mine={null} />} banner={<HubAway />}>
        <EmptyState icon="lock" title={t(($) => $.signIn.noAccess)}>
          {t(($) => $.signIn.noAccessText)}
        </EmptyState>
      </StaffScreen>
    );
  }
  return <SignedIn key={me.staff.id} />;
}

/** Tells who has taken over the counter that was this desk's a moment ago: it must not just be gone. */
function useTakenOver(overview: Overview | undefined): void {
  const { t } = useTranslation('desk');
  const names = useNames();
  const say = useDesk((state) => state.say);
  const had = useRef<string | null>(null);
  useEffect(() => {
    if (overview === undefined) return;
    const before = had.current;
    had.current = overview.mine?.counter ?? null;
    const taker = overview.counters.find(({ counter }) => counter === before);
    if (before === null || overview.mine !== null || taker === undefined) return;
    say(
      'error',
      t(($) => $.counter.takenOver, { name: taker.name, label: names.counter(before) }),
    );
  }, [overview, names, say, t]);
}

function SignedIn() {
  const { t } = useTranslation('desk');
  const words = useRefusal();
  // Who is next changes with the clock alone when a booked time comes.
  const overview = useHubQuery(['queue.overview'], (api) => api.queue.overview.query(), { refetchInterval: 10_000 });
  useTakenOver(overview.data);
  if (overview.data === undefined) {
    return (
      <StaffScreen title={t(($) => $.queue.title)} user={<DeskHeader mine={null} />} banner={<HubAway />}>
        {overview.isError ? (
          <EmptyState
            icon="warning"
            title={t(($) => $.queue.failed)}
            action={<Button onPress={() => void overview.refetch()}>{t(($) => $.queue.loading)}</Button>}
          >
            {words({ ok: false, reason: 'hub-away' })}
          </EmptyState>
        ) : (
          <Loading />
        )}
      </StaffScreen>
    );
  }
  if (overview.data.mine === null) return <CounterChoice overview={overview.data} />;
  return <MainView overview={overview.data} mine={overview.data.mine} heardAt={overview.dataUpdatedAt} />;
}
