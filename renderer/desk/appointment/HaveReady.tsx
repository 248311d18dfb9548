import { useTranslation } from 'react-i18next';
import { haveReady } from '../../../domain/appointment/have-ready.ts';
import type da from '../../../locales/da/errands.json';
import { useContent } from '../../shared/api/index.ts';

type Bring = keyof (typeof da)['bring'];

/** What the citizen was asked to have ready for the errand, behind one press. Nothing when there is nothing. */
export function HaveReady({ errand }: { errand: string }) {
  const { t } = useTranslation('appointment');
  const { t: words } = useTranslation('errands');
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const things = haveReady(content.data?.errands.find(({ id }) => id === errand));
  if (things.length === 0) return null;
  return (
    <details className="d-have-ready">
      <summary>{t(($) => $.haveReady, { count: things.length })}</summary>
      <ul>
        {things.map((thing) => (
          <li key={thing}>{words(($) => $.bring[thing as Bring])}</li>
        ))}
      </ul>
    </details>
  );
}
