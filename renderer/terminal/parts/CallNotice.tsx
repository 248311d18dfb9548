import './call-notice.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../shared/ui/index.ts';
import { callOf } from '../call.ts';
import { useCounterLabel } from '../counter-label.ts';
import { opensInBrowser } from '../open-page.ts';
import type { Session } from '../session.ts';
import { useTerminal } from '../store.ts';

/**
 * Across the top of every screen of hers, in the place above it so that it covers nothing: her number is called, is
 * called again, was called in vain, or waits again. It stands beside the views and not in them, so that it is said once
 * for each call and not once for each screen she goes to.
 */
export function CallNotice({ visit }: { visit: Session['visit'] }) {
  const { t } = useTranslation('terminal');
  const { t: tCommon } = useTranslation('common');
  const hasOpened = useTerminal((state) => state.hasOpened);
  const counterLabel = useCounterLabel();
  const [closed, setClosed] = useState<number | null>(null);
  const call = callOf(visit);
  if (visit === null || call === null || (call.at === 'back' && closed === visit.calls)) return null;
  return (
    // Heard also while a window is open over the page.
    <div className="t-call" data-say="no" data-react-aria-top-layer="true">
      {call.at === 'called' ? (
        <Notice
          key={visit.calls}
          live="assertive"
          title={t(($) => (call.again ? $.call.againTitle : $.call.title), { counter: counterLabel(call.counter) })}
        >
          {t(($) => $.call.leave)} {hasOpened && opensInBrowser() && t(($) => $.finish.closeWindows)}
        </Notice>
      ) : call.at === 'missed' ? (
        <Notice key="missed" tone="warning" live="assertive" title={t(($) => $.call.missedTitle)}>
          {t(($) => $.call.missed)}
        </Notice>
      ) : (
        <Notice
          key="back"
          live="polite"
          title={t(($) => $.call.backTitle)}
          actions={
            <Button variant="quiet" icon="close" onPress={() => setClosed(visit.calls)}>
              {tCommon(($) => $.action.close)}
            </Button>
          }
        >
          {t(($) => $.call.back)}
        </Notice>
      )}
    </div>
  );
}
