import { z } from 'zod';
import { trainingTopic } from '../assistance/training-topic.ts';
import { type Condition, conditionSchema } from './condition.ts';
import { describeIssues } from './describe-issues.ts';
import { readMoreSchema } from './read-more.ts';
import { structureProblems } from './structure.ts';

/**
 * A guide: the structure of a life situation, in YAML. It holds no words: each question, option, step and part of a step
 * has a key, and the words stand under the same key in `locales/<lng>/guides/<slug>.json` (see `words.ts`).
 */

/** Lower-case words with hyphens. Question ids may also be camelCase. */
const key = z.string().regex(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/, 'must be a key such as "new-address"');
const isoDate = z.iso.date();
const webAddress = z.url({ protocol: /^https$/ });
const when = conditionSchema.optional();

/** Who does something in a step (hvem gør hvad). `citizen` is the one it concerns, `helper` the one who helps her. */
export const actors = [
  'citizen',
  'helper',
  'host',
  'other-parent',
  'landlord',
  'supplier',
  'municipality',
  'authority',
] as const;
export type Actor = (typeof actors)[number];

/** The houses that keep guides true. */
export const owners = ['citizen-service', 'library'] as const;

const option = z.strictObject({
  id: key,
  /** in a `several` question: cannot be chosen together with others (none of these) */
  exclusive: z.literal(true).optional(),
});

const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ id: key, type: z.literal('choice'), when, options: z.array(option).min(2) }),
  z.strictObject({ id: key, type: z.literal('several'), when, options: z.array(option).min(2) }),
  z.strictObject({ id: key, type: z.literal('yesno'), when }),
  z.strictObject({
    id: key,
    type: z.literal('date'),
    when,
    /** days from today, both included */
    minDays: z.int(),
    maxDays: z.int(),
  }),
]);

/** A part of a step: in YAML its key, or its key and when it applies. */
const partOf = <T extends string>(id: z.ZodType<T>) =>
  z.union([id.transform((value): { id: T; when?: Condition } => ({ id: value })), z.strictObject({ id, when })]);
const part = partOf(key);

const deadlineSchema = z.strictObject({
  id: key,
  /** earliest: not before this date. latest: no later than this date */
  kind: z.enum(['earliest', 'latest']),
  /** `today` or the id of a date question */
  from: z.string(),
  offset: z.int(),
  unit: z.enum(['days', 'working-days', 'months']),
  /** she must come to an office: the date falls on a day when offices are open (see `resolveDeadline`) */
  inPerson: z.boolean().optional(),
  when,
});

/** borger.dk's page that explains and starts a self-service. */
export const selfServiceUrl = (id: string) => `https://www.borger.dk/handlingsside?selfserviceId=${id}`;

const selfServiceSchema = z
  .strictObject({
    /** borger.dk's id of it: the stable key, so the address is made from it */
    id: z.guid().optional(),
    url: webAddress.optional(),
    mitId: z.boolean(),
    /** true only where it is verified that somebody with a digital power of attorney can do it */
    proxy: z.boolean(),
    /** not whoever is at the screen but somebody else must do it (the parent who is not here), always or after these answers */
    bySomeoneElse: z.union([z.literal(true), conditionSchema]).optional(),
    when,
  })
  .refine((value) => value.id !== undefined || value.url !== undefined, 'needs an id or a url')
  // No key is set to undefined: a guide goes to the screens as JSON and must be the same when it arrives.
  .transform(({ url, ...rest }) => ({ ...rest, url: rest.id === undefined ? (url ?? '') : selfServiceUrl(rest.id) }));

const attendanceSchema = z.strictObject({
  /** true: it cannot be done without coming. false: coming is one way, or depends on the case */
  required: z.boolean(),
  when,
  bring: z.array(part),
});

const sourceSchema = z.strictObject({
  url: webAddress,
  verifiedAt: isoDate,
  /** the dates, both included, between which the fact itself holds (a rate, a rule that is replaced) */
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  /** which of the step's sentences it backs, e.g. `deadlines.latest`; see `factKeys` in `words.ts` */
  facts: z.array(z.string()).min(1),
  /** article and micro article in borger.dk's article export */
  articleId: z.int().optional(),
  microArticleId: z.guid().optional(),
});

const stepSchema = z.strictObject({
  id: key,
  theme: key,
  when,
  /** the dates, both included, between which the step is in the guide */
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  deadlines: z.array(deadlineSchema).default([]),
  automatic: z.array(part).default([]),
  who: z.array(partOf(z.enum(actors))).default([]),
  needs: z.array(part).default([]),
  selfService: selfServiceSchema.optional(),
  readMore: readMoreSchema.optional(),
  attendance: attendanceSchema.optional(),
  /** the citizen signs in here, so staff turn away */
  lookAway: z.boolean().default(false),
  talkingPoints: z.array(key).default([]),
  /** what, once learned, would let the citizen do it alone next time */
  trainingTopics: z.array(trainingTopic).default([]),
  sources: z.array(sourceSchema).default([]),
});

export const guideSchema = z.strictObject({
  slug: key,
  kind: z.enum(['life-situation', 'errand']),
  /** who keeps it true: told when its sources change */
  owner: z.enum(owners),
  version: z.int().min(1),
  validFrom: isoDate,
  validTo: isoDate.optional(),
  /** somebody must have gone through the facts again by this date */
  reviewBy: isoDate,
  /** the living guide, or for an errand the page, on borger.dk that says the same in its own words */
  liveGuideUrl: webAddress,
  questions: z.array(questionSchema).min(1),
  steps: z.array(stepSchema).min(1),
});

export type Guide = z.output<typeof guideSchema>;
export type Question = Guide['questions'][number];
export type Step = Guide['steps'][number];
export type Deadline = Step['deadlines'][number];
export type Source = Step['sources'][number];

export type ParsedGuide =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: string[] };

/**
 * Reads a guide from untrusted data. Besides its shape it holds together: ids are unique, conditions and deadlines speak
 * only of questions and options that exist and stand earlier. What also needs the words is `checkGuide`.
 */
export function parseGuide(value: unknown): ParsedGuide {
  const parsed = guideSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: describeIssues(parsed.error.issues, value) };
  const problems = structureProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, guide: parsed.data };
}

export type { GuideWords } from './words.ts';
