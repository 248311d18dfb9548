import { useTranslation } from 'react-i18next';
import type { WallMessage } from '../../domain/announcement/notice.ts';
import { Icon } from '../shared/ui/index.ts';
import { useTurn } from './use-turn.ts';

/** How long one message stands before the next takes its turn (ms). */
const messageMs = 10_000;

/** Messages from staff, one at a time, standing still: text that moves cannot be read by everybody. */
export function Messages({ messages, english }: { messages: readonly WallMessage[]; english: boolean }) {
  const { t } = useTranslation('display');
  const turn = useTurn(messages.length, messageMs);
  const message = messages[turn] ?? messages[0];
  if (message === undefined) return null;
  return (
    <aside className="d-message" aria-label={t(($) => $.messages)}>
      <Icon name="info" />
      <p>
        <span lang="da">{message.da}</span>
        {english && message.en != null && message.en !== '' && (
          <span className="d-en" lang="en">
            {message.en}
          </span>
        )}
      </p>
      {messages.length > 1 && (
        <span className="d-message-turn">
          {turn + 1}/{messages.length}
        </span>
      )}
    </aside>
  );
}
