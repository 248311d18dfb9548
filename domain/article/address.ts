import type { Guide, Source } from '../guide/engine.ts';
import { type ArticleSite, siteOfUrl } from './model.ts';

/** Where an article stands, written in one way: what many ways of writing the same address are compared by. */
export interface ArticleAddress {
  readonly site: ArticleSite;
  /** https, lower case, without query, fragment and slashes too many */
  readonly address: string;
}

/** The id an address is known to stand for; null: none is known. */
export type IdOfAddress = (address: ArticleAddress) => number | null;

const hosts = { da: 'www.borger.dk', en: 'lifeindenmark.borger.dk' } as const;

/** Pages that are told apart by their query alone and lead on to a self-service. */
const actionPages = new Set(['handlingsside', 'actionpage', 'vaelg-kommune', 'vaelg-kommune-obligatorisk']);

/**
 * The address of an article, the same however it is written: with or without www, slash, query or fragment, in capitals or
 * small letters, coded or not. Null when no article can stand there: another host, the front page, or a page that only
 * leads on to a self-service.
 */
export function articleAddress(url: string): ArticleAddress | null {
  const site = siteOfUrl(url);
  if (site === null) return null;
  const { protocol, port, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol) || port !== '') return null;
  const parts = pathname.split('/').filter((part) => part !== '');
  const plain = parts.map((part) => encodeURIComponent(decoded(part).toLowerCase().normalize('NFC')));
  const isAction = [...searchParams.keys()].some((name) => name.toLowerCase() === 'selfserviceid');
  if (plain[0] === undefined || isAction || actionPages.has(plain[0])) return null;
  return { site, address: `https://${hosts[site]}/${plain.join('/')}` };
}

/** A part of a path as it reads; as it is written when its code is broken. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address as the article service is asked for it: as it was cited, without query, fragment and last slash. */
export function askedAs(url: string, site: ArticleSite): string {
  return `https://${hosts[site]}${new URL(url).pathname.replace(/\/+$/, '')}`;
}

/** One word for an address, to look it up by. */
export const addressKey = ({ site, address }: ArticleAddress): string => `${site} ${address}`;

/** The article a source stands for: the one it names, else the one its address is known to be; null: none that is known. */
export function articleOf(source: Source, idOf: IdOfAddress): { site: ArticleSite; id: number } | null {
  const site = siteOfUrl(source.url);
  if (site === null) return null;
  if (source.articleId !== undefined) return { site, id: source.articleId };
  const address = articleAddress(source.url);
  const id = address && idOf(address);
  return id === null ? null : { site, id };
}

/** A guide whose sources name their articles, also where its file gives an address only. Nothing else is changed. */
export function withFoundArticles(guide: Guide, idOf: IdOfAddress): Guide {
  return {
    ...guide,
    steps: guide.steps.map((step) => ({
      ...step,
      sources: step.sources.map((source) => {
        const found = source.articleId === undefined ? articleOf(source, idOf) : null;
        return found === null ? source : { ...source, articleId: found.id };
      }),
    })),
  };
}

/** An address some guide cites without the article's id, and how the service is asked for it. */
export interface CitedAddress extends ArticleAddress {
  readonly ask: string;
}

/** Every article that guides cite by address only, each once. */
export function citedAddresses(guides: readonly Guide[]): CitedAddress[] {
  const cited = new Map<string, CitedAddress>();
  for (const { steps } of guides) {
    for (const { url, articleId } of steps.flatMap(({ sources }) => sources)) {
      const address = articleId === undefined ? articleAddress(url) : null;
      if (address === null || cited.has(addressKey(address))) continue;
      cited.set(addressKey(address), { ...address, ask: askedAs(url, address.site) });
    }
  }
  return [...cited.values()];
}
