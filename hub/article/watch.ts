import { pageKey, type WatchedSource, watchedSources } from '../../domain/article/watch.ts';
import type { Services } from '../services.ts';
import { firstLooks } from './accepted.ts';
import { idsOfAddresses, rememberedAddresses } from './addresses.ts';
import { openArticles } from './drifts.ts';
import { lastRun, storedArticles } from './store.ts';

type Needs = Pick<Services, 'db' | 'centre' | 'clock' | 'content'>;

/** How many pages of borger.dk guides cite, and how many of them are compared every night. */
interface Counts {
  readonly all: number;
  readonly watched: number;
}

const countsOf = (sources: readonly WatchedSource[]): Counts => ({
  all: sources.length,
  watched: sources.filter(({ state }) => state === 'watched').length,
});

/**
 * Which of the guides' sources on borger.dk are watched, in all and guide by guide. A page counts once in a guide and once in
 * all, however often it is cited. `isOn` false: nothing is watched, whatever was fetched in earlier days.
 */
export async function articleWatch({ db, centre, clock, content }: Needs) {
  const setup = centre.borgerDk;
  const [idOf, remembered, firstLook] = [await idsOfAddresses(db), await rememberedAddresses(db), await firstLooks(db)];
  const isOpen = await openArticles(db);
  const articles = await storedArticles(db, setup?.municipality ?? 0);
  const rows = new Map(articles.map((row) => [`${row.site} ${row.id}`, row]));
  const guides = content.guides().flatMap(({ slug, guide, words }) => {
    const sources = watchedSources(guide, {
      idOf,
      said: (address) => remembered(address)?.status ?? null,
      stored: (site, id) => (setup === null ? null : (rows.get(`${site} ${id}`) ?? null)),
      // What is told as a change is not also told as one that nobody could see.
      firstLook: (...place) => {
        const [of, , site, id] = place;
        return isOpen(site, id, of) ? null : firstLook(...place);
      },
    });
    if (sources.length === 0) return [];
    const titles = (of: (one: (typeof words)[string]) => string | undefined) =>
      Object.fromEntries(Object.entries(words).flatMap(([language, one]) => [[language, of(one) ?? '']]));
    const told = sources.map((source) => ({
      ...source,
      key: pageKey(source.url),
      steps: source.steps.map((id) => ({ id, titles: titles(({ steps }) => steps[id]?.title) })),
    }));
    return [{ slug, titles: titles(({ title }) => title), ...countsOf(sources), sources: told }];
  });
  // A page that is watched for one guide is watched.
  const pages = new Map<string, boolean>();
  for (const { key, state } of guides.flatMap(({ sources }) => sources))
    pages.set(key, (pages.get(key) ?? false) || state === 'watched');
  return {
    isOn: setup !== null,
    /** false: the nightly run has never been, and nothing can be said yet */
    hasRun: (await lastRun(db, clock())) !== null,
    all: pages.size,
    watched: [...pages.values()].filter((isWatched) => isWatched).length,
    guides,
  };
}
