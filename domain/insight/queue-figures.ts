import { localTime } from '../calendar/local-time.ts';
import { coverage, coverageByWeek, type WaitRecord } from '../queue/coverage.ts';
import { isOver, serviceMinutes, servicesOf, visitMinutes, wasCalled, wasNeverCalled, wasNoVisit } from './minutes.ts';
import { type PromiseBand, promisesBySize } from './promises.ts';
import { type Measure, type Minutes, measures, type VisitRecord } from './record.ts';
import { promiseOf, type ShownCoverage, shownCoverage } from './self-check.ts';
import { type ShownSpread, shownSpread } from './spread.ts';

/**
 * How visits ended. They add up: all = finished + noShow + left + cancelled + endedByHouse + open.
 * A number drawn in error is no visit and in none of them.
 * Counts are of visits without any person in them, so they are shown however small they are; times are not.
 */
export interface VisitCounts {
  readonly all: number;
  readonly finished: number;
  /** was called and did not come, and did not come back later either */
  readonly noShow: number;
  readonly left: number;
  readonly cancelled: number;
  /** ended by close of day, logout or crash: nobody said so at a counter */
  readonly endedByHouse: number;
  /** not over yet */
  readonly open: number;
  /** over and called at least once */
  readonly called: number;
  /** over without ever being called or helped: left, cancelled, or still there when the house closed */
  readonly neverCalled: number;
  /** over, with times that are not to be trusted: in no time below */
  readonly unreliable: number;
}

/** The figures of a group of visits (or of services of visits): times in minutes. */
export interface TimesOf {
  readonly times: Readonly<Record<Measure, ShownSpread>>;
}

export interface QueueFigures extends TimesOf {
  readonly counts: VisitCounts;
  /** by the hour (0-23) on the centre's clock in which the number was drawn */
  readonly byHour: readonly ({ readonly hour: number; readonly counts: VisitCounts } & TimesOf)[];
  /** by service; a visit with two services counts once in each */
  readonly byService: readonly ({ readonly service: string; readonly counts: ServiceCounts } & TimesOf)[];
  /** by type of counter; what was served at no counter is not in it */
  readonly byCounterType: readonly ({ readonly type: string; readonly counts: ServiceCounts } & TimesOf)[];
  readonly promises: { readonly all: ShownCoverage; readonly bySize: readonly PromiseBand[] };
}

/** How the services of visits ended. `moved`: given on to somebody else, where it counts again. */
export interface ServiceCounts {
  readonly all: number;
  readonly served: number;
  /** as in `VisitCounts`: did not come when called, nor later */
  readonly noShow: number;
  readonly moved: number;
  /** left, cancelled, or ended by the house */
  readonly gone: number;
}

type Counting<T> = { -readonly [K in keyof T]: number };

class Group<Counts extends object> {
  readonly counts: Counting<Counts>;
  readonly #values: Record<Measure, number[]> = { prep: [], wait: [], waitAll: [], walk: [], serve: [], hold: [] };

  constructor(counts: Counting<Counts>) {
    this.counts = counts;
  }

  add(minutes: Minutes): void {
    for (const measure of measures) {
      const value = minutes[measure];
      if (value !== null) this.#values[measure].push(value);
    }
  }

  figures(): { counts: Counts } & TimesOf {
    const times = Object.fromEntries(measures.map((measure) => [measure, shownSpread(this.#values[measure])]));
    return { counts: { ...this.counts } as Counts, times: times as Record<Measure, ShownSpread> };
  }
}

const visits = () =>
  new Group<VisitCounts>({
    all: 0,
    finished: 0,
    noShow: 0,
    left: 0,
    cancelled: 0,
    endedByHouse: 0,
    open: 0,
    called: 0,
    neverCalled: 0,
    unreliable: 0,
  });
const services = () => new Group<ServiceCounts>({ all: 0, served: 0, noShow: 0, moved: 0, gone: 0 });

const endedAs = {
  finished: 'finished',
  'no-show': 'noShow',
  left: 'left',
  cancelled: 'cancelled',
  ended: 'endedByHouse',
  waiting: 'open',
  called: 'open',
  serving: 'open',
  'on-hold': 'open',
} as const satisfies Record<VisitRecord['state'], keyof VisitCounts>;

const legEndedAs = {
  served: 'served',
  'transferred-to-service': 'moved',
  'transferred-to-counter': 'moved',
  'transferred-to-staff': 'moved',
  'no-show': 'noShow',
  left: 'gone',
  cancelled: 'gone',
  'drawn-in-error': 'gone',
  'ended-by-close': 'gone',
  'ended-by-logout': 'gone',
  'ended-by-crash': 'gone',
} as const satisfies Record<VisitRecord['legs'][number]['code'], keyof ServiceCounts>;

/**
 * Adds visits up to the figures of the queue, one at a time, so that a year needs no more memory than its times.
 * `typeOf`: the type of a counter, null when it is not one of this centre's.
 */
export class QueueTally {
  readonly #typeOf: (counter: string) => string | null;
  readonly #all = visits();
  readonly #hours = new Map<number, Group<VisitCounts>>();
  readonly #services = new Map<string, Group<ServiceCounts>>();
  readonly #types = new Map<string, Group<ServiceCounts>>();
  readonly #promises: WaitRecord[] = [];

  constructor(typeOf: (counter: string) => string | null) {
    this.#typeOf = typeOf;
  }

  add(visit: VisitRecord): void {
    if (wasNoVisit(visit)) return;
    const minutes = visitMinutes(visit);
    const hour = Number(localTime(new Date(visit.arrivedAt)).slice(0, 2));
    const over = isOver(visit);
    for (const group of [this.#all, groupOf(this.#hours, hour, visits)]) {
      group.counts.all += 1;
      group.counts[endedAs[visit.state]] += 1;
      if (over && !visit.timeReliable) group.counts.unreliable += 1;
      if (over && wasCalled(visit)) group.counts.called += 1;
      if (wasNeverCalled(visit)) group.counts.neverCalled += 1;
      group.add(minutes);
    }
    for (const one of servicesOf(visit)) {
      const groups = [groupOf(this.#services, one.service, services)];
      const type = one.counter === null ? null : this.#typeOf(one.counter);
      if (type !== null) groups.push(groupOf(this.#types, type, services));
      const times = serviceMinutes(visit, one);
      for (const group of groups) {
        group.counts.all += 1;
        group.counts[legEndedAs[one.code]] += 1;
        group.add(times);
      }
    }
    const promise = promiseOf(visit);
    if (promise) this.#promises.push(promise);
  }

  figures(): QueueFigures {
    return {
      ...this.#all.figures(),
      byHour: [...this.#hours].sort(([a], [b]) => a - b).map(([hour, group]) => ({ hour, ...group.figures() })),
      byService: [...this.#services].map(([service, group]) => ({ service, ...group.figures() })),
      byCounterType: [...this.#types].map(([type, group]) => ({ type, ...group.figures() })),
      promises: { all: shownCoverage(coverage(this.#promises)), bySize: promisesBySize(this.#promises) },
    };
  }

  /** How the shown ranges held, by week of arrival, oldest first. */
  weeks(): { readonly week: string; readonly held: ShownCoverage }[] {
    return coverageByWeek(this.#promises).map((week) => ({ week: week.week, held: shownCoverage(week) }));
  }
}

function groupOf<Key, G>(groups: Map<Key, G>, key: Key, make: () => G): G {
  const found = groups.get(key) ?? make();
  groups.set(key, found);
  return found;
}
