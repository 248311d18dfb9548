import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll, root } from './build.ts';

/**
 * The whole test run: checks (types, lint, words), unit and store tests, stories in a browser. Ends with one line of
 * counts over all of it. `--only checks|unit|e2e` runs a part.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const parts = ['checks', 'unit', 'e2e'] as const;
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
if (values.only !== undefined && !(parts as readonly string[]).includes(values.only)) {
  console.error(`--only: ${values.only} is not one of ${parts.join(', ')}.`);
  process.exit(2);
}
const wanted = (part: (typeof parts)[number]) => values.only === undefined || values.only === part;
const bin = join(root, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'sidemand-reports-'));

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, command), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const checks: readonly [name: string, command: string, args: readonly string[]][] = [
  ['words have types', 'i18next-cli', ['types']],
  ['no words in code', 'i18next-cli', ['lint']],
  ['types', 'tsc', ['--noEmit']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
];

/** Each check counts as one test. */
async function runChecks(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, command, args] of checks) {
    const code = await run(command, args);
    console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}`);
    counts[code === 0 ? 'passed' : 'failed']++;
  }
  return counts;
}

async function runUnit(): Promise<Counts> {
  const file = join(reports, 'unit.json');
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...positionals,
  ]);
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  };
  // A file that cannot be loaded has no tests to fail, and still fails the run.
  const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites));
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

async function runStories(): Promise<Counts> {
  await buildAll(console.log);
  const file = join(reports, 'e2e.json');
  const code = await run('playwright', ['test', '--reporter=list,json', ...positionals], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  // A story that passes only at the second try has failed.
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1), skipped: stats.skipped };
}

const runs: readonly [(typeof parts)[number], () => Promise<Counts>][] = [
  ['checks', runChecks],
  ['unit', runUnit],
  ['e2e', runStories],
];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const [part, start] of runs) {
  if (!wanted(part)) continue;
  const counts = await start();
  console.log(`\n${part}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  for (const name of ['passed', 'failed', 'skipped'] as const) total[name] += counts[name];
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
