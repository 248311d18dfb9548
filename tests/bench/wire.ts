import { once } from 'node:events';
import { connect } from 'node:net';
import { key } from '../support/test-hub.ts';

/**
 * One kept-open connection that sends commands over a bare socket, so that the hub is what is measured: Node's own client
 * would share the machine's cores with it and takes longer than the hub does.
 */
export async function connection(url: string, tokens: { readonly device: string; readonly staff?: string | null }) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('utf8');
  await once(socket, 'connect');
  let answered = (_body: string) => {};
  let failed = (_error: Error) => {};
  let text = '';
  socket.on('error', (error) => failed(error));
  socket.on('close', () => failed(new Error('the hub closed the line')));
  socket.on('data', (part: string) => {
    text += part;
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    if (Buffer.byteLength(text) < head + 4 + length) return;
    const body = text.slice(head + 4);
    text = '';
    answered(body);
  });
  const staff = tokens.staff ? `x-staff-session: ${tokens.staff}\r\n` : '';
  /** One command as it goes over the wire, with a key of its own. */
  const written = (procedure: string, input: object) => {
    const body = JSON.stringify({ key: key(), ...input });
    return (
      `POST /command/${procedure} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${tokens.device}\r\n${staff}` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    );
  };
  /** Sends what was written and gives the answer's JSON. */
  const send = (request: string) =>
    new Promise<string>((resolve, reject) => {
      failed = reject;
      answered = resolve;
      socket.write(request);
    });
  /** Sends a command that must succeed. */
  const must = async (procedure: string, input: object, request = written(procedure, input)) => {
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
    issueWritten: (request: string) => must('queue.issue', {}, request),
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
