import { createErrandSearch, type SearchEntry } from '../../domain/triage/search.ts';

/** The search as one chunk, fetched while the visitor reads the welcome. */
export function indexOf(entries: readonly SearchEntry[]): (query: string) => string[] {
  return createErrandSearch(entries);
}
