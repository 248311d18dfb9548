import type { Migration } from '../migrate.ts';

/**
 * Which texts guides had, by hash, so that a visit goes on with the one it began with also after a restart. And how often
 * each thing happened in a guide, by month: only counts, with no time, no visit and no order in which they came.
 */
export const guideCounts: Migration = {
  version: 7,
  name: 'guide-counts',
  statements: [
    `create table guide_version (hash text primary key, slug text not null, version integer not null,
       first_served_at bigint not null, guide text not null) without rowid`,
    `create table guide_count (slug text not null, hash text not null, month text not null, node text not null,
       what text not null, towards text not null, times integer not null check (times > 0),
       primary key (slug, month, hash, node, what, towards)) without rowid`,
  ],
};
