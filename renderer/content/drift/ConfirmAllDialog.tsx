import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Stack, useScrolls } from '../../shared/ui/index.ts';
import type { OpenDrift } from '../types.ts';

type Props = { drifts: readonly OpenDrift[]; onConfirm: () => void; onClose: () => void };

/** Every guide that would be confirmed, with the steps it is about, before anything is written down. */
export function ConfirmAllDialog({ drifts, onConfirm, onClose }: Props) {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const count = drifts.length;
  const isMove = drifts[0]?.kind === 'article-moved';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t(($) => $.drifts.together.title, { count })}
      actions={
        <>
          <Button onPress={onClose}>{common(($) => $.action.cancel)}</Button>
          <Button
            variant="primary"
            icon="check"
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {t(($) => $.drifts.together.yes, { count })}
          </Button>
        </>
      }
    >
      <Stack gap="tight">
        <p>{t(($) => (isMove ? $.drifts.together.leadMoved : $.drifts.together.lead))}</p>
        <Guides drifts={drifts} />
      </Stack>
    </Dialog>
  );
}

/** The guides by name. The list scrolls by itself, so that what is asked and the answer stay in sight. */
function Guides({ drifts }: Pick<Props, 'drifts'>) {
  const { t, i18n } = useTranslation('content');
  const place = useRef<HTMLElement>(null);
  const scrolls = useScrolls(place);
  const byName = [...drifts].sort((a, b) => a.guideTitle.localeCompare(b.guideTitle, i18n.language));
  return (
    <section
      ref={place}
      className="c-confirm-all"
      aria-label={t(($) => $.drifts.together.list)}
      tabIndex={scrolls ? 0 : undefined}
    >
      <ul>
        {byName.map(({ id, guideTitle, steps, task }) => (
          <li key={id}>
            <strong>{guideTitle}</strong>
            <span className="c-sub">{[...new Set(steps.map(({ title }) => title))].join(', ')}</span>
            {task !== null && <span className="c-sub">{t(($) => $.drifts.together.closesTask)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
