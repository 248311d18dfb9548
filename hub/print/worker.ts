import type { HubEvent } from '../../domain/live/events.ts';
import type { PrintStep } from '../../domain/print/job.ts';
import type { PrintOutcome } from '../../domain/print/printer.ts';
import type { CommandWork } from '../api/command.ts';
import type { DeviceSetup } from '../centre/store.ts';
import type { Printer, SlipBytes } from '../integrations/printer/printer.ts';
import type { Services } from '../services.ts';
import { PrinterWatch } from './printer-watch.ts';
import { changeSlip, nextSlip, type PrintRow } from './store.ts';

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

/**
 * Feeds one printer, one slip after the other. It takes slips from the database only, so what it prints is committed, and
 * begins each by a committed step, so that after a crash nobody prints it a second time.
 */
export class PrinterWorker {
  readonly watch = new PrinterWatch();
  readonly #house: PrintHouse;
  readonly #printer: Printer;
  readonly #devices: readonly DeviceSetup[];
  readonly #encode: (row: PrintRow) => Promise<SlipBytes>;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(
    house: PrintHouse,
    printer: Printer,
    devices: readonly DeviceSetup[],
    encode: (row: PrintRow) => Promise<SlipBytes>,
  ) {
    this.#house = house;
    this.#printer = printer;
    this.#devices = devices;
    this.#encode = encode;
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
        const next = this.#stopped ? undefined : await nextSlip(this.#house.db, ids);
        if (!next) break;
        await this.#print(next);
      }
    }
  }

  async #print(row: PrintRow): Promise<void> {
    const begun = await changeInHouse(this.#house, async (w) => {
      const started = await changeSlip(w, row.id, { type: 'begin' });
      if (!started) await changeSlip(w, row.id, { type: 'expire' });
      return started !== null;
    });
    if (!begun) return;
    const { outcome, after } = await this.#send(row);
    await changeInHouse(this.#house, (w) => changeSlip(w, row.id, stepOf(outcome)));
    if (outcome.state !== 'printed') {
      this.#house.log.warn(
        { device: row.device_id, outcome: outcome.state, reason: outcome.reason },
        'slip not printed',
      );
    }
    if (after) await this.#note(after);
    else await this.#note(await this.#printer.status());
  }

  /** A slip that cannot even be written must not stand in the way of the others. */
  async #send(row: PrintRow): Promise<Awaited<ReturnType<Printer['print']>>> {
    let bytes: SlipBytes;
    try {
      bytes = await this.#encode(row);
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
