import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeIssues } from './describe-issues.ts';

const schema = z.strictObject({
  slug: z.string(),
  steps: z.array(z.strictObject({ id: z.string().min(1), sources: z.array(z.strictObject({ url: z.url() })) })),
});
const said = (file: unknown) => {
  const parsed = schema.safeParse(file);
  return parsed.success ? [] : describeIssues(parsed.error.issues, file).map((line) => line.split(':')[0]);
};

it('names a step by its id, and what has none by its number counted from one', () => {
  const good = { url: 'https://www.borger.dk' };
  const file = { slug: 'x', steps: [{ id: 'report', sources: [good, { url: 'nowhere' }] }] };
  expect(said(file)).toEqual(['steps > report > sources > no. 2 > url']);
  expect(said({ slug: 'x', steps: [{ id: '', sources: [] }] })).toEqual(['steps > no. 1 > id']);
  expect(said({ slug: 'x', steps: [{ sources: [] }] })).toEqual(['steps > no. 1 > id']);
});

it('says so when it is the file as a whole, or one of its own keys', () => {
  expect(said(null)).toEqual(['the file']);
  expect(said({ slug: 'x', steps: [], more: 1 })).toEqual(['the file']);
  expect(said({ steps: [] })).toEqual(['slug']);
  expect(said({ slug: 'x', steps: [null] })).toEqual(['steps > no. 1']);
});
