import type { PrinterProblem, PrinterState } from '../../../domain/print/printer.ts';

/**
 * What an ESC/POS printer sends back, told apart by the bits that never change. Source: Epson's ESC/POS command reference,
 * DLE EOT, GS a, GS r, GS ( H and DLE DC4 (fn 8).
 */

/** The four questions of DLE EOT: how it is, why it is offline, which error, how much paper. */
export const questions = [1, 2, 3, 4] as const;
export type Question = (typeof questions)[number];

/** Asks in real time: answered even when the printer is offline or its buffer is full. */
export const ask = (question: Question): Uint8Array => Uint8Array.of(0x10, 0x04, question);

/** Empties what the printer has received and not printed, in real time. Without it a new roll would bring the old slip. */
export const clearBuffer = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** To be sent back once everything before it is printed. The mark is four printable characters. */
export const sendMark = (mark: string): Uint8Array =>
  Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(mark, 'latin1'));

/** A question answered in its turn, after everything before it is printed: for printers that do not know marks. */
export const askInTurn = Uint8Array.of(0x1d, 0x72, 0x01);

export type Said =
  | { readonly kind: 'answer'; readonly byte: number }
  | { readonly kind: 'in-turn' }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'cleared' }
  /** told by itself: the printer's own status messages are on */
  | { readonly kind: 'news'; readonly bytes: readonly [number, number, number, number] };

/** Takes the printer's bytes apart, however the network cuts them. */
export class SaidReader {
  #rest: number[] = [];

  /** What is complete now. Bytes that are nothing we know (flow control, other replies' bytes) are passed over. */
  read(bytes: Uint8Array): Said[] {
    this.#rest.push(...bytes);
    const said: Said[] = [];
    for (;;) {
      const [first, second] = this.#rest;
      if (first === undefined) return said;
      if (first === 0x37) {
        // A block: header, what it is, text, NUL.
        const end = this.#rest.indexOf(0x00);
        if (end < 0 && this.#rest.length < 100) return said;
        const block = this.#rest.splice(0, end < 0 ? 1 : end + 1);
        if (second === 0x25) said.push({ kind: 'cleared' });
        if (second === 0x22) said.push({ kind: 'mark', mark: Buffer.from(block.slice(2, -1)).toString('latin1') });
      } else if ((first & 0x93) === 0x12) {
        said.push({ kind: 'answer', byte: first });
        this.#rest.shift();
      } else if ((first & 0x93) === 0x10) {
        if (this.#rest.length < 4) return said;
        said.push({ kind: 'news', bytes: this.#rest.splice(0, 4) as [number, number, number, number] });
      } else {
        if ((first & 0x90) === 0x00) said.push({ kind: 'in-turn' });
        this.#rest.shift();
      }
    }
  }
}

/** What the answers to the four questions mean together; a missing one says nothing. What a person can mend comes first. */
export function stateOf(answers: Partial<Record<Question, number>>): PrinterState {
  const { 1: how = 0, 2: why = 0, 3: error = 0, 4: paper = 0 } = answers;
  const problem: PrinterProblem | null =
    why & 0x04
      ? 'cover-open'
      : why & 0x20 || paper & 0x60
        ? 'no-paper'
        : why & 0x40 || error & 0x6c
          ? 'error'
          : how & 0x08
            ? 'offline'
            : null;
  return { problem, nearEnd: (paper & 0x0c) !== 0 };
}

/** The same from a status message the printer sends by itself. */
export function stateOfNews([first, second, third]: readonly number[]): PrinterState {
  const [how = 0, error = 0, paper = 0] = [first, second, third];
  const problem: PrinterProblem | null =
    how & 0x20 ? 'cover-open' : paper & 0x0c ? 'no-paper' : error & 0x6c ? 'error' : how & 0x08 ? 'offline' : null;
  return { problem, nearEnd: (paper & 0x03) !== 0 };
}
