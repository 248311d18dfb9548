import { z } from 'zod';
import { addDays } from '../calendar/date.ts';
import { addWorkingDays } from '../calendar/working-day.ts';
import type { ContactChannel } from './channels.ts';

/** Where a follow-up (opfølgning) stands. */
export const followUpStatus = z.enum(['new', 'in-progress', 'planned', 'closed']);
export type FollowUpStatus = z.infer<typeof followUpStatus>;

/** Why it was closed. */
export const closeReason = z.enum(['goal-reached', 'partly', 'not-wanted', 'not-reached', 'referred']);
export type CloseReason = z.infer<typeof closeReason>;

/** What came of trying to reach the person. */
export const contactResult = z.enum(['reached', 'no-answer', 'message-left', 'sent', 'replied', 'declined']);
export type ContactResult = z.infer<typeof contactResult>;

/** What can come of using a channel: a phone is not sent, and nobody talks with a person in what is written. */
export function resultsOf(channel: ContactChannel): readonly ContactResult[] {
  if (channel === 'phone') return ['reached', 'no-answer', 'message-left', 'declined'];
  if (channel === 'in_person') return ['reached', 'no-answer', 'declined'];
  return ['sent', 'replied', 'declined'];
}

/** When the person would like to come. */
export const wishTime = z.enum(['morning', 'afternoon', 'evening']);

export interface FollowUpFacts {
  readonly status: FollowUpStatus;
  /** ISO date on which somebody should do something */
  readonly dueOn: string;
  readonly plannedOn: string | null;
  readonly plannedTime: string | null;
  readonly plannedPlace: string | null;
  readonly closeReason: CloseReason | null;
}

export type FollowUpCommand =
  | { readonly type: 'contact'; readonly result: ContactResult }
  | { readonly type: 'plan'; readonly on: string; readonly time: string; readonly place: string }
  | { readonly type: 'cancel-plan' }
  | { readonly type: 'close'; readonly reason: CloseReason }
  | { readonly type: 'reopen' };

export type FollowUpDecision =
  | { readonly ok: true; readonly next: FollowUpFacts }
  | { readonly ok: false; readonly reason: 'closed' | 'not-closed' | 'not-planned' | 'date-passed' };

/** A new agreement is followed up within five working days: the person still remembers what she said yes to. */
export const firstContactWorkingDays = 5;

/** After a try that did not reach the person, the next one is due in so many working days. */
export const nextTryWorkingDays = 3;

/** How long an agreement holds without any contact (days); then the person is deleted. Our agreement text says so. */
export const agreementDays = 365;

export const firstDue = (today: string): string => addWorkingDays(today, firstContactWorkingDays);
export const agreementExpiry = (today: string): string => addDays(today, agreementDays);

/**
 * Decides what happens to a follow-up. `today` is an ISO date in Copenhagen. A person who says no is left in peace: the
 * follow-up closes by itself. A planned day becomes the due date, so that it shows up again the day it happens;
 * called off, it is due today, since somebody must agree another with her.
 */
export function decideFollowUp(followUp: FollowUpFacts, command: FollowUpCommand, today: string): FollowUpDecision {
  if (command.type === 'reopen') {
    if (followUp.status !== 'closed') return { ok: false, reason: 'not-closed' };
    const planned = followUp.plannedOn !== null && followUp.plannedOn >= today;
    return {
      ok: true,
      next: {
        ...followUp,
        status: planned ? 'planned' : 'in-progress',
        closeReason: null,
        dueOn: planned ? followUp.dueOn : today,
      },
    };
  }
  if (followUp.status === 'closed') return { ok: false, reason: 'closed' };
  switch (command.type) {
    case 'contact':
      if (command.result === 'declined') {
        return { ok: true, next: { ...followUp, status: 'closed', closeReason: 'not-wanted' } };
      }
      return {
        ok: true,
        next: {
          ...followUp,
          status: followUp.status === 'planned' ? 'planned' : 'in-progress',
          dueOn: followUp.status === 'planned' ? followUp.dueOn : addWorkingDays(today, nextTryWorkingDays),
        },
      };
    case 'plan':
      if (command.on < today) return { ok: false, reason: 'date-passed' };
      return {
        ok: true,
        next: {
          ...followUp,
          status: 'planned',
          dueOn: command.on,
          plannedOn: command.on,
          plannedTime: command.time,
          plannedPlace: command.place,
        },
      };
    case 'cancel-plan':
      if (followUp.plannedOn === null) return { ok: false, reason: 'not-planned' };
      return {
        ok: true,
        next: {
          ...followUp,
          status: 'in-progress',
          dueOn: today,
          plannedOn: null,
          plannedTime: null,
          plannedPlace: null,
        },
      };
    case 'close':
      return { ok: true, next: { ...followUp, status: 'closed', closeReason: command.reason } };
  }
}
