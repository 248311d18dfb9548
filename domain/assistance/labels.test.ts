import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreedWays } from '../followup/agreed-ways.ts';
import { allowedChannels, type ChannelQuestion, contactChannel } from '../followup/channels.ts';
import { digitalPostStatus } from '../followup/contact.ts';
import { closeReason, contactResult, followUpStatus, wishTime } from '../followup/follow-up.ts';
import { assistanceLevel } from './assistance-level.ts';
import { barrier } from './barrier.ts';
import { inquiryType } from './inquiry-type.ts';
import { outcome } from './outcome.ts';
import { trainingTopic } from './training-topic.ts';

const everyQuestion: ChannelQuestion[] = digitalPostStatus.options.flatMap((digitalPost) =>
  (['practical', 'case'] as const).flatMap((kind) =>
    [[], [...contactChannel.options]].map((chosen) => ({ digitalPost, kind, chosen })),
  ),
);

/** Every code a person meets, and where its word stands. */
const groups: Readonly<Record<string, readonly string[]>> = {
  assistanceLevel: assistanceLevel.options,
  barrier: barrier.options,
  inquiryType: inquiryType.options,
  outcome: outcome.options,
  topic: trainingTopic.options,
  followUpStatus: followUpStatus.options,
  closeReason: closeReason.options,
  contactChannel: contactChannel.options,
  contactResult: contactResult.options,
  channelReasons: [
    ...new Set([
      ...everyQuestion.flatMap((q) => Object.values(allowedChannels(q)).map((one) => one.reason)),
      ...digitalPostStatus.options.flatMap((digitalPost) =>
        contactChannel.options.flatMap((agreed) =>
          Object.values(agreedWays({ digitalPost, agreed })).map((one) => one.reason),
        ),
      ),
    ]),
  ],
  digitalPostStatus: digitalPostStatus.options,
  wishTime: wishTime.options,
};

describe.each(['da', 'en'])('the words of the domain in %s', (language) => {
  const words = JSON.parse(
    readFileSync(new URL(`../../locales/${language}/domain.json`, import.meta.url), 'utf8'),
  ) as Record<string, Record<string, string>>;

  it('has the groups, and no others', () => expect(Object.keys(words).sort()).toEqual(Object.keys(groups).sort()));

  it.each(Object.entries(groups))('has a word for every code of %s, no more, none twice', (group, codes) => {
    const labels = words[group] ?? {};
    expect(Object.keys(labels).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(labels)).size).toBe(codes.length);
    expect(Object.values(labels).every((label) => label.trim() === label && label !== '')).toBe(true);
  });
});

it('names the six kinds of inquiry as KOMHEN does, so that counts can be compared', () => {
  const { inquiryType: labels } = JSON.parse(
    readFileSync(new URL('../../locales/da/domain.json', import.meta.url), 'utf8'),
  ) as { inquiryType: Record<string, string> };
  expect(inquiryType.options.map((code) => labels[code])).toEqual([
    'Oprettelse af ny sag',
    'Information om eksisterende sag',
    'Ændring af status på eksisterende sag',
    'Råd og vejledning',
    'Hjælp til selvbetjening',
    'Fejlhenvendelse',
  ]);
});
