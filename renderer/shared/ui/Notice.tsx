import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const toneIcons: Record<Tone, IconName> = { info: 'info', success: 'success', warning: 'warning', error: 'error' };

export type NoticeProps = {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  /** Buttons for what the reader can do about it. */
  actions?: ReactNode;
  /** Said when it appears: `polite` waits for a pause, `assertive` does not. `off` for what was there from the start. */
  live?: 'off' | 'polite' | 'assertive';
};

/** Something to know, with a picture and a word for its kind: never by colour alone. */
export function Notice({ tone = 'info', title, children, actions, live = 'off' }: NoticeProps) {
  const { t } = useTranslation('common');
  const role = live === 'off' ? undefined : live === 'polite' ? 'status' : 'alert';
  return (
    <div className="k-notice" data-tone={tone} role={role}>
      <Icon name={toneIcons[tone]} size="m" label={t(($) => $.notice[tone])} />
      <div className="k-notice-body">
        {title !== undefined && <p className="k-notice-title">{title}</p>}
        {children !== undefined && <div className="k-notice-text">{children}</div>}
        {actions !== undefined && <div className="k-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
