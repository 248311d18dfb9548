import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { commandsOf } from '../api/commands.ts';
import type { Context } from '../api/context.ts';
import { appRouter } from '../api/router.ts';
import { commandHeaders, type RequestVerdict } from './security.ts';

const prefix = '/command/';

const commands = commandsOf(appRouter);

/** Names and values in turn, as they go on the wire: Node copies a header of an object once more. */
const answerHeaders = Object.entries({
  ...commandHeaders,
  'content-type': 'application/json; charset=utf-8',
}).flat();

/** Bytes a command may be. */
const bodyLimit = 64 * 1024;

/** Commands that carry a file: how large each may be (bytes). */
const largeCommands: Readonly<Record<string, number>> = {
  'appointment.previewFile': 1_500_000,
  'appointment.importFile': 1_500_000,
};

export interface CommandOptions {
  readonly createContext: (headers: IncomingHttpHeaders) => Promise<Context>;
  readonly decide: (headers: IncomingHttpHeaders) => RequestVerdict;
  /** the `date` a screen sets its clock by, null while Node's own is right */
  readonly date: () => string | null;
  readonly onCrash: (path: string, error: TRPCError) => void;
}

/**
 * Commands: `POST /command/<procedure>` with its input as JSON, answered as tRPC answers one mutation. Gives a listener
 * that takes a request when it is a command's and says whether it did.
 *
 * It stands before Fastify and beside tRPC's adapter, since those two take longer for a request (routing, hooks, web
 * streams) than all the rules that give a number. Reads, pages and the live line go the usual way.
 */
export function commandListener(
  options: CommandOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const { url = '' } = request;
    if (!url.startsWith(prefix)) return false;
    void answer(options, url.slice(prefix.length), request, response);
    return true;
  };
}

async function answer(
  { createContext, decide, date, onCrash }: CommandOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, body: unknown) => {
    if (response.destroyed) return;
    const text = JSON.stringify(body);
    const told = date();
    const headers = [...answerHeaders, 'content-length', String(Buffer.byteLength(text))];
    if (told !== null) headers.push('date', told);
    // What is left of a body that was refused would be read as the next request.
    if (!request.complete) headers.push('connection', 'close');
    response.writeHead(status, headers);
    response.end(text);
  };
  const verdict = decide(request.headers);
  if (verdict === 'wrong-host' || verdict === 'wrong-origin')
    return reply(verdict === 'wrong-host' ? 421 : 403, { error: verdict });
  if (request.method !== 'POST') return reply(405, { error: 'use POST' });
  // What a form of another page can send by itself is not JSON.
  if (!request.headers['content-type']?.startsWith('application/json')) return reply(415, { error: 'use JSON' });
  let ctx: Context | undefined;
  try {
    const input = readInput(await readBody(request, largeCommands[path] ?? bodyLimit));
    ctx = await createContext(request.headers);
    const command = commands.get(path);
    if (!command) throw new TRPCError({ code: 'NOT_FOUND', message: 'unknown-command' });
    reply(200, { result: { data: await command(ctx, input) } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    if (error.code === 'INTERNAL_SERVER_ERROR') onCrash(path, error);
    const code = getHTTPStatusCodeFromError(error);
    const shape = appRouter._def._config.errorFormatter({
      shape: { message: error.message, code: -32_603, data: { code: error.code, httpStatus: code, path } },
      error,
      type: 'mutation',
      path,
      input: undefined,
      ctx,
    });
    reply(code, { error: shape });
  }
}

/** The body as text. Throws TRPCError `PAYLOAD_TOO_LARGE`, or `CLIENT_CLOSED_REQUEST` when the line broke before its end. */
function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else {
        // Not kept, and not read on: who sends more than a command can be is not waited for.
        request.pause();
        reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'bad-input' }));
      }
    });
    request.on('end', () => resolve(parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString('utf8')));
    request.on('close', () => {
      if (!request.complete) reject(new TRPCError({ code: 'CLIENT_CLOSED_REQUEST', message: 'bad-input' }));
    });
  });
}

/** The input a body holds; a command without input has an empty one. Throws TRPCError `BAD_REQUEST`. */
function readInput(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'bad-input' });
  }
}
