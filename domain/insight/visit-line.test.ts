import { expect, it } from 'vitest';
import { leg, logOf, nine, visitOf } from './record.fixture.ts';
import { inOrder, visitLine } from './visit-line.ts';

it('a line holds what happened and how long it took, to the tenth of a minute', () => {
  const log = logOf([
    ['waiting', 16.04],
    ['walking', 0.66],
    ['serving', 8],
  ]);
  expect(
    visitLine(visitOf({ log, booked: true, legs: [leg('pas'), leg('mitid', 'served', 2), leg('pas', 'served', 3)] })),
  ).toEqual({
    day: '2026-11-23',
    hour: 9,
    services: ['pas', 'mitid'],
    way: 'counter',
    booked: true,
    state: 'finished',
    timeReliable: true,
    times: { prep: 0.5, wait: 16, waitAll: 16, walk: 0.7, serve: 8, hold: null },
    shownFrom: 5,
    shownTo: 15,
    held: 'longer',
  });
  expect(visitLine(visitOf({ state: 'on-hold' }))).toBeNull();
  // Nothing was promised to somebody who went to a screen herself.
  expect(visitLine(visitOf({ shown: { kind: 'range', low: 0, high: 0 } }))).toMatchObject({
    shownFrom: null,
    held: null,
  });
});

it('the order of lines does not follow the order of arrival', () => {
  const of = (minutes: number, changes = {}) =>
    visitLine(
      visitOf({
        log: logOf([
          ['waiting', minutes],
          ['walking', 1],
        ]),
        ...changes,
      }),
    ) ?? [];
  const lines = [of(9), of(2), of(4, { arrivedAt: nine - 3_600_000 }), of(5, { day: '2026-11-22' })].flat();
  expect(inOrder(lines).map(({ times }) => times.wait)).toEqual([5, 4, 2, 9]);
  expect(inOrder([...lines].reverse())).toEqual(inOrder(lines));
});
