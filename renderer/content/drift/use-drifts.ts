import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';

/** What borger.dk has changed, with the guides and steps named in the language of the screen. */
export function useDrifts() {
  const { language } = useTranslation('content').i18n;
  return useHubQuery(['article.drifts', language], (api) => api.article.drifts.query({ language }));
}
