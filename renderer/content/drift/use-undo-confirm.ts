import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/api/index.ts';
import type { Said } from './said.ts';

/** Takes "still true" back, of one guide or of those that were confirmed together. Tells whether it could be. */
export function useUndoConfirm(onSaid: (said: Said | null) => void) {
  const { t } = useTranslation('content');
  const command = useCommand((api, input: { drifts: string[] } & { key: string }) =>
    api.article.unconfirm.mutate(input),
  );
  const undo = async (drifts: readonly string[]): Promise<boolean> => {
    const answer = await command
      .run({ drifts: [...drifts] })
      .catch(() => ({ ok: false, reason: 'unexpected' }) as const);
    if (answer.ok) return true;
    const reason = reasons.find((one) => one === answer.reason) ?? 'unexpected';
    onSaid({ tone: 'warning', text: t(($) => $.drifts.refused[reason]), takesFocus: true });
    return false;
  };
  return { isPending: command.isPending, undo };
}

const reasons = ['not-confirmed', 'changed-since', 'hub-away'] as const;
