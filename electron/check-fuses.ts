import { readFileSync } from 'node:fs';
import { checkFuses } from './fuses.ts';

// Run after packaging: node electron/check-fuses.ts <program file>
const check = checkFuses(readFileSync(process.argv[2] ?? ''));
process.stdout.write(`${JSON.stringify(check)}\n`);
process.exitCode = check.result === 'as-expected' ? 0 : 1;
