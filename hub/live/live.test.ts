import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubClient } from '../../renderer/shared/api/client.ts';
import {
  drawNumber,
  key,
  ok,
  phoneOf,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';
import type { LiveMessage } from './router.ts';

let test: TestHub;
let kiosk: TestScreen;
beforeEach(async () => {
  test = await startTestHub();
  kiosk = await test.screen('kiosk-1');
});
afterEach(() => test.stop());

interface Line {
  /** resolves when a message comes that fits, also one that came before */
  readonly until: (fits: (message: LiveMessage) => boolean) => Promise<LiveMessage>;
  readonly messages: readonly LiveMessage[];
  readonly lastId: () => string;
  readonly close: () => void;
}

/** A screen's live line over real HTTP. */
function listen(api: HubClient, lastEventId?: string): Line {
  const messages: LiveMessage[] = [];
  let last = lastEventId ?? '';
  const waiting = new Set<() => void>();
  const line = api.live.events.subscribe(
    { lastEventId },
    {
      onData: ({ id, data }) => {
        last = id;
        messages.push(data);
        for (const look of waiting) look();
      },
    },
  );
  return {
    messages,
    lastId: () => last,
    close: () => line.unsubscribe(),
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = messages.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const caughtUp = (message: LiveMessage) => message.kind === 'caught-up';
const callOf = (label: string) => (message: LiveMessage) =>
  message.kind === 'event' && message.event.type === 'visit.called' && message.event.label === label;
const labels = (line: Line) =>
  line.messages.flatMap((message) =>
    message.kind === 'event' && message.event.type === 'visit.called' ? [message.event.label] : [],
  );

describe('the live line', () => {
  it('tells a screen what it missed, in order and once, and then goes on', async () => {
    const display = await test.screen('display-1');
    const desk = await test.openDesk(1, 'anne');
    const other = await test.openDesk(2, 'bashir');
    for (let i = 0; i < 3; i++) await drawNumber(kiosk);
    const first = listen(display.api);
    await first.until(caughtUp);
    const one = ok(await desk.api.queue.callNext.mutate({ key: key() }));
    await first.until(callOf('P001'));
    first.close();

    // The line is broken: a call and a finish happen.
    ok(await desk.api.queue.start.mutate({ key: key(), visit: one.visit.id }));
    ok(
      await desk.api.queue.finish.mutate({
        key: key(),
        visit: one.visit.id,
        outcome: 'completed-by-staff',
        inquiryType: 'advice',
      }),
    );
    ok(await desk.api.queue.callNext.mutate({ key: key() }));

    const second = listen(display.api, first.lastId());
    await second.until(caughtUp);
    expect(labels(second)).toEqual(['P002']);
    expect(second.messages.find(callOf('P002'))).toMatchObject({ replayed: true });
    ok(await other.api.queue.callNext.mutate({ key: key() }));
    expect(await second.until(callOf('P003'))).toMatchObject({ replayed: false });
    expect(labels(second)).toEqual(['P002', 'P003']);
    second.close();
  });

  it('loses nothing between log and wire while numbers are drawn all the time', async () => {
    const desk = await test.openDesk(1, 'anne');
    const start = listen(desk.api);
    await start.until(caughtUp);
    const from = start.lastId();
    start.close();
    const drawing = Promise.all(Array.from({ length: 40 }, () => drawNumber(kiosk)));
    // Lines that begin at any moment of it end with the same forty.
    const lines = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const line = listen(desk.api, from);
        await line.until(caughtUp);
        return line;
      }),
    );
    await drawing;
    for (const line of lines) {
      const seen = () =>
        line.messages.flatMap((m) => (m.kind === 'event' && m.event.type === 'visit.changed' ? [m.event.label] : []));
      await line.until(() => seen().length === 40);
      expect(new Set(seen()).size).toBe(40);
      line.close();
    }
  });

  it('starts now for an id from another database', async () => {
    const desk = await test.openDesk(1, 'anne');
    const line = listen(desk.api, '999999');
    await line.until(caughtUp);
    await drawNumber(kiosk);
    await line.until((message) => message.kind === 'event' && message.event.type === 'visit.changed');
    expect(line.messages.filter((message) => message.kind === 'event')).toHaveLength(1);
    line.close();
  });

  it('tells a phone of its own ticket, and of others only that something moved', async () => {
    const mine = await drawNumber(kiosk);
    const line = listen(phoneOf(test.hub, mine.phone));
    await line.until(caughtUp);
    await drawNumber(kiosk);
    await line.until((message) => message.kind === 'event');
    const desk = await test.openDesk(1, 'anne');
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    await line.until(callOf('P001'));
    expect(JSON.stringify(line.messages)).not.toContain('P002');
    line.close();
  });

  it("tells a terminal that something moved, and nobody's number", async () => {
    const terminal = await test.screen('terminal-1');
    const line = listen(terminal.api);
    await line.until(caughtUp);
    await drawNumber(kiosk);
    const desk = await test.openDesk(1, 'anne');
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    const moves = () =>
      line.messages.filter((m) => m.kind === 'event' && (m.event as { type: string }).type === 'moved');
    // Drawn, called: changed twice and called once.
    await line.until(() => moves().length === 3);
    expect(JSON.stringify(line.messages)).not.toContain('P001');
    line.close();
  });
});
