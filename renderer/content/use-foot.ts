import { useTranslation } from 'react-i18next';
import { localDate } from '../../domain/calendar/local-time.ts';
import { shortHash } from '../../domain/plan/plan-code.ts';
import type { PageFoot } from '../shared/device/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import type { ServedGuide } from './types.ts';

/** What stands at the foot of each sheet about a guide: which guide, which words of it, when, and which sheet it is. */
export function useFoot({ version, hash }: ServedGuide, title: string): PageFoot {
  const { t } = useTranslation('content');
  const format = useFormat();
  return {
    text: t(($) => $.foot.text, {
      title,
      version,
      hash: shortHash(hash),
      date: format.dayShort(localDate(new Date())),
    }),
    page: (page, pages) => t(($) => $.foot.page, { page, pages }),
  };
}
