import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/api/index.ts';
import type { OpenDrift } from '../types.ts';
import type { Said } from './said.ts';

type Asked = { drifts: { drift: string; version: number }[] };

/** "Still true" for several guides at once, and how it went for each of them in words. */
export function useConfirmAll(onSaid: (said: Said | null) => void) {
  const { t } = useTranslation('content');
  const command = useCommand((api, input: Asked & { key: string }) => api.article.confirmAll.mutate(input));
  const confirmAll = async (drifts: readonly OpenDrift[]) => {
    onSaid(null);
    const asked = drifts.map(({ id, version }) => ({ drift: id, version }));
    const answer = await command.run({ drifts: asked }).catch(() => ({ ok: false, reason: 'unexpected' }) as const);
    if (!answer.ok) {
      const reason = answer.reason === 'hub-away' ? 'hub-away' : 'unexpected';
      onSaid({ tone: 'warning', text: t(($) => $.drifts.refused[reason]) });
      return;
    }
    const titleOf = (id: string) => drifts.find((drift) => drift.id === id)?.guideTitle ?? id;
    const confirmed = answer.confirmed.filter(({ ok }) => ok).map(({ drift }) => drift);
    const done = confirmed.map(titleOf);
    const failed = answer.confirmed.flatMap((one) =>
      one.ok
        ? []
        : [
            t(($) => $.drifts.together.notThis, {
              title: titleOf(one.drift),
              why: t(($) => $.drifts.together.refused[one.reason]),
            }),
          ],
    );
    onSaid({
      tone: failed.length === 0 ? 'success' : 'warning',
      text:
        done.length === 0
          ? t(($) => $.drifts.together.none)
          : t(($) => $.drifts.together.confirmed, { count: done.length }),
      guides: done,
      ...(confirmed.length > 0 && { undo: confirmed }),
      ...(failed.length > 0 && {
        failed: { text: t(($) => $.drifts.together.failed, { count: failed.length }), guides: failed },
      }),
      takesFocus: true,
    });
  };
  return { isPending: command.isPending, confirmAll };
}
