import type { Migration } from '../migrate.ts';

/** What was taken as true before somebody said "still true" of a drift, as JSON: an undo puts it back. */
export const articleUndo: Migration = {
  version: 10,
  name: 'article-undo',
  statements: ['alter table article_drift add column replaced text'],
};
