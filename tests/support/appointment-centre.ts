import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { AppointmentSetup } from '../../hub/appointment/setup.ts';
import { dataFolder, demoCentre } from './test-hub.ts';

/** What a set-up file says of appointments, before its defaults are filled in. */
export type AppointmentsAsWritten = Omit<Partial<AppointmentSetup>, 'ical'> & {
  ical?: Partial<NonNullable<AppointmentSetup['ical']>>;
};

/** The columns and codes a made-up booking system has. */
export const bookingSystem: AppointmentsAsWritten = {
  services: {
    Pas: { service: 'pas-koerekort', errand: 'pas' },
    Flytning: { service: 'folkeregister', errand: 'flytning' },
  },
  csv: { time: 'Tid', service: 'Ydelse', id: 'Nr', minutes: 'Minutter', reference: 'Kode' },
};

/** The demo centre with a booking system, as a file; removed by `remove`. */
export function centreWith(appointments: AppointmentsAsWritten = bookingSystem): { file: string; remove: () => void } {
  const folder = dataFolder();
  const file = join(folder.path, 'centre.yaml');
  writeFileSync(file, stringify({ ...parse(readFileSync(demoCentre, 'utf8')), appointments }));
  return { file, remove: folder.remove };
}
