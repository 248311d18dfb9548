import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../fake/clock.ts';
import { app, FakeWebContents, printing, resetElectron, session } from '../fake/electron.ts';
import { pageSizes, printKinds, printOptions } from './job.ts';
import { printScreen } from './print.ts';
import { mapPrintFailure, readPrinterState } from './problem.ts';

describe('printOptions', () => {
  it('is always silent, and in microns', () => {
    for (const kind of printKinds) {
      expect(printOptions(kind, undefined)).toMatchObject({ silent: true, copies: 1, pageSize: pageSizes[kind] });
    }
    expect(pageSizes.ticket80.width).toBe(80_000);
    expect(pageSizes.planA4).toEqual({ width: 210_000, height: 297_000 });
  });
  it('turns a drawing on its side, on the paper that is in the tray', () => {
    expect(printOptions('drawingA4', undefined)).toMatchObject({ landscape: true, pageSize: pageSizes.planA4 });
    expect(printOptions('planA4', undefined).landscape).toBe(false);
  });
  it('names the printer only when one is set', () => {
    expect(printOptions('ticket80', 'Roll').deviceName).toBe('Roll');
    expect(printOptions('ticket80', undefined)).not.toHaveProperty('deviceName');
  });
});

describe('what went wrong', () => {
  it.each([
    ['Print job canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['Invalid printer settings', 'no-printer'],
    ['Invalid deviceName provided', 'no-printer'],
    ['No printers available on the network', 'no-printer'],
    ['Print job failed', 'failed'],
    ['', 'failed'],
  ])('%s is %s', (reason, problem) => {
    expect(mapPrintFailure(reason)).toBe(problem);
  });
  it.each([
    ['none', undefined],
    ['', undefined],
    ['media-low-report', undefined],
    ['media-empty', 'out-of-paper'],
    ['toner-low-warning,media-empty-error', 'out-of-paper'],
    ['media-needed-error', 'out-of-paper'],
    ['cover-open', 'cover-open'],
    ['door-open-error', 'cover-open'],
    ['offline-report', 'no-printer'],
    ['connecting-to-device', 'no-printer'],
  ])('CUPS: %s is %s', (reasons, problem) => {
    expect(readPrinterState({ 'printer-state-reasons': reasons })).toBe(problem);
  });
  it('knows nothing where the system says nothing', () => {
    expect(readPrinterState({})).toBeUndefined();
  });
});

describe('printScreen', () => {
  beforeEach(resetElectron);
  async function print(printer: string | undefined, clock = new FakeClock()) {
    await app.whenReady();
    const contents = new FakeWebContents(session.fromPartition('x'), {}) as unknown as WebContents;
    return printScreen(contents, 'ticket80', printer, clock);
  }

  it('sends to the named printer', async () => {
    expect(await print('Roll')).toEqual({ ok: true });
    expect(printing.jobs).toEqual([{ options: printOptions('ticket80', 'Roll') }]);
  });
  it('sends nothing to a printer that is gone or out of paper', async () => {
    expect(await print('Gone')).toEqual({ ok: false, reason: 'no-printer' });
    printing.printers = [
      { name: 'Roll', displayName: '', description: '', options: { 'printer-state-reasons': 'media-empty-error' } },
    ];
    expect(await print('Roll')).toEqual({ ok: false, reason: 'out-of-paper' });
    printing.printers = [];
    expect(await print(undefined)).toEqual({ ok: false, reason: 'no-printer' });
    expect(printing.jobs).toEqual([]);
  });
  it('tells when the spooler refuses', async () => {
    printing.answer = { success: false, failureReason: 'Print job failed' };
    expect(await print(undefined)).toEqual({ ok: false, reason: 'failed' });
  });
  it('does not wait for ever for a spooler that never answers', async () => {
    const clock = new FakeClock();
    await app.whenReady();
    const contents = new FakeWebContents(session.fromPartition('x'), {});
    contents.print = () => undefined;
    const printed = printScreen(contents as unknown as WebContents, 'planA4', undefined, clock);
    await clock.advance(60_000);
    expect(await printed).toEqual({ ok: false, reason: 'failed' });
  });
});
