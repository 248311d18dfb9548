import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { localDate } from '../domain/calendar/local-time.ts';
import { phonePlace as placeOf } from '../domain/identity/phone-address.ts';
import { AppointmentFeed } from './appointment/feed.ts';
import { bookedToday } from './appointment/store.ts';
import { Mirror } from './assist/mirror.ts';
import { readSetupFile } from './centre/setup-file.ts';
import { hasCentre, loadCentre, readCentre } from './centre/store.ts';
import { Content, contentLanguages, ownContentFolder } from './content/content.ts';
import { keepVersions } from './content/versions.ts';
import { proveKey } from './followup/prove-key.ts';
import type { Doors } from './http/security.ts';
import { buildServer } from './http/server.ts';
import { screenUrl, startPage } from './identity/router.ts';
import { Sessions } from './identity/sessions.ts';
import { ArticleSync, type ArticleSyncOptions } from './jobs/articles.ts';
import { closeEarlierDays } from './jobs/day-close.ts';
import { runRetention } from './jobs/retention.ts';
import { EventLog } from './live/event-log.ts';
import { newId } from './new-id.ts';
import { planHouse } from './plan/house.ts';
import { Printing, type PrintingOptions } from './print/printing.ts';

import { openSecrets } from './privacy/secrets.ts';
import { Estimates } from './queue/estimates.ts';
import type { Services } from './services.ts';
import { StartError } from './start-error.ts';
import { checkDataFolder, prepareDataFolder } from './storage/data-folder.ts';
import { openDatabase } from './storage/database.ts';
import { Trails } from './stumble/trails.ts';

export interface HubOptions {
  /** the folder of the program: `assets/`, `locales/`, `dist/renderer/` */
  readonly root: string;
  readonly dataFolder: string;
  /** 0: any free one */
  readonly port: number;
  /** a set-up file to load when the database holds no centre; null: stay empty */
  readonly centreFile: string | null;
  /** origin at which citizens' phones reach the hub, through a TLS front of the centre; left out: they do not */
  readonly publicUrl?: string | null;
  readonly log?: Logger;
  readonly clock?: () => number;
  /** how often the jobs look whether they are due (ms); 0: never by themselves */
  readonly jobsEveryMs?: number;
  /** how patient the hub is with printers, and how often it asks them */
  readonly printing?: Pick<PrintingOptions, 'printer' | 'watch'>;
  /** how patient the hub is with borger.dk */
  readonly articles?: ArticleSyncOptions;
}

export interface Screen {
  readonly device: string;
  readonly kind: string;
  readonly label: string;
  readonly url: string;
}

export interface Hub {
  readonly url: string;
  /** the page that lists the screens, with its code */
  readonly startUrl: string;
  readonly screens: readonly Screen[];
  readonly services: Services;
  readonly migrated: readonly string[];
  /** runs what is due now: closing of earlier days, retention, the calendar of appointments, borger.dk's articles */
  readonly runJobs: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The hub listens here and nowhere else until a centre's TLS set-up exists. */
const loopback = '127.0.0.1';

/**
 * Starts the hub: data folder, database, content, jobs, HTTP. Throws StartError for what a person can put right.
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const log = options.log ?? pino({ level: 'warn' });
  const clock = options.clock ?? Date.now;
  prepareDataFolder(options.dataFolder);
  checkDataFolder(options.dataFolder);
  // Before the database, so that a start cut short leaves no database without a key.
  const secrets = openSecrets(options.dataFolder);
  const { db, migrated, close: closeDatabase } = openDatabase(options.dataFolder);
  try {
    await proveKey(db, secrets);
    if (options.centreFile && !(await hasCentre(db))) await loadCentre(db, readSetupFile(options.centreFile));
    const { version } = JSON.parse(readFileSync(join(options.root, 'package.json'), 'utf8')) as { version: string };
    let url = '';
    const centre = await readCentre(db);
    const estimates = new Estimates(centre, bookedToday);
    // What every screen asks for after an event is reckoned anew once.
    const events = new EventLog(db, () => estimates.forget());
    const content = new Content({
      root: options.root,
      own: join(options.dataFolder, ownContentFolder),
      languages: contentLanguages,
      log,
    });
    await keepVersions(db, content, clock());
    const phonePlace = () => placeOf(options.publicUrl ?? null, url, centre.isDemo);
    const services: Services = {
      db,
      events,
      secrets,
      sessions: new Sessions(db, clock, () => localDate(new Date(clock()))),
      centre,
      estimates,
      content,
      mirror: new Mirror(),
      plans: planHouse(options.root),
      trails: new Trails(),
      printing: new Printing(
        { db, events, clock, log },
        { root: options.root, centre, phonePlace, ...options.printing },
      ),
      articles: new ArticleSync({ db, events, clock, log, newId, centre, content: () => content }, options.articles),
      log,
      clock,
      newId,
      address: () => url,
      phonePlace,
      startedAt: clock(),
    };
    for (const { id: device, wallProblems } of services.centre.devices) {
      for (const problem of wallProblems) log.warn({ device, ...problem }, 'setting of a display cannot be used');
    }
    let jobs: Promise<void> = Promise.resolve();
    const daily = async () => {
      await closeEarlierDays(services);
      await runRetention(services);
      await services.printing.sweep();
    };
    const feed = new AppointmentFeed(services);
    const runJobs = () => {
      jobs = jobs.then(async () => {
        await daily();
        await feed.refresh();
      });
      // Beside the others: a service at the other end of the country must not keep a day from being closed.
      return Promise.all([jobs, services.articles.refresh()]).then(() => undefined);
    };
    await services.printing.recover();
    // Without the calendar: a booking system that does not answer must not keep a centre closed.
    await daily();

    let doors: Doors = { own: new Set(), phones: null };
    const server = await buildServer({
      services,
      screens: process.env.SIDEMAND_SCREENS ?? join(options.root, 'dist', 'renderer'),
      sounds: [join(options.dataFolder, 'sounds'), join(options.root, 'assets', 'sounds')],
      version,
      doors: () => doors,
    });
    await server.listen({ host: loopback, port: options.port }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') throw cause;
      throw new StartError('port-taken', `Port ${options.port} is taken by another program.`, { cause });
    });
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : options.port;
    url = `http://${loopback}:${port}`;
    doors = {
      own: new Set([`${loopback}:${port}`, `localhost:${port}`]),
      phones: options.publicUrl ? new URL(options.publicUrl).host : null,
    };

    await services.printing.start();
    const every = options.jobsEveryMs ?? 60_000;
    const tryJobs = () => runJobs().catch((error) => log.error({ stack: error.stack }, 'job failed'));
    const timer = every > 0 ? setInterval(tryJobs, every) : null;
    if (timer) void tryJobs();
    timer?.unref();
    return {
      url,
      startUrl: `${url}/#code=${services.secrets.deviceCode(startPage)}`,
      screens: services.centre.devices.map((device) => ({
        device: device.id,
        kind: device.kind,
        label: device.label,
        url: screenUrl(services, device),
      })),
      services,
      migrated,
      runJobs,
      close: async () => {
        if (timer) clearInterval(timer);
        feed.stop();
        await services.articles.stop();
        await jobs.catch(() => undefined);
        await server.close();
        await services.printing.stop();
        await closeDatabase();
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
