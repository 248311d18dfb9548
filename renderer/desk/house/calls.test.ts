import { expect, it } from 'vitest';
import { callsFor } from './calls.ts';

const call = (id: string, from: string, to: string | null, takenBy: string | null = null) => ({
  id,
  from,
  to,
  takenBy,
});
const seen = (me: string) =>
  callsFor(
    [
      call('anybody', 'anne', null),
      call('for-kirsten', 'anne', 'kirsten'),
      call('bashir-comes', 'anne', null, 'bashir'),
    ],
    me,
  ).map(({ id }) => id);

it('shows a call to whom it concerns', () => {
  expect(seen('anne')).toEqual(['anybody', 'for-kirsten', 'bashir-comes']);
  expect(seen('kirsten')).toEqual(['anybody', 'for-kirsten']);
  expect(seen('bashir')).toEqual(['anybody', 'bashir-comes']);
  expect(seen('jonas')).toEqual(['anybody']);
});
