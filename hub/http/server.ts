import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { TRPCError } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Context } from '../api/context.ts';
import { type AppRouter, appRouter } from '../api/router.ts';
import type { Services } from '../services.ts';
import { knownVersion } from '../storage/migrate.ts';
import { commandListener } from './commands.ts';
import { type Doors, decideRequest, isForPhones, type RequestVerdict, securityHeaders } from './security.ts';

/** How long a screen's connection is kept open between two requests (ms): opening one costs a kiosk's tap. */
const idleMs = 72_000;

export interface ServerOptions {
  readonly services: Services;
  /** the built screens; absent while only the API is tested */
  readonly screens: string | null;
  /** folders with the voice's clips, the first that has a clip wins; those that are not there are passed over */
  readonly sounds?: readonly string[];
  readonly version: string;
  /** the names the hub answers to; read at each request, since the port may be known only after listening */
  readonly doors: () => Doors;
}

const bearer = (header: string | undefined) => (header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null);

/** Builds the hub's HTTP side: guard, API, screens, health. Does not listen yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services, screens } = options;
  // Screens set their clocks by this header; where the hub is given a time of its own, it must tell that one.
  const date = () => {
    const now = services.clock();
    return Math.abs(now - Date.now()) > 1_000 ? new Date(now).toUTCString() : null;
  };
  const decide = (headers: IncomingHttpHeaders): RequestVerdict =>
    decideRequest(
      {
        host: headers.host,
        origin: headers.origin,
        site: headers['sec-fetch-mode'] === 'navigate' ? undefined : (headers['sec-fetch-site'] as string | undefined),
      },
      options.doors(),
    );
  const createContext = async (headers: IncomingHttpHeaders): Promise<Context> => {
    const token = bearer(headers.authorization);
    const device = token ? await services.sessions.device(token) : null;
    // From outside the house only a number's own page and who reads a guide may ask, whoever's token it has.
    if (decide(headers) === 'phones' && device?.kind !== 'phone' && device?.kind !== 'reader')
      throw new TRPCError({ code: 'UNAUTHORIZED', message: 'unknown-device' });
    const session = headers['x-staff-session'];
    const staff = device && typeof session === 'string' ? await services.sessions.staff(session, device.id) : null;
    return { services, device, staff };
  };
  // Names and codes only: an input may hold what a person typed.
  const onCrash = (path: string | undefined, { cause }: TRPCError) =>
    services.log.error({ path, name: cause?.name, stack: cause?.stack }, 'request crashed');
  const isCommand = commandListener({ createContext, decide, date, onCrash });

  const server = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    serverFactory: (others) =>
      createServer({ keepAliveTimeout: idleMs }, (request, response) => {
        if (!isCommand(request, response)) others(request, response);
      }),
    // The API's path holds names of procedures, and for reads their input: never logged per request.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    routerOptions: { maxParamLength: 500 },
    // A live line never ends by itself; without this a stopping hub would wait for every screen.
    forceCloseConnections: true,
  });

  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders);
    const told = date();
    if (told !== null) reply.header('date', told);
    const verdict = decide(request.headers);
    if (verdict === 'wrong-host' || verdict === 'wrong-origin')
      reply.code(verdict === 'wrong-host' ? 421 : 403).send({ error: verdict });
    else if (verdict === 'phones' && !isForPhones(request.url)) reply.code(404).send({ error: 'not-for-phones' });
    // Reads only: there is one way to write.
    else if (request.method !== 'GET' && request.url.startsWith('/api/'))
      reply.code(405).send({ error: 'use /command' });
    else done();
  });

  server.get('/health', async (_request, reply) => {
    const healthy = await services.db
      .selectFrom('event')
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst()
      .then(
        () => true,
        () => false,
      );
    return reply
      .code(healthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: healthy ? 'ok' : 'database-failing',
        version: options.version,
        database: { kind: 'sqlite', schema: knownVersion, ok: healthy },
        uptimeSeconds: Math.round((services.clock() - services.startedAt) / 1000),
      });
  });

  await server.register(fastifyTRPCPlugin, {
    prefix: '/api',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => createContext(req.headers),
      onError: ({ path, error }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') onCrash(path, error);
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });

  if (screens && existsSync(screens)) await serveScreens(server, screens);
  await serveSounds(server, options.sounds ?? []);
  return server;
}

/** Serves the clips of the packaged voice, and a centre's own in their place. A screen asks each time whether one is new. */
async function serveSounds(server: FastifyInstance, folders: readonly string[]): Promise<void> {
  const there = folders.filter((folder) => existsSync(folder));
  if (there.length === 0) return;
  await server.register(fastifyStatic, {
    root: there,
    prefix: '/sounds/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });
}

/** Serves the built screens: hashed files for ever, pages never from a cache, `/kiosk/kiosk-1` as the kiosk's page. */
async function serveScreens(server: FastifyInstance, screens: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(screens, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  const families = readdirSync(screens, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(screens, entry.name, 'index.html')))
    .map((entry) => entry.name);
  const page = (family: string) => join(family, 'index.html');
  for (const family of families) {
    for (const path of [`/${family}`, `/${family}/`, `/${family}/:device`]) {
      server.get(path, (_request, reply) =>
        reply.header('cache-control', 'no-store').sendFile(page(family), screens, { cacheControl: false }),
      );
    }
  }
  server.get('/', (_request, reply) =>
    reply.header('cache-control', 'no-store').sendFile(page('start'), screens, { cacheControl: false }),
  );
}
