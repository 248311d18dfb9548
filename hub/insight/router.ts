import { z } from 'zod';
import { addDays, type IsoDate, weekday } from '../../domain/calendar/date.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { counterType, fewestStaff } from '../../domain/insight/counter-type.ts';
import { type Period, periodProblem } from '../../domain/insight/period.ts';
import { QueueTally } from '../../domain/insight/queue-figures.ts';
import { inOrder, type VisitLine, visitLine } from '../../domain/insight/visit-line.ts';
import { procedureFor, router } from '../api/trpc.ts';
import type { Services } from '../services.ts';
import { staffAtCounters, visitRecords } from './store.ts';

const managers = [{ device: 'insight', staff: ['manager', 'admin'] }] as const;
const period = z.object({ from: z.string().max(10), to: z.string().max(10) });

/** How many weeks the self-check looks back over, the running one included. */
const checkedWeeks = 12;

/** The most days of single visits given in one answer; a screen that wants more asks again. */
const daysOfLines = 31;

const typesOf = ({ centre }: Pick<Services, 'centre'>) =>
  new Map(centre.counters.map((counter) => [counter.id, counterType(counter)]));

async function tallied(services: Pick<Services, 'db' | 'centre'>, of: Period): Promise<QueueTally> {
  const types = typesOf(services);
  const tally = new QueueTally((counter) => types.get(counter) ?? null);
  for await (const visits of visitRecords(services.db, of)) for (const visit of visits) tally.add(visit);
  return tally;
}

/** The types of counter at which enough people have worked for its times to be nobody's own. */
async function openTypes(services: Pick<Services, 'db' | 'centre'>, of: Period): Promise<ReadonlySet<string>> {
  const types = typesOf(services);
  const staff = new Map<string, Set<string>>();
  for (const { counter, staff: person } of await staffAtCounters(services.db, of)) {
    const type = types.get(counter);
    if (type) staff.set(type, (staff.get(type) ?? new Set()).add(person));
  }
  return new Set([...staff].flatMap(([type, people]) => (people.size >= fewestStaff ? [type] : [])));
}

/** What the manager sees: figures of many visits, never a person. Nothing here changes anything. */
export const insightRouter = router({
  /**
   * The queue in figures over some days, both included. Times in minutes; of fewer than five visits only how many they
   * are, and of a type of counter where fewer than three people have worked none (`times` null).
   */
  queue: procedureFor(managers)
    .input(period)
    .query(async ({ ctx: { services }, input }) => {
      const problem = periodProblem(input);
      if (problem) return { ok: false, reason: problem } as const;
      const { byCounterType, ...figures } = (await tallied(services, input)).figures();
      const open = await openTypes(services, input);
      return {
        ok: true,
        ...input,
        today: localDate(new Date(services.clock())),
        /** when these figures were made, ms */
        at: services.clock(),
        figures: {
          ...figures,
          byCounterType: byCounterType.map((row) => ({ ...row, times: open.has(row.type) ? row.times : null })),
        },
      } as const;
    }),

  /** How often the real wait was inside the range that was shown, and longer, week by week, newest first. */
  selfCheck: procedureFor(managers).query(async ({ ctx: { services } }) => {
    const today: IsoDate = localDate(new Date(services.clock()));
    const monday = addDays(today, 1 - weekday(today));
    const of = { from: addDays(monday, -7 * (checkedWeeks - 1)), to: today };
    const tally = await tallied(services, of);
    return {
      ...of,
      at: services.clock(),
      weeks: tally.weeks().reverse(),
      all: tally.figures().promises.all,
    };
  }),

  /** The visits of at most 31 days that are over, one by one, for a file: no id, no number, no minute of arrival. */
  visits: procedureFor(managers)
    .input(period)
    .query(async ({ ctx: { services }, input }) => {
      const problem = periodProblem(input, daysOfLines);
      if (problem) return { ok: false, reason: problem } as const;
      const lines: VisitLine[] = [];
      for await (const visits of visitRecords(services.db, input)) {
        lines.push(...visits.flatMap((visit) => visitLine(visit) ?? []));
      }
      return { ok: true, lines: inOrder(lines) } as const;
    }),
});
