import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { startHubProcess } from '../support/hub-process.ts';
import { dataFolder, drawNumber, root, screenOf, startTestHub } from '../support/test-hub.ts';

const clerks = 12;
const number = (i: number) => String(i + 1);

/** A centre of twelve counters that all take both services. */
const centre = stringify({
  centre: { id: 'full', name: 'Full', municipality: 'Full', municipalityCode: '376' },
  services: ['one', 'two'].map((id, i) => ({
    id,
    series: 'AB'[i],
    from: 1,
    to: 999,
    averageMinutes: 10,
    da: id,
    en: id,
  })),
  counters: Array.from({ length: clerks }, (_, i) => ({
    id: `c${number(i)}`,
    label: number(i),
    services: ['one', 'two'],
  })),
  devices: [
    { id: 'kiosk-1', kind: 'kiosk', label: 'Kiosk' },
    ...Array.from({ length: clerks }, (_, i) => ({
      id: `desk-${number(i)}`,
      kind: 'desk',
      label: number(i),
      counter: `c${number(i)}`,
    })),
  ],
  trainingPlaces: [],
  staff: Array.from({ length: clerks }, (_, i) => ({
    id: `clerk-${number(i)}`,
    name: `Clerk ${number(i)}`,
    roles: ['frontdesk'],
    pin: String(1000 + i),
  })),
});

describe('pitfall: double call', () => {
  it('12 clerks in 4 processes and 500 visitors: each called exactly once', { timeout: 300_000 }, async () => {
    const folder = dataFolder();
    const centreFile = join(folder.path, 'centre.yaml');
    writeFileSync(centreFile, centre);
    const hub = await startHubProcess(join(folder.path, 'hub'), 0, ['--centre', centreFile]);
    if (!('url' in hub)) throw new Error(hub.reason);
    try {
      const kiosk = await screenOf(hub, 'kiosk-1');
      const labels = new Set<string>();
      for (let i = 0; i < 20; i++) {
        const some = Array.from({ length: 25 }, (_, j) => drawNumber(kiosk, j % 2 ? 'one' : 'two'));
        for (const ticket of await Promise.all(some)) labels.add(ticket.label);
      }
      expect(labels.size).toBe(500);
      const run = promisify(execFile);
      const outputs = await Promise.all(
        Array.from({ length: 4 }, (_, p) =>
          run(process.execPath, [
            join(root, 'tests', 'support', 'clerk-process.ts'),
            hub.url,
            JSON.stringify(hub.screens),
            ...[0, 1, 2].map((k) => {
              const i = p * 3 + k;
              return `desk-${number(i)}:clerk-${number(i)}:${1000 + i}:c${number(i)}`;
            }),
          ]),
        ),
      );
      const called = outputs.flatMap(({ stdout }) => (JSON.parse(stdout) as string[][]).flat());
      expect(called.length).toBe(500);
      expect(new Set(called)).toEqual(labels);
    } finally {
      await hub.end('SIGKILL');
      folder.remove();
    }
  });

  it('whatever the desks press at once: each visitor is called once, and a desk is refused only for reasons of its own', {
    timeout: 120_000,
  }, async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const test = await startTestHub({ clock: () => now });
    try {
      const kiosk = await test.screen('kiosk-1');
      const press = fc.record({ desk: fc.nat({ max: 3 }), finishFirst: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 8 }),
          fc.array(fc.array(press, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
          async (visitors, rounds) => {
            // Each run has a day of its own: the one before is closed, and numbers begin again.
            now += 24 * 60 * 60_000;
            await test.hub.runJobs();
            const desks = [
              await test.openDesk(1, 'anne'),
              await test.openDesk(2, 'bashir'),
              await test.openDesk(3, 'kirsten'),
              await test.openDesk(4, 'jonas'),
            ];
            const tickets = await Promise.all(
              Array.from({ length: visitors }, () => drawNumber(kiosk, 'personlig-betjening')),
            );
            const called: string[] = [];
            const held: (string | null)[] = [null, null, null, null];
            for (const round of rounds) {
              now += 1_000;
              await Promise.all(
                round.map(async ({ desk, finishFirst }) => {
                  const screen = desks[desk];
                  if (!screen) return;
                  const mine = held[desk];
                  if (finishFirst && mine) {
                    held[desk] = null;
                    await screen.api.queue.start.mutate({ key: screen.key(), visit: mine });
                    const outcome = { outcome: 'completed-by-staff', inquiryType: 'new-case' } as const;
                    await screen.api.queue.finish.mutate({ key: screen.key(), visit: mine, ...outcome });
                  }
                  const answer = await screen.api.queue.callNext.mutate({ key: screen.key() });
                  if (answer.ok) {
                    called.push(answer.visit.label);
                    held[desk] = answer.visit.id;
                  } else expect(['nobody-waits', 'counter-busy']).toContain(answer.reason);
                }),
              );
            }
            expect(new Set(called).size).toBe(called.length);
            for (const label of called) expect(tickets.map((ticket) => ticket.label)).toContain(label);
            const overview = await desks[0]?.api.queue.overview.query();
            expect((overview?.waiting.length ?? 0) + called.length).toBe(visitors);
          },
        ),
        { numRuns: 12 },
      );
    } finally {
      await test.stop();
    }
  });
});
