import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerError } from '../../domain/guide/answer.ts';
import { type Guide, parseGuide, walkGuide } from '../../domain/guide/engine.ts';
import { root } from '../support/test-hub.ts';

/** People you can picture, each with the plan she must get. Dates were worked out from a calendar and the source. */
const lifeCases = z
  .array(
    z.strictObject({
      case: z.string(),
      today: z.iso.date(),
      answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      plan: z.array(z.string()).min(1),
    }),
  )
  .min(1);

/**
 * A plan as lines: step, then its dates. `by` = latest, `from` = earliest, `closed` = the day the rule gives, on which
 * offices are closed, `!` = late, `LOOK` = staff look away.
 */
function planLines(guide: Guide, answers: Record<string, string | string[]>, today: string): string[] {
  const { complete, next, steps, asked } = walkGuide(guide, answers, today);
  if (!complete) throw new Error(`not answered: ${next?.id}`);
  const extra = Object.keys(answers).filter((id) => !asked.some((question) => question.id === id));
  if (extra.length > 0) throw new Error(`answered, but never asked: ${extra.join(', ')}`);
  return steps.map((step) => {
    const dates = step.deadlines.map(
      ({ kind, date, closedOn }) =>
        `${kind === 'latest' ? 'by' : 'from'} ${date}${closedOn === null ? '' : ` (closed ${closedOn})`}`,
    );
    return [step.id, ...dates, ...(step.timing === 'late' ? ['!'] : []), ...(step.lookAway ? ['LOOK'] : [])].join(' ');
  });
}

const folder = join(root, 'tests', 'life-cases');
const guides = readdirSync(join(root, 'assets', 'guides')).map((name) => name.replace('.yaml', ''));

describe.each(guides)('%s', (slug) => {
  const parsed = parseGuide(parse(readFileSync(join(root, 'assets', 'guides', `${slug}.yaml`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const verifiedBy = (today: string): Guide => ({
    ...parsed.guide,
    steps: parsed.guide.steps.map((step) => ({
      ...step,
      sources: step.sources.map((source) => ({ ...source, verifiedAt: today })),
    })),
  });
  const cases = lifeCases.parse(parse(readFileSync(join(folder, `${slug}.yaml`), 'utf8')));

  test.each(cases.map((one) => [one.case, one] as const))('%s', (_, { answers, today, plan }) => {
    for (const question of parsed.guide.questions) {
      const value = answers[question.id];
      if (value !== undefined) expect(answerError(question, value, today), question.id).toBeNull();
    }
    expect(planLines(verifiedBy(today), answers, today)).toEqual(plan);
  });
});
