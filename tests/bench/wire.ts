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
  /** Sends one command, with a key of its own, and gives the answer's JSON. */
  const send = (procedure: string, input: object) =>
    new Promise<string>((resolve, reject) => {
      const body = JSON.stringify({ key: key(), ...input });
      failed = reject;
      answered = resolve;
      socket.write(
        `POST /command/${procedure} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${tokens.device}\r\n${staff}` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  /** The same, for what must succeed. */
  const must = async (procedure: string, input: object) => {
    const answer = await send(procedure, input);
    if (!answer.includes('"ok":true')) throw new Error(`${procedure}: ${answer}`);
    return answer;
  };
  return {
    send,
    must,
    issue: (service: string) =>
      must('queue.issue', { service, errand: 'pas', way: 'counter', situation: 'self', language: 'da' }),
    close: () => socket.destroy(),
  };
}
