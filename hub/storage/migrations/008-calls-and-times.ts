import type { Migration } from '../migrate.ts';

/**
 * Which calls of a number were answered, so that those of an earlier wait are not held against somebody who waits again;
 * and which booked time a visit has come to, so that a time taken again can never have two numbers that are open.
 */
export const callsAndTimes: Migration = {
  version: 8,
  name: 'answered calls, one open number per booked time',
  statements: [
    `alter table visit add column answered_calls integer not null default 0`,
    // Whoever is or was at a counter has come to the calls so far. Visits that are over are left alone: nothing reads it.
    `update visit set answered_calls = calls
       where state in ('waiting', 'called', 'serving', 'on-hold') and (leg > 1 or state in ('serving', 'on-hold'))`,
    `alter table visit add column appointment_id text references appointment (id)`,
    `update visit set appointment_id = (select id from appointment where appointment.visit_id = visit.id)
       where state in ('waiting', 'called', 'serving', 'on-hold') and appointment_at is not null`,
    `create unique index one_open_visit_per_appointment on visit (appointment_id)
       where appointment_id is not null and state in ('waiting', 'called', 'serving', 'on-hold')`,
  ],
};
