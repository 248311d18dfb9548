import type { Hub } from '../../hub/hub.ts';
import type { PrinterTimes } from '../../hub/integrations/printer/printer.ts';
import type { PrintRow } from '../../hub/print/store.ts';

/** Patience for a printer on this machine: short, and long enough for a busy one (ms). */
export const quick: PrinterTimes = { connect: 1_000, answer: 250, print: 600, poll: 20 };

/** What a centre file says of a printer on this machine. */
export const printerAt = (port: number, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'escpos-tcp',
  host: '127.0.0.1',
  port,
  ...more,
});

/** Every slip of the hub, the oldest first. */
export const allSlips = (hub: Hub): Promise<PrintRow[]> =>
  hub.services.db.selectFrom('print_job').selectAll().orderBy('created_at').orderBy('copy').execute();

/** Waits until something is so, looking again at every event the hub tells. */
export async function untilHub<T>(hub: Hub, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const { events } = hub.services;
  const stop = new AbortController();
  // From the newest event on: the first look comes after it, so nothing falls between.
  for await (const _event of events.after(await events.head(), stop.signal)) {
    const found = await look();
    if (!found) continue;
    stop.abort();
    return found;
  }
  throw new Error('the hub fell silent');
}

/** The slip of a visit once nothing more will happen to it. */
export const ended = (hub: Hub, visit: string, copy = 0): Promise<PrintRow> =>
  untilHub(hub, async () => {
    const row = (await allSlips(hub)).find((one) => one.visit_id === visit && one.copy === copy);
    return row && row.state !== 'pending' && row.state !== 'printing' ? row : null;
  });
