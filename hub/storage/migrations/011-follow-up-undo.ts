import type { Migration } from '../migrate.ts';

/** How a follow-up stood before the last change of it, as JSON: an undo puts it back. */
export const followUpUndo: Migration = {
  version: 11,
  name: 'follow-up-undo',
  statements: ['alter table follow_up add column before_last text'],
};
