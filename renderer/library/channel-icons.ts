import type { ContactChannel } from '../../domain/followup/channels.ts';
import type { IconName } from '../shared/ui/index.ts';

export const channelIcons: Readonly<Record<ContactChannel, IconName>> = {
  digital_post: 'desktop',
  letter: 'document',
  phone: 'phone',
  sms: 'chat',
  email: 'email',
  in_person: 'person',
};
