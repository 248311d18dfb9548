import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../shared/api/index.ts';
import { languages } from '../shared/i18n/index.ts';
import type Resources from '../shared/i18n/resources.generated.d.ts';

type ErrandId = keyof Resources['errands']['errands'];

/** The names of what the hub tells by id: errands, services, counters, terminals, languages. */
export function useNames() {
  const { t, i18n } = useTranslation('errands');
  const { me } = useHub();
  return useMemo(() => {
    const isErrand = (id: string): id is ErrandId => i18n.exists(`errands.${id}.title`, { ns: 'errands' });
    const service = (id: string) => {
      const names = me.centre.services.find((one) => one.id === id)?.names;
      return names?.[i18n.language] ?? names?.da ?? id;
    };
    return {
      errand: (id: string) => (isErrand(id) ? t(($) => $.errands[id].title) : id),
      errandSearch: (id: string) =>
        isErrand(id)
          ? {
              id,
              title: t(($) => $.errands[id].title),
              hint: t(($) => $.errands[id].hint),
              search: t(($) => $.errands[id].search),
            }
          : { id, title: id, hint: '', search: '' },
      service,
      counter: (id: string | null) => me.centre.counters.find((one) => one.id === id)?.label ?? '',
      terminal: (id: string) => me.centre.terminals.find((one) => one.id === id)?.label ?? id,
      language: (code: string) => languages.find((one) => one.code === code)?.autonym ?? code,
    };
  }, [t, i18n, me]);
}
