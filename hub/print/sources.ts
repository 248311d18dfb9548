import type { SlipPart } from '../../domain/print/slip.ts';
import type { SlipBytes } from '../integrations/printer/printer.ts';
import type { PlanJobs } from './plan-jobs.ts';
import { changeSlip, nextSlip, type PrintRow } from './store.ts';
import { changeInHouse, type PrintHouse, type PrintSource } from './worker.ts';

/** The slips of numbers, from the database: what is printed is committed. */
export const slipSource =
  (house: PrintHouse, encode: (row: PrintRow) => Promise<SlipBytes>): PrintSource =>
  async (devices) => {
    const row = await nextSlip(house.db, devices);
    if (!row) return null;
    return {
      device: row.device_id,
      begin: () =>
        changeInHouse(house, async (w) => {
          const started = await changeSlip(w, row.id, { type: 'begin' });
          if (!started) await changeSlip(w, row.id, { type: 'expire' });
          return started !== null;
        }),
      encode: () => encode(row),
      end: (step) => changeInHouse(house, (w) => changeSlip(w, row.id, step)),
    };
  };

/** Plans, from memory. Their steps are told as those of slips are, so that the screen looks again. */
export const planSource =
  (house: PrintHouse, jobs: PlanJobs, encode: (parts: readonly SlipPart[], device: string) => SlipBytes): PrintSource =>
  async (devices) => {
    const job = jobs.next(devices);
    if (!job) return null;
    const tell = () => changeInHouse(house, async (w) => w.say({ type: 'print.changed', device: job.device }));
    return {
      device: job.device,
      begin: async () => {
        const begun = jobs.step(job.id, { type: 'begin' }, house.clock());
        if (!begun) jobs.step(job.id, { type: 'expire' }, house.clock());
        await tell();
        return begun;
      },
      encode: async () => encode(job.parts ?? [], job.device),
      end: async (step) => {
        jobs.step(job.id, step, house.clock());
        await tell();
      },
    };
  };
