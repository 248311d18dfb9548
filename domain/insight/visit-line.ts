import { localTime } from '../calendar/local-time.ts';
import { heldRange } from '../queue/coverage.ts';
import type { VisitState, VisitWay } from '../visit/state.ts';
import { isOver, visitMinutes, wasNoVisit } from './minutes.ts';
import type { Minutes, VisitRecord } from './record.ts';
import { promiseOf } from './self-check.ts';

/**
 * A visit as a line of the CSV file: what an own calculation needs, and nothing that leads to a person. No number and no
 * minute of arrival, which somebody who was there could know her by; no errand, language or situation; no counter, which
 * on a day is one member of staff.
 */
export interface VisitLine {
  readonly day: string;
  /** 0-23, on the centre's clock */
  readonly hour: number;
  /** the services it had, in turn, each once */
  readonly services: readonly string[];
  readonly way: VisitWay;
  readonly booked: boolean;
  readonly state: VisitState;
  readonly timeReliable: boolean;
  /** minutes, to one decimal */
  readonly times: Minutes;
  readonly shownFrom: number | null;
  readonly shownTo: number | null;
  readonly held: 'inside' | 'longer' | 'shorter' | null;
}

const tenth = (minutes: number | null) => (minutes === null ? null : Math.round(minutes * 10) / 10);

/** The line of a visit that is over; null for one that is not, which would be another line tomorrow, and for a number drawn in error. */
export function visitLine(visit: VisitRecord): VisitLine | null {
  if (!isOver(visit) || wasNoVisit(visit)) return null;
  const minutes = visitMinutes(visit);
  const promise = promiseOf(visit);
  const shown = visit.shown.kind === 'range' && visit.shown.high > 0 ? visit.shown : null;
  return {
    day: visit.day,
    hour: Number(localTime(new Date(visit.arrivedAt)).slice(0, 2)),
    services: [...new Set([...visit.legs.map(({ service }) => service), visit.service])],
    way: visit.way,
    booked: visit.booked,
    state: visit.state,
    timeReliable: visit.timeReliable,
    times: {
      prep: tenth(minutes.prep),
      wait: tenth(minutes.wait),
      waitAll: tenth(minutes.waitAll),
      walk: tenth(minutes.walk),
      serve: tenth(minutes.serve),
      hold: tenth(minutes.hold),
    },
    shownFrom: shown?.low ?? null,
    shownTo: shown?.high ?? null,
    held: promise && heldRange(promise),
  };
}

const place = (line: VisitLine) =>
  [line.day, String(line.hour).padStart(2, '0'), line.services.join(), line.way, line.state].join(' ');

/** Lines in an order that does not tell who came before whom within an hour. */
export const inOrder = (lines: readonly VisitLine[]): VisitLine[] =>
  [...lines].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    if (left !== right) return left < right ? -1 : 1;
    return (a.times.wait ?? 0) - (b.times.wait ?? 0);
  });
