import { connect, type Socket } from 'node:net';
import { type Said, SaidReader } from './escpos-status.ts';

/** What came of waiting: a word of the printer, no word in time, or no line any more. */
export type Heard = Said | { readonly kind: 'silent' } | { readonly kind: 'gone' };

/** One call to a printer: bytes out, what it says in, one after the other. */
export class PrinterLine {
  readonly #socket: Socket;
  readonly #reader = new SaidReader();
  readonly #said: Said[] = [];
  #gone = false;
  #wake: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => {
      this.#said.push(...this.#reader.read(bytes));
      this.#wake();
    });
    const over = () => {
      this.#gone = true;
      this.#wake();
    };
    socket.on('error', over).on('end', over).on('close', over);
  }

  /** Calls a printer; null when it does not take the call in time. */
  static open(host: string, port: number, withinMs: number): Promise<PrinterLine | null> {
    return new Promise((resolve) => {
      const socket = connect({ host, port });
      const settle = (line: PrinterLine | null) => {
        clearTimeout(timer);
        socket.off('error', refused);
        if (!line) {
          socket.on('error', () => undefined);
          socket.destroy();
        }
        resolve(line);
      };
      const refused = () => settle(null);
      const timer = setTimeout(refused, withinMs);
      socket.once('error', refused);
      socket.once('connect', () => settle(new PrinterLine(socket)));
    });
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** Sends. False when the line broke before the last byte had left this machine. */
  send(bytes: Uint8Array, withinMs: number): Promise<boolean> {
    if (this.#gone) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (sent: boolean) => {
        clearTimeout(timer);
        this.#socket.off('close', closed);
        resolve(sent);
      };
      const closed = () => settle(false);
      const timer = setTimeout(closed, withinMs);
      this.#socket.once('close', closed);
      this.#socket.write(bytes, (error) => settle(!error));
    });
  }

  /** The next thing the printer says, within this time. */
  async hear(withinMs: number): Promise<Heard> {
    const until = performance.now() + withinMs;
    for (;;) {
      const next = this.#said.shift();
      if (next) return next;
      if (this.#gone) return { kind: 'gone' };
      const left = until - performance.now();
      if (left <= 0) return { kind: 'silent' };
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
