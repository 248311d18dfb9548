import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type EmptyStateProps = { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode };

/** A place with nothing in it yet: says so, and what to do about it. */
export function EmptyState({ icon = 'info', title, children, action }: EmptyStateProps) {
  return (
    <div className="k-empty">
      <Icon name={icon} size="l" />
      <p className="k-empty-title">{title}</p>
      {children !== undefined && <div className="k-empty-text">{children}</div>}
      {action}
    </div>
  );
}
