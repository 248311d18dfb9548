import './article.css';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { useContent } from '../api/hooks.ts';
import { useVisitorSettings } from '../display/index.ts';
import { useFormat } from '../i18n/index.ts';
import { Icon } from '../ui/index.ts';
import { type ArticleLink, ArticleText } from './ArticleText.tsx';

type Props = { guide: string; step: string; link: ArticleLink };

/**
 * What borger.dk itself says about a step, folded away until she wants it: credited, dated, and readable while the hub is
 * away once it was here. Nothing is shown when there is nothing, also while it is fetched: a step never waits for it.
 */
export function StepArticles({ guide, step, link }: Props) {
  const { t } = useTranslation('article');
  const format = useFormat();
  const language = useVisitorSettings((state) => state.language);
  const { data: texts = [] } = useContent(['article', guide, step, language], (api) =>
    api.article.forStep.query({ guide, step, language }),
  );
  if (texts.length === 0) return null;
  const day = (at: number) => format.dayShort(localDate(new Date(at)));
  return (
    <section className="a-articles">
      <h2>
        <Icon name="book" />
        {t(($) => $.title)}
      </h2>
      {texts.map((text) => (
        <details key={`${text.articleId} ${text.url} ${text.title}`} className="a-article">
          <summary>
            <Icon name="chevron-down" />
            <h3 lang={text.language}>{text.title}</h3>
          </summary>
          <div className="a-text" lang={text.language}>
            {text.language !== language && (
              <p className="a-note" lang={language}>
                {t(($) => $.onlyIn[text.language])}
              </p>
            )}
            <ArticleText blocks={text.body} link={link} />
          </div>
          <p className="a-credit">
            {t(($) => $.source)} {text.byline !== '' && <span lang={text.language}>{text.byline}. </span>}
            {text.lastUpdated !== null && t(($) => $.updated, { date: day(text.lastUpdated) })}{' '}
            {t(($) => $.fetched, { date: day(text.fetchedAt) })}{' '}
            {text.url !== null &&
              link(
                text.url,
                t(($) => $.open),
              )}
          </p>
        </details>
      ))}
    </section>
  );
}
