import type { Overview } from '../types.ts';

type Facts = {
  readonly waiting: readonly Pick<Overview['waiting'][number], 'service' | 'arrivedAt'>[];
  readonly pauses: readonly Pick<Overview['pauses'][number], 'service'>[];
  readonly rules: Pick<Overview['rules'], 'limits'>;
};

/** One queue at a glance. */
export interface QueueNow {
  readonly service: string;
  readonly waiting: number;
  /** by the limits the centre has set; null: calm */
  readonly level: 'busy' | 'crowded' | null;
  /** arrival of whoever has waited longest (ms since epoch), null when nobody waits */
  readonly oldest: number | null;
  /** no numbers are given for it: it, or the whole centre, is stopped */
  readonly isPaused: boolean;
}

/** Every queue of the centre at a glance, in the order of its services. */
export function queuesNow(services: readonly string[], { waiting, pauses, rules }: Facts): QueueNow[] {
  const isAllPaused = pauses.some(({ service }) => service === null);
  return services.map((service) => {
    const hers = waiting.filter((visit) => visit.service === service);
    const { busy, crowded } = rules.limits;
    return {
      service,
      waiting: hers.length,
      level: hers.length >= crowded ? 'crowded' : hers.length >= busy ? 'busy' : null,
      oldest: hers.length === 0 ? null : Math.min(...hers.map(({ arrivedAt }) => arrivedAt)),
      isPaused: isAllPaused || pauses.some((pause) => pause.service === service),
    };
  });
}
