/** Writes the table of Danish public holidays that the calendar reads: `node scripts/build-holidays.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const from = 2025;
const to = 2050;

export const holidaysFile = fileURLToPath(new URL('../domain/calendar/holidays.generated.json', import.meta.url));

/**
 * The table as text. Only days of type `public` are holidays; 1 May, 5 June and 24 December are `observance` (see
 * `office-day.ts`).
 */
export function holidaysText(): string {
  const denmark = new Holidays('DK');
  const days: Record<string, string> = {};
  for (let year = from; year <= to; year += 1) {
    for (const holiday of denmark.getHolidays(year, 'da')) {
      if (holiday.type === 'public') days[holiday.date.slice(0, 10)] = holiday.name;
    }
  }
  return `${JSON.stringify({ country: 'DK', from, to, days }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(holidaysFile, holidaysText());
  console.log(`Wrote ${holidaysFile}`);
}
