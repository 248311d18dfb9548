import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { Panel } from '../../shared/ui/index.ts';
import { NotHere } from '../NotHere.tsx';
import type { Watch, WatchedSource } from '../types.ts';
import { unseenPages } from './unseen-pages.ts';
import { WatchedPage } from './WatchedPage.tsx';

/** How many of the sources on borger.dk are looked at every night, and guide by guide which are not. */
export function WatchPanel() {
  const { t } = useTranslation('content');
  const { data, isError, refetch } = useHubQuery(['article.watch'], (api) => api.article.watch.query());
  return (
    <Panel title={t(($) => $.watch.title)}>
      {data === undefined ? <NotHere isError={isError} onAgain={refetch} /> : <Watched watch={data} />}
    </Panel>
  );
}

function Watched({ watch }: { watch: Watch }) {
  const { t } = useTranslation('content');
  const { isOn, hasRun, all, watched } = watch;
  if (all === 0) return <p>{t(($) => $.watch.noSources)}</p>;
  if (!isOn) return <p>{t(($) => $.watch.off, { count: all })}</p>;
  if (!hasRun) return <p>{t(($) => $.watch.firstRun, { count: all })}</p>;
  return (
    <>
      <p>
        <strong>
          {watched === all ? t(($) => $.watch.whole, { count: all }) : t(($) => $.watch.some, { watched, all })}
        </strong>
        <span className="c-sub">{t(($) => $.watch.counted)}</span>
      </p>
      <Listed
        watch={watch}
        isIn={({ state }) => state !== 'watched'}
        title={t(($) => $.watch.not, { count: all - watched })}
        text={t(($) => $.watch.notText)}
      />
      <Listed
        watch={watch}
        isIn={({ changedUnseen }) => changedUnseen}
        title={t(($) => $.watch.unseen, { count: unseenPages(watch) })}
        text={t(($) => $.watch.unseenText)}
      />
    </>
  );
}

type ListedProps = { watch: Watch; isIn: (source: WatchedSource) => boolean; title: string; text: string };

/** The sources something holds for, guide by guide, folded; nothing when it holds for none. */
function Listed({ watch, isIn, title, text }: ListedProps) {
  const { t, i18n } = useTranslation('content');
  const nameOf = ({ slug, titles }: Watch['guides'][number]) => titles[i18n.language] ?? titles.da ?? slug;
  const guides = watch.guides
    .filter(({ sources }) => sources.some(isIn))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), i18n.language));
  if (guides.length === 0) return null;
  return (
    <details className="c-stale">
      <summary>{title}</summary>
      <p className="c-watch-text">{text}</p>
      <ul className="c-watch">
        {guides.map((guide) => (
          <li key={guide.slug} className="c-watch-guide">
            <h3>{nameOf(guide)}</h3>
            <p className="c-sub">{t(($) => $.watch.ofGuide, { watched: guide.watched, all: guide.all })}</p>
            <ul className="c-watch-pages">
              {guide.sources.filter(isIn).map((source) => (
                <WatchedPage key={source.key} source={source} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
