import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyWayThrough } from './combinations.ts';
import type { Condition } from './condition.ts';
import { smallGuide, smallGuideData } from './fixture.ts';
import { flowOf } from './flow.ts';
import { type Guide, parseGuide } from './model.ts';

const key = ({ from, to }: { from: string; to: string }) => `${from} > ${to}`;

/** The ways the engine leads, by walking every combination of answers. */
function walked(guide: Guide): string[] {
  const found = new Set<string>();
  for (const { walk } of everyWayThrough(guide, guide.validFrom, 200_000)) {
    const nodes = ['start', ...walk.asked.map(({ id }) => `question:${id}`), 'answers'];
    for (const [at, to] of nodes.entries()) if (at > 0) found.add(key({ from: nodes[at - 1] ?? '', to }));
  }
  return [...found].sort();
}

const drawn = (guide: Guide) => flowOf(guide).edges.map(key).sort();

const real = (slug: string): Guide => {
  const parsed = parseGuide(parse(readFileSync(new URL(`../../assets/guides/${slug}.yaml`, import.meta.url), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.guide;
};

describe('the flow of a guide', () => {
  it('has every question and step as a node, once', () => {
    const { nodes } = flowOf(smallGuide());
    expect(nodes).toEqual([
      'start',
      'question:pet',
      'question:chip',
      'question:bought',
      'question:papers',
      'answers',
      'step:register',
      'step:come',
      'step:relax',
      'plan',
      'end',
    ]);
  });

  it('leads where the engine leads, and nowhere else', () => {
    expect(drawn(smallGuide())).toEqual(walked(smallGuide()));
    expect(drawn(smallGuide())).toContain('question:pet > answers');
    expect(drawn(smallGuide())).not.toContain('question:pet > question:papers');
    for (const slug of ['nemkonto', 'pas', 'vielse']) expect(drawn(real(slug)), slug).toEqual(walked(real(slug)));
  });

  it('leads where the engine leads, whatever the conditions', () => {
    const options = ['a', 'b', 'c'];
    const leaf = (question: string): fc.Arbitrary<Condition> =>
      fc.oneof(
        fc.constantFrom(...options).map((is): Condition => ({ question, is })),
        fc.subarray(options, { minLength: 1 }).map((all): Condition => ({ question, in: all })),
        fc.constant<Condition>({ question, answered: true }),
      );
    const whenOf = (earlier: readonly string[]): fc.Arbitrary<Condition | undefined> => {
      const one = fc.constantFrom(...earlier).chain(leaf);
      const some = fc.array(one, { minLength: 1, maxLength: 3 });
      return fc.option(
        fc.oneof(
          one,
          one.map((not): Condition => ({ not })),
          some.map((all): Condition => ({ all })),
          some.map((any): Condition => ({ any })),
        ),
        { nil: undefined },
      );
    };
    const guides = fc.tuple(whenOf(['q0']), whenOf(['q0', 'q1']), whenOf(['q0', 'q1', 'q2'])).map((whens): Guide => {
      const questions = [undefined, ...whens].map((when, at) => ({
        id: `q${at}`,
        type: 'choice' as const,
        ...(when === undefined ? {} : { when }),
        options: options.map((id) => ({ id })),
      }));
      const parsed = parseGuide({ ...smallGuideData, questions, steps: [smallGuideData.steps[2]] });
      if (!parsed.ok) throw new Error(parsed.problems.join());
      return parsed.guide;
    });
    fc.assert(
      fc.property(guides, (guide) => {
        expect(drawn(guide)).toEqual(walked(guide));
      }),
    );
  });

  it('says which steps a question decides', () => {
    expect(flowOf(smallGuide()).decides).toEqual({ pet: [], chip: [], bought: ['register'], papers: ['come'] });
    expect(flowOf(real('flytning')).decides.proxy).toContain('get-proxy');
  });
});
