import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub } from '../shared/api/index.ts';
import { StaffSignIn } from '../shared/sign-in/index.ts';
import { Button, StaffScreen, StatusBanner } from '../shared/ui/index.ts';
import { CheckView } from './CheckView.tsx';
import { FiguresView } from './FiguresView.tsx';

const views = ['figures', 'check'] as const;
export type View = (typeof views)[number];
const viewIcons = { figures: 'analytics', check: 'checklist' } as const;

/** The manager's screen: the queue in figures, and whether the waiting times that were shown held. */
export function InsightPage() {
  const { t } = useTranslation('insight');
  const { me, signOut, forgetStaff } = useHub();
  const queries = useQueryClient();
  const offline = useConnection((connection) => connection.state) === 'offline';
  const [view, setView] = useState<View>('figures');

  if (me.staff === null) {
    return (
      <StaffScreen
        title={t(($) => $.signIn)}
        user={<span>{me.device.label}</span>}
        banner={<StatusBanner state={offline ? 'offline' : 'online'}>{t(($) => $.offline.signIn)}</StatusBanner>}
      >
        <div className="k-door">
          <StaffSignIn />
        </div>
      </StaffScreen>
    );
  }
  const leave = async () => {
    const answer = await signOut().catch(() => null);
    if (!answer?.ok) forgetStaff();
    queries.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('insight.') });
  };
  const frame = {
    nav: views.map((id) => ({ id, label: t(($) => $.nav[id]), icon: viewIcons[id] })),
    current: view,
    onNavigate: (id: string) => setView(id as View),
    user: (
      <>
        <span>{me.device.label}</span>
        <strong>{me.staff.name}</strong>
        <Button size="small" icon="exit" onPress={() => void leave()}>
          {t(($) => $.signOut)}
        </Button>
      </>
    ),
    banner: <StatusBanner state={offline ? 'offline' : 'online'}>{t(($) => $.offline.figures)}</StatusBanner>,
  };
  return view === 'figures' ? <FiguresView frame={frame} /> : <CheckView frame={frame} />;
}
