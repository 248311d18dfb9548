import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementDays } from '../../domain/followup/follow-up.ts';
import {
  dataFolder,
  drawNumber,
  key,
  keyAt,
  ok,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';

let test: TestHub;
let folder: ReturnType<typeof dataFolder>;
let desk: TestScreen;
let library: TestScreen;
let now: number;
beforeEach(async () => {
  now = Date.now();
  folder = dataFolder();
  test = await startTestHub({ clock: () => now, data: folder.path });
  desk = await test.openDesk(3, 'kirsten');
  library = await test.screen('library-1');
  await library.signIn('birgit');
});
afterEach(async () => {
  await test.stop();
  folder.remove();
});

const visit = async () =>
  (await drawNumber(await test.screen('kiosk-1'), 'medbetjening', 'assisted', 'flytning')).visit;
const agreement = async (overrides: object = {}) => {
  const { version, hash, language } = await desk.api.content.agreement.query({ language: 'da' });
  return {
    key: key(),
    visit: await visit(),
    name: 'Inger Sørensen',
    contact: { channel: 'phone', value: '54 12 34 56' },
    digitalPost: 'exempt',
    interpreter: false,
    topics: ['mitid', 'borger-dk'],
    wishPlace: 'nykoebing-bibliotek',
    wishTimes: ['morning'],
    text: { language, version, hash },
    ...overrides,
  } as Parameters<typeof desk.api.followUp.agree.mutate>[0];
};
const agree = async (overrides: object = {}) =>
  ok(await desk.api.followUp.agree.mutate(await agreement(overrides))).followUp;
const open = async () => (await library.api.followUp.list.query({ closed: false })).followUps;

describe('an agreement', () => {
  it('puts the person on the library list with needs, contact, wish and the text she agreed to', async () => {
    const followUp = await agree();
    expect(await open()).toMatchObject([
      {
        id: followUp,
        status: 'new',
        name: 'Inger Sørensen',
        contact: { channel: 'phone', value: '54123456' },
        topics: ['mitid', 'borger-dk'],
        wish: { place: 'nykoebing-bibliotek', times: ['morning'] },
        channels: { phone: { allowed: true }, email: { allowed: false } },
      },
    ]);
    const stored = await test.hub.services.db.selectFrom('agreement').selectAll().executeTakeFirstOrThrow();
    expect(stored).toMatchObject({
      text_hash: test.hub.services.content.agreement('da').hash,
      legal_basis: 'gdpr-6-1-e',
    });
  });

  it('stands nowhere on the disk in plain text', async () => {
    await agree();
    await test.stop();
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)));
    const bytes = Buffer.concat(files);
    expect(files.length).toBeGreaterThan(1);
    for (const secret of ['Inger', 'Sørensen', '54123456', '54 12 34 56'])
      expect(bytes.includes(Buffer.from(secret)), secret).toBe(false);
    expect(dirname(join(folder.path, 'key'))).toBe(folder.path);
    test = await startTestHub({ clock: () => now, data: folder.path });
  });

  it('to a text that has changed since is refused', async () => {
    const stale = { language: 'da', version: 'old', hash: '0'.repeat(64) };
    expect(await desk.api.followUp.agree.mutate(await agreement({ text: stale }))).toEqual({
      ok: false,
      reason: 'text-changed',
    });
    expect(await open()).toEqual([]);
  });

  it('is made once per visit, however often it is sent', async () => {
    const input = await agreement();
    ok(await desk.api.followUp.agree.mutate(input));
    ok(await desk.api.followUp.agree.mutate(input));
    expect(await desk.api.followUp.agree.mutate({ ...input, key: key() })).toEqual({
      ok: false,
      reason: 'already-agreed',
    });
    expect(await open()).toHaveLength(1);
  });

  it.each([
    ['a CPR number in the name', { name: 'Inger 010150-1234' }],
    ['a CPR number in the address', { contact: { channel: 'letter', value: 'Storegade 1, 0101501234' } }],
    ['a phone number that is none', { contact: { channel: 'phone', value: '123' } }],
    ['no topic', { topics: [] }],
  ])('with %s is refused before it is looked at', async (_what, overrides) => {
    await expect(desk.api.followUp.agree.mutate(await agreement(overrides))).rejects.toThrow('bad-input');
    expect(await test.hub.services.db.selectFrom('person').selectAll().execute()).toEqual([]);
  });

  it('with a letter for somebody who gets Digital Post is refused by the channel rule', async () => {
    const letter = {
      contact: { channel: 'letter', value: 'Storegade 1, 4800 Nykøbing F.' },
      digitalPost: 'registered',
    };
    expect(await desk.api.followUp.agree.mutate(await agreement(letter))).toMatchObject({
      ok: false,
      reason: 'channel-not-allowed',
    });
  });
});

describe('the library', () => {
  it('marks contact, plans, closes, and takes a closing back', async () => {
    const followUp = await agree();
    const before = (await open())[0]?.dueOn ?? '';
    ok(await library.api.followUp.contacted.mutate({ key: key(), followUp, channel: 'phone', result: 'no-answer' }));
    expect((await open())[0]).toMatchObject({
      status: 'in-progress',
      attempts: [{ channel: 'phone', result: 'no-answer', by: 'Birgit Dam' }],
    });
    const plan = { followUp, on: before, time: '10:00', place: 'nykoebing-bibliotek' };
    ok(await library.api.followUp.plan.mutate({ key: key(), ...plan }));
    expect((await open())[0]).toMatchObject({
      status: 'planned',
      dueOn: before,
      planned: { on: before, time: '10:00' },
    });
    expect(await library.api.followUp.plan.mutate({ key: key(), ...plan, on: '2020-01-01' })).toEqual({
      ok: false,
      reason: 'date-passed',
    });
    expect(await library.api.followUp.plan.mutate({ key: key(), ...plan, place: 'nowhere' })).toEqual({
      ok: false,
      reason: 'unknown-place',
    });
    ok(await library.api.followUp.close.mutate({ key: key(), followUp, reason: 'goal-reached' }));
    expect(await open()).toEqual([]);
    expect((await library.api.followUp.list.query({ closed: true })).followUps).toMatchObject([
      { closeReason: 'goal-reached' },
    ]);
    ok(await library.api.followUp.reopen.mutate({ key: key(), followUp }));
    expect((await open())[0]?.status).toBe('planned');
  });

  it('takes a noted contact, an agreed time and a closing back, as if they had not been', async () => {
    const followUp = await agree();
    const person = () => test.hub.services.db.selectFrom('person').select('last_activity_at').executeTakeFirstOrThrow();
    const [before, active] = [await open(), await person()];
    now += 60_000;
    const called = { followUp, channel: 'phone', result: 'declined' } as const;
    const time = { followUp, on: '2099-01-02', time: '10:00', place: 'nykoebing-bibliotek' };
    for (const change of [
      () => library.api.followUp.contacted.mutate({ key: keyAt(now), ...called }),
      () => library.api.followUp.contacted.mutate({ key: keyAt(now), ...called, result: 'no-answer' }),
      () => library.api.followUp.plan.mutate({ key: keyAt(now), ...time }),
      () => library.api.followUp.close.mutate({ key: keyAt(now), followUp, reason: 'partly' }),
    ]) {
      const { version } = ok(await change());
      expect(await open()).not.toEqual(before);
      expect(await person()).not.toEqual(active);
      ok(await library.api.followUp.undo.mutate({ key: keyAt(now), followUp, version }));
      expect(await open()).toEqual(before);
      expect(await person()).toEqual(active);
    }
  });

  it('takes back only the last change, and only once', async () => {
    const followUp = await agree();
    const undo = (version: number) => library.api.followUp.undo.mutate({ key: key(), followUp, version });
    const note = { followUp, channel: 'phone', result: 'no-answer' } as const;
    const first = ok(await library.api.followUp.contacted.mutate({ key: key(), ...note })).version;
    const second = ok(await library.api.followUp.contacted.mutate({ key: key(), ...note })).version;
    const none = { ok: false, reason: 'nothing-to-undo' };
    expect(await undo(first)).toEqual(none);
    ok(await undo(second));
    expect(await undo(second)).toEqual(none);
    expect((await open())[0]?.attempts).toHaveLength(1);
  });

  it('calls an agreed time off: the person is due today, and that can be undone too', async () => {
    const followUp = await agree();
    const time = { followUp, on: '2099-01-02', time: '10:00', place: 'nykoebing-bibliotek' };
    expect(await library.api.followUp.cancelPlan.mutate({ key: key(), followUp })).toEqual({
      ok: false,
      reason: 'not-planned',
    });
    ok(await library.api.followUp.plan.mutate({ key: key(), ...time }));
    const planned = await open();
    const { version } = ok(await library.api.followUp.cancelPlan.mutate({ key: key(), followUp }));
    const { today } = await library.api.followUp.list.query({ closed: false });
    expect((await open())[0]).toMatchObject({ status: 'in-progress', dueOn: today, planned: null });
    ok(await library.api.followUp.undo.mutate({ key: key(), followUp, version }));
    expect(await open()).toEqual(planned);
  });

  it('may use only the channels the person may be contacted on', async () => {
    const followUp = await agree();
    expect(
      await library.api.followUp.contacted.mutate({ key: key(), followUp, channel: 'email', result: 'sent' }),
    ).toMatchObject({
      ok: false,
      reason: 'channel-not-allowed',
    });
    expect((await open())[0]?.attempts).toEqual([]);
  });

  it('seeks her only the way her agreement names, and may note that she came', async () => {
    const followUp = await agree({ contact: { channel: 'sms', value: '54 12 34 56' }, digitalPost: 'registered' });
    expect((await open())[0]?.channels).toMatchObject({
      sms: { allowed: true },
      phone: { allowed: false, reason: 'not-agreed' },
      digital_post: { allowed: false, reason: 'not-agreed' },
      in_person: { allowed: true, reason: 'comes-herself' },
    });
    const note = (channel: 'phone' | 'sms' | 'in_person', result: 'reached' | 'sent') =>
      library.api.followUp.contacted.mutate({ key: key(), followUp, channel, result });
    expect(await note('phone', 'reached')).toEqual({ ok: false, reason: 'channel-not-allowed', why: 'not-agreed' });
    expect(await note('sms', 'reached')).toEqual({ ok: false, reason: 'not-a-result-of-channel' });
    ok(await note('sms', 'sent'));
    ok(await note('in_person', 'reached'));
  });

  it('leaves in peace who says no', async () => {
    const followUp = await agree();
    ok(await library.api.followUp.contacted.mutate({ key: key(), followUp, channel: 'phone', result: 'declined' }));
    expect((await library.api.followUp.list.query({ closed: true })).followUps).toMatchObject([
      { closeReason: 'not-wanted' },
    ]);
  });

  const peopleTables = ['person', 'agreement', 'follow_up', 'training_need', 'contact_attempt'] as const;
  const peopleRows = async () =>
    (
      await Promise.all(peopleTables.map((table) => test.hub.services.db.selectFrom(table).selectAll().execute()))
    ).flat();

  it('deletes a person who takes her agreement back, with all that hangs on her', async () => {
    const followUp = await agree();
    ok(await library.api.followUp.contacted.mutate({ key: key(), followUp, channel: 'phone', result: 'reached' }));
    ok(await library.api.followUp.withdraw.mutate({ key: key(), followUp }));
    expect(await peopleRows()).toEqual([]);
    expect(await library.api.followUp.withdraw.mutate({ key: key(), followUp })).toEqual({
      ok: false,
      reason: 'unknown-follow-up',
    });
  });

  it('is without a person a year after the last contact, as the agreement text promises', async () => {
    await agree();
    now += (agreementDays - 1) * 86_400_000;
    await test.hub.runJobs();
    expect((await peopleRows()).length).toBeGreaterThan(0);
    now += 2 * 86_400_000;
    await test.hub.runJobs();
    expect(await peopleRows()).toEqual([]);
  });
});
