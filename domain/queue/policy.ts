import { z } from 'zod';

const minutes = (max: number) => z.number().int().min(0).max(max);

/** A reason to be taken earlier (e.g. hard to wait, small children), with the head start it gives. */
export const priorityClass = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** name by language, `da` always */
  names: z.record(z.string(), z.string().min(1)).refine((names) => 'da' in names, 'needs a Danish name'),
  headStartMinutes: minutes(240),
});
export type PriorityClass = z.infer<typeof priorityClass>;

/**
 * The rules of the order that a centre decides for itself. Whether somebody is exempt from Digital Post or
 * self-service is not among them and cannot be: it is no input to the order.
 */
export const orderPolicy = z.object({
  /** how long before the booked time somebody may be taken when nobody else waits for that counter */
  appointmentEarlyMinutes: minutes(240).default(15),
  /** how long after the booked time one may check in and still go ahead of those without a booked time */
  appointmentLateMinutes: minutes(240).default(10),
  /** Aging: a head start in minutes. It is bounded, so that one may be overtaken, but not again and again. */
  priorities: z
    .array(priorityClass)
    .max(8)
    .refine((classes) => new Set(classes.map(({ id }) => id)).size === classes.length, 'ids are not unique')
    .default([]),
  /**
   * Of so many calls in a row at a counter at most one goes to a quick errand whom others have waited longer than;
   * 0 when quick errands wait like all others
   */
  quickEvery: z.union([z.literal(0), z.number().int().min(2).max(20)]).default(0),
  /** the head start of a counter's preferred services at that counter */
  preferredHeadStartMinutes: minutes(120).default(10),
});
export type OrderPolicy = z.infer<typeof orderPolicy>;

export const defaultOrderPolicy: OrderPolicy = orderPolicy.parse({});

/** A rule in force: a key of `rule` in the words `queue-rule`, with the values its text needs. */
export type OrderRule =
  | {
      readonly key: 'first-come' | 'appointment' | 'nobody-starves' | 'directed' | 'returned' | 'exempt';
      readonly values: Readonly<Record<string, never>>;
    }
  | {
      readonly key: 'appointment-early' | 'appointment-late' | 'quick' | 'preferred';
      readonly values: { readonly count: number };
    }
  | { readonly key: 'priority'; readonly values: { readonly name: string; readonly count: number } };
export type OrderRuleKey = OrderRule['key'];

/**
 * The rule in force, line by line in the order a person would tell it, for set-up and the desk. `language` picks the
 * name of a priority class, Danish where it has none. What is switched off is not told.
 */
export function explainOrder(policy: OrderPolicy, language: string): OrderRule[] {
  const classes = policy.priorities.filter((one) => one.headStartMinutes > 0);
  return [
    { key: 'first-come', values: {} },
    { key: 'appointment', values: {} },
    { key: 'appointment-early', values: { count: policy.appointmentEarlyMinutes } },
    { key: 'appointment-late', values: { count: policy.appointmentLateMinutes } },
    ...classes.map(
      (one): OrderRule => ({
        key: 'priority',
        values: { name: one.names[language] ?? one.names.da ?? one.id, count: one.headStartMinutes },
      }),
    ),
    ...(policy.quickEvery > 0 ? [{ key: 'quick', values: { count: policy.quickEvery } } as const] : []),
    ...(policy.preferredHeadStartMinutes > 0
      ? [{ key: 'preferred', values: { count: policy.preferredHeadStartMinutes } } as const]
      : []),
    ...(classes.length > 0 || policy.quickEvery > 0 ? [{ key: 'nobody-starves', values: {} } as const] : []),
    { key: 'directed', values: {} },
    { key: 'returned', values: {} },
    { key: 'exempt', values: {} },
  ];
}
