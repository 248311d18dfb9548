import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistanceLevel } from './assistance-level.ts';
import { barrier } from './barrier.ts';
import { type StepRecord, suggestTopics } from './suggest-topics.ts';
import { trainingTopic } from './training-topic.ts';

const step = (level: StepRecord['level'], topics: string[], barriers: StepRecord['barriers'] = []): StepRecord => ({
  stepId: 'step',
  topics,
  level,
  barriers,
});

describe('suggestTopics, by example', () => {
  it('suggests nothing when all was done alone, whatever was tapped besides', () => {
    expect(suggestTopics([step('alone', ['mitid'], ['digital-skills', 'no-proxy'])])).toEqual([]);
    expect(suggestTopics([])).toEqual([]);
  });

  it('puts what was hardest first', () => {
    expect(
      suggestTopics([step('guided', ['borger-dk']), step('not-possible', ['mitid']), step('shown', ['email'])]),
    ).toEqual(['mitid', 'email', 'borger-dk']);
  });

  it('adds up over steps', () => {
    expect(
      suggestTopics([
        step('guided', ['borger-dk']),
        step('guided', ['borger-dk']),
        step('guided', ['borger-dk']),
        step('shown', ['mitid']),
      ]),
    ).toEqual(['borger-dk', 'mitid']);
  });

  it('counts weak digital skills as one more', () => {
    expect(suggestTopics([step('guided', ['mitid']), step('guided', ['email'], ['digital-skills'])])).toEqual([
      'email',
      'mitid',
    ]);
  });

  it('suggests proxy access where nobody could act for her, once', () => {
    expect(suggestTopics([step('not-possible', ['mitid'], ['no-proxy'])])).toEqual(['mitid', 'proxy-access']);
    expect(suggestTopics([step('shown', ['proxy-access'], ['no-proxy'])])).toEqual(['proxy-access']);
  });

  it('with the same points, the topic met in more steps comes first, then the order of the list', () => {
    expect(suggestTopics([step('shown', ['mitid']), step('guided', ['email']), step('guided', ['email'])])).toEqual([
      'email',
      'mitid',
    ]);
    expect(suggestTopics([step('guided', ['email', 'mitid'])])).toEqual(['mitid', 'email']);
  });

  it('passes over a topic it does not know', () => {
    expect(suggestTopics([step('shown', ['knitting', 'mitid'])])).toEqual(['mitid']);
  });
});

const anyStep: fc.Arbitrary<StepRecord> = fc.record({
  stepId: fc.constantFrom('a', 'b', 'c'),
  topics: fc.uniqueArray(fc.constantFrom(...trainingTopic.options, 'unknown'), { maxLength: 4 }),
  level: fc.constantFrom(...assistanceLevel.options),
  barriers: fc.uniqueArray(fc.constantFrom(...barrier.options), { maxLength: 3 }),
});

describe('suggestTopics, for any records', () => {
  it('names each topic once, and only topics of steps that were hard', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (records) => {
        const found = suggestTopics(records);
        const hard = records.filter((record) => record.level !== 'alone');
        const may = new Set(
          hard.flatMap((record) => [
            ...record.topics,
            ...(record.barriers.includes('no-proxy') ? ['proxy-access'] : []),
          ]),
        );
        may.delete('unknown');
        expect(new Set(found)).toEqual(may);
        expect(found.length).toBe(may.size);
      }),
    );
  });

  it('does not depend on the order the steps were recorded in', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyStep)
          .chain((records) =>
            fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
          ),
        ([records, shuffled]) => {
          expect(suggestTopics(shuffled)).toEqual(suggestTopics(records));
        },
      ),
    );
  });

  it('one more hard step never moves its topic down', () => {
    fc.assert(
      fc.property(fc.array(anyStep), fc.constantFrom(...trainingTopic.options), (records, topic) => {
        const before = suggestTopics(records).indexOf(topic);
        const after = suggestTopics([...records, step('shown', [topic])]).indexOf(topic);
        expect(after).toBeGreaterThanOrEqual(0);
        if (before >= 0) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
