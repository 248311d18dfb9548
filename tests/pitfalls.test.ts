import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/test-hub.ts';

/** What queue systems in the field get wrong, from our reference on them; each must have a test that bears its name. */
const pitfalls = [
  'double call',
  'double tap',
  'double print trigger',
  'print failure ghost ticket',
  'day boundary',
  'count-based numbers',
  'range wrap onto an open number',
  'two logins at one counter',
  'automatic re-call of those who did not come',
  'stuck called or serving after a crash or a closed tab',
  'overlapping speech',
  'cloud voice',
  'priority disputes',
  'LIFO regression',
  'frozen kiosk clock',
  'frozen clock',
  'a stale kiosk page issuing after closing',
  'estimate with absent staff',
  're-call changing wait statistics',
  'service time lost when parked',
  'recall not re-announcing when the number never left the called set',
  'overflow dropping last number',
  'one bad config blanking the display',
  'an empty list on a database error',
  'HTML in notes',
  'personal names in free text on public screens',
  'a nightly job missed because the machine was off',
];

const sources = globSync('{domain,hub,renderer,tests}/**/*.{test,spec}.ts', { cwd: root })
  .filter((file) => !file.endsWith('pitfalls.test.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'));

test.each(pitfalls)('a test bears the name of the pitfall %s', (pitfall) => {
  expect(sources.some((source) => source.includes(`'pitfall: ${pitfall}`))).toBe(true);
});
