import type { HubEvent } from '../../domain/live/events.ts';
import type { PrintStep } from '../../domain/print/job.ts';
import type { PrintOutcome } from '../../domain/print/printer.ts';
import type { CommandWork } from '../api/command.ts';
import type { DeviceSetup } from '../centre/store.ts';
import type { Printer, SlipBytes } from '../integrations/printer/printer.ts';
import type { Services } from '../services.ts';
import { PrinterWatch } from './printer-watch.ts';

/** What a worker needs of the hub. */
export type PrintHouse = Pick<Services, 'db' | 'events' | 'clock' | 'log'>;

/** A change of slips outside a command: one transaction with its events, told after the commit. */
export async function changeInHouse<T>(house: PrintHouse, work: (w: CommandWork) => Promise<T>): Promise<T> {
  const { db, events, clock } = house;
  const now = clock();
  const { result, told } = await db.transaction().execute(async (tx) => {
    const said: HubEvent[] = [];
    const result = await work({ tx, now, say: (event) => said.push(event) });
    return { result, told: await events.append(tx, said, now) };
  });
  events.publish(told);
  return result;
}

/** Something that waits for a printer: a number's slip, or a plan. */
export interface Printable {
  /** the screen it is for */
  readonly device: string;
  /** Begins it, by a step that stays; false when it is too late or somebody else has. */
  readonly begin: () => Promise<boolean>;
  readonly encode: () => Promise<SlipBytes>;
  readonly end: (step: PrintStep) => Promise<unknown>;
}

/** Gives what has waited longest for one of these screens' printer, or null. */
export type PrintSource = (devices: readonly string[]) => Promise<Printable | null>;

/**
 * Feeds one printer, one thing after the other; the first source that has something goes first. It begins each by a step of
 * its own before a byte is sent, so that after a crash nobody prints it a second time.
 */
export class PrinterWorker {
  readonly watch = new PrinterWatch();
  readonly #house: PrintHouse;
  readonly #printer: Printer;
  readonly #devices: readonly DeviceSetup[];
  readonly #sources: readonly PrintSource[];
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(house: PrintHouse, printer: Printer, devices: readonly DeviceSetup[], sources: readonly PrintSource[]) {
    this.#house = house;
    this.#printer = printer;
    this.#devices = devices;
    this.#sources = sources;
  }

  /** Prints what waits. While it prints, a further call makes it look once more. */
  wake(): Promise<void> {
    this.#again = true;
    return this.#start(() => this.#run());
  }

  /** Asks the printer how it is, unless it is printing: then that will tell. */
  look(): Promise<void> {
    return this.#start(async () => this.#note(await this.#printer.status()));
  }

  /** One thing at a time: what comes meanwhile is looked for when it is over. */
  #start(work: () => Promise<void>): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#running ??= work().finally(() => {
      this.#running = null;
      return this.#again ? this.wake() : undefined;
    });
    return this.#running;
  }

  /** Lets the slip under way end, and begins no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const ids = this.#devices.map(({ id }) => id);
    while (this.#again && !this.#stopped) {
      this.#again = false;
      for (;;) {
        const next = this.#stopped ? null : await this.#next(ids);
        if (!next) break;
        await this.#print(next);
      }
    }
  }

  async #next(devices: readonly string[]): Promise<Printable | null> {
    for (const source of this.#sources) {
      const found = await source(devices);
      if (found) return found;
    }
    return null;
  }

  async #print(printable: Printable): Promise<void> {
    if (!(await printable.begin())) return;
    const { outcome, after } = await this.#send(printable);
    await printable.end(stepOf(outcome));
    if (outcome.state !== 'printed') {
      this.#house.log.warn(
        { device: printable.device, outcome: outcome.state, reason: outcome.reason },
        'slip not printed',
      );
    }
    if (after) await this.#note(after);
    else await this.#note(await this.#printer.status());
  }

  /** A slip that cannot even be written must not stand in the way of the others. */
  async #send(printable: Printable): Promise<Awaited<ReturnType<Printer['print']>>> {
    let bytes: SlipBytes;
    try {
      bytes = await printable.encode();
    } catch (error) {
      this.#house.log.error({ stack: (error as Error).stack }, 'a slip could not be written');
      return { outcome: { state: 'failed', reason: 'error' }, after: null };
    }
    return this.#printer.print(bytes);
  }

  async #note(state: Parameters<PrinterWatch['note']>[0]): Promise<void> {
    if (!this.watch.note(state, this.#house.clock())) return;
    await changeInHouse(this.#house, async (w) => {
      for (const { id } of this.#devices) w.say({ type: 'print.changed', device: id });
    });
  }
}

const stepOf = (outcome: PrintOutcome): PrintStep => {
  if (outcome.state === 'printed') return { type: 'printed' };
  return outcome.state === 'failed' ? { type: 'failed', reason: outcome.reason } : { type: 'lost' };
};
