import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactChannel } from '../../../domain/followup/channels.ts';
import { contact, digitalPostStatus, personName } from '../../../domain/followup/contact.ts';
import { type AgreementDraft, checkDraft, closedChannels, emptyDraft, withSuggested } from './agreement-draft.ts';

const draft = (changes: Partial<AgreementDraft>): AgreementDraft => ({
  ...emptyDraft(['mitid']),
  name: 'Inger Madsen',
  channel: 'phone',
  values: { phone: '12 34 56 78', email: '', letter: '' },
  ...changes,
});
const errorsOf = (changes: Partial<AgreementDraft>) => {
  const checked = checkDraft(draft(changes));
  return checked.ok ? {} : checked.errors;
};

describe('an agreement as it is written', () => {
  it('is given the topics that turn out to be hard while it is open, and none that staff took away', () => {
    const begun = emptyDraft(['mitid']);
    const own: AgreementDraft = { ...begun, topics: ['digital-post'] };
    expect(withSuggested(own, ['mitid', 'borger-dk']).topics).toEqual(['digital-post', 'borger-dk']);
    expect(withSuggested(own, ['mitid'])).toBe(own);
    const without: AgreementDraft = { ...withSuggested(own, ['mitid', 'borger-dk']), topics: [] };
    expect(withSuggested(without, ['mitid', 'borger-dk']).topics).toEqual([]);
  });

  it('is taken with a name, one way to be contacted and a topic', () => {
    expect(checkDraft(draft({}))).toEqual({
      ok: true,
      name: 'Inger Madsen',
      contact: { channel: 'phone', value: '12345678' },
    });
  });

  it('needs nothing written for Digital Post and meeting in person', () => {
    for (const channel of ['digital_post', 'in_person'] as const) expect(errorsOf({ channel })).toEqual({});
  });

  it('says everything that is missing at once', () => {
    expect(checkDraft(emptyDraft([]))).toEqual({
      ok: false,
      errors: { name: 'name-missing', channel: 'channel-missing', topics: 'topics-missing' },
    });
  });

  it.each([
    [{ name: 'Inger 010203-1234' }, { name: 'cpr-number' }],
    [{ name: 'x'.repeat(81) }, { name: 'name-too-long' }],
    [{ values: { phone: '010203 1234', email: '', letter: '' } }, { value: 'cpr-number' }],
    [{ values: { phone: '1234', email: '', letter: '' } }, { value: 'phone-number' }],
    [{ values: { phone: '', email: '', letter: '' }, channel: 'sms' }, { value: 'phone-missing' }],
    [{ values: { phone: '', email: 'inger', letter: '' }, channel: 'email' }, { value: 'email-address' }],
    [{ values: { phone: '', email: '', letter: '' }, channel: 'email' }, { value: 'email-missing' }],
    [
      { values: { phone: '', email: '', letter: 'Havn' }, channel: 'letter', digitalPost: 'exempt' },
      { value: 'letter-short' },
    ],
    [
      { values: { phone: '', email: '', letter: '' }, channel: 'letter', digitalPost: 'exempt' },
      { value: 'letter-missing' },
    ],
    [{ channel: 'digital_post', digitalPost: 'exempt' }, { channel: { notAllowed: 'exempt' } }],
  ] as const)('refuses %j with %j', (changes, errors) => {
    expect(errorsOf(changes as Partial<AgreementDraft>)).toEqual(errors);
  });

  it('sends on only what the hub takes in', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string(),
          digitalPost: fc.constantFrom(...digitalPostStatus.options),
          channel: fc.option(fc.constantFrom(...contactChannel.options)),
          values: fc.record({ phone: fc.string(), email: fc.string(), letter: fc.string() }),
        }),
        (changes) => {
          const checked = checkDraft(draft(changes));
          if (!checked.ok) return;
          expect(personName.parse(checked.name)).toBe(checked.name);
          expect(contact.parse(checked.contact)).toEqual(checked.contact);
        },
      ),
    );
  });

  it('offers at least three ways, whatever is known of Digital Post', () => {
    for (const status of digitalPostStatus.options) {
      expect(contactChannel.options.length - closedChannels(status).length).toBeGreaterThanOrEqual(3);
    }
  });
});
