import { parseArgs } from 'node:util';
import { estimateHonesty } from '../tests/bench/estimate.bench.ts';
import { estimateCost } from '../tests/bench/estimate-cost.bench.ts';
import type { Bench, Figure } from '../tests/bench/figure.ts';
import { firstLoad } from '../tests/bench/first-load.bench.ts';
import { guideCost } from '../tests/bench/guides.bench.ts';
import { hubStart } from '../tests/bench/hub.bench.ts';
import { issueSpeed } from '../tests/bench/issue.bench.ts';
import { callSpeed, fanout, growth } from '../tests/bench/queue.bench.ts';
import { buildAll } from './build.ts';

/** `npm run bench`: every figure with its unit and what it is compared with. `--json`, `--only <prefix>`. */
const benches: readonly Bench[] = [
  hubStart,
  issueSpeed,
  callSpeed,
  fanout,
  growth,
  estimateCost,
  estimateHonesty,
  firstLoad,
  guideCost,
];

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const wanted = (name: string) => name.startsWith(values.only);

// Only figures go to stdout with --json, so progress goes to stderr.
await buildAll(values.json ? (line) => console.error(line) : console.log);
const figures: Figure[] = [];
for (const bench of benches) {
  if (!bench.names.some(wanted)) continue;
  figures.push(...(await bench.run()).filter((figure) => wanted(figure.name)));
}
if (values.json) console.log(JSON.stringify(figures.map(({ name, value, unit }) => ({ name, value, unit }))));
else
  for (const { name, value, unit, against } of figures)
    console.log(`${name.padEnd(24)} ${String(value).padStart(8)} ${unit.padEnd(6)} ${against}`);
if (figures.length === 0) {
  console.error(`No figure begins with ${values.only}.`);
  process.exit(2);
}
