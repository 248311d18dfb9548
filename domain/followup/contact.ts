import { z } from 'zod';
import { contactChannel } from './channels.ts';

/** Whether the person gets Digital Post. Only the status; why somebody is exempt is never asked or kept. */
export const digitalPostStatus = z.enum(['registered', 'exempt', 'unknown']);
export type DigitalPostStatus = z.infer<typeof digitalPostStatus>;

/** Something that looks like a Danish CPR number (ddmmyy-nnnn), wherever it is typed. It is never taken in. */
const cprLike = /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}\b/;
export const looksLikeCpr = (text: string): boolean => cprLike.test(text);

const withoutCpr = (schema: z.ZodString) => schema.refine((text) => !looksLikeCpr(text), { message: 'cpr-number' });

/** A phone number as people type it; spaces go. Danish numbers are 8 digits, others begin with a plus. */
const phone = z
  .string()
  .transform((text) => text.replaceAll(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^(\+\d{7,15}|\d{8})$/, 'phone-number'));

/** The one contact a person gives, as staff type it. Digital Post and meeting in person need nothing more. */
export const contact = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal(contactChannel.enum.phone), value: phone }),
  z.object({ channel: z.literal(contactChannel.enum.sms), value: phone }),
  z.object({
    channel: z.literal(contactChannel.enum.email),
    value: z.email().refine((text) => !looksLikeCpr(text), { message: 'cpr-number' }),
  }),
  z.object({ channel: z.literal(contactChannel.enum.letter), value: withoutCpr(z.string().trim().min(8).max(200)) }),
  z.object({ channel: z.literal(contactChannel.enum.digital_post), value: z.literal('') }),
  z.object({ channel: z.literal(contactChannel.enum.in_person), value: z.literal('') }),
]);
export type Contact = z.infer<typeof contact>;

/** A person's name as staff type it. */
export const personName = withoutCpr(z.string().trim().min(2).max(80));
