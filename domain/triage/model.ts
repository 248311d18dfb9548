import { z } from 'zod';
import { describeIssues } from '../guide/describe-issues.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const webAddress = z.url({ protocol: /^https$/, error: 'not an https address' });

/** Queues a number can be drawn in. A centre's set-up gives each its letter and its counters. */
export const serviceId = z.enum([
  'pas-koerekort',
  'mitid-digitalpost',
  'medbetjening',
  'folkeregister',
  'personlig-betjening',
]);
export type ServiceId = z.infer<typeof serviceId>;

/** A reason to come in person for an errand that can otherwise be done on a screen, and what it asks her to bring. */
const attendanceReason = z.strictObject({ id: key, bring: z.array(key).default([]) });

const errand = z
  .strictObject({
    id: key,
    kind: z.enum(['life-situation', 'errand']),
    /** name of an icon in the public design system */
    icon: key,
    /** the guide that leads through it, where we have one */
    guide: key.optional(),
    /** the queue for help from a person */
    service: serviceId,
    attendance: z.enum(['always', 'never', 'depends']),
    /** only with `depends`: the options of the question whether she must come in person */
    reasons: z.array(attendanceReason).default([]),
    digital: z.enum(['full', 'partial', 'none']),
    mitIdNeeded: z.boolean(),
    /**
     * Who may do it for somebody else: with a power of attorney (`proxy`), only with that person there (`together`), or
     * the question makes no difference (`any`).
     */
    forOther: z.enum(['proxy', 'together', 'any']),
    /** whether a time can be agreed for it; `first`: it needs so long a talk that a time is the better way */
    booking: z.union([z.boolean(), z.literal('first')]),
    /** never named where others can see it beside a booked time: the list of times names its queue instead */
    discreet: z.boolean().default(false),
    /** what to have ready, whichever way is chosen */
    bring: z.array(key),
    /** what to have besides when a person behind a counter does it */
    bringToCounter: z.array(key).default([]),
    channels: z.array(key).min(1),
    selfService: z.strictObject({ id: z.uuid().optional(), url: webAddress }).optional(),
    /** place on the screen within its kind, from 1 */
    order: z.number().int().min(1),
    /** where its facts stand, and the day somebody last found them there */
    sources: z.array(z.strictObject({ url: webAddress, verifiedAt: z.iso.date() })),
  })
  .superRefine((value, context) => {
    const complain = (message: string, path: string) => context.addIssue({ code: 'custom', message, path: [path] });
    if ((value.attendance === 'depends') !== value.reasons.length > 0) {
      complain('reasons are given if, and only if, attendance depends on them', 'reasons');
    }
    if (value.reasons.some((reason) => reason.id === 'none'))
      complain('none is the answer of those without a reason', 'reasons');
    if (value.digital === 'none' && (value.mitIdNeeded || value.selfService)) {
      complain('what cannot be done on a screen needs no MitID and has no self-service', 'digital');
    }
    const statesFacts =
      value.attendance !== 'never' || value.selfService || value.bring.length + value.bringToCounter.length > 0;
    if (statesFacts && value.sources.length === 0) complain('what it says needs a source', 'sources');
    if (value.attendance === 'depends' && value.digital === 'none') {
      complain(
        'what cannot be done on a screen does not depend: it is done in person always, or is a talk',
        'attendance',
      );
    }
    if (value.attendance === 'always' && value.digital === 'full') {
      complain('what always needs attendance cannot be done wholly on a screen', 'digital');
    }
  });
/** What a citizen can say she came for (ærinde), with the facts triage decides by. Words are in the locales. */
export type Errand = z.infer<typeof errand>;

const channel = z.strictObject({
  id: key,
  kind: z.enum(['site', 'person']),
  /** None for what differs from centre to centre (telephone, address): that is the centre's set-up. */
  url: webAddress.optional(),
});
/** A place an errand is done or asked about: a web site or a way to reach a person. */
export type Channel = z.infer<typeof channel>;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

function parseList<T>(schema: z.ZodType<T>, value: unknown, clashes: (rows: readonly T[]) => string[]): Parsed<T[]> {
  const parsed = z.array(schema).safeParse(value);
  if (!parsed.success) {
    return { ok: false, problems: describeIssues(parsed.error.issues, value) };
  }
  const problems = clashes(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** Reads the content of `errands.yaml`. Each problem says where it is and what to mend. */
export function parseErrands(value: unknown): Parsed<Errand[]> {
  return parseList(errand, value, (rows) => [
    ...repeated(rows.map((row) => row.id)).map((id) => `the errand ${id} is there twice`),
    ...repeated(rows.map((row) => `${row.kind} ${row.order}`)).map((place) => `the place ${place} is taken twice`),
  ]);
}

/** Reads the content of `channels.yaml`. Each problem says where it is and what to mend. */
export function parseChannels(value: unknown): Parsed<Channel[]> {
  return parseList(channel, value, (rows) =>
    repeated(rows.map((row) => row.id)).map((id) => `the channel ${id} is there twice`),
  );
}
