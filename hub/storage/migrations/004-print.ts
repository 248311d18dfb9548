import type { Migration } from '../migrate.ts';

/**
 * Slips of paper. `copy` 0 is the slip that comes with the number: that it is the only one is a constraint, as is that a
 * number has never two slips under way. `bring`: ids of what to have ready; they go with the row after a few days.
 */
export const print: Migration = {
  version: 4,
  name: 'print',
  statements: [
    `create table print_job (id text primary key, visit_id text not null references visit (id) on delete cascade,
       device_id text not null references device (id), copy integer not null check (copy >= 0),
       state text not null check (state in ('pending', 'printing', 'printed', 'failed', 'uncertain', 'expired')),
       reason text, bring text not null, created_at bigint not null, started_at bigint, finished_at bigint) without rowid`,
    `create unique index one_slip_per_copy on print_job (visit_id, copy)`,
    `create unique index one_slip_under_way on print_job (visit_id) where state in ('pending', 'printing')`,
    `create index slips_to_print on print_job (device_id, created_at) where state in ('pending', 'printing')`,
    `create index slips_by_age on print_job (created_at)`,
  ],
};
