import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { StaffSignIn } from '../shared/sign-in/index.ts';
import { Button, StaffScreen, StatusBanner } from '../shared/ui/index.ts';
import { DriftsView } from './drift/DriftsView.tsx';
import { GuidePage } from './guide/GuidePage.tsx';
import { GuidesView } from './guides/GuidesView.tsx';
import { OtherLanguage } from './OtherLanguage.tsx';
import type { Frame, Place } from './types.ts';

/** The screen of whoever looks after the guides: do they hold, how do they read, what has changed at their source? */
export function ContentPage() {
  const { t } = useTranslation('content');
  const { me } = useHub();
  const offline = useConnection((connection) => connection.state) === 'offline';
  if (me.staff !== null) return <SignedIn name={me.staff.name} offline={offline} />;
  return (
    <StaffScreen
      title={t(($) => $.signIn)}
      user={
        <>
          <span>{me.device.label}</span>
          <OtherLanguage />
        </>
      }
      banner={<StatusBanner state={offline ? 'offline' : 'online'}>{t(($) => $.offline.signIn)}</StatusBanner>}
    >
      <div className="k-door">
        <StaffSignIn />
      </div>
    </StaffScreen>
  );
}

function SignedIn({ name, offline }: { name: string; offline: boolean }) {
  const { t } = useTranslation('content');
  const { me, signOut, forgetStaff } = useHub();
  const queries = useQueryClient();
  const [place, setPlace] = useState<Place>({ at: 'guides' });
  const status = useHubQuery(['article.status'], (api) => api.article.status.query());
  const drifts = status.data?.enabled ? status.data.openDrifts : 0;

  // A new place is read from its beginning, by eye and by ear.
  const key = place.at === 'guide' ? place.slug : place.at;
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [key]);

  const leave = async () => {
    const answer = await signOut().catch(() => null);
    if (!answer?.ok) forgetStaff();
    queries.removeQueries({ predicate: ({ queryKey }) => /^(content|article|stumble)/.test(String(queryKey[0])) });
  };
  const frame: Frame = {
    nav: [
      { id: 'guides', label: t(($) => $.nav.guides), icon: 'book' },
      {
        id: 'drifts',
        label: t(($) => $.nav.drifts),
        icon: 'sync',
        ...(drifts > 0 && { count: drifts, countLabel: t(($) => $.nav.driftCount) }),
      },
    ],
    current: place.at === 'drifts' ? 'drifts' : 'guides',
    onNavigate: (id) => setPlace(id === 'drifts' ? { at: 'drifts', guide: null } : { at: 'guides' }),
    user: (
      <>
        <span>{me.device.label}</span>
        <strong>{name}</strong>
        <OtherLanguage />
        <Button size="small" icon="exit" onPress={() => void leave()}>
          {t(($) => $.signOut)}
        </Button>
      </>
    ),
    banner: <StatusBanner state={offline ? 'offline' : 'online'}>{t(($) => $.offline.page)}</StatusBanner>,
  };
  if (place.at === 'drifts') return <DriftsView key={place.guide} frame={frame} guide={place.guide} onGo={setPlace} />;
  if (place.at === 'guide')
    return <GuidePage key={place.slug} frame={frame} slug={place.slug} tab={place.tab} onGo={setPlace} />;
  return <GuidesView frame={frame} onGo={setPlace} />;
}
