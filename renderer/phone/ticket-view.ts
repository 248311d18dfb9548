import type { Outputs } from '../shared/api/index.ts';

export type Ticket = NonNullable<Outputs['queue']['myTicket']>;

/** What the phone says. */
export type TicketView =
  | 'waiting'
  /** waits for nobody: goes to a screen by herself */
  | 'own-screen'
  /** given on: she waits again, with her number and her place */
  | 'passed-on'
  | 'called'
  | 'called-again'
  /** on hold: she has something to do first */
  | 'parked'
  | 'with-staff'
  | 'at-screen'
  | 'missed'
  | 'finished'
  | 'left'
  /** off the list: she, or staff, have taken the number back */
  | 'given-up'
  | 'ended';

/** Which of them fits a ticket as it stands. */
export function viewOf({
  state,
  way,
  counter,
  passedOn,
  turnCalls,
}: Pick<Ticket, 'state' | 'way' | 'counter' | 'passedOn' | 'turnCalls'>): TicketView {
  switch (state) {
    case 'waiting':
      return way === 'self-service-here' ? 'own-screen' : passedOn ? 'passed-on' : 'waiting';
    case 'called':
      return turnCalls > 1 ? 'called-again' : 'called';
    case 'on-hold':
      return 'parked';
    case 'serving':
      return counter === null ? 'at-screen' : 'with-staff';
    case 'no-show':
      return 'missed';
    case 'finished':
      return 'finished';
    case 'left':
      return 'left';
    case 'cancelled':
      return 'given-up';
    case 'ended':
      return 'ended';
  }
}

/**
 * Whether the phone makes itself heard: at the first call and at each call again, once each, also when the call came
 * while the phone was away. `heard` is the number of calls it has made itself heard for.
 */
export function decideAlert(heard: number, ticket: Pick<Ticket, 'state' | 'calls'>): { heard: number; alert: boolean } {
  if (ticket.state !== 'called') return { heard: Math.max(heard, ticket.calls), alert: false };
  return { heard: Math.max(heard, ticket.calls), alert: ticket.calls > heard };
}
