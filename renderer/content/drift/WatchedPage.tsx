import { useTranslation } from 'react-i18next';
import { Icon } from '../../shared/ui/index.ts';
import type { WatchedSource } from '../types.ts';
import { shortAddress } from './short-address.ts';

/** A page of borger.dk a guide cites: where it is, how it stands, and which steps rely on it. */
export function WatchedPage({ source }: { source: WatchedSource }) {
  const { t, i18n } = useTranslation('content');
  const { url, state, steps } = source;
  return (
    <li className="c-watched">
      <a href={url} target="_blank" rel="noreferrer">
        <bdi className="c-address">{shortAddress(url)}</bdi>{' '}
        <Icon name="open-in-new" label={t(($) => $.facts.newTab)} />
      </a>
      {state !== 'watched' && <span>{t(($) => $.watch.state[state])}</span>}
      <span className="c-sub">
        {t(($) => $.watch.steps, {
          steps: [...new Set(steps.map(({ id, titles }) => titles[i18n.language] ?? titles.da ?? id))].join(', '),
        })}
      </span>
    </li>
  );
}
