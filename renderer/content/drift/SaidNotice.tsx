import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../shared/ui/index.ts';
import type { Said } from './said.ts';
import { useUndoConfirm } from './use-undo-confirm.ts';

/** How the last thing went. Whoever pressed what is gone now is brought here instead of to the top of nowhere. */
export function SaidNotice({ said, onSaid }: { said: Said | null; onSaid: (said: Said | null) => void }) {
  const { t } = useTranslation('content');
  const { undo, isPending } = useUndoConfirm(onSaid);
  const place = useRef<HTMLDivElement>(null);
  const takeBack = async (drifts: readonly string[]) => {
    if (await undo(drifts))
      onSaid({ tone: 'info', text: t(($) => $.drifts.undone, { count: drifts.length }), takesFocus: true });
  };
  useEffect(() => {
    if (said?.takesFocus) place.current?.focus();
  }, [said]);
  return (
    <div role="status" className="c-said" ref={place} tabIndex={-1}>
      {said !== null && (
        <Notice
          tone={said.tone}
          actions={
            said.undo === undefined ? undefined : (
              <Button size="small" icon="refresh" isPending={isPending} onPress={() => void takeBack(said.undo ?? [])}>
                {t(($) => $.drifts.undoAll, { count: said.undo.length })}
              </Button>
            )
          }
        >
          <p>{said.text}</p>
          {said.guides !== undefined && <Names names={said.guides} />}
          {said.failed !== undefined && (
            <>
              <p>
                <strong>{said.failed.text}</strong>
              </p>
              <Names names={said.failed.guides} />
            </>
          )}
        </Notice>
      )}
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
