import type { IsoDate } from '../calendar/date.ts';
import { localDate } from '../calendar/local-time.ts';
import type { Guide } from '../guide/engine.ts';
import { type ArticleAddress, articleAddress, articleOf, type IdOfAddress } from './address.ts';
import { type ArticleSite, type ArticleState, siteOfUrl } from './model.ts';

/** What the article service said of an address. */
export const addressStatuses = ['found', 'unknown', 'not-exportable'] as const;
export type AddressStatus = (typeof addressStatuses)[number];

/** How a source on borger.dk stands. Only `watched` is compared every night; the others are why it is not. */
export const watchStates = [
  'watched',
  /** not looked for yet, or not answered: the next night will tell */
  'pending',
  /** the service knows no article at the address */
  'unknown',
  /** closed to export, as guides and the pages of some authorities are */
  'not-exportable',
  /** the service had it and has it no more */
  'gone',
  /** no article can stand there: the front page, or one that leads on to a self-service */
  'no-article',
] as const;
export type WatchState = (typeof watchStates)[number];

/** What is known when it is asked how sources stand. */
export interface Known {
  readonly idOf: IdOfAddress;
  /** what the service said of an address; null: it was not asked, or did not answer */
  readonly said: (address: ArticleAddress) => AddressStatus | null;
  /** what is stored of an article; null: nothing yet */
  readonly stored: (
    site: ArticleSite,
    id: number,
  ) => { readonly status: ArticleState['status']; readonly lastUpdated: number | null } | null;
  /** when a step's article was first taken as it was (ms), and nobody has said anything since; null: otherwise */
  readonly firstLook: (guide: string, step: string, site: ArticleSite, id: number) => number | null;
}

/** A page of borger.dk that a guide cites, once however many of its steps do. */
export interface WatchedSource {
  readonly url: string;
  readonly site: ArticleSite;
  readonly state: WatchState;
  readonly article: number | null;
  readonly steps: readonly string[];
  /** borger.dk changed it after the guide was checked and before it was first looked at: nobody has seen that change */
  readonly changedUnseen: boolean;
}

/** One word for a page that guides cite: an address that may be an article, or else the page as it is written. */
export function pageKey(url: string): string {
  const address = articleAddress(url);
  return address === null ? new URL(url).href : address.address;
}

/** Every page of borger.dk's that a guide's sources cite, and whether it is watched, in the guide's order. */
export function watchedSources(guide: Guide, known: Known): WatchedSource[] {
  const pages = new Map<string, WatchedSource>();
  for (const step of guide.steps) {
    for (const source of step.sources) {
      const site = siteOfUrl(source.url);
      if (site === null) continue;
      const found = articleOf(source, known.idOf);
      const stored = found && known.stored(site, found.id);
      const unseen =
        stored?.status === 'current' &&
        found !== null &&
        isUnseen(stored.lastUpdated, source.verifiedAt, known.firstLook(guide.slug, step.id, site, found.id));
      const key = pageKey(source.url);
      const earlier = pages.get(key);
      pages.set(key, {
        url: earlier?.url ?? source.url,
        site,
        // A page that one step names by id and another by address is watched by its id.
        state: earlier?.state === 'watched' ? 'watched' : stateOf(source.url, found !== null, stored?.status, known),
        article: earlier?.article ?? found?.id ?? null,
        steps: [...new Set([...(earlier?.steps ?? []), step.id])],
        changedUnseen: (earlier?.changedUnseen ?? false) || unseen,
      });
    }
  }
  return [...pages.values()];
}

function stateOf(url: string, isFound: boolean, stored: ArticleState['status'] | undefined, known: Known): WatchState {
  if (isFound) return stored === 'current' ? 'watched' : (stored ?? 'pending');
  const address = articleAddress(url);
  if (address === null) return 'no-article';
  const said = known.said(address);
  return said === null || said === 'found' ? 'pending' : said;
}

/** On the very day the guide was checked nobody can say which came first. */
const isUnseen = (changed: number | null, checked: IsoDate, firstLook: number | null): boolean =>
  changed !== null && firstLook !== null && changed <= firstLook && localDate(new Date(changed)) >= checked;
