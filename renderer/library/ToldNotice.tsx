import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../shared/ui/index.ts';
import { useLibrary } from './store.ts';
import { useUndo } from './use-undo.ts';

/**
 * What was just done, with what can follow: undo it, agree a time with somebody who was reached. It stands where she
 * works, and comes into view by itself.
 */
export function ToldNotice() {
  const { t } = useTranslation('library');
  const { told, tell, open } = useLibrary();
  const undoing = useUndo();
  const { undo, plan } = told ?? {};
  const place = useRef<HTMLDivElement>(null);

  // The button that was pressed may be gone with what it was about: then whoever uses keys goes on from here.
  useEffect(() => {
    if (told === null) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) place.current?.focus();
    }, 150);
    return () => clearTimeout(timer);
  }, [told]);

  return (
    <div className="l-told" role="status" ref={place} tabIndex={-1}>
      {told && (
        <Notice
          tone={told.tone}
          actions={
            <>
              {plan && (
                <Button size="small" variant="primary" icon="calendar-month" onPress={() => open('plan', plan)}>
                  {t(($) => $.action.planNow)}
                </Button>
              )}
              {undo && (
                <Button size="small" icon="reply" isPending={undoing.isPending} onPress={() => void undoing.run(undo)}>
                  {t(($) => $.action.undo)}
                </Button>
              )}
              <Button size="small" variant="quiet" icon="close" onPress={() => tell(null)}>
                {t(($) => $.action.dismiss)}
              </Button>
            </>
          }
        >
          <p>{told.text}</p>
        </Notice>
      )}
    </div>
  );
}
