import type { PrinterState, PrintOutcome } from '../../../domain/print/printer.ts';
import type { NetworkPrinter } from '../../centre/printer-setup.ts';
import {
  ask,
  askInTurn,
  clearBuffer,
  type Question,
  questions,
  type Said,
  sendMark,
  stateOf,
  stateOfNews,
} from './escpos-status.ts';
import { PrinterLine } from './line.ts';
import { type Printer, type PrinterTimes, type SlipBytes, usualTimes } from './printer.ts';

type Printed = Awaited<ReturnType<Printer['print']>>;

const away: PrinterState = { problem: 'offline', nearEnd: false };
const gone: PrintOutcome = { state: 'uncertain', reason: 'gone-mid-print' };

/**
 * A receipt printer on the network (raw printing). A call for each print: such printers take one caller at a time, and a
 * line held open for days is dead without a word.
 */
export function tcpPrinter(
  printer: Pick<NetworkPrinter, 'host' | 'port' | 'confirm'>,
  times: PrinterTimes = usualTimes,
): Printer {
  let lastMark = Math.floor(performance.timeOrigin) % 1_000;
  /** whether the printer may still hold half a slip of a call that broke */
  let holdsHalf = false;
  return {
    status: async () => {
      const line = await PrinterLine.open(printer.host, printer.port, times.connect);
      if (!line) return away;
      try {
        return (await new Conversation(line, times).state()) ?? away;
      } finally {
        line.close();
      }
    },
    print: async (slip) => {
      const line = await PrinterLine.open(printer.host, printer.port, times.connect);
      if (!line) return { outcome: { state: 'failed', reason: 'offline' }, after: away };
      try {
        // Marks come back when printing is over: one of an earlier call that broke must not be taken for this one's.
        lastMark = (lastMark + 1) % 1_000;
        const mark = printer.confirm === 'process-id' ? String(lastMark).padStart(3, '0') : null;
        const conversation = new Conversation(line, times);
        if (holdsHalf) await conversation.clear();
        const printed = await conversation.print(slip, mark);
        holdsHalf = printed.outcome.state === 'uncertain';
        return printed;
      } finally {
        line.close();
      }
    },
  };
}

/** One call: questions, a slip, and what came of it. */
class Conversation {
  readonly #line: PrinterLine;
  readonly #times: PrinterTimes;
  #mark: string | null = null;
  /** how far the slip is: nothing known, all of it printed, cut off */
  #done: 'no' | 'content' | 'all' = 'no';
  /** what the printer told by itself */
  #news: PrinterState | null = null;

  constructor(line: PrinterLine, times: PrinterTimes) {
    this.#line = line;
    this.#times = times;
  }

  /** Waits for what `wanted` accepts, noting on the way that the slip is done, or news the printer tells by itself. */
  async #await(wanted: (said: Said) => boolean, withinMs: number): Promise<Said | 'silent' | 'gone'> {
    const until = performance.now() + withinMs;
    for (;;) {
      const heard = await this.#line.hear(Math.max(0, until - performance.now()));
      if (heard.kind === 'silent' || heard.kind === 'gone') return heard.kind;
      this.#noteDone(heard);
      if (heard.kind === 'news') this.#news = stateOfNews(heard.bytes);
      if (wanted(heard)) return heard;
    }
  }

  /** Asks the four questions; null when one stays unanswered. */
  async state(which: readonly Question[] = questions): Promise<PrinterState | null> {
    const answers: Partial<Record<Question, number>> = {};
    for (const question of which) {
      if (!(await this.#line.send(ask(question), this.#times.answer))) return null;
      const answer = await this.#await((said) => said.kind === 'answer', this.#times.answer);
      if (typeof answer === 'string' || answer.kind !== 'answer') return null;
      answers[question] = answer.byte;
    }
    return stateOf(answers);
  }

  async print(slip: SlipBytes, mark: string | null): Promise<Printed> {
    const before = await this.state();
    if (!before) return { outcome: { state: 'failed', reason: 'offline' }, after: away };
    if (before.problem) return { outcome: { state: 'failed', reason: before.problem }, after: before };
    this.#mark = mark;
    this.#news = null;
    const report = (letter: string) => (mark === null ? askInTurn : sendMark(letter + mark));
    const all = new Uint8Array([...slip.content, ...report('a'), ...slip.cut, ...report('b')]);
    if (!(await this.#line.send(all, this.#times.print))) return { outcome: gone, after: null };
    return this.#watch();
  }

  /**
   * Two reports are asked of a slip, before its cut and after. Without the first no whole slip can have come out; with the
   * second it has. In between nobody can say.
   */
  #noteDone(said: Said): void {
    if (said.kind === 'mark' && this.#mark !== null) {
      if (said.mark === `b${this.#mark}`) this.#done = 'all';
      else if (said.mark === `a${this.#mark}` && this.#done === 'no') this.#done = 'content';
    } else if (said.kind === 'in-turn' && this.#mark === null) {
      this.#done = this.#done === 'no' ? 'content' : 'all';
    }
  }

  #isWhole(): boolean {
    return this.#done === 'all';
  }

  /** Has what the printer holds thrown away; false when it does not say that it did. */
  async clear(): Promise<boolean> {
    if (!(await this.#line.send(clearBuffer, this.#times.answer))) return false;
    return typeof (await this.#await((said) => said.kind === 'cleared', this.#times.answer)) !== 'string';
  }

  /** Waits until the printer says that the slip is done, asking how it is meanwhile. */
  async #watch(): Promise<Printed> {
    const until = performance.now() + this.#times.print;
    for (;;) {
      await this.#await(() => this.#isWhole() || needsAPerson(this.#news), this.#times.poll);
      if (this.#isWhole()) return { outcome: { state: 'printed' }, after: await this.state() };
      if (this.#line.isGone) return { outcome: gone, after: null };
      const state = needsAPerson(this.#news) ? this.#news : await this.state();
      if (this.#isWhole()) continue;
      if (needsAPerson(state) || performance.now() > until) return this.#giveUp(state);
    }
  }

  /**
   * The printer stopped in the middle, or never said that it was done. What it holds of the slip is cleared, so that a new
   * roll does not bring it when she has long been called. Only a printer that stopped for a reason and says that it is
   * cleared is known to print nothing more.
   */
  async #giveUp(state: PrinterState | null): Promise<Printed> {
    const cleared = await this.clear();
    if (this.#isWhole()) return { outcome: { state: 'printed' }, after: state };
    if (cleared && this.#done === 'no' && needsAPerson(state))
      return { outcome: { state: 'failed', reason: state.problem }, after: state };
    return { outcome: gone, after: state };
  }
}

/** Stopped until somebody does something. "Offline" alone passes: a printer says so while it feeds paper. */
function needsAPerson(
  state: PrinterState | null,
): state is PrinterState & { problem: 'no-paper' | 'cover-open' | 'error' } {
  return state !== null && state.problem !== null && state.problem !== 'offline';
}
