import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Interpreter } from './printer/interpreter.ts';
import type { Slip } from './printer/paper.ts';

/** What goes wrong, and after how many bytes of the slip. Bytes of real-time questions do not count. */
export type Fault =
  | { readonly kind: 'no-paper' | 'cover-open' | 'error'; readonly after: number }
  /** the network is cut: the printer prints what it has got */
  | { readonly kind: 'cut-line'; readonly after: number }
  /** the plug is pulled: what it has got and not printed is gone, and it takes no calls until it is switched on */
  | { readonly kind: 'power-off'; readonly after: number };

/** How a printer of another make behaves. */
export interface Make {
  /** does not know how to send back marks, or to clear its buffer */
  readonly knowsMarks?: boolean;
  readonly knowsClear?: boolean;
  /** never answers a question, or only after this long (ms) */
  readonly silent?: boolean;
  readonly answersAfterMs?: number;
  /** prints, but never says that it is done */
  readonly neverDone?: boolean;
  /** tells of every change by itself */
  readonly tellsNews?: boolean;
  /** national set of letters it is sold with: 4 is Denmark */
  readonly national?: number;
  readonly dotsWide?: number;
}

const clear = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/**
 * A network receipt printer as its protocol shows it: it takes ESC/POS, answers questions in real time, keeps what it
 * could not print and prints it when the roll is changed, as real ones do. Whatever comes out is in `slips`.
 */
export class FakePrinter {
  readonly slips: Slip[] = [];
  make: Make;
  /** bytes of slips received since it was made */
  received = 0;
  fault: Fault | null = null;
  isNearEnd = false;
  readonly #change = new EventEmitter().setMaxListeners(0);
  readonly #interpreter: Interpreter;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;
  #buffer: number[] = [];
  #realTime: number[] = [];
  /** bytes of slips carried out */
  processed = 0;
  #problem: 'no-paper' | 'cover-open' | 'error' | null = null;
  #timers = new Set<ReturnType<typeof setTimeout>>();

  private constructor(make: Make) {
    this.make = make;
    this.#interpreter = new Interpreter(
      {
        onSlip: (slip) => {
          this.slips.push(slip);
          this.#change.emit('change');
        },
        onMark: (mark) => {
          if (this.make.knowsMarks !== false) this.#say([0x37, 0x22, ...Buffer.from(mark, 'latin1'), 0x00], true);
        },
        onAskedInTurn: () => this.#say([0x00], true),
      },
      { dotsWide: make.dotsWide, national: make.national },
    );
  }

  static async start(make: Make = {}, port = 0): Promise<FakePrinter> {
    const printer = new FakePrinter(make);
    printer.#port = port;
    await printer.switchOn();
    return printer;
  }

  get port(): number {
    return this.#port;
  }
  /** commands it did not know */
  get unknown(): readonly string[] {
    return this.#interpreter.unknown;
  }
  get problem(): string | null {
    return this.#problem;
  }
  /** paper that hangs out and was not cut off */
  get unfinished(): Slip | null {
    return this.#interpreter.unfinished;
  }

  /** Takes calls, on the same port as before. */
  async switchOn(): Promise<void> {
    if (this.#server) return;
    const server = createServer((socket) => this.#take(socket));
    this.#server = server;
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  /** The plug is pulled. */
  async switchOff(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
    this.#buffer = [];
    this.#realTime = [];
    this.#tearOff();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  runOut(): void {
    this.#stop('no-paper');
  }
  openCover(): void {
    this.#stop('cover-open');
  }

  /** Somebody mends it: new roll, lid closed. It goes on with what it still holds. */
  mend(): void {
    this.#problem = null;
    this.isNearEnd = false;
    this.#tearOff();
    this.#news();
    this.#work();
    this.#change.emit('change');
  }

  /** Waits until something is so. */
  async until(is: (printer: this) => boolean): Promise<void> {
    while (!is(this)) await once(this.#change, 'change');
  }

  #tearOff(): void {
    const torn = this.#interpreter.tearOff();
    if (torn) this.slips.push(torn);
  }

  #take(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    socket.on('data', (bytes) => {
      for (const byte of bytes) {
        if (socket.destroyed) return;
        this.#receive(byte, socket);
      }
      this.#work();
      this.#change.emit('change');
    });
  }

  /** Real-time commands are taken out of the stream wherever they stand; the rest goes into the buffer. */
  #receive(byte: number, socket: Socket): void {
    this.#realTime.push(byte);
    const [first, second, third] = this.#realTime;
    if (first !== 0x10) {
      this.#keep(socket);
      return;
    }
    if (second === undefined) return;
    if (second === 0x04) {
      if (third === undefined) return;
      this.#realTime = [];
      if (!this.make.silent) this.#say([this.#answer(third)], false);
      return;
    }
    if (this.#realTime.every((one, index) => one === clear[index])) {
      if (this.#realTime.length < clear.length) return;
      this.#realTime = [];
      if (this.make.knowsClear === false) return;
      this.#buffer = [];
      this.#interpreter.reset();
      this.#say([0x37, 0x25, 0x00], false);
      return;
    }
    this.#keep(socket);
  }

  #keep(socket: Socket): void {
    const { fault } = this;
    for (const byte of this.#realTime.splice(0)) {
      if ((fault?.kind === 'cut-line' || fault?.kind === 'power-off') && this.received >= fault.after) {
        this.fault = null;
        this.#work();
        if (fault.kind === 'power-off') void this.switchOff();
        else socket.destroy();
        return;
      }
      this.received++;
      this.#buffer.push(byte);
    }
  }

  /** Prints what it holds, until something stops it. */
  #work(): void {
    while (this.#problem === null) {
      const { fault } = this;
      if (
        fault &&
        fault.kind !== 'cut-line' &&
        fault.kind !== 'power-off' &&
        this.processed >= fault.after &&
        this.#buffer.length > 0
      ) {
        this.fault = null;
        this.#stop(fault.kind);
        return;
      }
      const taken = this.#interpreter.step(this.#buffer);
      if (taken === null) return;
      this.#buffer.splice(0, taken);
      this.processed += taken;
    }
  }

  #stop(problem: 'no-paper' | 'cover-open' | 'error'): void {
    this.#problem = problem;
    this.#news();
    this.#change.emit('change');
  }

  /** Bits as Epson's reference has them; the fixed ones are 0x12. */
  #answer(question: number): number {
    const is = (problem: string) => this.#problem === problem;
    if (question === 1) return 0x12 | (this.#problem ? 0x08 : 0);
    if (question === 2)
      return 0x12 | (is('cover-open') ? 0x04 : 0) | (is('no-paper') ? 0x20 : 0) | (is('error') ? 0x40 : 0);
    if (question === 3) return 0x12 | (is('error') ? 0x08 : 0);
    return 0x12 | (this.isNearEnd ? 0x0c : 0) | (is('no-paper') ? 0x6c : 0);
  }

  #news(): void {
    if (!this.make.tellsNews) return;
    const is = (problem: string) => this.#problem === problem;
    this.#say(
      [
        0x10 | (this.#problem ? 0x08 : 0) | (is('cover-open') ? 0x20 : 0),
        is('error') ? 0x08 : 0,
        (is('no-paper') ? 0x0f : 0) | (this.isNearEnd ? 0x03 : 0),
        0x0f,
      ],
      false,
    );
  }

  #say(bytes: readonly number[], isDone: boolean): void {
    if (isDone && this.make.neverDone) return;
    const send = () => {
      for (const socket of this.#sockets) if (socket.writable) socket.write(Uint8Array.from(bytes));
    };
    const { answersAfterMs = 0 } = this.make;
    if (answersAfterMs === 0) {
      send();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      send();
    }, answersAfterMs);
    this.#timers.add(timer);
  }
}
