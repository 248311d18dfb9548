import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TaskReason, taskEnd, taskReason } from '../../../domain/article/task.ts';
import { useCommand } from '../../shared/api/index.ts';
import type { OpenDrift } from '../types.ts';
import type { Said } from './said.ts';

export const taskReasons = taskReason.options;
export const taskEnds = taskEnd.options;
type End = (typeof taskEnds)[number];

/** What can be done about a drift, and how it went in words. */
export function useDriftCommands(
  drift: OpenDrift,
  onSaid: (said: Said | null) => void,
  onConfirmed: (drift: OpenDrift) => void,
) {
  const { t } = useTranslation('content');
  const confirm = useCommand((api, input: { drift: string; version: number } & { key: string }) =>
    api.article.confirm.mutate(input),
  );
  const open = useCommand((api, input: { drift: string; reason: TaskReason } & { key: string }) =>
    api.article.openTask.mutate(input),
  );
  const close = useCommand((api, input: { task: string; end: End } & { key: string }) =>
    api.article.closeTask.mutate(input),
  );
  /** the version that was looked at when it turned out to have changed again */
  const [refusedAt, setRefusedAt] = useState<number | null>(null);

  const tell = async (answer: Promise<{ ok: true } | { ok: false; reason: string }>, done: () => void) => {
    onSaid(null);
    const result = await answer.catch(() => ({ ok: false, reason: 'unexpected' }) as const);
    if (result.ok) done();
    else if (result.reason === 'changed-again') setRefusedAt(drift.version);
    else onSaid({ tone: 'warning', text: t(($) => $.drifts.refused[knownReason(result.reason)]) });
  };
  const title = drift.guideTitle;
  return {
    isPending: confirm.isPending,
    hasChangedAgain: refusedAt !== null,
    confirm: () => {
      setRefusedAt(null);
      return tell(confirm.run({ drift: drift.id, version: drift.version }), () => onConfirmed(drift));
    },
    openTask: (reason: TaskReason) =>
      tell(open.run({ drift: drift.id, reason }), () =>
        onSaid({ tone: 'success', text: t(($) => $.drifts.taskOpened, { title }) }),
      ),
    closeTask: (task: string, end: End) =>
      tell(close.run({ task, end }), () => onSaid({ tone: 'success', text: t(($) => $.drifts.taskClosed, { title }) })),
  };
}

const reasons = ['unknown-drift', 'changed-again', 'task-open', 'unknown-task', 'hub-away'] as const;

const knownReason = (reason: string) => reasons.find((one) => one === reason) ?? 'unexpected';
