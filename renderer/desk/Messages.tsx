import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Notice } from '../shared/ui/index.ts';
import { useDesk } from './store.ts';

/** How long the words of something that worked are seen (ms): the page itself shows what came of it. */
const seenMs = 7_000;

/** What just happened, or why it did not: seen in the line that is kept for it, and said to those who listen. */
export function Messages() {
  const { t } = useTranslation('desk');
  const { message, dismiss } = useDesk();
  useEffect(() => {
    if (message?.tone !== 'success') return undefined;
    const timer = setTimeout(dismiss, seenMs);
    return () => clearTimeout(timer);
  }, [message, dismiss]);
  return (
    <>
      <p className="k-hidden" role="status" key={message?.tone === 'success' ? `said ${message.id}` : 'nothing said'}>
        {message?.tone === 'success' ? message.text : ''}
      </p>
      {message !== null && (
        <div className="d-message" key={`seen ${message.id}`}>
          <Notice tone={message.tone} live={message.tone === 'error' ? 'assertive' : 'off'}>
            {message.text}
          </Notice>
          <IconButton icon="close" label={t(($) => $.notice.dismiss)} onPress={dismiss} />
        </div>
      )}
    </>
  );
}
