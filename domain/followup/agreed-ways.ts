import { allowedChannels, type ChannelReason, type ContactChannel } from './channels.ts';
import type { DigitalPostStatus } from './contact.ts';

/** Why a way may or may not be used under an agreement; a key of `channelReasons` in the locales. */
export type WayReason = ChannelReason | 'as-agreed' | 'comes-herself' | 'not-agreed';

export interface WayVerdict {
  readonly allowed: boolean;
  readonly reason: WayReason;
}

/**
 * Decides, for every channel, whether it may be used with a person who made an agreement.
 *
 * Source: the agreement text. It says that one way to contact her is kept, so that way is the only one she is sought on,
 * and only where the channel strategy (`allowedChannels`) lets it be used for practicalities. That the municipality
 * could lawfully use more ways for other matters does not widen what she was told. Meeting her is open all the same,
 * though never to seek her out: when she comes of herself or to an agreed time, that is hers, and it can be noted.
 */
export function agreedWays(person: {
  readonly digitalPost: DigitalPostStatus;
  readonly agreed: ContactChannel;
}): Record<ContactChannel, WayVerdict> {
  const { digitalPost, agreed } = person;
  const strategy = allowedChannels({ digitalPost, chosen: [agreed], kind: 'practical' })[agreed];
  const notAgreed: WayVerdict = { allowed: false, reason: 'not-agreed' };
  return {
    digital_post: notAgreed,
    letter: notAgreed,
    phone: notAgreed,
    sms: notAgreed,
    email: notAgreed,
    [agreed]: agreed === 'phone' ? { allowed: strategy.allowed, reason: 'as-agreed' } : strategy,
    in_person: { allowed: true, reason: 'comes-herself' },
  };
}
