import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createErrandSearch } from '../../../domain/triage/search.ts';
import type Resources from '../../shared/i18n/resources.generated.d.ts';
import type { GuideRow } from '../types.ts';

type ErrandId = keyof Resources['errands']['errands'];

/**
 * Finds guides by their titles in every language, by their file's name, and by the words citizens use for the errands that
 * lead to them, as the kiosk and the desk do: best first. Null while nothing is typed.
 */
export function useGuideSearch(guides: readonly GuideRow[], query: string): readonly string[] | null {
  const { t, i18n } = useTranslation('errands');
  const search = useMemo(() => {
    const isErrand = (id: string): id is ErrandId => i18n.exists(`errands.${id}.title`, { ns: 'errands' });
    return createErrandSearch(
      guides.flatMap(({ slug, titles, errands }) => [
        ...Object.values(titles).map((title) => ({ id: slug, title, hint: '', search: slug.replaceAll('-', ' ') })),
        ...errands.filter(isErrand).map((id) => ({
          id: slug,
          title: t(($) => $.errands[id].title),
          hint: t(($) => $.errands[id].hint),
          search: t(($) => $.errands[id].search),
        })),
      ]),
    );
  }, [guides, t, i18n]);
  return query.trim() === '' ? null : search(query);
}
