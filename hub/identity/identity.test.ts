import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinPolicy } from '../../domain/identity/pin.ts';
import { key, startTestHub, type TestHub } from '../../tests/support/test-hub.ts';
import { staffSessionMs } from './sessions.ts';

let test: TestHub;
let now: number;
beforeEach(async () => {
  now = Date.now();
  test = await startTestHub({ clock: () => now });
});
afterEach(() => test.stop());

describe('signing in', () => {
  it('lists on each screen only those who work there', async () => {
    const names = async (device: string) =>
      (await (await test.screen(device)).api.identity.staff.query()).map((person) => person.name);
    expect(await names('library-1')).toEqual(['Birgit Dam']);
    expect(await names('insight-1')).toEqual(['Lone Skov']);
    expect(await names('desk-1')).toEqual(['Anne Holm', 'Bashir Karimi', 'Jonas Friis', 'Kirsten Lund', 'Lone Skov']);
  });

  it('tells each screen how the centre is reached by telephone', async () => {
    const kiosk = await test.screen('kiosk-1');
    expect((await kiosk.api.identity.me.query()).centre.telephone).toEqual({
      number: '00 00 00 00',
      hours: { da: 'mandag til fredag kl. 9-14', en: 'Monday to Friday 9 am to 2 pm' },
    });
  });

  it('pauses a name after five wrong PINs, on every screen, and counts guesses made at once', async () => {
    const [one, two] = [await test.screen('desk-1'), await test.screen('desk-2')];
    const guess = (pin: string, desk = one) => desk.api.identity.signIn.mutate({ staff: 'anne', pin });
    expect(await guess('0000')).toEqual({ ok: false, reason: 'wrong-pin', left: 4 });
    await Promise.all(['0001', '0002', '0003'].map((pin) => guess(pin)));
    expect(await guess('0004')).toMatchObject({ ok: false, reason: 'locked', until: now + pinPolicy.pauseMs });
    expect(await guess('2580', two)).toMatchObject({ ok: false, reason: 'locked' });
    now += pinPolicy.pauseMs;
    expect(await guess('2580', two)).toMatchObject({ ok: true });
  });

  it('is refused to somebody who does not work on this kind of screen', async () => {
    const library = await test.screen('library-1');
    expect(await library.api.identity.signIn.mutate({ staff: 'anne', pin: '2580' })).toEqual({
      ok: false,
      reason: 'unknown-staff',
    });
    expect(await library.api.identity.signIn.mutate({ staff: 'nobody', pin: '2580' })).toEqual({
      ok: false,
      reason: 'unknown-staff',
    });
  });

  it('holds for a working day on its own screen only', async () => {
    const desk = await test.openDesk(1, 'anne');
    const other = await test.screen('desk-2');
    const asOther = await fetch(`${test.hub.url}/api/queue.overview`, {
      headers: { authorization: `Bearer ${other.token}`, 'x-staff-session': desk.staffToken() ?? '' },
    });
    expect(asOther.status).toBe(401);
    expect((await desk.api.queue.overview.query()).mine?.counter).toBe('skranke-1');
    now += staffSessionMs + 1;
    await expect(desk.api.queue.overview.query()).rejects.toThrow('sign-in-needed');
  });

  it('is at one desk at a time: the one she left can no longer call, and her counter stays open', async () => {
    const first = await test.openDesk(1, 'anne');
    const library = await test.screen('insight-1');
    await library.signIn('lone');
    const second = await test.screen('desk-4');
    await second.signIn('anne');
    await expect(first.api.queue.callNext.mutate({ key: first.key() })).rejects.toThrow('sign-in-needed');
    expect((await second.api.queue.overview.query()).mine?.counter).toBe('skranke-1');
    expect((await first.api.identity.me.query()).staff).toBeNull();
    // Nobody else is signed out by it.
    expect((await library.api.identity.me.query()).staff?.id).toBe('lone');
  });

  it('leaves one desk signed in when she signs in at two at once', async () => {
    const desks = await Promise.all(['desk-1', 'desk-2', 'desk-3'].map((id) => test.screen(id)));
    await Promise.all(desks.map((desk) => desk.signIn('anne')));
    const signedIn = await Promise.all(desks.map(async (desk) => (await desk.api.identity.me.query()).staff !== null));
    expect(signedIn.filter(Boolean)).toHaveLength(1);
  });

  it('ends with sign-out, and the counter closes', async () => {
    const desk = await test.openDesk(1, 'anne');
    expect(await desk.api.identity.signOut.mutate()).toEqual({ ok: true });
    await expect(desk.api.queue.callNext.mutate({ key: key() })).rejects.toThrow('sign-in-needed');
    const open = await test.hub.services.db
      .selectFrom('counter_session')
      .select('id')
      .where('closed_at', 'is', null)
      .execute();
    expect(open).toEqual([]);
  });
});

describe('what is stored', () => {
  it('of tokens and PINs is only their hashes', async () => {
    const desk = await test.openDesk(1, 'anne');
    const rows = JSON.stringify([
      await test.hub.services.db.selectFrom('device_token').selectAll().execute(),
      await test.hub.services.db.selectFrom('staff_session').selectAll().execute(),
      await test.hub.services.db.selectFrom('staff').selectAll().execute(),
    ]);
    for (const secret of [desk.token, desk.staffToken() ?? '', '2580']) expect(rows).not.toContain(secret);
  });
});

describe('the start page', () => {
  it('is told the screens for its own code only', async () => {
    const code = new URLSearchParams(new URL(test.hub.startUrl).hash.slice(1)).get('code') ?? '';
    const anyone = (await test.screen('display-1')).api;
    const answer = await anyone.identity.screens.mutate({ code });
    expect(answer).toMatchObject({ ok: true, centre: { name: 'Borgerservice Nykøbing F.' } });
    expect(answer.ok && answer.screens.map((screen) => screen.kind)).toEqual([
      'kiosk',
      'terminal',
      'terminal',
      'desk',
      'desk',
      'desk',
      'desk',
      'display',
      'library',
      'insight',
      'content',
    ]);
    expect(await anyone.identity.screens.mutate({ code: 'AAAABBBBCCCCDDDD' })).toEqual({
      ok: false,
      reason: 'wrong-code',
    });
  });
});
