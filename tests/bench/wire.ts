import { once } from 'node:events';
import { connect } from 'node:net';
import { key } from '../support/test-hub.ts';

const headEnd = '\r\n\r\n';
const lengthName = '\r\ncontent-length: ';

/** The body of an answer that has come whole, null while some of it is still on its way. Hubs write header names small. */
function bodyOf(answer: Buffer): string | null {
  const head = answer.indexOf(headEnd);
  if (head < 0) return null;
  const said = answer.toString('latin1', 0, head);
  const at = said.indexOf(lengthName);
  if (at < 0) throw new Error(`an answer without its length: ${said}`);
  const body = answer.subarray(head + headEnd.length);
  return body.length < Number.parseInt(said.slice(at + lengthName.length), 10) ? null : body.toString();
}

/**
 * One kept-open connection that sends commands over a bare socket, so that the hub is what is measured: Node's own client
 * would share the machine's cores with it and takes longer than the hub does. For the same reason bytes are read into one
 * buffer and not through a stream.
 */
export async function connection(url: string, tokens: { readonly device: string; readonly staff?: string | null }) {
  const { hostname, port, host } = new URL(url);
  let answered = (_body: string) => {};
  let failed = (_error: Error) => {};
  let before: Buffer<ArrayBufferLike> | null = null;
  const take = (length: number, buffer: Uint8Array) => {
    const part = Buffer.from(buffer.buffer, buffer.byteOffset, length);
    const all = before ? Buffer.concat([before, part]) : part;
    const body = bodyOf(all);
    // The buffer is read into again, so what waits for its rest is copied.
    before = body === null ? Buffer.from(all) : null;
    if (body !== null) answered(body);
    return true;
  };
  const socket = connect({
    port: Number(port),
    host: hostname,
    noDelay: true,
    onread: { buffer: Buffer.alloc(256 * 1024), callback: take },
  });
  await once(socket, 'connect');
  socket.on('error', (error) => failed(error));
  socket.on('close', () => failed(new Error('the hub closed the line')));
  const staff = tokens.staff ? `x-staff-session: ${tokens.staff}\r\n` : '';
  /** One command as it goes over the wire, with a key of its own. */
  const written = (procedure: string, input: object) => {
    const body = JSON.stringify({ key: key(), ...input });
    return Buffer.from(
      `POST /command/${procedure} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${tokens.device}\r\n${staff}` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}${headEnd}${body}`,
    );
  };
  /** Sends what was written and gives the answer's JSON. */
  const send = (request: Uint8Array) =>
    new Promise<string>((resolve, reject) => {
      failed = reject;
      answered = resolve;
      socket.write(request);
    });
  /** Sends a command that must succeed. */
  const must = async (procedure: string, input: object, request: Uint8Array = written(procedure, input)) => {
    const answer = await send(request);
    if (!answer.includes('"ok":true')) throw new Error(`${procedure}: ${answer}`);
    return answer;
  };
  const wish = (service: string) => ({ service, errand: 'pas', way: 'counter', situation: 'self', language: 'da' });
  return {
    must,
    issue: (service: string) => must('queue.issue', wish(service)),
    /** Requests for numbers written beforehand, so that writing them is not measured; each is sent by `issueWritten`. */
    writeIssues: (services: readonly string[]) => services.map((service) => written('queue.issue', wish(service))),
    issueWritten: (request: Uint8Array) => must('queue.issue', {}, request),
    close: () => socket.destroy(),
  };
}

/**
 * Runs work with this process awake: between answers it asks the sockets again instead of sleeping. How long the
 * machine's scheduler takes to wake a sleeping client is otherwise counted as the hub's time.
 */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  let busy = true;
  const again = () => {
    if (busy) setImmediate(again);
  };
  again();
  try {
    return await work();
  } finally {
    busy = false;
  }
}
