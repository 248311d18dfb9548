import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A link out of the house. The plan stays open behind it. */
export function OutLink({ url, children }: { url: string; children: ReactNode }) {
  const { t } = useTranslation('my-plan');
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="k-hidden"> ({t(($) => $.step.newWindow)})</span>
    </a>
  );
}
