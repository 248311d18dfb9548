import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { StatusBanner } from '../shared/ui/index.ts';

/** Across the top while the hub is away: that it is, what the lists show meanwhile, and that taps are tried again. */
export function HubAway() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const state = useConnection((connection) => connection.state);
  const queries = useQueryClient();
  useIsFetching();
  const seen = queries.getQueryState(['queue.overview'])?.dataUpdatedAt;
  return (
    <StatusBanner state={state === 'offline' ? 'offline' : 'online'}>
      {seen !== undefined && seen > 0 && t(($) => $.offline, { time: format.time(seen) })}
    </StatusBanner>
  );
}
