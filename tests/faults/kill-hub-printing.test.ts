import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../hub/storage/database.ts';
import { FakePrinter } from '../support/fake-printer.ts';
import { freePort, startHubProcess } from '../support/hub-process.ts';
import { largeOf } from '../support/printer/paper.ts';
import { printerAt } from '../support/slips.ts';
import { centreWith, dataFolder, drawNumber, screenOf } from '../support/test-hub.ts';

const after: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

it('a hub killed while a slip is printed leaves it uncertain, prints it no second time, and goes on with the next', {
  timeout: 60_000,
}, async () => {
  const folder = dataFolder();
  after.push(() => folder.remove());
  // It prints, and says nothing: so the hub is still waiting for its word when it is killed.
  const printer = await FakePrinter.start({ neverDone: true });
  after.push(() => printer.switchOff());
  const centre = centreWith({ 'kiosk-1': printerAt(printer.port) }, folder.path);
  const port = await freePort();
  const start = async () => {
    const hub = await startHubProcess(folder.path, port, ['--centre', centre]);
    if (!('url' in hub)) throw new Error(hub.reason);
    return hub;
  };
  const first = await start();
  const { visit, label } = await drawNumber(await screenOf(first, 'kiosk-1'));
  await printer.until(({ slips }) => slips.length === 1);
  await first.end('SIGKILL');

  printer.make = {};
  const second = await start();
  after.push(() => second.end('SIGKILL'));
  const kiosk = await screenOf(second, 'kiosk-1');
  expect(await kiosk.api.print.job.query({ visit })).toMatchObject({ state: 'uncertain', reason: 'gone-mid-print' });
  const next = await drawNumber(kiosk);
  await printer.until(({ slips }) => slips.length === 2);
  expect(printer.slips.map((slip) => largeOf(slip))).toEqual([label, next.label]);
  await second.end('SIGTERM');
  const { db, close } = openDatabase(folder.path);
  const states = await db.selectFrom('print_job').select(['visit_id', 'state']).orderBy('created_at').execute();
  await close();
  expect(states).toEqual([
    { visit_id: visit, state: 'uncertain' },
    { visit_id: next.visit, state: 'printed' },
  ]);
});
