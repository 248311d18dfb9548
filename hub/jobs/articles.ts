import { citedAddresses } from '../../domain/article/address.ts';
import { type ArticleSite, articleSites } from '../../domain/article/model.ts';
import { articlesOf, reliancesOf } from '../../domain/article/reliance.ts';
import { isRunDue, type RunState } from '../../domain/article/schedule.ts';
import { idsOfAddresses, rememberAddress, rememberedAddresses } from '../article/addresses.ts';
import { articlesOver, forgetDrifts, updateDrifts } from '../article/drifts.ts';
import { fetchChanged, listOf, type SiteRun, withoutList } from '../article/fetch-changed.ts';
import { findAddresses } from '../article/find-addresses.ts';
import { keepArticle, type LastRun, lastRun, storedArticles } from '../article/store.ts';
import type { Content, ServedGuide } from '../content/content.ts';
import { borgerDkSources } from '../integrations/borger-dk/client.ts';
import { CallRate, type Pace, realPace } from '../integrations/borger-dk/pace.ts';
import type { ArticleSource } from '../integrations/borger-dk/source.ts';
import type { Limits } from '../integrations/borger-dk/transport.ts';
import type { Services } from '../services.ts';

/** How far a run has come: calls that borger.dk has answered, and those it was not there for (each is tried again). */
export interface RunProgress {
  readonly answered: number;
  readonly unanswered: number;
}

export interface ArticleSyncOptions {
  readonly pace?: Pace;
  readonly limits?: Limits;
}

type Needs = Pick<Services, 'db' | 'events' | 'clock' | 'log' | 'newId' | 'centre'> & {
  readonly content: () => Pick<Content, 'guides'>;
};

const notBegun: RunProgress = { answered: 0, unanswered: 0 };

const dayMs = 24 * 60 * 60_000;
/** How long it is kept how runs went, and who closed which drift (ms). */
const runLifeMs = 90 * dayMs;
const closedLifeMs = 2 * 365 * dayMs;

/**
 * Fetches every night what has changed on borger.dk of what the guides rely on, and finds what the guides should hear of.
 * Off without a word in the set-up. No citizen ever waits for it: screens are given what is stored.
 */
export class ArticleSync {
  readonly #needs: Needs;
  readonly #options: ArticleSyncOptions;
  readonly #stop = new AbortController();
  /** kept from run to run: two runs within a minute share its sixty calls */
  readonly #rate: CallRate;
  #running: Promise<void> | null = null;
  #progress: RunProgress = notBegun;

  constructor(needs: Needs, options: ArticleSyncOptions = {}) {
    this.#needs = needs;
    this.#options = options;
    this.#rate = new CallRate(options.pace ?? realPace);
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Of the run on its way, or of the one before. */
  get progress(): RunProgress {
    return this.#progress;
  }

  /** Ends a run that is on its way and waits until it has. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => undefined);
  }

  /** Runs when it is due, or now when forced; one run at a time. Never throws for what the network does. */
  refresh(force = false): Promise<void> {
    if (this.#needs.centre.borgerDk === null || this.#stop.signal.aborted) return Promise.resolve();
    this.#running ??= this.#run(force).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(force: boolean): Promise<void> {
    const { db, events, clock, log, newId, centre } = this.#needs;
    const setup = centre.borgerDk;
    if (setup === null) return;
    const started = clock();
    if (!force && !isRunDue(started, setup.hour, await lastRun(db, started))) return;
    const run = newId();
    await db
      .insertInto('article_run')
      .values({ id: run, started_at: started, ended_at: null, state: 'running', counts: 'null', errors: '[]' })
      .execute();
    const guides = this.#needs.content().guides();
    const { municipality } = setup;
    this.#progress = notBegun;
    const sources = borgerDkSources(setup.endpoints, {
      ...this.#options,
      onCall: (wasAnswered) => {
        const { answered, unanswered } = this.#progress;
        this.#progress = wasAnswered
          ? { answered: answered + 1, unanswered }
          : { answered, unanswered: unanswered + 1 };
      },
      rate: this.#rate,
      stop: this.#stop.signal,
    });
    const runs: Partial<Record<ArticleSite, SiteRun>> = {};
    for (const site of articleSites) {
      const ran = await this.#runSite(site, sources[site], { guides, municipality, started });
      if (ran !== null) runs[site] = ran;
    }
    const now = clock();
    const reliances = await this.#reliances(guides);
    const state = this.#stop.signal.aborted ? 'stopped' : stateOf(Object.values(runs));
    const errors: LastRun['errors'] = articleSites.flatMap((site) =>
      (runs[site]?.errors ?? []).map((error) => ({ site, ...error })),
    );
    const counts = Object.fromEntries(articleSites.flatMap((site) => (runs[site] ? [[site, runs[site].counts]] : [])));
    const { told, open } = await db.transaction().execute(async (tx) => {
      const openNow = await updateDrifts(tx, {
        reliances,
        guides: guides.map(({ slug }) => slug),
        municipality,
        now,
        newId,
      });
      await tx
        .updateTable('article_run')
        .set({ ended_at: now, state, counts: JSON.stringify(counts), errors: JSON.stringify(errors) })
        .where('id', '=', run)
        .execute();
      await tx
        .deleteFrom('article_run')
        .where('started_at', '<', now - runLifeMs)
        .execute();
      await forgetDrifts(tx, now - closedLifeMs);
      return { open: openNow, told: await events.append(tx, [{ type: 'article.changed' }], now) };
    });
    events.publish(told);
    for (const error of errors) log.warn(error, 'article of borger.dk not fetched');
    log.info({ state, counts, open }, 'articles of borger.dk');
  }

  /** What the guides rely on, as far as it is known which articles they mean. */
  async #reliances(guides: readonly ServedGuide[]) {
    const idOf = await idsOfAddresses(this.#needs.db);
    return guides.flatMap(({ guide }) => reliancesOf(guide, idOf));
  }

  /** One site: its list, which articles the cited addresses are, and what of them has changed. Null: nothing to ask for. */
  async #runSite(
    site: ArticleSite,
    source: ArticleSource,
    { guides, municipality, started }: { guides: readonly ServedGuide[]; municipality: number; started: number },
  ): Promise<SiteRun | null> {
    const { db, clock } = this.#needs;
    const cited = citedAddresses(guides.map(({ guide }) => guide)).filter((one) => one.site === site);
    const wanted = async () =>
      articlesOf(await this.#reliances(guides))
        .filter((one) => one.site === site)
        .map(({ id }) => id);
    const before = await wanted();
    if (before.length + cited.length === 0) return null;
    const list = await listOf(source);
    if (!list.ok) return withoutList(list.why, before.length);
    const isOver = await articlesOver(db, municipality);
    const notAsked = await findAddresses({
      source,
      listed: list.listed,
      cited,
      remembered: await rememberedAddresses(db),
      isOver: (id) => isOver(site, id),
      now: started,
      remember: (address, said) => rememberAddress(db, address, said, clock()),
    });
    const stored = await storedArticles(db, municipality);
    const { ok, counts, errors } = await fetchChanged({
      source,
      list: list.listed,
      ids: await wanted(),
      stored: (id) => stored.find((one) => one.site === site && one.id === id),
      municipality,
      now: started,
      keep: (id, found) => keepArticle(db, { site, id, municipality }, found, clock()),
    });
    return {
      ok,
      counts: { ...counts, failed: counts.failed + notAsked.length },
      errors: [...notAsked, ...errors],
    };
  }
}

function stateOf(runs: readonly SiteRun[]): RunState {
  if (runs.every(({ ok, counts }) => ok && counts.failed === 0)) return 'done';
  const hadAny = runs.some(({ ok, counts }) => ok && counts.fetched + counts.unchanged > 0);
  return hadAny ? 'partial' : 'failed';
}
