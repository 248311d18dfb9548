import type { AssistanceLevel } from './assistance-level.ts';
import type { Barrier } from './barrier.ts';
import { type TopicId, trainingTopic } from './training-topic.ts';

/** What was recorded of one step. `topics` are the guide's own for that step; unknown ones are passed over. */
export interface StepRecord {
  readonly stepId: string;
  readonly topics: readonly string[];
  readonly level: AssistanceLevel;
  readonly barriers: readonly Barrier[];
}

/** How hard a step was. What she did alone needs no course. */
const weight: Readonly<Record<AssistanceLevel, number>> = { alone: 0, guided: 1, shown: 2, 'not-possible': 3 };

/**
 * Which topics to offer training in, most needed first; none when she did everything alone.
 *
 * Every step that was not done alone gives its topics points: 1 when she was guided, 2 when she was shown, 3 when it
 * could not be done, and 1 more when weak digital skills got in the way, for that is what a course mends. A step where
 * nobody could act for her (`no-proxy`) gives the same points to `proxy-access`, whatever its topics. Same points: the
 * topic met in more steps first, then the order of the list.
 */
export function suggestTopics(records: readonly StepRecord[]): TopicId[] {
  const scored = trainingTopic.options.map((topic) => {
    const hard = records.filter(
      (record) =>
        weight[record.level] > 0 &&
        (record.topics.includes(topic) || (topic === 'proxy-access' && record.barriers.includes('no-proxy'))),
    );
    const points = hard.reduce(
      (sum, record) => sum + weight[record.level] + (record.barriers.includes('digital-skills') ? 1 : 0),
      0,
    );
    return { topic, points, steps: hard.length };
  });
  return scored
    .filter((one) => one.points > 0)
    .sort((a, b) => b.points - a.points || b.steps - a.steps)
    .map((one) => one.topic);
}
