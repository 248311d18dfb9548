import type { Generated } from 'kysely';
import type { StaffRole } from '../../domain/identity/callers.ts';
import type { PrintFailure, PrintState } from '../../domain/print/job.ts';
import type { IntervalKind, VisitState, VisitWay } from '../../domain/visit/state.ts';

/** The tables as Kysely sees them. Times are ms since epoch; `day` is a Copenhagen date `YYYY-MM-DD`; JSON is text. */
export interface Tables {
  centre: { id: string; name: string; municipality: string; municipality_code: string; config: string };
  service: {
    id: string;
    series: string;
    range_from: number;
    range_to: number;
    average_minutes: number;
    names: string;
    position: number;
  };
  counter: { id: string; label: string; services: string; position: number };
  device: { id: string; kind: string; label: string; profile: string; position: number };
  device_token: { token_hash: string; device_id: string; created_at: number; revoked_at: number | null };
  staff: {
    id: string;
    name: string;
    roles: string;
    pin_hash: string;
    failed_pins: number;
    locked_until: number | null;
    active: number;
  };
  staff_session: {
    id_hash: string;
    staff_id: string;
    device_id: string;
    started_at: number;
    last_seen_at: number;
    ended_at: number | null;
  };
  counter_session: {
    id: string;
    counter_id: string;
    staff_id: string;
    services: string;
    opened_at: number;
    closed_at: number | null;
  };
  number_series: { series: string; day: string; last: number };
  visit: {
    id: string;
    day: string;
    series: string;
    number: number;
    service_id: string;
    errand: string;
    way: VisitWay;
    situation: string;
    language: string;
    phone_secret: string;
    state: VisitState;
    version: number;
    arrived_at: number;
    counter_id: string | null;
    calls: number;
    last_called_at: number | null;
    ended_at: number | null;
    shown_low: number | null;
    shown_high: number | null;
    outcome: string | null;
    inquiry_type: string | null;
  };
  visit_interval: {
    visit_id: string;
    seq: number;
    kind: IntervalKind;
    started_at: number;
    ended_at: number | null;
    counter_id: string | null;
  };
  terminal_session: {
    id: string;
    terminal_id: string;
    visit_id: string;
    guide: string | null;
    guide_version: number | null;
    guide_hash: string | null;
    assisted: number;
    started_at: number;
    ended_at: number | null;
  };
  step_record: { session_id: string; step_id: string; level: string; barriers: string; topics: string; at: number };
  help_request: {
    id: string;
    device_id: string;
    visit_id: string | null;
    raised_at: number;
    taken_at: number | null;
    taken_by_counter: string | null;
    closed_at: number | null;
  };
  person: {
    id: string;
    name_enc: string;
    contact_channel: string;
    contact_enc: string;
    digital_post: string;
    interpreter: number;
    created_at: number;
    last_activity_at: number;
  };
  agreement: {
    id: string;
    person_id: string;
    kind: string;
    legal_basis: string;
    text_language: string;
    text_version: string;
    text_hash: string;
    given_at: number;
    given_via: string;
    staff_id: string;
    expires_on: string;
    withdrawn_at: number | null;
  };
  follow_up: {
    id: string;
    person_id: string;
    visit_id: string | null;
    status: string;
    version: number;
    owner_unit: string;
    due_on: string;
    wish_place: string | null;
    wish_times: string;
    planned_on: string | null;
    planned_time: string | null;
    planned_place: string | null;
    created_at: number;
    closed_at: number | null;
    close_reason: string | null;
  };
  training_need: { follow_up_id: string; topic: string; position: number };
  contact_attempt: { id: string; follow_up_id: string; at: number; channel: string; result: string; staff_id: string };
  print_job: {
    id: string;
    visit_id: string;
    device_id: string;
    copy: number;
    state: PrintState;
    reason: PrintFailure | null;
    bring: string;
    created_at: number;
    started_at: number | null;
    finished_at: number | null;
  };
  command_log: { key: string; procedure: string; caller: string; input_hash: string; result: string; at: number };
  event: { id: Generated<number>; at: number; type: string; payload: string };
}

export type StaffRoles = readonly StaffRole[];
