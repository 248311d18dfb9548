import { useTranslation } from 'react-i18next';
import { useErrandWords } from './words.ts';

/** What to have ready, as a list with its heading. Nothing when there is nothing. */
export function Bring({ bring }: { bring: readonly string[] }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  if (bring.length === 0) return null;
  return (
    <div className="kiosk-bring">
      <h2>{t(($) => $.way.bring)}</h2>
      <ul>
        {bring.map((thing) => (
          <li key={thing}>{words.bring(thing)}</li>
        ))}
      </ul>
    </div>
  );
}
