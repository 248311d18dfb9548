import type { Generated } from 'kysely';
import type { AppointmentSource, AppointmentState } from '../../domain/appointment/appointment.ts';
import type { DriftKind } from '../../domain/article/drift.ts';
import type { ArticleSite, ArticleState } from '../../domain/article/model.ts';
import type { Subject } from '../../domain/article/reliance.ts';
import type { RunState } from '../../domain/article/schedule.ts';
import type { TaskEnd, TaskReason } from '../../domain/article/task.ts';
import type { AddressStatus } from '../../domain/article/watch.ts';
import type { Presence } from '../../domain/counter/presence.ts';
import type { StaffRole } from '../../domain/identity/callers.ts';
import type { PrintFailure, PrintState } from '../../domain/print/job.ts';
import type { PauseReason } from '../../domain/queue/opening.ts';
import type { IntervalKind, LegCode, VisitState, VisitWay } from '../../domain/visit/state.ts';

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
    presence: Generated<Presence>;
    presence_since: number;
    /** since when it is with nobody; of no meaning while it is with somebody */
    free_since: number;
    calls_since_quick: Generated<number>;
  };
  presence_log: { session_id: string; started_at: number; ended_at: number; presence: Presence };
  /** `service_id` null: the whole centre */
  queue_pause: {
    id: string;
    service_id: string | null;
    day: string;
    reason: PauseReason;
    staff_id: string;
    started_at: number;
    ended_at: number | null;
  };
  wall_message: {
    id: string;
    text_da: string;
    text_en: string | null;
    shown_from: number;
    shown_until: number;
    staff_id: string;
    removed_at: number | null;
  };
  colleague_call: {
    id: string;
    from_staff: string;
    from_counter: string | null;
    to_staff: string | null;
    why: string;
    raised_at: number;
    taken_by: string | null;
    closed_at: number | null;
  };
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
    /** the place staff chose, as a time; null: the place the rules give */
    place_at: number | null;
    /** the booked time of somebody who came by appointment */
    appointment_at: number | null;
    /** id of a priority class of the centre's order */
    priority: string | null;
    turn_calls: number;
    /** calls up to the last time she was met at a counter */
    answered_calls: number;
    /** the booked time she has come to, null for somebody without one; at most one open visit each */
    appointment_id: string | null;
    leg: number;
    leg_since: number;
    /** the kind of time that runs now, null when the visit is not open */
    phase: IntervalKind | null;
    phase_since: number;
    parked_by: string | null;
    for_counter: string | null;
    for_staff: string | null;
    time_reliable: number;
    /** how long the kiosk was used before the number was drawn */
    prep_ms: number | null;
    /** what takes the last action back, as JSON */
    undo: string | null;
  };
  /** only ever appended to */
  visit_interval: {
    visit_id: string;
    seq: number;
    leg: number;
    kind: IntervalKind;
    started_at: number;
    ended_at: number;
    counter_id: string | null;
    voids: number | null;
  };
  visit_leg: {
    visit_id: string;
    leg: number;
    service_id: string;
    errand: string;
    opened_at: number;
    closed_at: number;
    code: LegCode;
    counter_id: string | null;
    /** how long it held the counter (walking and serving, ms); null when nothing can be learned from it */
    busy_ms: number | null;
  };
  service_done: { visit_id: string; service_id: string; quantity: number };
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
    /** how it stood before the last change, as JSON; null where nothing can be undone */
    before_last: string | null;
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
  appointment: {
    id: string;
    day: string;
    at: number;
    service_id: string;
    errand: string;
    minutes: number;
    /** the booking system's short reference, when it can be nothing else */
    reference: string | null;
    source: AppointmentSource;
    /** keyed hash of the booking system's id; null for those made at a desk */
    external_id: string | null;
    /** the time as the booking system last told it */
    source_at: number;
    state: AppointmentState;
    cancelled_by: 'desk' | 'source' | null;
    visit_id: string | null;
    created_at: number;
    updated_at: number;
    version: number;
  };
  /** how the calendar was last heard: one row, id 1 */
  appointment_feed: {
    id: number;
    tried_at: number;
    heard_at: number | null;
    failing_since: number | null;
    error: string | null;
    /** entries whose kind the set-up does not name, and entries that could not be read, when it was last heard */
    unknown: number;
    unreadable: number;
  };
  article: {
    site: ArticleSite;
    article_id: number;
    municipality: number;
    status: ArticleState['status'];
    raw_hash: string | null;
    content_hash: string | null;
    /** which version of the reader made the model of it */
    reader: number;
    last_updated: number | null;
    fetched_at: number;
    model: string | null;
  };
  article_address: {
    site: ArticleSite;
    address: string;
    status: AddressStatus;
    /** not null when it was found */
    article_id: number | null;
    looked_up_at: number;
  };
  article_accepted: {
    guide: string;
    step: string;
    kind: Subject['kind'];
    site: ArticleSite;
    article_id: number;
    ref: string;
    state: string;
    /** ISO day */
    verified_at: string;
    /** null: the first look took it as it was */
    confirmed_by: string | null;
    confirmed_at: number;
  };
  article_drift: {
    id: string;
    guide: string;
    subject: string;
    kind: DriftKind;
    /** the whole of it as JSON */
    drift: string;
    found_at: number;
    changed_at: number;
    version: number;
    closed_at: number | null;
    closed_as: 'confirmed' | 'settled' | null;
    closed_by: string | null;
    /** of one that was confirmed: what was taken as true before, as JSON; null: nothing to put back */
    replaced: string | null;
  };
  article_task: {
    id: string;
    drift_id: string;
    reason: TaskReason;
    opened_by: string;
    opened_at: number;
    closed_at: number | null;
    closed_by: string | null;
    closed_as: TaskEnd | null;
  };
  article_run: {
    id: string;
    started_at: number;
    ended_at: number | null;
    state: RunState;
    counts: string;
    errors: string;
  };
  guide_version: { hash: string; slug: string; version: number; first_served_at: number; guide: string };
  guide_count: {
    slug: string;
    hash: string;
    /** e.g. 2026-11 */
    month: string;
    node: string;
    what: string;
    /** the next node where `what` is `to`, else empty */
    towards: string;
    times: number;
  };
  command_log: { key: string; procedure: string; caller: string; input_hash: string; result: string; at: number };
  event: { id: Generated<number>; at: number; type: string; payload: string };
}

export type StaffRoles = readonly StaffRole[];
