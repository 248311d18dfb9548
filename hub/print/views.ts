import { type PrinterProblem, printerProblem } from '../../domain/print/printer.ts';
import { ticketLabel } from '../../domain/queue/number.ts';
import type { Services } from '../services.ts';

/** A printer as staff see it. */
export interface PrinterView {
  readonly device: string;
  readonly label: string;
  readonly kind: 'escpos-tcp' | 'system';
  /** null: it is well; `unknown`: nothing has been heard of it yet */
  readonly problem: PrinterProblem | null | 'unknown';
  readonly nearEnd: boolean;
  readonly since: number | null;
  readonly seenAt: number | null;
}

type House = Pick<Services, 'db' | 'centre' | 'printing' | 'clock'>;

/** How the system's printer did last: all that can be known of it. */
async function lastThroughSystem(db: Services['db'], device: string) {
  return db
    .selectFrom('print_job')
    .select(['state', 'reason', 'finished_at'])
    .where('device_id', '=', device)
    .where('state', 'in', ['printed', 'failed'])
    .orderBy('finished_at', 'desc')
    .executeTakeFirst();
}

/** The printers of the centre, or the one beside a screen. */
export async function printersHere({ db, centre, printing }: House, only: string | null): Promise<PrinterView[]> {
  const views: PrinterView[] = [];
  for (const device of centre.devices) {
    if (!device.printer || (only !== null && device.id !== only)) continue;
    const { kind } = device.printer;
    const named = { device: device.id, label: device.label, kind };
    const watched = printing.stateAt(device.id);
    if (watched) {
      views.push({ ...named, ...watched });
      continue;
    }
    const last = await lastThroughSystem(db, device.id);
    const at = last?.finished_at ?? null;
    views.push({
      ...named,
      problem: !last ? 'unknown' : last.state === 'printed' ? null : printerProblem.catch('error').parse(last.reason),
      nearEnd: false,
      since: at,
      seenAt: at,
    });
  }
  return views;
}

/** How long staff are told of a number that got no slip (ms): after that she has managed without. */
const toldForMs = 15 * 60_000;

/** Numbers still waiting whose newest slip did not come out, or perhaps not. The newest first. */
export async function missedToday({ db, clock }: House, day: string) {
  const rows = await db
    .selectFrom('print_job')
    .innerJoin('visit', 'visit.id', 'print_job.visit_id')
    .select([
      'print_job.visit_id as visit',
      'print_job.device_id as device',
      'print_job.state',
      'print_job.copy',
      'print_job.created_at as at',
      'visit.series',
      'visit.number',
    ])
    .where('print_job.created_at', '>', clock() - toldForMs)
    .where('visit.day', '=', day)
    .where('visit.ended_at', 'is', null)
    .where('visit.state', '=', 'waiting')
    .orderBy('print_job.created_at', 'desc')
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const known = newest.get(row.visit);
    if (!known || known.copy < row.copy) newest.set(row.visit, row);
  }
  return [...newest.values()]
    .filter(({ state }) => state === 'failed' || state === 'uncertain' || state === 'expired')
    .map(({ visit, device, state, series, number, at }) => ({
      visit,
      device,
      label: ticketLabel(series, number),
      isUncertain: state === 'uncertain',
      at,
    }));
}
