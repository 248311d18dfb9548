import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pendingLifeMs } from '../../domain/print/job.ts';
import { FakePrinter, type Make } from '../../tests/support/fake-printer.ts';
import { codesOf, largeOf, textOf } from '../../tests/support/printer/paper.ts';
import { allSlips, ended, printerAt, quick, untilHub } from '../../tests/support/slips.ts';
import {
  dataFolder,
  drawNumber,
  key,
  ok,
  startTestHub,
  type TestHub,
  type TestHubOptions,
} from '../../tests/support/test-hub.ts';
import { runCommand } from '../api/command.ts';
import { openDatabase } from '../storage/database.ts';
import { addSlip } from './store.ts';

const after: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

/** A centre whose kiosk has a printer. */
async function house(make: Make = {}, more: TestHubOptions & { setup?: Record<string, unknown> } = {}) {
  const printer = await FakePrinter.start(make);
  after.push(() => printer.switchOff());
  const test = await startTestHub({
    printers: { 'kiosk-1': printerAt(printer.port, more.setup) },
    printing: { printer: quick, watch: null },
    ...more,
  });
  after.push(() => test.stop());
  return { printer, test, hub: test.hub, kiosk: await test.screen('kiosk-1') };
}

const labels = (printer: FakePrinter, whole = true) =>
  printer.slips.filter((slip) => slip.whole === whole).map((slip) => largeOf(slip));

describe('a number from a kiosk with a printer', () => {
  it('is on paper with what it needs, and nothing of who she is', async () => {
    const { printer, hub, kiosk } = await house();
    const answer = await kiosk.api.queue.issue.mutate({
      key: key(),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'exempt',
      language: 'da',
      bring: ['new-address', 'id', 'id', '<b>not a thing</b>'],
    });
    const { ticket } = ok(answer);
    expect((await ended(hub, ticket.visit)).state).toBe('printed');
    const [slip] = printer.slips;
    if (!slip) throw new Error('no slip');
    expect(largeOf(slip)).toBe(ticket.label);
    const text = textOf(slip);
    expect(text).toContain('Borgerservice Nykøbing F.');
    expect(text).toContain('Pas og kørekort');
    expect(text).toContain('Din nye adresse');
    expect(text.match(/Legitimation/g) ?? []).toHaveLength(1);
    expect(text).not.toMatch(/not a thing|fritag|exempt|Til:/i);
    expect(codesOf(slip)).toEqual([`${hub.url}/phone/#t=${ticket.phone}&l=da`]);
    expect(printer.unknown).toEqual([]);
  });

  it('has no code to scan where no phone could follow it, and the public address where one can', async () => {
    const nowhere = await house({}, { isDemo: false });
    const { visit } = await drawNumber(nowhere.kiosk);
    expect((await ended(nowhere.hub, visit)).state).toBe('printed');
    expect(nowhere.printer.slips.map((slip) => codesOf(slip))).toEqual([[]]);
    const somewhere = await house({}, { isDemo: false, publicUrl: 'https://numre.example.dk' });
    const ticket = await drawNumber(somewhere.kiosk);
    await ended(somewhere.hub, ticket.visit);
    expect(somewhere.printer.slips.flatMap((slip) => codesOf(slip))).toEqual([
      `https://numre.example.dk/phone/#t=${ticket.phone}&l=da`,
    ]);
  });

  it('is in her language', async () => {
    const { printer, hub, kiosk } = await house();
    const { ticket } = ok(
      await kiosk.api.queue.issue.mutate({
        key: key(),
        service: 'pas-koerekort',
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'en',
      }),
    );
    await ended(hub, ticket.visit);
    expect(textOf(printer.slips[0] as never)).toContain('Your number');
  });

  it('pitfall: double print trigger: a double tap and a repeated answer print one', async () => {
    const { printer, hub, kiosk } = await house();
    const same = {
      key: key(),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    } as const;
    const answers = await Promise.all([1, 2, 3].map(() => kiosk.api.queue.issue.mutate(same)));
    const visits = new Set(answers.map((answer) => ok(answer).ticket.visit));
    expect(visits.size).toBe(1);
    await ended(hub, [...visits][0] ?? '');
    // A number drawn after it is printed after it: whatever came before has come.
    await ended(hub, (await drawNumber(kiosk)).visit);
    expect(labels(printer)).toEqual(['P001', 'P002']);
    expect((await allSlips(hub)).map(({ copy }) => copy)).toEqual([0, 0]);
  });

  it('prints nothing of a command that is rolled back', async () => {
    const { printer, hub, kiosk } = await house();
    const first = await drawNumber(kiosk);
    await ended(hub, first.visit);
    const ctx = { services: hub.services, device: { id: 'kiosk-1', kind: 'kiosk', visit: null }, staff: null } as const;
    const answer = await runCommand(ctx, 'queue.issue', { key: key() }, async (w) => {
      await addSlip(w, { id: 'never', visit: first.visit, device: 'kiosk-1', copy: 7, bring: '[]' });
      return { ok: false, reason: 'refused' } as const;
    });
    expect(answer.ok).toBe(false);
    await expect(
      runCommand(ctx, 'queue.issue', { key: key() }, async (w) => {
        await addSlip(w, { id: 'never', visit: first.visit, device: 'kiosk-1', copy: 7, bring: '[]' });
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    await ended(hub, (await drawNumber(kiosk)).visit);
    expect(labels(printer)).toEqual(['P001', 'P002']);
  });

  it('cannot have two first slips, nor two under way, whatever the code does', async () => {
    const { printer, hub, kiosk } = await house();
    const { visit } = await drawNumber(kiosk);
    await ended(hub, visit);
    const row = { visit_id: visit, device_id: 'kiosk-1', bring: '[]', created_at: 1, reason: null };
    const insert = (id: string, copy: number, state: 'pending' | 'printing') =>
      hub.services.db
        .insertInto('print_job')
        .values({ ...row, id, copy, state, started_at: null, finished_at: null })
        .execute();
    await expect(insert('a', 0, 'pending')).rejects.toThrow(/UNIQUE/);
    await insert('b', 1, 'printing');
    await expect(insert('c', 2, 'pending')).rejects.toThrow(/UNIQUE/);
    expect(labels(printer)).toEqual(['P001']);
  });

  it('gives many numbers at once, each its own slip, one after the other', async () => {
    const { printer, hub, kiosk } = await house();
    const tickets = await Promise.all(Array.from({ length: 12 }, () => drawNumber(kiosk)));
    for (const { visit } of tickets) expect((await ended(hub, visit)).state).toBe('printed');
    expect([...labels(printer)].sort()).toEqual(tickets.map(({ label }) => label).sort());
  });

  it('has no slip where the kiosk has no printer', async () => {
    const { printer, hub, test } = await house();
    const desk = await test.openDesk(1, 'anne');
    ok(
      await desk.api.queue.issue.mutate({
        key: key(),
        service: 'pas-koerekort',
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'da',
      }),
    );
    expect(await allSlips(hub)).toEqual([]);
    expect(printer.slips).toEqual([]);
  });
});

describe('printers of other makes', () => {
  it('that know no marks are asked in their turn', async () => {
    const { printer, hub, kiosk } = await house({ knowsMarks: false }, { setup: { confirm: 'status' } });
    expect((await ended(hub, (await drawNumber(kiosk)).visit)).state).toBe('printed');
    expect(printer.slips).toHaveLength(1);
  });
  it('that tell of their state by themselves are understood among their answers', async () => {
    const { printer, hub, kiosk } = await house({ tellsNews: true });
    printer.fault = { kind: 'no-paper', after: 200 };
    expect(await ended(hub, (await drawNumber(kiosk)).visit)).toMatchObject({ state: 'failed', reason: 'no-paper' });
  });
  it('that answer late are waited for', async () => {
    const { hub, kiosk } = await house({ answersAfterMs: 60 });
    expect((await ended(hub, (await drawNumber(kiosk)).visit)).state).toBe('printed');
  });
  it('that never answer get nothing, so that nothing can come out later', async () => {
    const { printer, hub, kiosk } = await house({ silent: true });
    expect(await ended(hub, (await drawNumber(kiosk)).visit)).toMatchObject({ state: 'failed', reason: 'offline' });
    expect(printer.received).toBe(0);
  });
  it('that print and never say so leave it uncertain', async () => {
    const { printer, hub, kiosk } = await house({ neverDone: true });
    expect(await ended(hub, (await drawNumber(kiosk)).visit)).toMatchObject({
      state: 'uncertain',
      reason: 'gone-mid-print',
    });
    expect(labels(printer)).toEqual(['P001']);
  });
});

describe('a printer that cannot', () => {
  it.each([
    ['no-paper', (printer: FakePrinter) => printer.runOut()],
    ['cover-open', (printer: FakePrinter) => printer.openCover()],
    ['offline', (printer: FakePrinter) => printer.switchOff()],
  ] as const)('before the slip: %s, the number stands, and staff see it', async (reason, fail) => {
    const { printer, hub, test, kiosk } = await house();
    await fail(printer);
    const ticket = await drawNumber(kiosk);
    expect(await ended(hub, ticket.visit)).toMatchObject({ state: 'failed', reason });
    expect(printer.slips).toEqual([]);
    const desk = await test.openDesk(1, 'anne');
    const status = await untilHub(hub, async () => {
      const seen = await desk.api.print.status.query();
      return seen.printers[0]?.problem === reason ? seen : null;
    });
    expect(status.missed.map(({ label }) => label)).toEqual([ticket.label]);
    expect((await desk.api.queue.overview.query()).waiting.map(({ label }) => label)).toEqual([ticket.label]);
    expect((await kiosk.api.print.status.query()).missed).toEqual([]);
  });

  it('pitfall: print failure ghost ticket: a new roll does not bring the old slip', async () => {
    const { printer, hub, kiosk } = await house();
    printer.fault = { kind: 'no-paper', after: 300 };
    const ticket = await drawNumber(kiosk);
    expect(await ended(hub, ticket.visit)).toMatchObject({ state: 'failed', reason: 'no-paper' });
    printer.mend();
    expect(labels(printer)).toEqual([]);
    ok(await kiosk.api.print.reprint.mutate({ key: key(), visit: ticket.visit }));
    expect((await ended(hub, ticket.visit, 1)).state).toBe('printed');
    expect(labels(printer)).toEqual([ticket.label]);
  });

  it('and does not say that it forgot the slip, leaves it uncertain', async () => {
    const { printer, hub, kiosk } = await house({ knowsClear: false });
    printer.fault = { kind: 'no-paper', after: 300 };
    const ticket = await drawNumber(kiosk);
    expect((await ended(hub, ticket.visit)).state).toBe('uncertain');
  });

  it('is asked again and again while something is wrong, and the trouble goes by itself', async () => {
    const printer = await FakePrinter.start();
    after.push(() => printer.switchOff());
    printer.runOut();
    const test = await startTestHub({
      printers: { 'kiosk-1': printerAt(printer.port) },
      printing: { printer: quick, watch: { well: 20, trouble: 20 } },
    });
    after.push(() => test.stop());
    const desk = await test.openDesk(1, 'anne');
    const problem = (wanted: unknown) =>
      untilHub(test.hub, async () => (await desk.api.print.status.query()).printers[0]?.problem === wanted || null);
    await problem('no-paper');
    printer.mend();
    await problem(null);
    await printer.switchOff();
    await problem('offline');
    await printer.switchOn();
    await problem(null);
  });
});

describe('a slip printed again', () => {
  it('is one for two taps, also with two keys', async () => {
    const { printer, hub, kiosk } = await house();
    printer.runOut();
    const { visit } = await drawNumber(kiosk);
    await ended(hub, visit);
    printer.mend();
    const taps = await Promise.all([1, 2].map(() => kiosk.api.print.reprint.mutate({ key: key(), visit })));
    expect(taps.filter((tap) => tap.ok)).toHaveLength(1);
    expect(taps.find((tap) => !tap.ok)).toMatchObject({ reason: 'already-printing' });
    await ended(hub, visit, 1);
    expect(labels(printer)).toEqual(['P001']);
  });

  it('keeps the list of what to bring', async () => {
    const { printer, hub, kiosk } = await house();
    const { ticket } = ok(
      await kiosk.api.queue.issue.mutate({
        key: key(),
        service: 'pas-koerekort',
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'da',
        bring: ['new-address'],
      }),
    );
    await ended(hub, ticket.visit);
    ok(await kiosk.api.print.reprint.mutate({ key: key(), visit: ticket.visit }));
    await ended(hub, ticket.visit, 1);
    expect(printer.slips.map((slip) => textOf(slip).includes('Din nye adresse'))).toEqual([true, true]);
  });

  it('is staff’s to ask for, for any number still open, and not for one that is over', async () => {
    const { printer, hub, test, kiosk } = await house();
    const { visit } = await drawNumber(kiosk);
    await ended(hub, visit);
    const desk = await test.openDesk(1, 'anne');
    ok(await desk.api.print.reprint.mutate({ key: key(), visit }));
    await ended(hub, visit, 1);
    expect(labels(printer)).toEqual(['P001', 'P001']);
    ok(await desk.api.queue.leave.mutate({ key: key(), visit }));
    expect(await desk.api.print.reprint.mutate({ key: key(), visit })).toEqual({ ok: false, reason: 'visit-over' });
    expect(await desk.api.print.reprint.mutate({ key: key(), visit: 'nobody' })).toEqual({
      ok: false,
      reason: 'unknown-visit',
    });
    expect(await desk.api.print.reprint.mutate({ key: key(), visit, device: 'desk-1' })).toMatchObject({ ok: false });
  });
});

describe('a hub that was stopped', () => {
  it('in the middle of a slip never prints it by itself; one that waited a moment is printed; an old one is not', async () => {
    const folder = dataFolder();
    after.push(() => folder.remove());
    const printer = await FakePrinter.start();
    after.push(() => printer.switchOff());
    const options = {
      data: folder.path,
      printers: { 'kiosk-1': printerAt(printer.port) },
      printing: { printer: quick, watch: null },
    };
    const first = await startTestHub(options);
    const kiosk = await first.screen('kiosk-1');
    const [begun, waiting, old] = [await drawNumber(kiosk), await drawNumber(kiosk), await drawNumber(kiosk)];
    for (const { visit } of [begun, waiting, old]) await ended(first.hub, visit);
    await first.stop();
    // As a crash would have left it.
    const left = openDatabase(folder.path);
    const set = (visit: string, change: { state: 'printing' | 'pending'; created_at?: number }) =>
      left.db
        .updateTable('print_job')
        .set({ ...change, finished_at: null })
        .where('visit_id', '=', visit)
        .execute();
    await set(begun.visit, { state: 'printing' });
    await set(waiting.visit, { state: 'pending' });
    await set(old.visit, { state: 'pending', created_at: Date.now() - pendingLifeMs - 1_000 });
    await left.close();
    printer.slips.length = 0;

    const again = await startTestHub(options);
    after.push(() => again.stop());
    expect((await ended(again.hub, waiting.visit)).state).toBe('printed');
    expect((await ended(again.hub, begun.visit)).state).toBe('uncertain');
    expect((await ended(again.hub, old.visit)).state).toBe('expired');
    expect(labels(printer)).toEqual([waiting.label]);
  });
});

describe('a kiosk that prints through the system', () => {
  const system = async (): Promise<{ test: TestHub }> => {
    const test = await startTestHub({ printers: { 'kiosk-1': { kind: 'system' } } });
    after.push(() => test.stop());
    return { test };
  };
  it('takes its slip once, and tells how it went', async () => {
    const { test } = await system();
    const kiosk = await test.screen('kiosk-1');
    const { visit } = await drawNumber(kiosk);
    expect(await kiosk.api.print.job.query({ visit })).toMatchObject({ state: 'pending' });
    const begun = await Promise.all([1, 2].map(() => kiosk.api.print.begin.mutate({ key: key(), visit })));
    expect(begun.map((answer) => answer.ok).sort()).toEqual([false, true]);
    ok(await kiosk.api.print.report.mutate({ key: key(), visit, problem: 'no-paper' }));
    expect(await kiosk.api.print.job.query({ visit })).toMatchObject({ state: 'failed', reason: 'no-paper' });
    const desk = await test.openDesk(1, 'anne');
    expect((await desk.api.print.status.query()).printers).toMatchObject([{ device: 'kiosk-1', problem: 'no-paper' }]);
    ok(await kiosk.api.print.reprint.mutate({ key: key(), visit }));
    ok(await kiosk.api.print.begin.mutate({ key: key(), visit }));
    ok(await kiosk.api.print.report.mutate({ key: key(), visit, problem: null }));
    expect((await desk.api.print.status.query()).printers).toMatchObject([{ problem: null }]);
    // From a desk nobody can make that page print.
    expect(await desk.api.print.reprint.mutate({ key: key(), visit })).toEqual({ ok: false, reason: 'no-printer' });
  });
  it('that fell silent while printing leaves it uncertain', async () => {
    let now = Date.now();
    const test = await startTestHub({ printers: { 'kiosk-1': { kind: 'system' } }, clock: () => now });
    after.push(() => test.stop());
    const kiosk = await test.screen('kiosk-1');
    const { visit } = await drawNumber(kiosk);
    ok(await kiosk.api.print.begin.mutate({ key: key(), visit }));
    now += 2 * 60_000;
    await test.hub.runJobs();
    expect(await kiosk.api.print.job.query({ visit })).toMatchObject({ state: 'uncertain' });
  });
});

describe('whatever happens at whatever byte', () => {
  it('the number stands, the slip ends in one way, and no paper is printed twice or later', async () => {
    const { printer, hub, kiosk } = await house();
    const probe = await drawNumber(kiosk);
    await ended(hub, probe.visit);
    const length = printer.received;
    expect(length).toBeGreaterThan(400);
    const kinds = ['no-paper', 'cover-open', 'error', 'cut-line', 'power-off'] as const;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        // The last bytes are the cut and the reports about it: that is where answers differ.
        fc.oneof(fc.nat(length), fc.constant(0), fc.integer({ min: length - 30, max: length })),
        fc.constantFrom<Make>({}, { knowsClear: false }, { tellsNews: true }, { answersAfterMs: 15 }),
        async (kind, at, make) => {
          printer.make = make;
          printer.slips.length = 0;
          const base = kind === 'cut-line' || kind === 'power-off' ? printer.received : printer.processed;
          printer.fault = { kind, after: base + at };
          const ticket = await drawNumber(kiosk);
          const row = await ended(hub, ticket.visit);
          seen.add(`${kind} ${row.state}`);
          printer.fault = null;
          // Somebody mends it. Whatever it still held comes out now.
          await printer.switchOn();
          printer.mend();
          printer.make = {};
          // The next number is printed: whatever the printer does first has been done.
          const next = await drawNumber(kiosk);
          expect((await ended(hub, next.visit)).state).toBe('printed');
          const times = labels(printer).filter((label) => label === ticket.label).length;
          if (row.state === 'printed') expect(times).toBe(1);
          else if (row.state === 'failed') expect(times).toBe(0);
          else expect(row.state === 'uncertain' && times <= 1).toBe(true);
          expect(labels(printer).filter((label) => label === next.label)).toHaveLength(1);
          const visit = await hub.services.db
            .selectFrom('visit')
            .select('state')
            .where('id', '=', ticket.visit)
            .executeTakeFirst();
          expect(visit?.state).toBe('waiting');
          expect((await allSlips(hub)).filter((slip) => slip.visit_id === ticket.visit)).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
    // The property has met what it is about.
    expect([...seen].some((one) => one.endsWith('uncertain'))).toBe(true);
    expect([...seen].some((one) => one.endsWith('failed'))).toBe(true);
  }, 120_000);
});
