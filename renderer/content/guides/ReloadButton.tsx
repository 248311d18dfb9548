import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/api/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';

/** Reads the files of all guides again while the centre goes on. A file with an error changes nothing. */
export function useReload(): { button: ReactNode; said: ReactNode } {
  const { t } = useTranslation('content');
  const reload = useCommand((api, input: { key: string }) => api.content.reload.mutate(input));
  const [said, setSaid] = useState<{ tone: 'success' | 'warning' | 'error'; text: string } | null>(null);
  const press = async () => {
    setSaid(null);
    const answer = await reload.run({}).catch(() => ({ ok: false }) as const);
    if (!answer.ok) setSaid({ tone: 'error', text: t(($) => $.reload.failed) });
    else {
      const { changed, problems } = answer;
      const texts = [
        changed.length > 0 && t(($) => $.reload.changed, { count: changed.length }),
        problems.length > 0 && t(($) => $.reload.refused, { count: problems.length }),
      ].filter((text) => text !== false);
      setSaid({
        tone: problems.length > 0 ? 'warning' : 'success',
        text: texts.length === 0 ? t(($) => $.reload.nothing) : texts.join(' '),
      });
    }
  };
  return {
    button: (
      <Button icon="sync" isPending={reload.isPending} onPress={() => void press()}>
        {t(($) => $.reload.button)}
      </Button>
    ),
    said: (
      <div role="status" className="c-said">
        {said !== null && <Notice tone={said.tone}>{said.text}</Notice>}
      </div>
    ),
  };
}
