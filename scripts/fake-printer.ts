import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { FakePrinter, type Fault } from '../tests/support/fake-printer.ts';
import { textOf } from '../tests/support/printer/paper.ts';
import { pictureOf } from '../tests/support/printer/picture.ts';

/** A receipt printer to work with by hand: whatever is printed becomes a picture in a folder. */
const help = `A receipt printer that is not there: takes ESC/POS on a port and writes each slip as a picture (SVG).

  node scripts/fake-printer.ts [options]

  --port <n>        where it listens, on this machine only (default 9100)
  --out <folder>    where slips are written (default printed-slips)
  --width <80|58>   of the roll, in mm
  --fail <what>     no-paper, cover-open, error, cut-line or power-off, once, after --after bytes (default 300)
  --silent          never answers a question
  --never-done      prints, but never says so
  --slow <ms>       answers after this long

While it runs, type and press Enter: p paper out, n paper nearly out, c cover open, m mend, o switch off, i switch on, q end.

In your centre file:  - { id: kiosk-1, kind: kiosk, label: ..., printer: { kind: escpos-tcp, host: 127.0.0.1, port: 9100 } }`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9100' },
    out: { type: 'string', default: 'printed-slips' },
    width: { type: 'string', default: '80' },
    fail: { type: 'string' },
    after: { type: 'string', default: '300' },
    silent: { type: 'boolean', default: false },
    'never-done': { type: 'boolean', default: false },
    slow: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const kinds: readonly Fault['kind'][] = ['no-paper', 'cover-open', 'error', 'cut-line', 'power-off'];
const fail = kinds.find((kind) => kind === values.fail);
if (values.fail !== undefined && fail === undefined) {
  console.error(`--fail is one of ${kinds.join(', ')}.`);
  process.exit(2);
}

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const dotsWide = values.width === '58' ? 384 : 576;
const printer = await FakePrinter.start(
  { dotsWide, silent: values.silent, neverDone: values['never-done'], answersAfterMs: Number(values.slow) },
  Number(values.port),
);
if (fail) printer.fault = { kind: fail, after: Number(values.after) };
console.log(`A printer on 127.0.0.1:${printer.port}. Slips go to ${out}. --help tells what it can be made to do.`);

createInterface({ input: process.stdin }).on('line', async (line) => {
  const what = line.trim();
  if (what === 'p') printer.runOut();
  else if (what === 'n') printer.isNearEnd = true;
  else if (what === 'c') printer.openCover();
  else if (what === 'm') printer.mend();
  else if (what === 'o') await printer.switchOff();
  else if (what === 'i') await printer.switchOn();
  else if (what === 'q') process.exit(0);
  console.log(printer.problem ?? 'ok');
});

for (let written = 0; ; written++) {
  await printer.until(({ slips }) => slips.length > written);
  const slip = printer.slips[written];
  if (!slip) continue;
  const name = `slip-${String(written + 1).padStart(3, '0')}`;
  writeFileSync(join(out, `${name}.svg`), pictureOf(slip, dotsWide));
  console.log(`\n${name}.svg${slip.whole ? '' : ' (torn off)'}\n${textOf(slip)}`);
  for (const strange of printer.unknown) console.log(`unknown command ${strange}`);
}
