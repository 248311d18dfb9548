import type { z } from 'zod';
import type { TopicId } from '../../../domain/assistance/training-topic.ts';
import {
  allowedChannels,
  type ChannelReason,
  type ContactChannel,
  contactChannel,
} from '../../../domain/followup/channels.ts';
import {
  type Contact,
  contact,
  type DigitalPostStatus,
  looksLikeCpr,
  personName,
} from '../../../domain/followup/contact.ts';
import type { wishTime } from '../../../domain/followup/follow-up.ts';

export type WishTime = z.infer<typeof wishTime>;

/** What is written beside a channel. A text message goes to the same kind of number as a call. */
export type ValueKind = 'phone' | 'email' | 'letter';

/** An agreement while it is being written. It is kept in memory until it is saved, also through errors. */
export interface AgreementDraft {
  readonly name: string;
  readonly digitalPost: DigitalPostStatus;
  readonly channel: ContactChannel | null;
  readonly values: Readonly<Record<ValueKind, string>>;
  readonly interpreter: boolean;
  readonly topics: readonly TopicId[];
  /** what has been suggested so far: a topic that staff took away is not put back, one that is new is put there */
  readonly suggested: readonly TopicId[];
  readonly place: string | null;
  readonly times: readonly WishTime[];
}

export const emptyDraft = (topics: readonly TopicId[]): AgreementDraft => ({
  name: '',
  digitalPost: 'unknown',
  channel: null,
  values: { phone: '', email: '', letter: '' },
  interpreter: false,
  topics,
  suggested: topics,
  place: null,
  times: [],
});

/** The draft with what has been recorded as hard since it was begun. */
export function withSuggested(draft: AgreementDraft, suggested: readonly TopicId[]): AgreementDraft {
  const fresh = suggested.filter((topic) => !draft.suggested.includes(topic));
  return fresh.length === 0
    ? draft
    : { ...draft, topics: [...new Set([...draft.topics, ...fresh])], suggested: [...draft.suggested, ...fresh] };
}

/** What a channel needs written beside it, or null. */
export function valueKindOf(channel: ContactChannel | null): ValueKind | null {
  if (channel === 'phone' || channel === 'sms') return 'phone';
  return channel === 'email' || channel === 'letter' ? channel : null;
}

/** Channels this person may not be contacted on for practicalities, even when she chooses them, with why. */
export function closedChannels(digitalPost: DigitalPostStatus): { channel: ContactChannel; reason: ChannelReason }[] {
  return contactChannel.options.flatMap((channel) => {
    const verdict = allowedChannels({ digitalPost, chosen: [channel], kind: 'practical' })[channel];
    return verdict.allowed ? [] : [{ channel, reason: verdict.reason }];
  });
}

export type NameError = 'name-missing' | 'name-too-long' | 'cpr-number';
export type ValueError =
  | 'cpr-number'
  | 'phone-missing'
  | 'phone-number'
  | 'email-missing'
  | 'email-address'
  | 'letter-missing'
  | 'letter-short'
  | 'letter-long';

export interface DraftErrors {
  readonly name?: NameError;
  readonly channel?: 'channel-missing' | { readonly notAllowed: ChannelReason };
  readonly value?: ValueError;
  readonly topics?: 'topics-missing';
}

export type CheckedDraft =
  | { readonly ok: true; readonly name: string; readonly contact: Contact }
  | { readonly ok: false; readonly errors: DraftErrors };

/** Checks a draft by the same rules as the hub, with an error for each field that can be told in words. */
export function checkDraft(draft: AgreementDraft): CheckedDraft {
  const name = personName.safeParse(draft.name);
  const chosen = draft.channel === null ? null : contactOf(draft.channel, draft.values);
  const closed = closedChannels(draft.digitalPost).find(({ channel }) => channel === draft.channel);
  const errors: DraftErrors = {
    ...(name.success ? {} : { name: nameError(draft.name) }),
    ...(chosen === null ? { channel: 'channel-missing' as const } : {}),
    ...(closed ? { channel: { notAllowed: closed.reason } } : {}),
    ...(chosen !== null && 'error' in chosen ? { value: chosen.error } : {}),
    ...(draft.topics.length === 0 ? { topics: 'topics-missing' as const } : {}),
  };
  if (Object.keys(errors).length > 0 || !name.success || chosen === null || 'error' in chosen) {
    return { ok: false, errors };
  }
  return { ok: true, name: name.data, contact: chosen.contact };
}

function nameError(name: string): NameError {
  if (looksLikeCpr(name)) return 'cpr-number';
  return name.trim().length > 80 ? 'name-too-long' : 'name-missing';
}

function contactOf(
  channel: ContactChannel,
  values: AgreementDraft['values'],
): { contact: Contact } | { error: ValueError } {
  const kind = valueKindOf(channel);
  const value = kind === null ? '' : values[kind].trim();
  // The hub's rule for an address looks at its form only; a CPR number must not slip in there either.
  if (looksLikeCpr(value)) return { error: 'cpr-number' };
  const parsed = contact.safeParse({ channel, value });
  if (parsed.success) return { contact: parsed.data };
  if (kind === 'email') return { error: value === '' ? 'email-missing' : 'email-address' };
  if (kind === 'letter') {
    return { error: value === '' ? 'letter-missing' : value.length > 200 ? 'letter-long' : 'letter-short' };
  }
  return { error: value === '' ? 'phone-missing' : 'phone-number' };
}
