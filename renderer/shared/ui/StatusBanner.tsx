import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

export type ConnectionState = 'online' | 'reconnecting' | 'offline';

export type StatusBannerProps = {
  state: ConnectionState;
  /** What still works here, in a few words. */
  children?: ReactNode;
};

/** Across the top of a screen while the connection is gone. Nothing when all is well. */
export function StatusBanner({ state, children }: StatusBannerProps) {
  const { t } = useTranslation('common');
  return (
    <div className="k-status" data-state={state} role="status" data-say="no">
      {state !== 'online' && (
        <>
          <Icon name={state === 'offline' ? 'warning' : 'sync'} />
          <span>
            {t(($) => $.status[state])} {children}
          </span>
        </>
      )}
    </div>
  );
}
