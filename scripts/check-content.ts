/**
 * `npm run check:content [-- --json] [slug]`: proves the guides, errands and their words, prints what was counted, and
 * ends with 1 when something is wrong. Warnings are facts and reviews that are soon due.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localDate } from '../domain/calendar/local-time.ts';
import { checkContent } from '../hub/content/check-content.ts';
import { contentLanguages } from '../hub/content/content.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const root = resolve(fileURLToPath(import.meta.url), '../..');
const report = checkContent(root, contentLanguages, localDate(new Date()), positionals[0] ?? null);

if (values.json) console.log(JSON.stringify({ ...report.counts, perGuide: report.guides }, null, 2));
else {
  for (const { slug, questions, steps, ways, everyWay, facts, meanLix } of report.guides) {
    const walked = `${ways} ways${everyWay ? '' : ' (every pair of answers)'}`;
    console.log(
      `${slug.padEnd(20)} ${questions} questions, ${steps} steps, ${walked}, ${facts} facts, LIX ${meanLix.toFixed(1)}`,
    );
  }
  for (const warning of report.warnings) console.log(`warning  ${warning}`);
  for (const error of report.errors) console.error(`error    ${error}`);
  const { guides, nodes, paths, facts, languages, meanLix, errors, warnings } = report.counts;
  console.log(
    `${guides} guides, ${nodes} nodes, ${paths} paths, ${facts} facts, ${languages} languages, mean LIX ${meanLix}, ` +
      `${errors} errors, ${warnings} warnings`,
  );
}
process.exitCode = report.errors.length > 0 ? 1 : 0;
