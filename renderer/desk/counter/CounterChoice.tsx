import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { StaffScreen } from '../../shared/ui/index.ts';
import { DeskHeader } from '../DeskHeader.tsx';
import { HubAway } from '../HubAway.tsx';
import { Messages } from '../Messages.tsx';
import type { Overview } from '../types.ts';
import { CounterForm } from './CounterForm.tsx';

/** After signing in: where do you sit, and what do you take? This screen's own counter stands chosen. */
export function CounterChoice({ overview }: { overview: Overview }) {
  const { t } = useTranslation('desk');
  const { me } = useHub();
  return (
    <StaffScreen title={t(($) => $.counter.title)} user={<DeskHeader mine={null} />} banner={<HubAway />}>
      <div className="k-door" data-wide>
        <div className="d-status">
          <Messages />
        </div>
        <h2>{t(($) => $.counter.welcome, { name: me.staff?.name ?? '' })}</h2>
        <CounterForm overview={overview} />
      </div>
    </StaffScreen>
  );
}
