import type { Migration } from '../migrate.ts';

/**
 * Appointments: a time, a queue, an errand. There is no column a name could stand in. An id of the booking system is kept
 * as a keyed hash, for some systems build theirs of what must not be stored here.
 */
export const appointments: Migration = {
  version: 5,
  name: 'appointments',
  statements: [
    `create table appointment (id text primary key, day text not null, at bigint not null,
       service_id text not null references service (id), errand text not null, minutes integer not null check (minutes > 0),
       reference text, source text not null check (source in ('desk', 'csv', 'ical')), external_id text,
       source_at bigint not null, state text not null check (state in ('booked', 'arrived', 'cancelled', 'missed')),
       cancelled_by text, visit_id text references visit (id), created_at bigint not null, updated_at bigint not null,
       version integer not null) without rowid`,
    `create index appointments_by_day on appointment (day, at)`,
    `create unique index one_appointment_per_booking on appointment (source, external_id) where external_id is not null`,
    `create unique index one_visit_per_appointment on appointment (visit_id) where visit_id is not null`,
    // How the calendar of the booking system was last heard; one row. Its address is in the set-up: it may hold a secret.
    `create table appointment_feed (id integer primary key check (id = 1), tried_at bigint not null, heard_at bigint,
       failing_since bigint, error text, unknown integer not null, unreadable integer not null)`,
  ],
};
