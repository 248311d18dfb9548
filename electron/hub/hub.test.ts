import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubReasons, readHubLine, reasonOfExitCode } from './ready-line.ts';
import { decideRestart, healthyRunMs, waitAfter } from './restart.ts';

const url = 'http://127.0.0.1:4700';
const ready = (over: object = {}): string =>
  JSON.stringify({
    ready: true,
    url,
    screens: [{ device: 'kiosk-1', kind: 'kiosk', label: 'Standeren', url: `${url}/kiosk/kiosk-1#code=1` }],
    ...over,
  });

describe('readHubLine', () => {
  it('reads a ready line', () => {
    expect(readHubLine(ready())).toEqual({
      line: 'ready',
      origin: url,
      screens: [{ device: 'kiosk-1', kind: 'kiosk', label: 'Standeren', url: `${url}/kiosk/kiosk-1#code=1` }],
    });
  });
  it('leaves out screens it does not open, and screens that are somewhere else', () => {
    const line = readHubLine(
      ready({
        screens: [
          { device: 'phone', kind: 'phone', label: '', url: `${url}/phone` },
          { device: 'kiosk-1', kind: 'kiosk', label: '', url: 'https://evil.example/kiosk' },
        ],
      }),
    );
    expect(line).toEqual({ line: 'ready', origin: url, screens: [] });
  });
  it('does not believe a hub that claims to be on another machine', () => {
    expect(readHubLine(ready({ url: 'https://evil.example' }))).toEqual({ line: 'other' });
  });
  it('reads why a hub cannot start, also for reasons newer than itself', () => {
    expect(readHubLine('{"ready":false,"reason":"port-taken","message":"x"}')).toEqual({
      line: 'failed',
      reason: 'port-taken',
    });
    expect(readHubLine('{"ready":false,"reason":"moon-phase","message":"x"}')).toEqual({
      line: 'failed',
      reason: 'unknown',
    });
  });
  it('takes any other output for what it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readHubLine(text).line === 'other'));
  });
  it('knows the exit codes', () => {
    const codes = [10, 11, 12, 13, 14, 15, 16].map(reasonOfExitCode);
    expect(codes).toEqual(hubReasons.filter((reason) => reason !== 'unknown'));
    expect(reasonOfExitCode(1)).toBeUndefined();
  });
});

describe('decideRestart', () => {
  it('waits longer after each crash, and never more than a minute', () => {
    const waits = [0, 1, 2, 3, 7, 50].map((earlierFailures) =>
      decideRestart({ reason: undefined, ranForMs: 10, earlierFailures }),
    );
    expect(waits.map((decision) => decision.action === 'restart' && decision.afterMs)).toEqual([
      500, 1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
  });
  it('starts counting anew after a healthy run', () => {
    expect(decideRestart({ reason: undefined, ranForMs: healthyRunMs, earlierFailures: 9 })).toEqual({
      action: 'restart',
      afterMs: 500,
      failures: 1,
    });
  });
  it.each(['database-damaged', 'database-newer', 'centre-invalid', 'key-unusable'] as const)(
    'stops for a person at %s',
    (reason) => {
      expect(decideRestart({ reason, ranForMs: 10, earlierFailures: 0 })).toEqual({ action: 'stop', reason });
    },
  );
  it.each(['port-taken', 'data-unwritable', 'data-in-use'] as const)('asks again later at %s', (reason) => {
    expect(decideRestart({ reason, ranForMs: 10, earlierFailures: 0 })).toMatchObject({ action: 'restart' });
  });
  it('always waits a sensible time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
        expect(waitAfter(failures)).toBeGreaterThanOrEqual(500);
        expect(waitAfter(failures)).toBeLessThanOrEqual(60_000);
        expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
      }),
    );
  });
});
