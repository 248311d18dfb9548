import type { PhonePlace } from '../../domain/identity/phone-address.ts';
import { type SlipPart, ticketSlip } from '../../domain/print/slip.ts';
import { ticketLabel } from '../../domain/queue/number.ts';
import type { CentreSetup } from '../centre/store.ts';
import type { Database } from '../storage/database.ts';
import { findVisit } from '../visit/store.ts';
import type { PrintRow } from './store.ts';
import type { PaperWords } from './words.ts';

interface SlipHouse {
  readonly db: Database;
  readonly centre: CentreSetup;
  readonly phonePlace: () => PhonePlace | null;
}

/** What stands on a slip, as the visit is stored: nothing but the list of things to bring is kept with the slip itself. */
export async function slipOf(
  { db, centre, phonePlace }: SlipHouse,
  row: PrintRow,
  wordsOf: (language: string) => PaperWords,
): Promise<readonly SlipPart[]> {
  const visit = await findVisit(db, row.visit_id);
  if (!visit) throw new Error('a slip without its visit');
  const words = wordsOf(visit.language);
  const place = phonePlace();
  const names = centre.services.find(({ id }) => id === visit.service_id)?.names;
  return ticketSlip(
    {
      centre: centre.name,
      label: ticketLabel(visit.series, visit.number),
      service: names?.[words.language] ?? names?.da ?? '',
      way: visit.way,
      range:
        visit.shown_low === null || visit.shown_high === null
          ? { kind: 'unknown' }
          : { kind: 'range', low: visit.shown_low, high: visit.shown_high },
      bring: (JSON.parse(row.bring) as string[]).flatMap((thing) => words.thing(thing) ?? []),
      phone: place && {
        address: `${place.address}/phone/#t=${visit.id}.${visit.phone_secret}&l=${words.language}`,
        anywhere: place.anywhere,
      },
      issuedAt: visit.arrived_at,
      foot: centre.slipFoot?.[words.language] ?? centre.slipFoot?.da ?? null,
    },
    words.slip,
  );
}
