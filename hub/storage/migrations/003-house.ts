import type { Migration } from '../migrate.ts';

/**
 * The house on a working day: who is at a counter, on a break or at other work; queues that give no numbers for a while;
 * messages on the wall; a colleague called for.
 */
export const house: Migration = {
  version: 3,
  name: 'house',
  statements: [
    `alter table counter_session add column presence text not null default 'open'
       check (presence in ('open', 'break', 'back-office'))`,
    `alter table counter_session add column presence_since bigint not null default 0`,
    `alter table counter_session add column free_since bigint not null default 0`,
    `alter table counter_session add column calls_since_quick integer not null default 0`,
    `update counter_session set presence_since = opened_at, free_since = opened_at`,
    // How long each presence lasted, for the figures; the one that runs stands in the counter's own row.
    `create table presence_log (session_id text not null references counter_session (id), started_at bigint not null,
       ended_at bigint not null, presence text not null, primary key (session_id, started_at)) without rowid`,
    `create table queue_pause (id text primary key, service_id text references service (id), day text not null,
       reason text not null, staff_id text not null references staff (id), started_at bigint not null, ended_at bigint)`,
    // One pause at a time for a service, and one for the whole centre ('' stands for it: nulls are never equal).
    `create unique index one_pause_per_queue on queue_pause (day, coalesce(service_id, '')) where ended_at is null`,
    `create table wall_message (id text primary key, text_da text not null, text_en text, shown_from bigint not null,
       shown_until bigint not null, staff_id text not null references staff (id), removed_at bigint)`,
    `create index wall_messages_by_end on wall_message (shown_until) where removed_at is null`,
    `create table colleague_call (id text primary key, from_staff text not null references staff (id),
       from_counter text references counter (id), to_staff text references staff (id), why text not null,
       raised_at bigint not null, taken_by text references staff (id), closed_at bigint)`,
    `create unique index one_call_per_staff on colleague_call (from_staff) where closed_at is null`,
  ],
};
