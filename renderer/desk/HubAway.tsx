import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { StatusBanner } from '../shared/ui/index.ts';
import { useDesk } from './store.ts';

/**
 * Across the top while the hub is away: that it is, what the lists show meanwhile, and that taps are tried again. When it
 * is back, a tap that did not get through is told so.
 */
export function HubAway() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const state = useConnection((connection) => connection.state);
  const queries = useQueryClient();
  const wasAway = useDesk(({ message }) => message?.isAway ?? false);
  const say = useDesk((desk) => desk.say);
  // What was said while the line was gone is not true any more: she is told to look whether it was done.
  useEffect(() => {
    if (state === 'online' && wasAway)
      say(
        'error',
        t(($) => $.backAgain),
      );
  }, [state, wasAway, say, t]);
  useIsFetching();
  const seen = queries.getQueryState(['queue.overview'])?.dataUpdatedAt;
  return (
    <StatusBanner state={state === 'offline' ? 'offline' : 'online'}>
      {seen !== undefined && seen > 0 && t(($) => $.offline, { time: format.time(seen) })}
    </StatusBanner>
  );
}
