import type { Page } from '@playwright/test';
import { drawKey, uniform } from '../../domain/queue/random.ts';
import { standingIntervals } from '../../domain/visit/times.ts';
import { FakePrinter } from '../support/fake-printer.ts';
import { freePort } from '../support/hub-process.ts';
import { largeOf } from '../support/printer/paper.ts';
import { printerAt, quick, untilHub } from '../support/slips.ts';
import {
  centreFileWith,
  dataFolder,
  drawNumber,
  ok,
  screenOf,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../support/test-hub.ts';
import { button, expect, signIn, test } from './centre.ts';
import { wordsIn } from './words.ts';

const w = wordsIn('da');
const begins = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^$()]/g, String.raw`\$&`)}`);
const minute = 60_000;
/** Monday 30 November 2026, 10.00 in Denmark. */
const opening = Date.parse('2026-11-30T09:00:00Z');
const at = (hours: number, minutes = 0) => opening + (hours * 60 + minutes - 600) * minute;
const chance = drawKey(20261130, 'a full Monday');
const walkIns = 280;
const bookings = 20;
const services = ['pas-koerekort', 'mitid-digitalpost', 'folkeregister', 'personlig-betjening'] as const;

/** A clerk at her counter, and with whom she is. */
interface Clerk {
  readonly name: string;
  readonly desk: TestScreen;
  visit: { readonly id: string; readonly until: number; readonly served: boolean } | null;
}

/** The demo centre with a fifth counter, open on Mondays from 10 to 17, with a printer at the kiosk. */
const centreFile = (folder: string, printerPort: number) =>
  centreFileWith(folder, (setup) => {
    const all = setup.services.map((service) => service.id);
    setup.openingHours = { week: [{ days: ['mon'], from: '10:00', to: '17:00' }] };
    setup.counters.push({ id: 'skranke-5', label: '5', services: all });
    for (const counter of setup.counters) counter.services = all;
    setup.devices.push({ id: 'desk-5', kind: 'desk', label: 'Skranke 5', counter: 'skranke-5' });
    for (const device of setup.devices)
      if (device.id === 'kiosk-1') device.printer = printerAt(printerPort) as typeof device.printer;
  });

test('a full Monday in fast time ends with the books balanced', async ({ browser }) => {
  test.setTimeout(420_000);
  const folder = dataFolder();
  const printer = await FakePrinter.start();
  const port = await freePort();
  let now = at(9, 30);
  const start = () =>
    startTestHub({
      clock: () => now,
      data: folder.path,
      port,
      centreFile: centreFile(folder.path, printer.port),
      printing: { printer: { ...quick, answer: 2_000, print: 5_000 }, watch: { well: 200, trouble: 100 } },
    });
  let house: TestHub = await start();
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  const open = async (device: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(house.hub.screens.find((screen) => screen.device === device)?.url ?? '');
    return page;
  };
  try {
    // Half past nine: the clerks come, twenty times are booked, three screens stand open all day.
    const clerks: Clerk[] = [];
    for (const [i, name] of ['anne', 'bashir', 'kirsten', 'jonas', 'lone'].entries()) {
      const desk = await screenOf(house.hub, `desk-${i + 1}`);
      await desk.signIn(name, { lone: '9517' }[name]);
      ok(
        await desk.api.queue.openCounter.mutate({
          key: desk.key(),
          counter: `skranke-${i + 1}`,
          services: [...house.hub.services.centre.services.map((service) => service.id)],
          takeOver: false,
        }),
      );
      clerks.push({ name, desk, visit: null });
    }
    const first = clerks[0] as Clerk;
    const booked = Array.from({ length: bookings }, (_, i) => at(10, 20 + i * 19));
    for (const time of booked) {
      ok(
        await first.desk.api.appointment.create.mutate({
          key: first.desk.key(),
          at: time,
          service: 'pas-koerekort',
          errand: 'pas',
          minutes: 15,
          reference: null,
        }),
      );
    }
    const [kioskPage, deskPage, wall] = [await open('kiosk-1'), await open('desk-3'), await open('display-1')];
    await signIn(deskPage, 'Kirsten Lund', '1470');
    await expect(deskPage.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const door = await screenOf(house.hub, 'kiosk-1');

    /** The numbers that were shown to somebody, by visit; the promise the books are held against. */
    const shown = new Map<string, string>();
    const story = { noShows: 0, transfers: 0, checkedIn: 0 };
    /** Paper is printed in real time, so the clock waits for it. */
    const slipsSettled = () =>
      house.hub.services.db
        .selectFrom('print_job')
        .select('id')
        .where('state', 'in', ['pending', 'printing'])
        .execute()
        .then((rows) => rows.length === 0);
    let drawn = 0;
    let calls = 0;

    const comeThroughTheDoor = async () => {
      // More come before noon than after; the last one at a quarter to five.
      const due = Math.min(walkIns, Math.floor(walkIns * ((now - opening) / (405 * minute)) ** 0.85) + 1);
      while (drawn < due) {
        const service = services[Math.floor(uniform(chance, drawn) * services.length)] ?? services[0];
        const ticket = await drawNumber(door, service, 'counter', 'pas');
        drawn++;
        shown.set(ticket.visit, ticket.label);
        if (!(await slipsSettled())) await untilHub(house.hub, slipsSettled);
      }
      for (const [i, time] of booked.entries()) {
        // Two of the booked people do not come.
        if (time - 5 * minute !== now || i === 4 || i === 11) continue;
        const answer = ok(
          await door.api.appointment.checkIn.mutate({
            key: door.key(),
            at: time,
            service: 'pas-koerekort',
            errand: 'pas',
            language: 'da',
          }),
        );
        shown.set(answer.ticket.visit, answer.ticket.label);
        story.checkedIn++;
        if (!(await slipsSettled())) await untilHub(house.hub, slipsSettled);
      }
    };

    /** Somebody at the screen itself while the roll is out: she is told, and has her number all the same. */
    const drawOnScreen = async () => {
      const { errands, kiosk, print } = w;
      await button(kioskPage, begins('Dansk')).click();
      await button(kioskPage, begins(kiosk.groups.errand.title)).click();
      await button(kioskPage, begins(errands.errands['digital-post'].title)).click();
      await button(kioskPage, errands.questions.situation.options.exempt).click();
      await button(kioskPage, begins(kiosk.way.take)).click();
      await expect(kioskPage.getByText(print.slip.wayOn)).toBeVisible();
      const label = (await kioskPage.locator('.k-ticket-number').innerText()).replaceAll(/\s/g, '');
      const row = await house.hub.services.db
        .selectFrom('visit')
        .select('id')
        .where('series', '=', label.slice(0, 1))
        .where('number', '=', Number(label.slice(1)))
        .executeTakeFirstOrThrow();
      shown.set(row.id, label);
      await button(kioskPage, kiosk.ticket.done).click();
    };

    /** One minute of a clerk: finishes, calls, and now and then something else. */
    const work = async (clerk: Clerk) => {
      const { desk } = clerk;
      const of = (visit: string) => ({ key: desk.key(), visit });
      if (clerk.visit && !clerk.visit.served && now >= clerk.visit.until) {
        ok(await desk.api.queue.start.mutate(of(clerk.visit.id)));
        const length = 3 + Math.floor(uniform(chance, 5_000 + calls) * 5);
        clerk.visit = { ...clerk.visit, served: true, until: now + length * minute };
      } else if (clerk.visit?.served && now >= clerk.visit.until) {
        const done = { outcome: 'completed-by-staff', inquiryType: 'new-case' } as const;
        ok(await desk.api.queue.finish.mutate({ ...of(clerk.visit.id), ...done }));
        clerk.visit = null;
      }
      if (clerk.visit) return;
      const next = await desk.api.queue.callNext.mutate({ key: desk.key() });
      if (!next.ok) {
        expect(next.reason).toBe('nobody-waits');
        return;
      }
      calls++;
      const { id } = next.visit;
      if (calls === 31 || calls === 77) {
        now += 10_000;
        ok(await desk.api.queue.recall.mutate(of(id)));
        ok(await desk.api.queue.noShow.mutate(of(id)));
        story.noShows++;
      } else if (calls === 53) {
        ok(await desk.api.queue.start.mutate(of(id)));
        ok(
          await desk.api.queue.transfer.mutate({
            ...of(id),
            service: 'folkeregister',
            counter: 'skranke-5',
            staff: null,
          }),
        );
        story.transfers++;
      } else clerk.visit = { id, until: now + minute, served: false };
    };

    for (now = opening; now < at(17); now = Math.floor(now / minute) * minute + minute) {
      if (now === at(10, 30)) printer.fault = { kind: 'no-paper', after: 100 };
      if (now === at(10, 35)) await drawOnScreen();
      if (now === at(10, 40)) printer.mend();
      if (now === at(11)) {
        // The hub goes away in the middle of it all and comes back; every screen says so and goes on.
        await house.stop();
        for (const page of [deskPage, wall])
          await expect(page.getByText(w.common.status.offline).first()).toBeVisible();
        house = await start();
        for (const page of [deskPage, wall, kioskPage])
          await expect(page.getByText(w.common.status.offline)).toHaveCount(0, { timeout: 30_000 });
      }
      await comeThroughTheDoor();
      for (const clerk of clerks) await work(clerk);
      if (now === at(12)) {
        // At noon the wall shows every number that is at a counter, and the desk whom Kirsten has.
        const { called } = await (await screenOf(house.hub, 'display-1')).api.queue.board.query();
        expect(called.length).toBeGreaterThan(0);
        for (const { label } of called)
          await expect(wall.getByText(new RegExp(label.split('').join(String.raw`\s*`))).first()).toBeVisible();
      }
    }
    // Closing time: no number is given any more, whoever asks at the kiosk.
    expect(
      await door.api.queue.issue.mutate({
        key: door.key(),
        service: services[0],
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'da',
      }),
    ).toMatchObject({ ok: false, reason: 'closed-today' });
    // Those inside are served for another quarter of an hour; whoever is left then is ended by the house at midnight.
    for (; now < at(17, 15); now += minute) for (const clerk of clerks) await work(clerk);
    now = at(24, 5);
    await house.hub.runJobs();

    // The books.
    const { db } = house.hub.services;
    const visits = await db.selectFrom('visit').selectAll().orderBy('id').execute();
    expect(visits.length).toBe(walkIns + 1 + bookings - 2);
    expect(story).toEqual({ noShows: 2, transfers: 1, checkedIn: bookings - 2 });
    // Every number that was shown is in them, and no other.
    expect(new Map(visits.map((row) => [row.id, `${row.series}${String(row.number).padStart(3, '0')}`]))).toEqual(
      shown,
    );
    for (const series of new Set(visits.map((row) => row.series))) {
      const numbers = visits.filter((row) => row.series === series).map((row) => row.number);
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
    }
    const states = Map.groupBy(visits, (row) => row.state);
    const count = (state: (typeof visits)[number]['state']) => states.get(state)?.length ?? 0;
    expect(count('finished') + count('no-show') + count('ended')).toBe(visits.length);
    expect(count('no-show')).toBe(2);
    for (const row of visits) expect(row.time_reliable).toBe(row.state === 'ended' ? 0 : 1);
    // Every minute of every visit is accounted for, from the door to the end.
    const log = await db.selectFrom('visit_interval').selectAll().orderBy('visit_id').orderBy('seq').execute();
    const byVisit = Map.groupBy(log, (row) => row.visit_id);
    for (const row of visits) {
      const rows = (byVisit.get(row.id) ?? []).map((one) => ({
        seq: one.seq,
        kind: one.kind,
        startedAt: one.started_at,
        endedAt: one.ended_at,
        voids: one.voids,
      }));
      const standing = standingIntervals(rows);
      expect(standing[0]?.startedAt).toBe(row.arrived_at);
      for (const [i, stretch] of standing.entries())
        if (i > 0) expect(stretch.startedAt).toBe(standing[i - 1]?.endedAt);
      if (row.state !== 'no-show') expect(standing.at(-1)?.endedAt).toBe(row.ended_at);
    }
    const legs = await db.selectFrom('visit_leg').selectAll().execute();
    expect(legs.filter((leg) => leg.code === 'transferred-to-counter')).toHaveLength(1);
    expect(legs).toHaveLength(visits.length + 1);
    // Booked people: who came, and who did not.
    const appointments = await db.selectFrom('appointment').select('state').execute();
    expect(appointments.filter((row) => row.state === 'arrived')).toHaveLength(bookings - 2);
    expect(appointments.filter((row) => row.state === 'missed')).toHaveLength(2);
    // On paper each number stands once at most; those that do not came while the roll was out.
    const printed = printer.slips.filter((slip) => slip.whole).map((slip) => largeOf(slip));
    expect(new Set(printed).size).toBe(printed.length);
    const slips = await db
      .selectFrom('print_job')
      .innerJoin('visit', 'visit.id', 'print_job.visit_id')
      .select(['visit.series', 'visit.number', 'print_job.state', 'print_job.reason'])
      .execute();
    expect(slips).toHaveLength(visits.length);
    const onPaper = new Set(printed);
    for (const { series, number, state } of slips)
      if (state === 'printed') expect(onPaper).toContain(`${series}${String(number).padStart(3, '0')}`);
    const failed = slips.filter((slip) => slip.state !== 'printed');
    expect(failed.length).toBeGreaterThan(1);
    for (const slip of failed) expect(slip.reason).toBe('no-paper');
    // Nobody is left on the wall, at a counter, or in the queue.
    await expect(wall.getByText(w.display.nobody.closed.title)).toBeVisible();
    const held = await db.selectFrom('counter_session').select('id').where('closed_at', 'is', null).execute();
    expect(held).toEqual([]);
  } finally {
    await context.close();
    await house.stop();
    await printer.switchOff();
    folder.remove();
  }
});
