import type { BorgerDkSetup } from '../../hub/article/setup.ts';
import type { Pace } from '../../hub/integrations/borger-dk/pace.ts';
import { type BorgerDkDouble, startBorgerDkDouble } from './borger-dk-double.ts';
import { centreFileWith, dataFolder, startTestHub, type TestHub } from './test-hub.ts';
import { untimedPace } from './untimed-pace.ts';

/** A hub that is set up to fetch borger.dk's articles from a double; its clock and its patience are the test's. */
export interface ArticleCentre {
  readonly double: BorgerDkDouble;
  readonly test: TestHub;
  /** the hub's clock (ms); nights pass when a test says so */
  now: number;
  /** waits the client made, which took no time */
  readonly waits: number[];
  readonly pace: Pace;
  /** stops the hub and starts it again on the same data */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Far longer than an answer takes on a busy machine: what never comes is ended by a test itself. */
const limits = { bytes: 8 * 1024 * 1024, ms: 60_000 };

export async function startArticleCentre(at: string, setup: Partial<BorgerDkSetup> = {}): Promise<ArticleCentre> {
  const folder = dataFolder();
  // The double's clock is its own: a night takes no time, and its rule of a hundred calls a minute is tested elsewhere.
  const double = await startBorgerDkDouble({ most: Number.POSITIVE_INFINITY });
  const pace = untimedPace();
  const centreFile = centreFileWith(folder.path, (draft) => {
    draft.borgerDk = { enabled: true, endpoints: double.endpoints, ...setup };
  });
  const start = () =>
    startTestHub({ clock: () => centre.now, data: folder.path, centreFile, articles: { pace, limits } });
  let test: TestHub;
  const centre: ArticleCentre = {
    double,
    get test() {
      return test;
    },
    now: Date.parse(at),
    waits: pace.waits,
    pace,
    restart: async () => {
      await test.stop();
      test = await start();
    },
    stop: async () => {
      await test.stop();
      await double.close();
      folder.remove();
    },
  };
  test = await start();
  return centre;
}
