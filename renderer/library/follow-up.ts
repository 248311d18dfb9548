import { trainingTopic } from '../../domain/assistance/training-topic.ts';
import { type ContactChannel, contactChannel } from '../../domain/followup/channels.ts';
import { digitalPostStatus } from '../../domain/followup/contact.ts';
import { closeReason, contactResult, followUpStatus, wishTime } from '../../domain/followup/follow-up.ts';
import type { Outputs } from '../shared/api/index.ts';

type Row = Outputs['followUp']['list']['followUps'][number];

/** A follow-up as the list shows it: the hub's row, with its codes read as the codes they are. */
export type FollowUp = ReturnType<typeof readFollowUp>;

/** Reads a row of the hub. A topic, time or result we have no word for is left out rather than shown as a code. */
export function readFollowUp(row: Row) {
  return {
    ...row,
    status: followUpStatus.parse(row.status),
    contact: { channel: contactChannel.parse(row.contact.channel), value: row.contact.value },
    digitalPost: digitalPostStatus.catch('unknown').parse(row.digitalPost),
    topics: known(trainingTopic, row.topics),
    wish: { place: row.wish.place, times: known(wishTime, row.wish.times) },
    closeReason: row.closeReason === null ? null : (closeReason.safeParse(row.closeReason).data ?? null),
    attempts: row.attempts.flatMap((attempt) => {
      const channel = contactChannel.safeParse(attempt.channel).data;
      const result = contactResult.safeParse(attempt.result).data;
      return channel && result ? [{ ...attempt, channel, result }] : [];
    }),
  };
}

function known<T extends string>(
  words: { safeParse: (value: unknown) => { data?: T } },
  values: readonly string[],
): T[] {
  return values.flatMap((value) => words.safeParse(value).data ?? []);
}

/** The number or address of the way the person chose; null for every other way, and for one that needs none. */
export function valueFor(followUp: Pick<FollowUp, 'contact'>, channel: ContactChannel): string | null {
  const { contact } = followUp;
  return contact.channel === channel && contact.value !== '' ? contact.value : null;
}

/** A phone number in pairs, as it is read aloud. Anything else as it is. */
export function readable(value: string): string {
  return /^\d{8}$/.test(value) ? value.replaceAll(/\d{2}(?=\d)/g, '$& ') : value;
}

/** The ways that may be used, the person's own choice first. */
export function allowedWays(followUp: Pick<FollowUp, 'contact' | 'channels'>): ContactChannel[] {
  const own = followUp.contact.channel;
  const all = [own, ...contactChannel.options.filter((channel) => channel !== own)];
  return all.filter((channel) => followUp.channels[channel].allowed);
}
