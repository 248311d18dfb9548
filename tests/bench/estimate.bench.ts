import { heldRange } from '../../domain/queue/coverage.ts';
import { forecastQueue, type QueueNow } from '../../domain/queue/estimate.ts';
import { shownRange } from '../../domain/queue/wait-range.ts';
import { centres, trueSlotMinutes } from './centres.ts';
import { type Bench, type Figure, round } from './figure.ts';
import { type CentreModel, runCentre } from './simulated-centre.ts';

/** What a way of estimating says of one wait, in minutes: one number, and the range it would show. */
interface Said {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}
interface Score {
  visits: number;
  inside: number;
  longer: number;
  error: number;
  width: number;
}

const days = 150;
const minute = 60_000;
const ways = ['ours', 'plain', 'zms'] as const;
type Way = (typeof ways)[number];

/** Those a service's counters take before a newcomer, and the counters: what the two simpler ways reckon with. */
function ahead(queue: QueueNow, service: string) {
  const counters = queue.counters.filter((counter) => counter.services.includes(service));
  const taken = queue.waiting.filter((visit) => counters.some((counter) => counter.services.includes(visit.service)));
  return { counters: counters.length, taken };
}

/**
 * (ahead + 1) * average / counters, as signs and slips in the field say it. It is one number; as a range it is given a
 * quarter to either side, at least 5 minutes. The average is the true one, known exactly.
 */
function plain(queue: QueueNow, service: string, slot: number): Said {
  const { counters, taken } = ahead(queue, service);
  const point = ((taken.length + 1) * slot) / counters;
  const spread = Math.max(5, point / 4);
  return { point, low: point - spread, high: point + spread };
}

/**
 * In the manner of ZMS (our reference on queue systems): optimistic to estimated, over the merged list of walk-ins
 * and those booked people whose time comes before the newcomer's turn. The point is the middle. True average, too.
 */
function zms(queue: QueueNow, service: string, slot: number): Said {
  const { counters, taken } = ahead(queue, service);
  const step = slot / counters;
  const booked = [
    ...taken.flatMap(({ appointmentAt }) => appointmentAt ?? []),
    ...queue.planned.map(({ at }) => at),
  ].sort((a, b) => a - b);
  let walkIns = taken.filter(({ appointmentAt }) => appointmentAt === null).length;
  let before = 0;
  for (let clock = queue.now + 2 * minute; ; clock += step * minute) {
    if (booked[0] !== undefined && booked[0] <= clock) booked.shift();
    else if (walkIns > 0) walkIns--;
    else break;
    before++;
  }
  const high = Math.floor((before + 1) * step);
  const low = Math.floor(Math.max(0, before - counters + 1) * 0.8 * step);
  return { point: (low + high) / 2, low, high };
}

interface Case {
  readonly model: CentreModel;
  readonly scores: Record<Way | 'unrounded', Score>;
  readonly meanWait: number;
}

/** All visits that waited more than half a minute and were told a time by every way. */
function measure(model: CentreModel): Case {
  const empty = (): Score => ({ visits: 0, inside: 0, longer: 0, error: 0, width: 0 });
  const scores = { ours: empty(), plain: empty(), zms: empty(), unrounded: empty() };
  const slot = trueSlotMinutes(model);
  let sum = 0;
  const note = (score: Score, said: Said, waited: number) => {
    const held = heldRange({
      arrivedAt: 0,
      calledAt: waited * minute,
      shown: { kind: 'range', low: said.low, high: said.high },
    });
    score.visits++;
    score.inside += held === 'inside' ? 1 : 0;
    score.longer += held === 'longer' ? 1 : 0;
    score.error += Math.abs(said.point - waited);
    score.width += said.high - said.low;
  };
  runCentre(model, days, 20270104, (queue, service) => {
    const forecast = forecastQueue(queue).newcomers.get('new') ?? null;
    const shown = shownRange(forecast);
    const others = { plain: plain(queue, service, slot), zms: zms(queue, service, slot) };
    return (waited) => {
      if (waited <= 0.5 || forecast === null || shown.kind === 'unknown') return;
      sum += waited;
      note(scores.ours, { point: forecast.middle, low: shown.low, high: shown.high }, waited);
      note(scores.unrounded, { point: forecast.middle, low: forecast.low, high: forecast.high }, waited);
      note(scores.plain, others.plain, waited);
      note(scores.zms, others.zms, waited);
    };
  });
  return { model, scores, meanWait: sum / scores.ours.visits };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number) => `${round(share * 100, 0)} %`;

/** Coverage, share of longer waits and mean error; every case counts alike, so that a busy one does not decide. */
export const estimateHonesty: Bench = {
  names: ways.flatMap((way) =>
    ['inside', 'longer', 'maeMin'].map((kind) => `estimate.${way === 'ours' ? '' : `${way}.`}${kind}`),
  ),
  run: async () => {
    const cases = centres.map(measure);
    const figures: Figure[] = [];
    for (const way of ways) {
      const add = (
        kind: 'inside' | 'longer' | 'maeMin',
        unit: string,
        of: (score: Score) => number,
        digits: number,
      ) => {
        const name = `estimate.${way === 'ours' ? '' : `${way}.`}${kind}`;
        const shown = (value: number) => (unit === 'share' ? percent(value) : String(round(value, 1)));
        const each = cases.map(({ model, scores }) => `${model.name}: ${shown(of(scores[way]))}`).join('; ');
        const more =
          way === 'ours' && kind !== 'maeMin'
            ? `; P10 to P85 before rounding: ${shown(mean(cases.map(({ scores }) => of(scores.unrounded))))}`
            : '';
        figures.push({
          name,
          value: round(mean(cases.map(({ scores }) => of(scores[way]))), digits),
          unit,
          against: each + more,
        });
      };
      add('inside', 'share', ({ inside, visits }) => inside / visits, 3);
      add('longer', 'share', ({ longer, visits }) => longer / visits, 3);
      add('maeMin', 'min', ({ error, visits }) => error / visits, 1);
    }
    const widths = ways.map(
      (way) => `${way} ${round(mean(cases.map(({ scores }) => scores[way].width / scores[way].visits)), 1)}`,
    );
    const waits = cases.map(({ model, meanWait }) => `${model.name}: ${round(meanWait, 1)}`);
    return figures.map((figure) =>
      figure.name === 'estimate.maeMin'
        ? {
            ...figure,
            against: `${figure.against}; mean wait ${waits.join(', ')}; mean width of the range in min: ${widths.join(', ')}`,
          }
        : figure,
    );
  },
};
