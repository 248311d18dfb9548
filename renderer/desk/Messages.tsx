import { useTranslation } from 'react-i18next';
import { IconButton, Notice } from '../shared/ui/index.ts';
import { useDesk } from './store.ts';

/** What just happened, or why it did not: seen at the top of the page and said to those who listen. */
export function Messages() {
  const { t } = useTranslation('desk');
  const { message, dismiss } = useDesk();
  return (
    <>
      <p className="k-hidden" role="status" key={message?.tone === 'success' ? message.id : 'none'}>
        {message?.tone === 'success' ? message.text : ''}
      </p>
      {message !== null && (
        <div className="d-message" key={message.id}>
          <Notice tone={message.tone} live={message.tone === 'error' ? 'assertive' : 'off'}>
            {message.text}
          </Notice>
          <IconButton icon="close" label={t(($) => $.notice.dismiss)} onPress={dismiss} />
        </div>
      )}
    </>
  );
}
