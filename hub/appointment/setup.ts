import { z } from 'zod';
import { lengths } from '../../domain/appointment/appointment.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const column = z.string().min(1).max(80);

/** How a centre's booking system is read. It is set-up, because every booking system has columns and codes of its own. */
export const appointmentSetup = z
  .object({
    /**
     * What the booking system calls a kind of booking -> our service, and our errand where one fits. Nothing else of a
     * booking's words is ever looked at, let alone stored.
     */
    services: z
      .record(
        z.string().min(1).max(80),
        z.union([
          id.transform((service) => ({ service, errand: 'andet' })),
          z.object({ service: id, errand: id.default('andet') }).strict(),
        ]),
      )
      .default({}),
    /** length where the booking system names none (minutes) */
    minutes: z.number().int().min(lengths.shortest).max(lengths.longest).default(20),
    /** names of the columns of its CSV file; `time` alone when date and time stand in one column */
    csv: z
      .object({
        date: column.optional(),
        time: column,
        service: column,
        id: column,
        minutes: column.optional(),
        reference: column.optional(),
        /** lines with one of these values in this column are cancelled bookings */
        cancelled: z
          .object({ column, values: z.array(z.string().min(1).max(80)).min(1) })
          .strict()
          .optional(),
      })
      .strict()
      .optional(),
    /** its iCalendar feed */
    ical: z
      .object({
        url: z.url({ protocol: /^https?$/, error: 'not a web address' }),
        everyMinutes: z.number().int().min(1).max(120).default(5),
        /** how many days from today on are fetched */
        days: z.number().int().min(1).max(60).default(14),
        /** where an entry's kind stands: in CATEGORIES, or at the beginning of SUMMARY (the rest of it is not read) */
        serviceIn: z.enum(['categories', 'summary']).default('categories'),
      })
      .strict()
      .optional(),
  })
  .strict();
export type AppointmentSetup = z.infer<typeof appointmentSetup>;
export type CsvSetup = NonNullable<AppointmentSetup['csv']>;
export type IcalSetup = NonNullable<AppointmentSetup['ical']>;

/** The kind a booking's code stands for, null when the set-up does not name it. Case and spaces at the ends do not count. */
export function kindOf(setup: AppointmentSetup, code: string): { service: string; errand: string } | null {
  const wanted = code.trim().toLowerCase();
  const found = Object.entries(setup.services).find(([name]) => name.trim().toLowerCase() === wanted);
  return found?.[1] ?? null;
}

/** The kind whose code a text begins with, as a word of its own; the longest wins. */
export function kindAtStart(setup: AppointmentSetup, text: string): { service: string; errand: string } | null {
  const said = text.trim().toLowerCase();
  const codes = Object.keys(setup.services).filter((name) => {
    const code = name.trim().toLowerCase();
    return said.startsWith(code) && !/^[\p{L}\p{N}]/u.test(said.slice(code.length));
  });
  const longest = codes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : (setup.services[longest] ?? null);
}
