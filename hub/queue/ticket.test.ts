import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  drawNumber,
  key,
  ok,
  phoneOf,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';

let test: TestHub;
let kiosk: TestScreen;
beforeEach(async () => {
  test = await startTestHub();
  kiosk = await test.screen('kiosk-1');
});
afterEach(() => test.stop());

const codes = (visit: string) =>
  test.hub.services.db.selectFrom('visit_leg').select('code').where('visit_id', '=', visit).execute();

describe('a number that is given up on the phone', () => {
  it('is off every list, and the same tap again changes nothing', async () => {
    const desk = await test.openDesk(1, 'anne');
    const ticket = await drawNumber(kiosk);
    const phone = phoneOf(test.hub, ticket.phone);
    const tap = key();
    ok(await phone.queue.giveUp.mutate({ key: tap }));
    ok(await phone.queue.giveUp.mutate({ key: tap }));
    expect((await desk.api.queue.overview.query()).waiting).toEqual([]);
    expect(await phone.queue.myTicket.query()).toMatchObject({ state: 'cancelled', ahead: null });
    expect(await codes(ticket.visit)).toEqual([{ code: 'cancelled' }]);
  });

  it('is hers alone: the next one keeps his', async () => {
    const [hers, his] = [await drawNumber(kiosk), await drawNumber(kiosk)];
    ok(await phoneOf(test.hub, hers.phone).queue.giveUp.mutate({ key: key() }));
    expect(await phoneOf(test.hub, his.phone).queue.myTicket.query()).toMatchObject({ state: 'waiting', ahead: 0 });
  });

  it('is so also when she was set aside, and the desk that waits for her is told', async () => {
    const desk = await test.openDesk(1, 'anne');
    const [ticket, other] = [await drawNumber(kiosk), await drawNumber(kiosk)];
    ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.start.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.hold.mutate({ key: key(), visit: ticket.visit }));
    ok(await phoneOf(test.hub, ticket.phone).queue.giveUp.mutate({ key: key() }));
    // What the desk itself takes off the list it need not be told.
    ok(await desk.api.queue.cancel.mutate({ key: key(), visit: other.visit }));
    const overview = await desk.api.queue.overview.query();
    expect(overview).toMatchObject({ onHold: [], gaveUp: [{ visit: ticket.visit, label: ticket.label }] });
    expect(await codes(ticket.visit)).toEqual([{ code: 'cancelled' }]);
    expect(await desk.api.queue.resume.mutate({ key: key(), visit: ticket.visit })).toEqual({
      ok: false,
      reason: 'already-closed',
    });
    expect(await desk.api.queue.undo.mutate({ key: key(), visit: ticket.visit })).toEqual({
      ok: false,
      reason: 'nothing-to-undo',
    });
  });

  it('is refused once she is called or helped, and nobody at a desk can take it back as their own', async () => {
    const desk = await test.openDesk(1, 'anne');
    const [called, waits] = [await drawNumber(kiosk), await drawNumber(kiosk)];
    ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: called.visit }));
    const phone = phoneOf(test.hub, called.phone);
    expect(await phone.queue.giveUp.mutate({ key: key() })).toEqual({ ok: false, reason: 'not-waiting' });
    ok(await desk.api.queue.start.mutate({ key: key(), visit: called.visit }));
    expect(await phone.queue.giveUp.mutate({ key: key() })).toEqual({ ok: false, reason: 'not-waiting' });
    ok(await phoneOf(test.hub, waits.phone).queue.giveUp.mutate({ key: key() }));
    expect(await desk.api.queue.undo.mutate({ key: key(), visit: waits.visit })).toEqual({
      ok: false,
      reason: 'nothing-to-undo',
    });
  });
});

describe('what the phone is told', () => {
  it('when she is given on: that she is, and to which counter, until she is called there', async () => {
    const [one, two] = [await test.openDesk(1, 'anne'), await test.openDesk(2, 'bashir')];
    const ticket = await drawNumber(kiosk);
    const phone = phoneOf(test.hub, ticket.phone);
    expect(await phone.queue.myTicket.query()).toMatchObject({ passedOn: false, passedOnTo: null });
    ok(await one.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
    const to = { service: 'pas-koerekort', counter: 'skranke-2', staff: null };
    ok(await one.api.queue.transfer.mutate({ key: key(), visit: ticket.visit, ...to }));
    expect(await phone.queue.myTicket.query()).toMatchObject({ label: 'P001', passedOn: true, passedOnTo: '2' });
    ok(await two.api.queue.callNext.mutate({ key: key() }));
    expect(await phone.queue.myTicket.query()).toMatchObject({ state: 'called', passedOn: false, turnCalls: 1 });
  });

  it('nothing of a given-on number when she only did not come and is back', async () => {
    const desk = await test.openDesk(1, 'anne');
    const ticket = await drawNumber(kiosk);
    ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.noShow.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.reactivate.mutate({ key: key(), visit: ticket.visit, place: 'keep' }));
    expect(await phoneOf(test.hub, ticket.phone).queue.myTicket.query()).toMatchObject({ passedOn: false });
  });
});

describe('what the desk is told', () => {
  it('are the rules of the centre, and what has been done before the next errand of the same visitor', async () => {
    const desk = await test.openDesk(2, 'bashir');
    const ticket = await drawNumber(kiosk);
    ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.start.mutate({ key: key(), visit: ticket.visit }));
    expect((await desk.api.queue.overview.query()).servedBefore).toEqual([]);
    const next = { service: 'mitid-digitalpost', errand: 'mitid' };
    ok(await desk.api.queue.nextService.mutate({ key: key(), visit: ticket.visit, ...next }));
    const overview = await desk.api.queue.overview.query();
    expect(overview).toMatchObject({
      servedBefore: ['pas-koerekort'],
      visit: { service: 'mitid-digitalpost', appointmentAt: null, priority: null },
      rules: { recallRestMs: 5_000, noShowAfterCalls: 1, undoMs: 60_000, limits: { busy: 5, crowded: 10 } },
    });
    expect(overview.rules.order.appointmentLateMinutes).toBe(10);
  });

  it('is who is next also on a break, for the next call opens the counter again', async () => {
    const desk = await test.openDesk(1, 'anne');
    const ticket = await drawNumber(kiosk);
    await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
    ok(await desk.api.queue.setPresence.mutate({ key: key(), presence: 'break' }));
    expect(await desk.api.queue.overview.query()).toMatchObject({ next: ticket.visit, mine: { presence: 'break' } });
    expect(ok(await desk.api.queue.callNext.mutate({ key: key() })).visit.label).toBe(ticket.label);
    expect((await desk.api.queue.overview.query()).mine?.presence).toBe('open');
  });
});
