import { useTranslation } from 'react-i18next';
import type { ServiceWords } from '../../../domain/plan/self-service.ts';

/** The words under a self-service in the page's language. */
export function useServiceWords(): ServiceWords {
  const { t } = useTranslation('plan');
  return {
    withMitId: t(($) => $.withMitId),
    someoneElse: { does: t(($) => $.someoneElse.does), mitId: t(($) => $.someoneElse.mitId) },
  };
}
