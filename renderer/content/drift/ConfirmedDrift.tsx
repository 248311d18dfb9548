import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../shared/ui/index.ts';
import type { OpenDrift } from '../types.ts';

type Props = { drift: OpenDrift; isPending: boolean; onUndo: () => void };

/** Stands where the card of a drift stood that was just confirmed, so that she keeps her place and can take it back. */
export function ConfirmedDrift({ drift, isPending, onUndo }: Props) {
  const { t } = useTranslation('content');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div role="status" className="c-confirmed" ref={place} tabIndex={-1}>
      <Notice
        tone="success"
        actions={
          <Button
            size="small"
            icon="refresh"
            isPending={isPending}
            aria-label={t(($) => $.drifts.undoLabel, { title: drift.guideTitle })}
            onPress={onUndo}
          >
            {t(($) => $.drifts.undo)}
          </Button>
        }
      >
        {t(($) => $.drifts.confirmed, { title: drift.guideTitle })}
      </Notice>
    </div>
  );
}
