import type { z } from 'zod';

/**
 * zod's issues as lines a content editor can read: where, and what is wrong. A part of a list is named by its `id` as in
 * the file, or by its number counted from one where it has none: nobody counts steps from nought.
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], file: unknown): string[] {
  return issues.map(({ path, message }) => {
    let at = file;
    const names = path.map((part) => {
      const inList = Array.isArray(at);
      at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined;
      return inList ? (idOf(at) ?? `no. ${Number(part) + 1}`) : String(part);
    });
    return `${names.length > 0 ? names.join(' > ') : 'the file'}: ${message}`;
  });
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && value.id !== ''
    ? value.id
    : null;
