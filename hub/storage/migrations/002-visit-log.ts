import type { Migration } from '../migrate.ts';

/**
 * The interval log becomes append-only: a stretch of time is written when it is over, and the one that runs stands in the
 * visit's own row (`phase`, `phase_since`), so that a visit can never have two. Drawing a number then writes two pages
 * fewer. A row that `voids` another takes it back (undo) instead of deleting it.
 *
 * A visit gets legs (one service each, from queue to counter), a place in the queue apart from its arrival, a hold, and
 * whom it was given on to.
 */
export const visitLog: Migration = {
  version: 2,
  name: 'visit log',
  statements: [
    `alter table visit add column place_at bigint`,
    `alter table visit add column appointment_at bigint`,
    `alter table visit add column priority text`,
    `alter table visit add column turn_calls integer not null default 0`,
    `alter table visit add column leg integer not null default 1`,
    `alter table visit add column leg_since bigint not null default 0`,
    `alter table visit add column phase text`,
    `alter table visit add column phase_since bigint not null default 0`,
    `alter table visit add column parked_by text references counter (id)`,
    `alter table visit add column for_counter text references counter (id)`,
    `alter table visit add column for_staff text references staff (id)`,
    `alter table visit add column time_reliable integer not null default 1`,
    `alter table visit add column prep_ms integer`,
    `alter table visit add column undo text`,
    `update visit set leg_since = arrived_at, turn_calls = calls,
       phase = (select kind from visit_interval i where i.visit_id = visit.id and i.ended_at is null),
       phase_since = coalesce((select started_at from visit_interval i where i.visit_id = visit.id and i.ended_at is null),
         arrived_at)`,
    `create table visit_stretch (visit_id text not null references visit (id), seq integer not null, leg integer not null,
       kind text not null, started_at bigint not null, ended_at bigint not null check (ended_at >= started_at),
       counter_id text, voids integer, primary key (visit_id, seq)) without rowid`,
    `insert into visit_stretch select visit_id, seq, 1, kind, started_at, max(ended_at, started_at), counter_id, null
       from visit_interval where ended_at is not null`,
    `drop table visit_interval`,
    `alter table visit_stretch rename to visit_interval`,
    `create table visit_leg (visit_id text not null references visit (id), leg integer not null, service_id text not null,
       errand text not null, opened_at bigint not null, closed_at bigint not null, code text not null, counter_id text,
       busy_ms bigint, primary key (visit_id, leg)) without rowid`,
    // What a service's times are learned from: legs that were served at a counter, with the time it was held.
    `create index service_times on visit_leg (service_id, closed_at) where busy_ms is not null`,
    `create table service_done (visit_id text not null references visit (id), service_id text not null,
       quantity integer not null check (quantity > 0), primary key (visit_id, service_id)) without rowid`,
    `drop index open_visits`,
    `create index open_visits on visit (day, state, arrived_at) where state in ('waiting', 'called', 'serving', 'on-hold')`,
    // Legs of visits that were over before there were legs, so that figures begin with the first day and not with this one.
    `insert into visit_leg select id, 1, service_id, errand, arrived_at, coalesce(ended_at, arrived_at),
       case state when 'finished' then 'served' when 'no-show' then 'no-show' when 'left' then 'left' else 'ended-by-close' end,
       counter_id, case when state = 'finished' and counter_id is not null then (select sum(ended_at - started_at)
         from visit_interval i where i.visit_id = visit.id and i.kind in ('walking', 'serving')) end
       from visit where state in ('finished', 'no-show', 'left', 'ended')`,
    `update visit set time_reliable = 0 where state = 'ended'`,
    // The day's highest number is read from the visits' own unique index.
    `drop table number_series`,
  ],
};
