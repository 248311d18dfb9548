import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawNumber, ok, phoneOf, startTestHub, type TestHub } from '../../tests/support/test-hub.ts';

/**
 * Tables that grow with every visitor and are never emptied (counters' hours grow by a few rows a day, slips go after some
 * days). Reading one of them from end to end is slow a year later and on no day of testing, so every
 * statement of a working day is asked how it would be carried out.
 */
const growing = [
  'visit',
  'visit_interval',
  'visit_leg',
  'service_done',
  'terminal_session',
  'step_record',
  'appointment',
];
/** Statements about rows that are kept for days only, once a minute: a whole read of those is bounded. */
const bounded = /^delete from "(?:command_log|event)"/;

const said = new Set<string>();
const { prepare } = DatabaseSync.prototype;
let test: TestHub;
beforeAll(async () => {
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, text: string, ...rest: []) {
    said.add(text);
    return prepare.call(this, text, ...rest);
  };
  test = await startTestHub();
});
afterAll(async () => {
  DatabaseSync.prototype.prepare = prepare;
  await test.stop();
});

it('no statement of a working day reads a growing table from end to end', async () => {
  const [kiosk, display] = [await test.screen('kiosk-1'), await test.screen('display-1')];
  const [anne, kirsten] = [await test.openDesk(1, 'anne'), await test.openDesk(3, 'kirsten')];
  const manager = await test.screen('insight-1');
  await manager.signIn('lone', '9517');
  const tickets = [];
  for (const service of ['personlig-betjening', 'personlig-betjening', 'medbetjening', 'folkeregister'])
    tickets.push(await drawNumber(kiosk, service));
  const terminal = await test.screen('terminal-1');
  await kiosk.api.queue.waits.query();
  await display.api.queue.board.query();
  await phoneOf(test.hub, tickets[0]?.phone ?? '').queue.myTicket.query();
  const of = (visit: string) => ({ key: anne.key(), visit });
  const { visit } = ok(await anne.api.queue.callNext.mutate({ key: anne.key() }));
  ok(await anne.api.queue.putBack.mutate({ ...of(visit.id), place: 'after-next' }));
  ok(await anne.api.queue.callVisit.mutate(of(visit.id)));
  ok(await anne.api.queue.start.mutate(of(visit.id)));
  ok(await anne.api.queue.hold.mutate(of(visit.id)));
  ok(await anne.api.queue.resume.mutate(of(visit.id)));
  const finish = { outcome: 'completed-by-staff', inquiryType: 'new-case' } as const;
  ok(await anne.api.queue.finish.mutate({ ...of(visit.id), ...finish }));
  ok(await anne.api.queue.undo.mutate(of(visit.id)));
  const to = { service: 'folkeregister', counter: null, staff: null };
  ok(await anne.api.queue.transfer.mutate({ ...of(visit.id), ...to }));
  const theirs = ok(await kirsten.api.queue.callNext.mutate({ key: kirsten.key() })).visit.id;
  ok(
    await kirsten.api.assist.assign.mutate({ key: kirsten.key(), visit: theirs, terminal: 'terminal-1', guide: null }),
  );
  await terminal.api.assist.current.query();
  ok(await kirsten.api.queue.finish.mutate({ key: kirsten.key(), visit: theirs, ...finish }));
  await anne.api.queue.overview.query();
  const today = new Date().toISOString().slice(0, 10);
  await anne.api.appointment.day.query({ day: today });
  await kiosk.api.appointment.offers.query();
  await kiosk.api.print.status.query();
  await manager.api.insight.queue.query({ from: today, to: today });
  await manager.api.insight.selfCheck.query();
  ok(await anne.api.queue.setPresence.mutate({ key: anne.key(), presence: 'break' }));
  ok(await anne.api.queue.closeCounter.mutate({ key: anne.key() }));
  await test.hub.runJobs();

  const database = new DatabaseSync(':memory:');
  const { migrate } = await import('./migrate.ts');
  migrate(database);
  // An index of open visits holds the open ones only: to read all of it is to read a few.
  const partial = new Set(
    prepare
      .call(database, `select name from sqlite_master where type = 'index' and sql like '% where %'`)
      .all()
      .map((row) => String(row.name)),
  );
  const statements = [...said].filter(
    (text) => /^(select|insert|update|delete|with)\b/i.test(text) && !bounded.test(text),
  );
  expect(statements.length).toBeGreaterThan(60);
  const whole = statements.flatMap((text) => {
    let plan: { detail: string }[];
    try {
      plan = prepare.call(database, `explain query plan ${text}`).all() as { detail: string }[];
    } catch (error) {
      // A statement of the migrations about a table that is gone.
      if (error instanceof Error && /no such (?:table|column)/.test(error.message)) return [];
      throw error;
    }
    const scans = plan.filter(({ detail }) => {
      const [, table = '', index = ''] = /^SCAN (\w+)(?:.* INDEX (\w+))?/.exec(detail) ?? [];
      return growing.includes(table) && !partial.has(index);
    });
    return scans.map(({ detail }) => `${detail}: ${text}`);
  });
  expect(whole).toEqual([]);
});
