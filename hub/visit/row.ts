import type { Selectable } from 'kysely';
import { ticketLabel } from '../../domain/queue/number.ts';
import { unansweredCalls, type VisitFacts } from '../../domain/visit/state.ts';
import type { Tables } from '../storage/schema.ts';

export type VisitRow = Selectable<Tables['visit']>;

/** What staff screens show of a visit. No person is in it. */
export interface VisitView {
  readonly id: string;
  readonly label: string;
  readonly service: string;
  readonly errand: string;
  readonly way: string;
  readonly situation: string;
  readonly language: string;
  readonly state: VisitRow['state'];
  readonly arrivedAt: number;
  /** the booked time (ms), null for somebody who came without one */
  readonly appointmentAt: number | null;
  /** id of a priority class of the centre's order */
  readonly priority: string | null;
  readonly counter: string | null;
  readonly parkedBy: string | null;
  readonly forCounter: string | null;
  readonly forStaff: string | null;
  readonly calls: number;
  readonly turnCalls: number;
  /** calls of the wait that runs now, which she did not come to */
  readonly unansweredCalls: number;
  readonly lastCalledAt: number | null;
  /** since when she waits, walks, is served or is parked (ms) */
  readonly phaseSince: number;
  readonly leg: number;
}

/** The facts the rules decide on, as the row holds them. */
export const factsOf = (row: VisitRow): VisitFacts => ({
  state: row.state,
  way: row.way,
  service: row.service_id,
  errand: row.errand,
  counter: row.counter_id,
  parkedBy: row.parked_by,
  forCounter: row.for_counter,
  forStaff: row.for_staff,
  placeAt: row.place_at,
  calls: row.calls,
  turnCalls: row.turn_calls,
  answeredCalls: row.answered_calls,
  lastCalledAt: row.last_called_at,
  leg: row.leg,
  legSince: row.leg_since,
  phase: row.phase,
  phaseSince: row.phase_since,
  timeReliable: row.time_reliable === 1,
});

/** The columns that hold the facts. */
export const columnsOf = (facts: VisitFacts) => ({
  state: facts.state,
  way: facts.way,
  service_id: facts.service,
  errand: facts.errand,
  counter_id: facts.counter,
  parked_by: facts.parkedBy,
  for_counter: facts.forCounter,
  for_staff: facts.forStaff,
  place_at: facts.placeAt,
  calls: facts.calls,
  turn_calls: facts.turnCalls,
  answered_calls: facts.answeredCalls,
  last_called_at: facts.lastCalledAt,
  leg: facts.leg,
  leg_since: facts.legSince,
  phase: facts.phase,
  phase_since: facts.phaseSince,
  time_reliable: facts.timeReliable ? 1 : 0,
});

/** A row as staff screens show it. */
export const viewOf = (row: VisitRow): VisitView => ({
  id: row.id,
  label: ticketLabel(row.series, row.number),
  service: row.service_id,
  errand: row.errand,
  way: row.way,
  situation: row.situation,
  language: row.language,
  state: row.state,
  arrivedAt: row.arrived_at,
  appointmentAt: row.appointment_at,
  priority: row.priority,
  counter: row.counter_id,
  parkedBy: row.parked_by,
  forCounter: row.for_counter,
  forStaff: row.for_staff,
  calls: row.calls,
  turnCalls: row.turn_calls,
  unansweredCalls: unansweredCalls({ calls: row.calls, answeredCalls: row.answered_calls }),
  lastCalledAt: row.last_called_at,
  phaseSince: row.phase_since,
  leg: row.leg,
});
