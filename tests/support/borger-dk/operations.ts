import type { DoubleArticle } from './fixtures.ts';

/** The service's side of the contract: what each operation answers, as XML. */
export interface Call {
  readonly operation: string;
  readonly text: (name: string) => string | null;
  readonly list: (name: string) => string[];
}

export type Answered = { readonly xml: string } | { readonly fault: string };

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const element = (name: string, text: string | number | null | undefined) =>
  text === null || text === undefined
    ? `<a:${name} i:nil="true"/>`
    : `<a:${name}>${escapeText(String(text))}</a:${name}>`;

const failureInside = 'Exception has been thrown by the target of an invocation.';

const formFields = (article: DoubleArticle) =>
  article.task === undefined
    ? '<a:FormServiceAreas/><a:FormTaskAreas/><a:FormTasks/>'
    : `<a:FormServiceAreas><a:FormServiceArea>${element('FormServiceAreaName', 'Borgerservice')}${element('FormServiceAreaNumber', '25')}</a:FormServiceArea></a:FormServiceAreas>` +
      `<a:FormTaskAreas><a:FormTaskArea>${element('FormTaskAreaName', 'Folkeregister')}${element('FormTaskAreaNumber', '25.05')}</a:FormTaskArea></a:FormTaskAreas>` +
      `<a:FormTasks><a:FormTask>${element('FormTaskName', 'Flytning')}${element('FormTaskNumber', article.task)}</a:FormTask></a:FormTasks>`;

/** Local content stands at the end of a micro-article, with nothing that tells it apart. */
function contentFor(article: DoubleArticle, municipality: number | null): string | null {
  if (article.state === 'broken') return `<div id="kernetekst">${failureInside}</div>`;
  const local = municipality === null ? undefined : article.local?.[municipality];
  return local === undefined
    ? article.content
    : (article.content?.replace('</div></div>', `${local}</div></div>`) ?? null);
}

const whole = (article: DoubleArticle, municipality: number | null) =>
  element('ArticleHeader', article.header) +
  element('ArticleID', article.id) +
  element('ArticleTitle', article.title) +
  element('ArticleUrl', article.url) +
  element('Content', contentFor(article, municipality)) +
  formFields(article) +
  element('LastUpdated', article.lastUpdated) +
  element('PublishingDate', article.publishingDate);

const described = (article: DoubleArticle) =>
  element('ArticleID', article.id) +
  element('ArticleTitle', article.title) +
  element('ArticleUrl', article.url) +
  formFields(article) +
  element('LastUpdated', article.lastUpdated) +
  element('PublishingDate', article.publishingDate);

const short = (article: DoubleArticle) => element('ArticleID', article.id) + element('ArticleTitle', article.title);

const many = (name: string, items: readonly string[]) => items.map((item) => `<a:${name}>${item}</a:${name}>`).join('');

const isAfter = (article: DoubleArticle, since: string | null) =>
  since === null || (article.lastUpdated !== null && article.lastUpdated > since);

const siteId = 168;

/** Carries out one of the thirteen operations on the articles the double holds; null: no such operation. */
export function answer(articles: readonly DoubleArticle[], call: Call): Answered | null {
  const number = (name: string) => (call.text(name) === null ? null : Number(call.text(name)));
  const municipality = number('municipalityCode');
  const since = call.text('updatedAfter');
  const exportable = articles.filter(({ state }) => state !== 'locked');
  const result = (inside: string) => ({
    xml: `<${call.operation}Response xmlns="http://www.borger.dk/2009/WSArticleExport/v1"><${call.operation}Result xmlns:a="http://www.borger.dk/2009/WSArticleExport/v1/types" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${inside}</${call.operation}Result></${call.operation}Response>`,
  });
  const locked = (article: DoubleArticle) => ({
    fault: `The article with ID ${article.id} has been marked as not exportable.`,
  });
  const byTask = (prefix: string) =>
    exportable.filter((article) => article.task?.startsWith(prefix) && isAfter(article, since));
  switch (call.operation) {
    case 'GetAllArticles':
      return result(many('ArticleDescription', exportable.map(described)));
    case 'GetArticleByID': {
      const found = articles.find(({ id }) => id === number('articleID'));
      if (found === undefined) return { fault: `No articles found with ids '${call.text('articleID')}'` };
      return found.state === 'locked' ? locked(found) : result(whole(found, municipality));
    }
    case 'GetArticleIDByUrl': {
      const wanted = call.text('url') ?? '';
      const isIt = (url: string) => url.replace(/\?.*/, '') === wanted.replace(/\?.*/, '');
      const found = articles.find(({ url, knownAs = [] }) => [...(url === null ? [] : [url]), ...knownAs].some(isIt));
      if (found === undefined) return { fault: `No article found with url ${wanted}` };
      return found.state === 'locked'
        ? { fault: `The article with url ${wanted} has been marked as not exportable.` }
        : result(short(found));
    }
    case 'GetArticlesByIDs': {
      const ids = call.list('articleIDs').map(Number);
      const found = exportable.filter((article) => ids.includes(article.id) && isAfter(article, since));
      return result(
        many(
          'Article',
          found.map((article) => whole(article, municipality)),
        ),
      );
    }
    case 'GetArticlesByFormTasks': {
      const tasks = call.list('formTaskNumbers');
      const found = exportable.filter(({ task }) => task !== undefined && tasks.includes(task));
      return result(
        many(
          'Article',
          found.map((article) => whole(article, municipality)),
        ),
      );
    }
    case 'GetArticleIDsByFormServiceArea':
      return result(many('ArticleShortDescription', byTask(call.text('formServiceAreaNumber') ?? '-').map(short)));
    case 'GetArticleIDsByFormTaskArea':
      return result(many('ArticleShortDescription', byTask(call.text('formTaskAreaNumber') ?? '-').map(short)));
    case 'GetFormServiceAreaList':
      return result(
        many('FormServiceArea', [
          element('FormServiceAreaName', 'Borgerservice') + element('FormServiceAreaNumber', '25'),
        ]),
      );
    case 'GetFormTaskAreaList':
      return result(
        many('FormTaskArea', [element('FormTaskAreaName', 'Folkeregister') + element('FormTaskAreaNumber', '25.05')]),
      );
    case 'GetFormTaskList':
      return result(many('FormTask', [element('FormTaskName', 'Flytning') + element('FormTaskNumber', '25.05.01')]));
    case 'GetMunicipalityList':
      return result(
        many('Municipality', [element('MunicipalityCode', 376) + element('MunicipalityName', 'Guldborgsund')]),
      );
    case 'GetAllSites':
      return result(
        // Sites are of the contract's second version of types.
        `<b:Site xmlns:b="http://www.borger.dk/2009/WSArticleExport/v2/types"><b:ParentID i:nil="true"/><b:SiteID>${siteId}</b:SiteID><b:SiteName>borger%20dk</b:SiteName><b:SiteTitle>Borger.dk</b:SiteTitle></b:Site>`,
      );
    case 'GetArticleIDsBySiteID':
      return result(many('ArticleShortDescription', number('siteID') === siteId ? exportable.map(short) : []));
    default:
      return null;
  }
}

export const operations = [
  'GetAllArticles',
  'GetArticleByID',
  'GetArticleIDByUrl',
  'GetArticlesByIDs',
  'GetArticlesByFormTasks',
  'GetArticleIDsByFormServiceArea',
  'GetArticleIDsByFormTaskArea',
  'GetFormServiceAreaList',
  'GetFormTaskAreaList',
  'GetFormTaskList',
  'GetMunicipalityList',
  'GetAllSites',
  'GetArticleIDsBySiteID',
] as const;
