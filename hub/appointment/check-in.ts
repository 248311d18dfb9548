import { arrivalOf } from '../../domain/appointment/appointment.ts';
import { isOffered, shownErrand } from '../../domain/appointment/offers.ts';
import type { CommandWork } from '../api/command.ts';
import { type IssueAnswer, issueTicket } from '../queue/issue.ts';
import type { Services } from '../services.ts';
import { type AppointmentRow, bookedToday, changeAppointment, findAppointment } from './store.ts';

/** A time as the kiosk offers it, or one of the day list by its id. */
export type CheckInWish =
  | { readonly at: number; readonly service: string; readonly errand: string }
  | { readonly appointment: string };

export type CheckInAnswer =
  | IssueAnswer
  | {
      readonly ok: false;
      readonly reason:
        | 'time-taken'
        | 'unknown-appointment'
        | 'appointment-arrived'
        | 'appointment-cancelled'
        | 'appointment-missed'
        | 'other-day';
    };

/**
 * Somebody has come to her time: gives the number and ties it to the appointment, in one transaction. Of two with the
 * same time and errand each check-in takes one; when both are taken, there is none left to give. Whoever is late gets
 * her number too; the order gives her an ordinary place. A booked person is let in though the queue gives no numbers.
 */
export async function checkIn(
  w: CommandWork,
  services: Pick<Services, 'centre' | 'estimates' | 'newId' | 'content'>,
  wish: CheckInWish,
  language: string,
): Promise<CheckInAnswer> {
  const found = await bookedFor(w, services, wish);
  if ('reason' in found) return found;
  const answer = await issueTicket(
    w,
    services,
    {
      service: found.service_id,
      errand: found.errand,
      way: 'appointment',
      situation: 'self',
      language,
      appointmentAt: found.at,
    },
    true,
  );
  if (!answer.ok) return answer;
  const arrived = await changeAppointment(w, found, { type: 'arrive', visit: answer.ticket.visit });
  if (!arrived.ok) throw new Error('a booked time was not booked any more within its own transaction');
  // Before her time comes she waits for it, whatever the queue is: her range is that of her own place.
  services.estimates.forget();
  const picture = await services.estimates.picture(w.tx, w.now);
  services.estimates.forget();
  const range = picture.ranges.waiting.get(answer.ticket.visit) ?? answer.ticket.range;
  const [low, high] = range.kind === 'range' ? [range.low, range.high] : [null, null];
  await w.tx
    .updateTable('visit')
    .set({ shown_low: low, shown_high: high, appointment_id: found.id })
    .where('id', '=', answer.ticket.visit)
    .execute();
  const arrival = arrivalOf(found.at, w.now, services.centre.rules.order);
  return { ok: true, ticket: { ...answer.ticket, range, appointment: { at: found.at, isLate: arrival === 'late' } } };
}

async function bookedFor(
  w: CommandWork,
  { content }: Pick<Services, 'content'>,
  wish: CheckInWish,
): Promise<AppointmentRow | Extract<CheckInAnswer, { ok: false }>> {
  const today = await bookedToday(w.tx, w.now);
  if ('appointment' in wish) {
    const row = await findAppointment(w.tx, wish.appointment);
    if (!row) return { ok: false, reason: 'unknown-appointment' };
    if (row.state !== 'booked') return { ok: false, reason: `appointment-${row.state}` };
    return today.some(({ id }) => id === row.id) ? row : { ok: false, reason: 'other-day' };
  }
  // A page left open since this morning offers nothing any more, so the window is looked at again here.
  const first = today.find(
    ({ at, service, errand }) =>
      at === wish.at &&
      service === wish.service &&
      shownErrand(errand, content.errands) === wish.errand &&
      isOffered(at, w.now),
  );
  const row = first && (await findAppointment(w.tx, first.id));
  return row ?? { ok: false, reason: 'time-taken' };
}
