import type { CommandWork } from '../api/command.ts';
import type { VisitRow } from '../visit/row.ts';
import { changeAppointment, findAppointment } from './store.ts';

type TimedNumber = Pick<VisitRow, 'id' | 'appointment_id' | 'appointment_at'>;

/**
 * The number drawn for a booked time was drawn in error: the time is booked again, so that whoever it belongs to can come
 * to it. Answers whether it was; a number without a time, or whose time has gone its own way, has none to give back.
 */
export async function bookAgain(w: CommandWork, number: TimedNumber): Promise<boolean> {
  if (number.appointment_id === null) return false;
  const row = await findAppointment(w.tx, number.appointment_id);
  if (row?.state !== 'arrived' || row.visit_id !== number.id) return false;
  return (await changeAppointment(w, row, { type: 'reopen', visitOver: true })).ok;
}

/** It was no error after all: the number has its time again, as long as nobody has come to it, moved or cancelled it. */
export async function takeAgain(w: CommandWork, number: TimedNumber): Promise<void> {
  if (number.appointment_id === null) return;
  const row = await findAppointment(w.tx, number.appointment_id);
  if (row?.state !== 'booked' || row.at !== number.appointment_at) return;
  await changeAppointment(w, row, { type: 'arrive', visit: number.id });
}
