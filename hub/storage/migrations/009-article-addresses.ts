import type { Migration } from '../migrate.ts';

/**
 * Which article stands at an address that guides cite, so that it is followed by its id wherever it moves; and which
 * addresses the service does not know or has closed, so that it is not asked for them every night. The address is as
 * `articleAddress` writes it.
 */
export const articleAddresses: Migration = {
  version: 9,
  name: 'article-addresses',
  statements: [
    `create table article_address (site text not null check (site in ('da', 'en')), address text not null,
       status text not null check (status in ('found', 'unknown', 'not-exportable')), article_id integer,
       looked_up_at bigint not null, primary key (site, address),
       check ((status = 'found') = (article_id is not null))) without rowid`,
  ],
};
