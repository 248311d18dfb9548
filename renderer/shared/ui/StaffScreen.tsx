import { type ReactNode, useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';
import { useKit } from './kit-context.ts';

export type NavItem = {
  id: string;
  label: string;
  icon: IconName;
  /** A small count, such as how many wait. Say in `countLabel` what it counts. */
  count?: number;
  countLabel?: string;
};

export type StaffScreenProps = {
  /** The page's h1. */
  title: string;
  nav?: readonly NavItem[];
  current?: string;
  onNavigate?: (id: string) => void;
  /** Beside the title: the page's own buttons. */
  actions?: ReactNode;
  /** At the end of the header: who is signed in, where, sign out. */
  user?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

/** A staff screen: header, menu at the side, title with buttons, content. */
export function StaffScreen({
  title,
  nav = [],
  current,
  onNavigate,
  actions,
  user,
  banner,
  children,
}: StaffScreenProps) {
  const { t } = useTranslation('common');
  const { municipality, place } = useKit();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="k-staff">
      <a className="k-skip" href="#content">
        {t(($) => $.staff.skipToContent)}
      </a>
      {banner}
      <header className="k-staff-header">
        <span className="k-staff-place">
          <strong>{place ?? t(($) => $.place)}</strong>
          <span>{municipality}</span>
        </span>
        <div className="k-staff-user">{user}</div>
      </header>
      {nav.length > 0 && (
        <nav className="k-nav" aria-label={t(($) => $.staff.menu)}>
          {nav.map((item) => (
            <AriaButton
              key={item.id}
              className="k-nav-item"
              aria-current={item.id === current ? 'page' : undefined}
              onPress={() => onNavigate?.(item.id)}
            >
              <Icon name={item.icon} />
              <span>{item.label}</span>
              {item.count !== undefined && (
                <span className="k-badge">
                  {item.count}
                  <span className="k-hidden"> {item.countLabel}</span>
                </span>
              )}
            </AriaButton>
          ))}
        </nav>
      )}
      <main className="k-staff-main" id="content" tabIndex={-1}>
        <div className="k-staff-title">
          <h1>{title}</h1>
          {actions !== undefined && <div className="k-row">{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}
