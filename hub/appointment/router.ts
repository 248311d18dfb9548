import { z } from 'zod';
import { isReference, isVisitOver, lengths, refuseTime, statusOf } from '../../domain/appointment/appointment.ts';
import { isOffered, offersAt, shownErrand } from '../../domain/appointment/offers.ts';
import { isIsoDate } from '../../domain/calendar/date.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { ticketLabel } from '../../domain/queue/number.ts';
import { commandKey, runCommand } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { withSlip } from '../print/issue-slip.ts';
import { type CheckInAnswer, checkIn } from './check-in.ts';
import { type ReadFileAnswer, readCsv } from './csv.ts';
import { feedStatus } from './feed.ts';
import { applyPlan, countsOf, planFor, scopeOf } from './import.ts';
import {
  addAppointment,
  appointmentsOn,
  bookedToday,
  changeAppointment,
  findAppointment,
  fullAt,
  hasAppointments,
  visitStateOf,
} from './store.ts';

const desk = [{ device: 'desk', staff: ['frontdesk'] }] as const;
const kiosk = [{ device: 'kiosk' }] as const;
const key = z.object({ key: commandKey });
const id = z.string().max(40);
const day = z.string().refine(isIsoDate, 'not a date');
/** ms since epoch, on the whole minute */
const moment = z.number().int().multipleOf(60_000);
const language = z.string().regex(/^[a-z]{2}$/);
/** Staff have been told that the time is full, and want it all the same. */
const anyway = z.boolean().default(false);
/** A file in base64. The limit of a command's body is the hub's, see `largeCommands`. */
const file = z.string().max(1_400_000);

const unknownAppointment = { ok: false, reason: 'unknown-appointment' } as const;

/** Appointments: the day list of the desk, and checking in at the kiosk. */
export const appointmentRouter = router({
  /** The appointments of a day, with where each stands now and how the calendar was last heard. */
  day: procedureFor(desk)
    .input(z.object({ day }))
    .query(async ({ ctx, input }) => {
      const { db, centre, clock } = ctx.services;
      const now = clock();
      const rows = await appointmentsOn(db, input.day);
      return {
        now,
        today: localDate(new Date(now)),
        canImport: centre.appointments?.csv !== undefined,
        feed: centre.appointments?.ical === undefined ? null : ((await feedStatus(db)) ?? neverHeard),
        appointments: rows.map((row) => ({
          id: row.id,
          at: row.at,
          service: row.service_id,
          errand: row.errand,
          minutes: row.minutes,
          reference: row.reference,
          source: row.source,
          status: statusOf(row, row.visit_state, now, centre.rules.order),
          /** the time may be taken again */
          canReopen:
            row.state === 'cancelled' ||
            (row.day === localDate(new Date(now)) && row.state === 'arrived' && isVisitOver(row.visit_state)),
          label:
            row.visit_series !== null && row.visit_number !== null
              ? ticketLabel(row.visit_series, row.visit_number)
              : null,
          counter: row.visit_counter,
        })),
      };
    }),

  /** A time agreed at the desk. */
  create: procedureFor(desk)
    .input(
      key.extend({
        at: moment,
        service: id,
        errand: id,
        minutes: z.number().int().min(lengths.shortest).max(lengths.longest),
        reference: z.string().max(20).nullable(),
        anyway,
      }),
    )
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'appointment.create', input, async (w) => {
        const { centre, content, newId } = ctx.services;
        if (!centre.services.some((one) => one.id === input.service))
          return { ok: false, reason: 'unknown-service' } as const;
        if (!content.errands.some((one) => one.id === input.errand))
          return { ok: false, reason: 'unknown-errand' } as const;
        const reference = input.reference?.trim() || null;
        if (reference !== null && !isReference(reference)) return { ok: false, reason: 'not-a-reference' } as const;
        const refused = refuseTime(input.at, w.now);
        if (refused) return { ok: false, reason: refused } as const;
        const full = input.anyway ? null : await fullAt(w, centre, input);
        if (full) return full;
        const appointment = newId();
        await addAppointment(w, {
          id: appointment,
          at: input.at,
          service_id: input.service,
          errand: input.errand,
          minutes: input.minutes,
          reference,
          source: 'desk',
          external_id: null,
        });
        return { ok: true, appointment } as const;
      }),
    ),

  /** Another time for the same appointment. */
  move: procedureFor(desk)
    .input(key.extend({ appointment: id, to: moment, anyway }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'appointment.move', input, async (w) => {
        const row = await findAppointment(w.tx, input.appointment);
        if (!row) return unknownAppointment;
        const wish = { at: input.to, minutes: row.minutes, service: row.service_id, but: row.id };
        const full = input.anyway || row.state !== 'booked' ? null : await fullAt(w, ctx.services.centre, wish);
        return full ?? changeAppointment(w, row, { type: 'move', to: input.to });
      }),
    ),

  cancel: procedureFor(desk)
    .input(key.extend({ appointment: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'appointment.cancel', input, async (w) => {
        const row = await findAppointment(w.tx, input.appointment);
        return row ? changeAppointment(w, row, { type: 'cancel', by: 'desk' }) : unknownAppointment;
      }),
    ),

  /** Takes a cancellation back, or a check-in whose visit came to nothing: the time is booked again. */
  reopen: procedureFor(desk)
    .input(key.extend({ appointment: id, anyway }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'appointment.reopen', input, async (w) => {
        const row = await findAppointment(w.tx, input.appointment);
        if (!row) return unknownAppointment;
        const wish = { at: row.at, minutes: row.minutes, service: row.service_id, but: row.id, again: row };
        // Another may have been given the time meanwhile.
        const full = input.anyway || row.state !== 'cancelled' ? null : await fullAt(w, ctx.services.centre, wish);
        if (full) return full;
        return changeAppointment(w, row, { type: 'reopen', visitOver: isVisitOver(await visitStateOf(w.tx, row)) });
      }),
    ),

  /** The times one can check in to now, by time and errand alone. `isUsed`: this centre works with appointments. */
  offers: procedureFor(kiosk).query(async ({ ctx }) => {
    const { db, centre, clock, content } = ctx.services;
    const now = clock();
    const booked = await bookedToday(db, now);
    const shown = booked.map((one) => ({ ...one, errand: shownErrand(one.errand, content.errands) }));
    return {
      now,
      isUsed: centre.appointments !== null || (await hasAppointments(db, localDate(new Date(now)))),
      /** times later today: nobody sees which, only that hers may be one of them */
      hasLater: booked.some(({ at }) => at > now && !isOffered(at, now)),
      offers: offersAt(shown, now, centre.rules.order),
    };
  }),

  /** "I have come to my time": gives the number, once. */
  checkIn: procedureFor(kiosk)
    .input(key.extend({ at: moment, service: id, errand: id, language, bring: z.array(id).max(20).default([]) }))
    .mutation(
      ({ ctx, input }): Promise<CheckInAnswer | { ok: false; reason: 'key-expired' | 'key-reused' }> =>
        runCommand(ctx, 'appointment.checkIn', input, async (w) =>
          withSlip(ctx, w, await checkIn(w, ctx.services, input, input.language), input.bring),
        ),
    ),

  /** Checks somebody in at the desk who will not or cannot use the kiosk. */
  arrive: procedureFor(desk)
    .input(key.extend({ appointment: id, language }))
    .mutation(
      ({ ctx, input }): Promise<CheckInAnswer | { ok: false; reason: 'key-expired' | 'key-reused' }> =>
        runCommand(ctx, 'appointment.arrive', input, (w) =>
          checkIn(w, ctx.services, { appointment: input.appointment }, input.language),
        ),
    ),

  /**
   * What a file would do. It changes nothing, but it is a command: a file in an address would end up in logs. Only
   * counts, line numbers and reasons come back.
   */
  previewFile: procedureFor(desk)
    .input(z.object({ file }))
    .mutation(async ({ ctx, input }) => {
      const read = readFile(ctx, input.file);
      if (!read.ok) return read;
      const now = ctx.services.clock();
      const today = localDate(new Date(now));
      const scope = scopeOf(read.incoming, today);
      if (scope === null) return { ok: true, scope, problems: read.problems, counts: nothing } as const;
      const { plan } = await planFor(ctx.services.db, ctx.services, 'csv', read.incoming, scope, today);
      return { ok: true, scope, problems: read.problems, counts: countsOf(plan) } as const;
    }),

  /** Takes a file over. What is read, and what is left out, is decided anew: the preview is no promise. */
  importFile: procedureFor(desk)
    .input(key.extend({ file }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'appointment.importFile', input, async (w) => {
        const read = readFile(ctx, input.file);
        if (!read.ok) return read;
        const today = localDate(new Date(w.now));
        const scope = scopeOf(read.incoming, today);
        if (scope === null) return { ok: true, counts: nothing } as const;
        const planned = await planFor(w.tx, ctx.services, 'csv', read.incoming, scope, today);
        const days = new Set<string>();
        // Each day is said once, however many of its times have changed.
        const quietly = {
          ...w,
          say: (event: Parameters<typeof w.say>[0]) => {
            if (event.type === 'appointment.changed') days.add(event.day);
          },
        };
        await applyPlan(quietly, ctx.services, 'csv', planned);
        for (const changed of days) w.say({ type: 'appointment.changed', day: changed });
        return { ok: true, counts: countsOf(planned.plan) } as const;
      }),
    ),
});

const nothing = { added: 0, changed: 0, cancelled: 0, same: 0 };
const neverHeard = { heardAt: null, failingSince: null, error: null, unknown: 0, unreadable: 0 };

function readFile(ctx: Context, base64: string): ReadFileAnswer | { ok: false; reason: 'no-file-setup' } {
  const { centre, secrets } = ctx.services;
  const setup = centre.appointments;
  if (!setup?.csv) return { ok: false, reason: 'no-file-setup' };
  return readCsv(Buffer.from(base64, 'base64'), setup, setup.csv, (external) => secrets.fingerprint(`csv ${external}`));
}
