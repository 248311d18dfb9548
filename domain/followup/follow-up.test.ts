import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactChannel } from './channels.ts';
import { contact, looksLikeCpr, personName } from './contact.ts';
import {
  agreementExpiry,
  decideFollowUp,
  type FollowUpCommand,
  type FollowUpFacts,
  firstDue,
  resultsOf,
} from './follow-up.ts';

const today = '2026-11-24';
const fresh: FollowUpFacts = {
  status: 'new',
  dueOn: '2026-12-01',
  plannedOn: null,
  plannedTime: null,
  plannedPlace: null,
  closeReason: null,
};
const done = (facts: FollowUpFacts, command: FollowUpCommand, on = today): FollowUpFacts => {
  const decision = decideFollowUp(facts, command, on);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.next;
};

describe('a follow-up', () => {
  it('is due five working days after the agreement, also over Christmas', () => {
    expect(firstDue('2026-11-24')).toBe('2026-12-01');
    // 24 to 26 December: the 24th is a working day in law, the 25th a Friday and the 26th a Saturday are holidays.
    expect(firstDue('2026-12-22')).toBe('2026-12-30');
    expect(agreementExpiry('2026-11-24')).toBe('2027-11-24');
  });

  it('comes back after three working days when nobody answered', () => {
    expect(done(fresh, { type: 'contact', result: 'no-answer' })).toMatchObject({
      status: 'in-progress',
      dueOn: '2026-11-27',
    });
  });

  it('closes by itself when the person says no', () => {
    expect(done(fresh, { type: 'contact', result: 'declined' })).toMatchObject({
      status: 'closed',
      closeReason: 'not-wanted',
    });
  });

  it('planned shows up again on its day, and keeps it through a telephone call', () => {
    const planned = done(fresh, { type: 'plan', on: '2026-12-03', time: '10:00', place: 'x' });
    expect(planned).toMatchObject({ status: 'planned', dueOn: '2026-12-03' });
    expect(done(planned, { type: 'contact', result: 'reached' }).dueOn).toBe('2026-12-03');
    expect(decideFollowUp(fresh, { type: 'plan', on: '2026-11-23', time: '10:00', place: 'x' }, today)).toEqual({
      ok: false,
      reason: 'date-passed',
    });
  });

  it('reopened goes back to its plan, or is due today when that has passed', () => {
    const planned = done(fresh, { type: 'plan', on: '2026-12-03', time: '10:00', place: 'x' });
    const closed = done(planned, { type: 'close', reason: 'partly' });
    expect(done(closed, { type: 'reopen' })).toMatchObject({ status: 'planned', closeReason: null });
    expect(done(closed, { type: 'reopen' }, '2026-12-04')).toMatchObject({
      status: 'in-progress',
      dueOn: '2026-12-04',
    });
  });

  it('is due today when its time is called off, and holds nothing of that time', () => {
    const planned = done(fresh, { type: 'plan', on: '2026-12-03', time: '10:00', place: 'x' });
    expect(done(planned, { type: 'cancel-plan' })).toEqual({ ...fresh, status: 'in-progress', dueOn: today });
    expect(decideFollowUp(fresh, { type: 'cancel-plan' }, today)).toEqual({ ok: false, reason: 'not-planned' });
  });

  it('has a reason if and only if it is closed, through any commands', () => {
    const command = fc.oneof(
      fc.record({
        type: fc.constant('contact' as const),
        result: fc.constantFrom('reached', 'no-answer', 'message-left', 'sent', 'replied', 'declined' as const),
      }),
      fc.record({
        type: fc.constant('plan' as const),
        on: fc.constantFrom('2026-11-20', '2026-11-24', '2026-12-31'),
        time: fc.constant('10:00'),
        place: fc.constant('x'),
      }),
      fc.record({ type: fc.constant('close' as const), reason: fc.constantFrom('goal-reached', 'referred' as const) }),
      fc.record({ type: fc.constantFrom('reopen' as const, 'cancel-plan' as const) }),
    ) as fc.Arbitrary<FollowUpCommand>;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let facts = fresh;
        for (const next of commands) {
          const decision = decideFollowUp(facts, next, today);
          if (decision.ok) facts = decision.next;
          expect(facts.status === 'closed').toBe(facts.closeReason !== null);
          if (facts.status === 'planned') expect(facts.plannedOn).not.toBeNull();
          if (facts.plannedOn === null) expect([facts.plannedTime, facts.plannedPlace]).toEqual([null, null]);
        }
      }),
    );
  });
});

describe('resultsOf', () => {
  it('has something to choose for every channel, and always a no', () => {
    for (const channel of contactChannel.options) {
      expect(resultsOf(channel).length).toBeGreaterThan(1);
      expect(resultsOf(channel)).toContain('declined');
    }
  });

  it.each(['email', 'sms', 'letter', 'digital_post'] as const)('nobody has talked with her by %s', (channel) => {
    expect(resultsOf(channel)).toEqual(['sent', 'replied', 'declined']);
  });

  it('a call is not sent', () => {
    expect(resultsOf('phone')).not.toContain('sent');
    expect(resultsOf('phone')).toContain('reached');
  });
});

describe('what staff type of a person', () => {
  it.each(['010150-1234', '0101501234', 'Inger 311299-0000', '010150 1234'])('knows a CPR number in %s', (text) => {
    expect(looksLikeCpr(text)).toBe(true);
    expect(personName.safeParse(text).success).toBe(false);
  });

  it.each(['54 12 34 56', 'Storegade 12, 4800', '991350-1234', '+4554123456'])('finds none in %s', (text) => {
    expect(looksLikeCpr(text)).toBe(false);
  });

  it('takes telephone numbers as people write them', () => {
    expect(contact.parse({ channel: 'phone', value: '54 12 34 56' }).value).toBe('54123456');
    expect(contact.parse({ channel: 'sms', value: '+46 70-123 45 67' }).value).toBe('+46701234567');
    expect(contact.safeParse({ channel: 'phone', value: '5412' }).success).toBe(false);
    expect(contact.safeParse({ channel: 'email', value: '010150-1234@example.dk' }).success).toBe(false);
  });
});
