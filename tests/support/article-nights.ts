import pino from 'pino';
import { parseGuide } from '../../domain/guide/engine.ts';
import { smallGuideData } from '../../domain/guide/fixture.ts';
import { readCentre } from '../../hub/centre/store.ts';
import type { ServedGuide } from '../../hub/content/content.ts';
import { ArticleSync } from '../../hub/jobs/articles.ts';
import { EventLog } from '../../hub/live/event-log.ts';
import { newId } from '../../hub/new-id.ts';
import { type Database, openDatabase } from '../../hub/storage/database.ts';
import { type BorgerDkDouble, startBorgerDkDouble } from './borger-dk-double.ts';
import { dataFolder } from './test-hub.ts';
import { untimedPace } from './untimed-pace.ts';

const day = 24 * 60 * 60_000;

/** The database and the double of borger.dk, without the rest of a hub: a night is nothing but these. */
export interface Nights {
  readonly db: Database;
  readonly double: BorgerDkDouble;
  /** waits the client made (ms), which took no time */
  readonly waits: number[];
  /** ms; a night passes when a test says so */
  now: number;
  /** from the next night on the guides are these */
  readonly useGuides: (...guides: readonly ServedGuide[]) => void;
  readonly night: () => Promise<void>;
  /** the calls since it was asked last: site, operation and, of a search by address, the address */
  readonly calls: () => string[];
  /** open drifts: guide, kind, subject and version */
  readonly drifts: () => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

/** A guide of one step for each list of sources; each source an address, or an address with what else it says. */
export function guideCiting(slug: string, ...steps: readonly (readonly (string | object)[])[]): ServedGuide {
  const parsed = parseGuide({
    ...structuredClone(smallGuideData),
    slug,
    steps: steps.map((sources, at) => ({
      id: `step-${at}`,
      theme: 'first',
      sources: sources.map((source) => ({
        verifiedAt: '2026-11-23',
        facts: ['action'],
        ...(typeof source === 'string' ? { url: source } : source),
      })),
    })),
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return { slug, version: 1, hash: '', guide: parsed.guide, words: {}, linkHosts: [] };
}

export async function startNights(at: string): Promise<Nights> {
  const folder = dataFolder();
  const opened = openDatabase(folder.path);
  const { db } = opened;
  const double = await startBorgerDkDouble({ most: Number.POSITIVE_INFINITY });
  const pace = untimedPace();
  let guides: readonly ServedGuide[] = [];
  const borgerDk = { endpoints: double.endpoints, municipality: 376, hour: 3 };
  const sync = new ArticleSync(
    {
      db,
      events: new EventLog(db, () => undefined),
      clock: () => nights.now,
      log: pino({ level: 'silent' }),
      newId,
      centre: { ...(await readCentre(db)), borgerDk },
      content: () => ({ guides: () => guides }),
    },
    { pace },
  );
  const nights: Nights = {
    db,
    double,
    waits: pace.waits,
    now: Date.parse(at),
    useGuides: (...those) => {
      guides = those;
    },
    night: async () => {
      nights.now += day;
      pace.pass(day);
      await sync.refresh();
    },
    calls: () =>
      double.calls.splice(0).map(({ site, operation, body }) => {
        const url = /<url>(.*)<\/url>/.exec(body)?.[1];
        return [site, operation, ...(url === undefined ? [] : [url])].join(' ');
      }),
    drifts: async () => {
      const rows = await db.selectFrom('article_drift').selectAll().where('closed_at', 'is', null).execute();
      return rows.map((row) => `${row.guide} ${row.kind}: ${row.subject.trim()} v${row.version}`).sort();
    },
    stop: async () => {
      await sync.stop();
      await double.close();
      await opened.close();
      folder.remove();
    },
  };
  return nights;
}
