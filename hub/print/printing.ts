import type { PhonePlace } from '../../domain/identity/phone-address.ts';
import type { NetworkPrinter, PrinterSetup } from '../centre/printer-setup.ts';
import type { CentreSetup, DeviceSetup } from '../centre/store.ts';
import { encodeSlip } from '../integrations/printer/encode-slip.ts';
import { type PrinterTimes, usualTimes } from '../integrations/printer/printer.ts';
import { tcpPrinter } from '../integrations/printer/tcp-printer.ts';
import type { WatchedState } from './printer-watch.ts';
import { slipOf } from './slip.ts';
import { loseBegun, sweepSlips } from './store.ts';
import { loadPaperWords } from './words.ts';
import { changeInHouse, PrinterWorker, type PrintHouse } from './worker.ts';

/** How often printers are asked how they are (ms): often while something is wrong, so that a new roll is seen at once. */
export interface WatchTimes {
  readonly well: number;
  readonly trouble: number;
}
export const usualWatch: WatchTimes = { well: 30_000, trouble: 4_000 };

export interface PrintingOptions {
  readonly root: string;
  readonly centre: CentreSetup;
  readonly phonePlace: () => PhonePlace | null;
  readonly printer?: Partial<PrinterTimes>;
  /** null: printers are asked only when they print */
  readonly watch?: WatchTimes | null;
}

const isNetwork = (device: DeviceSetup): device is DeviceSetup & { printer: NetworkPrinter } =>
  device.printer?.kind === 'escpos-tcp';

/** All printers of the house: a worker for each one on the network, however many screens share it. */
export class Printing {
  /** ids of what a slip may tell to bring */
  readonly knownThings: ReadonlySet<string>;
  readonly #house: PrintHouse;
  readonly #watch: WatchTimes | null;
  readonly #systemDevices: readonly string[];
  readonly #workers = new Map<string, PrinterWorker>();
  readonly #all: readonly PrinterWorker[];
  readonly #stop = new AbortController();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #listening: Promise<void> = Promise.resolve();

  constructor(house: PrintHouse, { root, centre, phonePlace, printer, watch = usualWatch }: PrintingOptions) {
    this.#house = house;
    this.#watch = watch;
    const words = loadPaperWords(root);
    this.knownThings = words.things;
    this.#systemDevices = centre.devices.filter((device) => device.printer?.kind === 'system').map(({ id }) => id);
    const byAddress = Map.groupBy(centre.devices.filter(isNetwork), ({ printer: at }) => `${at.host}:${at.port}`);
    this.#all = [...byAddress.values()].flatMap((devices) => {
      const [first] = devices;
      if (!first) return [];
      const worker = new PrinterWorker(
        house,
        tcpPrinter(first.printer, { ...usualTimes, ...printer }),
        devices,
        async (row) =>
          encodeSlip(
            await slipOf({ db: house.db, centre, phonePlace }, row, words.of),
            // Screens that share a printer should agree on it; if they do not, each gets what its own line says.
            (devices.find(({ id }) => id === row.device_id) ?? first).printer,
          ),
      );
      for (const { id } of devices) this.#workers.set(id, worker);
      return [worker];
    });
  }

  /** How the printer beside a screen is, as far as the hub can ask it; null: it cannot. */
  stateAt(device: string): WatchedState | null {
    return this.#workers.get(device)?.watch.state ?? null;
  }

  /** Whether the hub itself can print for a screen. */
  canPrintAt(device: string): boolean {
    return this.#workers.has(device);
  }

  /** Called before the hub answers anybody: slips a crash left begun are nobody's to print again. */
  async recover(): Promise<void> {
    await changeInHouse(this.#house, async (w) => {
      await loseBegun(w);
      await sweepSlips(w, this.#systemDevices);
    });
  }

  /** Begins to print what waits, and to listen for what comes. */
  async start(): Promise<void> {
    if (this.#all.length === 0) return;
    const head = await this.#house.events.head();
    this.#listening = this.#listen(head);
    for (const worker of this.#all) {
      this.#follow(worker.wake());
      if (this.#watch) this.#watchOver(worker, 0);
    }
  }

  /** Gives up what waited too long. A job, like those of the day. */
  sweep(): Promise<void> {
    return changeInHouse(this.#house, (w) => sweepSlips(w, this.#systemDevices));
  }

  /** Lets slips under way end. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all([this.#listening, ...this.#all.map((worker) => worker.stop())]);
  }

  /** A slip is heard of only after it is committed. */
  async #listen(from: number): Promise<void> {
    for await (const stored of this.#house.events.after(from, this.#stop.signal)) {
      if (stored?.event.type === 'print.changed') {
        const worker = this.#workers.get(stored.event.device);
        if (worker) this.#follow(worker.wake());
      }
    }
  }

  #watchOver(worker: PrinterWorker, inMs: number): void {
    if (this.#stop.signal.aborted || !this.#watch) return;
    const { well, trouble } = this.#watch;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#follow(
        worker.look().finally(() => this.#watchOver(worker, worker.watch.state.problem === null ? well : trouble)),
      );
    }, inMs);
    timer.unref();
    this.#timers.add(timer);
  }

  #follow(work: Promise<void>): void {
    work.catch((error: Error) => this.#house.log.error({ stack: error.stack }, 'printing failed'));
  }
}

/** The kind of printer beside a screen. */
export type PrinterKind = PrinterSetup['kind'];
