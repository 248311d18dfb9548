import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedChannels, type ChannelQuestion, type ContactChannel, contactChannel } from './channels.ts';

const open = (question: ChannelQuestion) =>
  contactChannel.options.filter((channel) => allowedChannels(question)[channel].allowed);

/** The table of the channel strategy, line by line: the channels open to somebody who has chosen nothing. */
const table: readonly [ChannelQuestion['digitalPost'], ChannelQuestion['kind'], ContactChannel[]][] = [
  ['registered', 'practical', ['digital_post', 'phone', 'in_person']],
  ['registered', 'case', ['digital_post', 'phone', 'in_person']],
  ['exempt', 'practical', ['letter', 'phone', 'in_person']],
  ['exempt', 'case', ['letter', 'phone', 'in_person']],
  ['unknown', 'practical', ['digital_post', 'phone', 'in_person']],
  ['unknown', 'case', ['digital_post', 'phone', 'in_person']],
];

describe('allowedChannels, by the table', () => {
  it.each(table)('%s, %s: %j', (digitalPost, kind, channels) => {
    expect(open({ digitalPost, kind, chosen: [] })).toEqual(channels);
  });

  it('opens SMS and e-mail for practicalities to those who chose them', () => {
    const question = { digitalPost: 'exempt', kind: 'practical' } as const;
    expect(open({ ...question, chosen: ['sms'] })).toEqual(['letter', 'phone', 'sms', 'in_person']);
    expect(open({ ...question, chosen: ['email'] })).toEqual(['letter', 'phone', 'email', 'in_person']);
  });

  it('says why', () => {
    expect(allowedChannels({ digitalPost: 'unknown', kind: 'case', chosen: ['sms'] })).toEqual({
      digital_post: { allowed: true, reason: 'systems-choose' },
      letter: { allowed: false, reason: 'exemption-unknown' },
      phone: { allowed: true, reason: 'when-quicker-with-note' },
      sms: { allowed: false, reason: 'never-for-cases' },
      email: { allowed: false, reason: 'never-for-cases' },
      in_person: { allowed: true, reason: 'book-a-time-with-note' },
    });
    expect(allowedChannels({ digitalPost: 'registered', kind: 'practical', chosen: [] }).email.reason).toBe(
      'not-chosen',
    );
  });
});

const anyQuestion: fc.Arbitrary<ChannelQuestion> = fc.record({
  digitalPost: fc.constantFrom('registered', 'exempt', 'unknown'),
  chosen: fc.subarray([...contactChannel.options]),
  kind: fc.constantFrom('practical', 'case'),
});

describe('allowedChannels, for every person and message', () => {
  const always = (holds: (question: ChannelQuestion) => void) =>
    fc.assert(fc.property(anyQuestion, holds), { numRuns: 400 });

  it('answers for every channel', () => {
    always((question) => {
      expect(Object.keys(allowedChannels(question)).sort()).toEqual([...contactChannel.options].sort());
    });
  });

  it('has exactly one written channel that may hold a case: Digital Post, or a letter for the exempt', () => {
    always((question) => {
      const written = open(question).filter((channel) => channel === 'digital_post' || channel === 'letter');
      expect(written).toEqual([question.digitalPost === 'exempt' ? 'letter' : 'digital_post']);
    });
  });

  it('never sends a case by plain e-mail or SMS, nor anything there that was not chosen', () => {
    always((question) => {
      for (const channel of ['sms', 'email'] as const) {
        const may = question.kind === 'practical' && question.chosen.includes(channel);
        expect(allowedChannels(question)[channel].allowed).toBe(may);
      }
    });
  });

  it('always leaves a way to talk', () => {
    always((question) => {
      expect(open(question)).toEqual(expect.arrayContaining(['phone', 'in_person']));
    });
  });
});
