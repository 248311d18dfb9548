import { expect, it } from 'vitest';
import { agreementDays } from '../../domain/followup/follow-up.ts';
import { drawNumber, ok, startTestHub } from '../../tests/support/test-hub.ts';

const day = 24 * 60 * 60_000;

it('deletes each thing when it has had its time, and not before', async () => {
  let now = Date.parse('2026-11-23T09:00:00Z');
  const test = await startTestHub({ clock: () => now });
  try {
    const { db } = test.hub.services;
    const kiosk = await test.screen('kiosk-1');
    const anne = await test.openDesk(1, 'anne');
    const { visit } = await drawNumber(kiosk, 'medbetjening', 'self-service-here', 'flytning');
    const { version, hash } = await anne.api.content.agreement.query({ language: 'da' });
    ok(
      await anne.api.followUp.agree.mutate({
        key: anne.key(),
        visit,
        name: 'Inger Sørensen',
        contact: { channel: 'phone', value: '54 12 34 56' },
        digitalPost: 'exempt',
        interpreter: false,
        topics: ['mitid'],
        wishPlace: null,
        wishTimes: [],
        text: { language: 'da', version, hash },
      }),
    );
    ok(await anne.api.house.say.mutate({ key: anne.key(), da: 'Vi lukker 14.30', en: null, minutes: 30 }));
    ok(await anne.api.house.callColleague.mutate({ key: anne.key(), staff: null, why: 'help' }));
    const left = async () => {
      const rows = async (
        table:
          | 'person'
          | 'agreement'
          | 'follow_up'
          | 'command_log'
          | 'event'
          | 'wall_message'
          | 'colleague_call'
          | 'staff_session',
      ) => (await db.selectFrom(table).selectAll().execute()).length > 0;
      return {
        person: (await rows('person')) && (await rows('agreement')) && (await rows('follow_up')),
        commands: await rows('command_log'),
        events: await rows('event'),
        words: (await rows('wall_message')) && (await rows('colleague_call')),
        signIns: await rows('staff_session'),
        visits: (await db.selectFrom('visit').selectAll().execute()).length,
      };
    };
    const at = async (days: number) => {
      now = Date.parse('2026-11-23T09:00:00Z') + days * day + 60 * 60_000;
      await test.hub.runJobs();
      return left();
    };
    const all = { person: true, commands: true, events: true, words: true, signIns: true, visits: 1 };
    expect(await at(1)).toEqual(all);
    expect(await at(3)).toEqual({ ...all, commands: false });
    expect(await at(29)).toMatchObject({ words: true, signIns: true });
    expect(await at(31)).toMatchObject({ person: true, words: false, signIns: false });
    expect(await at(agreementDays - 1)).toMatchObject({ person: true });
    // Nothing is left of her; that somebody was here stays in the figures.
    expect(await at(agreementDays + 1)).toMatchObject({ person: false, visits: 1 });
    for (const table of ['person', 'agreement', 'follow_up', 'training_need', 'contact_attempt'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  } finally {
    await test.stop();
  }
});
