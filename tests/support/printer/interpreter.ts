import { letterOf } from './letters.ts';
import type { Align, Cell, Row, Slip } from './paper.ts';

/** What the interpreter tells the printer it sits in. */
export interface Told {
  readonly onSlip: (slip: Slip) => void;
  readonly onMark: (mark: string) => void;
  readonly onAskedInTurn: () => void;
}

/** Types of paper command: how long each is, so that a cut line leaves it waiting. Null: not all of it is here yet. */
type Taken = number | null;

/** Reads ESC/POS as a printer does, one command at a time, onto paper. */
export class Interpreter {
  /** commands nobody taught it: a test wants none */
  readonly unknown: string[] = [];
  readonly #told: Told;
  readonly #dotsWide: number;
  readonly #firstNational: number;
  #rows: Row[] = [];
  #line: Cell[] = [];
  #code = { value: '', dots: 3 };
  #table = 0;
  #national: number;
  #align: Align = 'left';
  #bold = false;
  #wide = 1;
  #high = 1;

  constructor(told: Told, { dotsWide = 576, national = 0 } = {}) {
    this.#told = told;
    this.#dotsWide = dotsWide;
    this.#firstNational = national;
    this.#national = national;
  }

  /** What has come out since the last cut. */
  get unfinished(): Slip | null {
    return this.#rows.length === 0 ? null : { rows: this.#rows, whole: false };
  }

  /** The paper was torn off, or the power went: what was in the line's own buffer is gone. */
  tearOff(): Slip | null {
    const slip = this.unfinished;
    this.#rows = [];
    this.reset();
    return slip;
  }

  reset(): void {
    this.#line = [];
    this.#table = 0;
    this.#national = this.#firstNational;
    this.#align = 'left';
    this.#bold = false;
    this.#wide = 1;
    this.#high = 1;
  }

  /** Carries out the command at the beginning; says how many bytes it took, or null when it is not complete. */
  step(bytes: readonly number[]): Taken {
    const [first, second, third] = bytes;
    if (first === undefined) return null;
    if (first === 0x0a) {
      this.#feed();
      return 1;
    }
    if (first === 0x0d) return 1;
    if (first >= 0x20) {
      this.#write(letterOf(first, this.#table, this.#national));
      return 1;
    }
    if (second === undefined) return null;
    if (first === 0x1b && second === 0x40) {
      this.reset();
      return 2;
    }
    if (first === 0x1c && second === 0x2e) return 2;
    if (first === 0x1b && second === 0x32) return 2;
    if (third === undefined) return null;
    if (first === 0x1b) return this.#escape(second, third);
    if (first === 0x1d) return this.#group(bytes, second, third);
    return this.#strange(bytes, 1);
  }

  #escape(command: number, value: number): Taken {
    switch (command) {
      case 0x74:
        this.#table = value;
        return 3;
      case 0x52:
        this.#national = value;
        return 3;
      case 0x61:
        this.#align = (['left', 'center', 'right'] as const)[value % 48] ?? 'left';
        return 3;
      case 0x45:
        this.#bold = (value & 1) === 1;
        return 3;
      case 0x4d:
      case 0x33:
        return 3;
      case 0x64:
        for (let i = 0; i < value; i++) this.#feed();
        return 3;
      default:
        return this.#strange([0x1b, command], 2);
    }
  }

  #group(bytes: readonly number[], command: number, value: number): Taken {
    switch (command) {
      case 0x21:
        this.#wide = (value >> 4) + 1;
        this.#high = (value & 0x0f) + 1;
        return 3;
      case 0x62:
        return 3;
      case 0x72:
        this.#told.onAskedInTurn();
        return 3;
      case 0x56: {
        if (value >= 65 && bytes.length < 4) return null;
        if (this.#line.length > 0) this.#feed();
        this.#told.onSlip({ rows: this.#rows, whole: true });
        this.#rows = [];
        return value >= 65 ? 4 : 3;
      }
      case 0x28:
        return this.#block(bytes, value);
      default:
        return this.#strange(bytes, 2);
    }
  }

  /** `GS ( x pL pH ...` */
  #block(bytes: readonly number[], family: number): Taken {
    const [, , , low, high] = bytes;
    if (low === undefined || high === undefined) return null;
    const length = 5 + low + high * 256;
    if (bytes.length < length) return null;
    const body = bytes.slice(5, length);
    if (family === 0x48 && body[0] === 0x30) this.#told.onMark(String.fromCharCode(...body.slice(2)));
    else if (family === 0x6b && body[0] === 0x31) this.#qr(body[1] ?? 0, body.slice(2));
    else this.#strange(bytes.slice(0, 3), length);
    return length;
  }

  #qr(what: number, body: readonly number[]): void {
    if (what === 0x43) this.#code.dots = body[0] ?? 3;
    if (what === 0x50) this.#code.value = Buffer.from(body.slice(1)).toString('latin1');
    if (what === 0x51) this.#rows.push({ kind: 'code', ...this.#code, align: this.#align });
  }

  #strange(bytes: readonly number[], length: number): number {
    this.unknown.push(Buffer.from(bytes.slice(0, 3)).toString('hex'));
    return length;
  }

  #write(text: string): void {
    const used = this.#line.reduce((dots, cell) => dots + 12 * cell.wide, 0);
    if (used + 12 * this.#wide > this.#dotsWide) this.#feed();
    this.#line.push({ text, wide: this.#wide, high: this.#high, bold: this.#bold });
  }

  #feed(): void {
    this.#rows.push({ kind: 'line', cells: this.#line, align: this.#align });
    this.#line = [];
  }
}
