import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOrderPolicy, explainOrder, orderPolicy } from './policy.ts';
import { anyPolicy } from './queue.fixture.ts';

const keys = (policy: typeof defaultOrderPolicy) => explainOrder(policy, 'da').map(({ key }) => key);

describe('orderPolicy', () => {
  it('has sensible rules when set-up says nothing, and refuses what would not be bounded', () => {
    expect(defaultOrderPolicy).toMatchObject({
      appointmentEarlyMinutes: 15,
      appointmentLateMinutes: 10,
      quickEvery: 0,
    });
    const refused = [
      { quickEvery: 1 },
      { appointmentLateMinutes: -1 },
      { priorities: [{ id: 'x', names: { da: 'X' }, headStartMinutes: 10_000 }] },
      { priorities: [{ id: 'x', names: { en: 'X' }, headStartMinutes: 10 }] },
      { priorities: ['x', 'x'].map((id) => ({ id, names: { da: 'X' }, headStartMinutes: 10 })) },
    ];
    for (const policy of refused) expect(orderPolicy.safeParse(policy).success).toBe(false);
  });
});

describe('explainOrder', () => {
  it('tells the rules in force and leaves out what is switched off', () => {
    expect(keys({ ...defaultOrderPolicy, preferredHeadStartMinutes: 0 })).toEqual([
      'first-come',
      'appointment',
      'appointment-early',
      'appointment-late',
      'directed',
      'returned',
      'exempt',
    ]);
    const priorities = [{ id: 'frail', names: { da: 'Svært ved at vente', en: 'Hard to wait' }, headStartMinutes: 15 }];
    const full = { ...defaultOrderPolicy, quickEvery: 4, priorities };
    expect(keys(full)).toEqual(expect.arrayContaining(['priority', 'quick', 'preferred', 'nobody-starves']));
    const priority = (language: string) => explainOrder(full, language).find(({ key }) => key === 'priority')?.values;
    expect(priority('en')).toEqual({ name: 'Hard to wait', count: 15 });
    expect(priority('so')).toEqual({ name: 'Svært ved at vente', count: 15 });
  });

  it.each(['da', 'en'])('has words for every rule, with the values they fill in (%s)', (language) => {
    const file = new URL(`../../locales/${language}/queue-rule.json`, import.meta.url);
    const { rule: words } = JSON.parse(readFileSync(file, 'utf8')) as { rule: Record<string, string> };
    const told = new Set<string>();
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const { key, values } of explainOrder(policy, language)) {
          const texts = Object.keys(words).filter((name) => name.replace(/_(zero|one|other)$/, '') === key);
          expect(texts, key).not.toEqual([]);
          for (const name of texts) {
            told.add(name);
            for (const [, used = ''] of (words[name] ?? '').matchAll(/\{\{(\w+)\}\}/g))
              expect(values).toHaveProperty(used);
          }
        }
      }),
    );
    expect([...told].sort()).toEqual(Object.keys(words).sort());
  });
});
