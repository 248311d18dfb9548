import type { Migration } from '../migrate.ts';

/**
 * Articles of borger.dk, what guides took as true of them, and what has changed since. `municipality` 0: the text without
 * anybody's local content. `ref`: a micro-article's id, a self-service's id or address, or empty for a whole article.
 */
export const articles: Migration = {
  version: 6,
  name: 'articles',
  statements: [
    `create table article (site text not null check (site in ('da', 'en')), article_id integer not null,
       municipality integer not null, status text not null check (status in ('current', 'gone', 'not-exportable')),
       raw_hash text, content_hash text, reader integer not null, last_updated bigint, fetched_at bigint not null,
       model text, primary key (site, article_id, municipality),
       check ((status = 'current') = (model is not null))) without rowid`,
    // "Still true" and the first look: per guide, step and what it relies on. Nobody's name: the first look.
    `create table article_accepted (guide text not null, step text not null, kind text not null, site text not null,
       article_id integer not null, ref text not null, state text not null, verified_at text not null,
       confirmed_by text references staff (id), confirmed_at bigint not null,
       primary key (guide, step, kind, site, article_id, ref)) without rowid`,
    `create table article_drift (id text primary key, guide text not null, subject text not null, kind text not null,
       drift text not null, found_at bigint not null, changed_at bigint not null, version integer not null,
       closed_at bigint, closed_as text check (closed_as in ('confirmed', 'settled')),
       closed_by text references staff (id)) without rowid`,
    `create unique index one_open_drift_per_subject on article_drift (guide, subject) where closed_at is null`,
    `create table article_task (id text primary key, drift_id text not null references article_drift (id),
       reason text not null, opened_by text not null references staff (id), opened_at bigint not null,
       closed_at bigint, closed_by text references staff (id), closed_as text) without rowid`,
    `create unique index one_open_task_per_drift on article_task (drift_id) where closed_at is null`,
    `create table article_run (id text primary key, started_at bigint not null, ended_at bigint, state text not null,
       counts text not null, errors text not null) without rowid`,
    `create index article_runs_by_start on article_run (started_at)`,
  ],
};
