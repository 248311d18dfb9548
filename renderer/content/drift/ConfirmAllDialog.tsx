import { useTranslation } from 'react-i18next';
import { Button, Dialog, Stack } from '../../shared/ui/index.ts';
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
        <ul className="c-confirm-all">
          {drifts.map(({ id, guideTitle, steps, task }) => (
            <li key={id}>
              <strong>{guideTitle}</strong>
              <span className="c-sub">{steps.map(({ title }) => title).join(', ')}</span>
              {task !== null && <span className="c-sub">{t(($) => $.drifts.together.closesTask)}</span>}
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}
