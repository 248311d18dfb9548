import { callTRPCProcedure, getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../api/context.ts';
import { appRouter } from '../api/router.ts';

interface CommandRoutes {
  readonly createContext: (request: FastifyRequest) => Promise<Context>;
  readonly onCrash: (path: string, error: TRPCError) => void;
}

/** Commands that carry a file: how large each may be (bytes). All others have the server's own, small limit. */
const largeCommands: Readonly<Record<string, number>> = {
  'appointment.previewFile': 1_500_000,
  'appointment.importFile': 1_500_000,
};

/**
 * Commands: `POST /command/<procedure>` with its input as JSON, answered as tRPC answers one mutation. tRPC's own adapter
 * wraps every request in web streams, which takes more time than storing a number does; reads and the live line use it.
 */
export function serveCommands(server: FastifyInstance, { createContext, onCrash }: CommandRoutes): void {
  // A command without input is sent with an empty body, which Fastify's own parser refuses.
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(body));
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
    }
  });
  // What Fastify refuses before a command is reached (not JSON, too long) is said in the form screens understand.
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const httpStatus = error.statusCode ?? 500;
    const code = httpStatus === 413 ? 'PAYLOAD_TOO_LARGE' : httpStatus < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const message = httpStatus < 500 ? 'bad-input' : 'internal';
    if (httpStatus >= 500)
      server.log.error({ stack: error instanceof Error ? error.stack : undefined }, 'request crashed');
    return reply.code(httpStatus).send({ error: { message, code: -32_600, data: { code, httpStatus, fields: [] } } });
  });
  const answer = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    let ctx: Context | undefined;
    try {
      ctx = await createContext(request);
      const data = await callTRPCProcedure({
        router: appRouter,
        path,
        type: 'mutation',
        ctx,
        getRawInput: async () => request.body ?? undefined,
        signal: undefined,
        batchIndex: 0,
      });
      return await reply.send({ result: { data } });
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      if (error.code === 'INTERNAL_SERVER_ERROR') onCrash(path, error);
      const { errorFormatter } = appRouter._def._config;
      const code = getHTTPStatusCodeFromError(error);
      const shape = errorFormatter({
        shape: { message: error.message, code: -32_603, data: { code: error.code, httpStatus: code, path } },
        error,
        type: 'mutation',
        path,
        input: undefined,
        ctx,
      });
      return reply.code(code).send({ error: shape });
    }
  };
  server.post<{ Params: { path: string } }>('/command/:path', (request, reply) =>
    answer(request.params.path, request, reply),
  );
  for (const [path, bodyLimit] of Object.entries(largeCommands))
    server.post(`/command/${path}`, { bodyLimit }, (request, reply) => answer(path, request, reply));
}
