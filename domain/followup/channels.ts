import { z } from 'zod';

/** The ways a person can be contacted (kontaktkanal). */
export const contactChannel = z.enum(['digital_post', 'letter', 'phone', 'sms', 'email', 'in_person']);
export type ContactChannel = z.infer<typeof contactChannel>;

/** Why a channel may or may not be used; a key of `channelReasons` in the locales. */
export type ChannelReason =
  | 'not-exempt'
  | 'exempt'
  | 'systems-choose'
  | 'exemption-unknown'
  | 'when-quicker'
  | 'when-quicker-with-note'
  | 'book-a-time'
  | 'book-a-time-with-note'
  | 'chosen-practical-only'
  | 'not-chosen'
  | 'never-for-cases';

export interface ChannelVerdict {
  readonly allowed: boolean;
  readonly reason: ChannelReason;
}

export interface ChannelQuestion {
  readonly digitalPost: 'registered' | 'exempt' | 'unknown';
  /** channels the person has chosen herself */
  readonly chosen: readonly ContactChannel[];
  /**
   * `practical`: neutral practicalities only (day, time, place), with nothing that tells why, not even a telling course
   * title. `case`: anything else, and all that is personal.
   */
  readonly kind: 'practical' | 'case';
}

const yes = (reason: ChannelReason): ChannelVerdict => ({ allowed: true, reason });
const no = (reason: ChannelReason): ChannelVerdict => ({ allowed: false, reason });

/**
 * Decides, for every channel, whether this person may be contacted on it with this kind of message.
 *
 * Source: the channel strategy of Guldborgsund Kommune. Written: Digital Post to all who are not exempt, a letter to
 * those who are. Where we do not know, the message goes through the municipality's systems, which choose a letter by
 * themselves for the exempt; so we send no letter of our own. Telephone and meeting are open, with the duty to take
 * notes kept when it is about a case, and a time is better than dropping in. Plain e-mail is never used for anything
 * sensitive, and by the same reasoning SMS: both carry practicalities only, and only to somebody who chose them.
 */
export function allowedChannels(question: ChannelQuestion): Record<ContactChannel, ChannelVerdict> {
  const { digitalPost, chosen, kind } = question;
  const open = (channel: ContactChannel): ChannelVerdict => {
    if (kind === 'case') return no('never-for-cases');
    return chosen.includes(channel) ? yes('chosen-practical-only') : no('not-chosen');
  };
  const written = {
    registered: { digital_post: yes('not-exempt'), letter: no('not-exempt') },
    exempt: { digital_post: no('exempt'), letter: yes('exempt') },
    unknown: { digital_post: yes('systems-choose'), letter: no('exemption-unknown') },
  }[digitalPost];
  return {
    ...written,
    phone: yes(kind === 'case' ? 'when-quicker-with-note' : 'when-quicker'),
    sms: open('sms'),
    email: open('email'),
    in_person: yes(kind === 'case' ? 'book-a-time-with-note' : 'book-a-time'),
  };
}
