import { describe, expect, it } from 'vitest';
import { agreedWays } from './agreed-ways.ts';
import { allowedChannels, contactChannel } from './channels.ts';
import { digitalPostStatus } from './contact.ts';

const every = digitalPostStatus.options.flatMap((digitalPost) =>
  contactChannel.options.map((agreed) => ({ digitalPost, agreed })),
);

describe('agreedWays', () => {
  it.each(every)('$agreed, $digitalPost: the agreed way where the strategy opens it, and meeting her', (person) => {
    const { digitalPost, agreed } = person;
    const open = allowedChannels({ digitalPost, chosen: [agreed], kind: 'practical' })[agreed].allowed;
    const ways = agreedWays(person);
    const allowed = contactChannel.options.filter((channel) => ways[channel].allowed);
    expect(new Set(allowed)).toEqual(new Set(open ? [agreed, 'in_person'] : ['in_person']));
  });

  it('a text message does not open a call to the same number, nor Digital Post', () => {
    expect(agreedWays({ digitalPost: 'registered', agreed: 'sms' })).toEqual({
      digital_post: { allowed: false, reason: 'not-agreed' },
      letter: { allowed: false, reason: 'not-agreed' },
      phone: { allowed: false, reason: 'not-agreed' },
      sms: { allowed: true, reason: 'chosen-practical-only' },
      email: { allowed: false, reason: 'not-agreed' },
      in_person: { allowed: true, reason: 'comes-herself' },
    });
  });

  it('says of the agreed way what the strategy says, also when it closes it', () => {
    expect(agreedWays({ digitalPost: 'registered', agreed: 'phone' }).phone.reason).toBe('as-agreed');
    expect(agreedWays({ digitalPost: 'unknown', agreed: 'digital_post' }).digital_post.reason).toBe('systems-choose');
    expect(agreedWays({ digitalPost: 'exempt', agreed: 'digital_post' }).digital_post).toEqual({
      allowed: false,
      reason: 'exempt',
    });
  });
});
