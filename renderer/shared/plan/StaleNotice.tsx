import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf, type PlanItem } from '../../../domain/plan/plan.ts';
import { Notice } from '../ui/index.ts';

/** Says of a step what nobody has checked lately, and where it can be read. Nothing when all of it was. */
export function StaleNotice({ item, url, link }: { item: PlanItem; url: string; link: ReactNode }) {
  const { t } = useTranslation('plan');
  if (!item.isStale) return null;
  return (
    <Notice tone="warning">
      <p>{t(($) => $.stale, { host: hostOf(url) })}</p>
      <p>{link}</p>
    </Notice>
  );
}
