import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Notice, Panel, Spinner } from '../../shared/ui/index.ts';
import type { RunStatus } from '../types.ts';

/** How often a run under way is asked after (ms); its end is also told by an event. */
const askMs = 2_000;

/** How the nightly look at borger.dk stands, and a button for a look now. */
export function NightlyRun() {
  const { t } = useTranslation('content');
  const status = useHubQuery(['article.status'], (api) => api.article.status.query(), {
    refetchInterval: ({ state }) => (state.data?.enabled && state.data.isRunning ? askMs : false),
  });
  const isRunning = status.data?.enabled === true && status.data.isRunning;
  const run = useCommand((api, input: { key: string }) => api.article.runNow.mutate(input));
  const [refused, setRefused] = useState<'not-enabled' | 'already-running' | 'unexpected' | null>(null);
  if (status.data === undefined) return null;
  const begin = async () => {
    setRefused(null);
    const answer = await run.run({}).catch(() => ({ ok: false, reason: 'unexpected' }) as const);
    if (!answer.ok) setRefused(reasonOf(answer.reason));
    await status.refetch();
  };
  return (
    <Panel
      title={t(($) => $.run.title)}
      actions={
        status.data.enabled && (
          <Button icon="sync" isPending={run.isPending || isRunning} onPress={() => void begin()}>
            {t(($) => $.run.now)}
          </Button>
        )
      }
    >
      {refused !== null && (
        <Notice tone="warning" live="assertive">
          {t(($) => $.run.refused[refused])}
        </Notice>
      )}
      {status.data.enabled ? <Standing status={status.data} /> : <Notice>{t(($) => $.run.off)}</Notice>}
    </Panel>
  );
}

const reasonOf = (reason: string) =>
  (['not-enabled', 'already-running'] as const).find((one) => one === reason) ?? 'unexpected';

function Standing({ status }: { status: Extract<RunStatus, { enabled: true }> }) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const { lastRun, isRunning, progress, nextAt, articles } = status;
  const errors = lastRun?.errors ?? [];
  return (
    <>
      <div role="status" className="c-said">
        {isRunning ? (
          <p>
            <Spinner size="text" /> {t(($) => $.run.running)}
          </p>
        ) : (
          <p>
            {lastRun === null
              ? t(($) => $.run.never)
              : t(($) => $.run.last[lastRun.state], {
                  date: format.dateTime(lastRun.endedAt ?? lastRun.startedAt),
                })}{' '}
            {t(($) => $.run.next, { date: format.dateTime(nextAt) })}
          </p>
        )}
      </div>
      {/* Not in the status: it would be read aloud every other second. */}
      {isRunning && (
        <p className="c-sub">
          {progress.answered > 0 && t(($) => $.run.answered, { count: progress.answered })}{' '}
          {progress.unanswered > 0 && t(($) => $.run.unanswered, { count: progress.unanswered })}
        </p>
      )}
      <p className="c-sub">{t(($) => $.run.articles, articles)}</p>
      {errors.length > 0 && !isRunning && (
        <details className="c-stale">
          <summary>
            {t(($) => $.run.errors)} ({errors.length})
          </summary>
          <ul>
            {errors.map(({ site, article, address, why }) => (
              <li key={`${site} ${article} ${address} ${why}`}>
                {address ?? t(($) => $.run.errorSite[site])}
                {article !== null && <>: {t(($) => $.run.error, { id: article })}</>} <code lang="en">{why}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
