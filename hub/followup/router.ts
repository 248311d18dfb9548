import { z } from 'zod';
import { trainingTopic } from '../../domain/assistance/training-topic.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { agreedWays } from '../../domain/followup/agreed-ways.ts';
import { allowedChannels, contactChannel } from '../../domain/followup/channels.ts';
import { contact, digitalPostStatus, personName } from '../../domain/followup/contact.ts';
import {
  agreementExpiry,
  closeReason,
  contactResult,
  decideFollowUp,
  type FollowUpCommand,
  type FollowUpFacts,
  firstDue,
  resultsOf,
  wishTime,
} from '../../domain/followup/follow-up.ts';
import { type CommandWork, commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { contactPlace, erasePeople, findFollowUp, listFollowUps, namePlace, touchPerson } from './store.ts';

const key = z.object({ key: commandKey });
const id = z.string().max(40);
const isoDate = z.iso.date();
const frontdesk = [
  { device: 'desk', staff: ['frontdesk'] },
  { device: 'terminal', staff: ['frontdesk'] },
] as const;
const library = [{ device: 'library', staff: ['library'] }] as const;

/** Reads, decides, writes and says one change of a follow-up; `also` adds what belongs to it in the same transaction. */
async function changeFollowUp(ctx: Context, w: CommandWork, followUp: string, command: FollowUpCommand) {
  const row = await findFollowUp(w.tx, followUp);
  if (!row) return { ok: false, reason: 'unknown-follow-up' } as const;
  const today = localDate(new Date(w.now));
  const decision = decideFollowUp(
    {
      status: row.status as FollowUpFacts['status'],
      dueOn: row.due_on,
      plannedOn: row.planned_on,
      plannedTime: row.planned_time,
      plannedPlace: row.planned_place,
      closeReason: row.close_reason as FollowUpFacts['closeReason'],
    },
    command,
    today,
  );
  if (!decision.ok) return decision;
  const { next } = decision;
  if (command.type === 'plan' && !ctx.services.centre.trainingPlaces.some((place) => place.id === command.place)) {
    return { ok: false, reason: 'unknown-place' } as const;
  }
  await w.tx
    .updateTable('follow_up')
    .set({
      status: next.status,
      due_on: next.dueOn,
      planned_on: next.plannedOn,
      planned_time: next.plannedTime,
      planned_place: next.plannedPlace,
      close_reason: next.closeReason,
      closed_at: next.status === 'closed' ? w.now : null,
      version: row.version + 1,
    })
    .where('id', '=', followUp)
    .where('version', '=', row.version)
    .execute();
  await touchPerson(w, row.person_id);
  w.say({ type: 'followup.changed', followUp });
  return { ok: true } as const;
}

export const followUpRouter = router({
  /**
   * The citizen agrees to be contacted: person, agreement (with the text she was shown), follow-up and training needs in
   * one go. Refused when the text has changed since it was shown, so that nobody agrees to words she has not seen.
   */
  agree: procedureFor(frontdesk)
    .input(
      key.extend({
        visit: id,
        name: personName,
        contact,
        digitalPost: digitalPostStatus,
        interpreter: z.boolean(),
        topics: z.array(trainingTopic).min(1).max(12),
        wishPlace: id.nullable(),
        wishTimes: z.array(wishTime).max(3),
        text: z.object({ language: z.string().max(5), version: z.string().max(40), hash: z.string().length(64) }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      // The command log keeps the input's hash only; the name and contact themselves are stored sealed.
      const { services } = ctx;
      return runCommand(ctx, 'followup.agree', input, async ({ tx, now, say }) => {
        const shown = services.content.agreement(input.text.language);
        if (shown.hash !== input.text.hash || shown.version !== input.text.version) {
          return { ok: false, reason: 'text-changed' } as const;
        }
        const verdict = allowedChannels({
          digitalPost: input.digitalPost,
          chosen: [input.contact.channel],
          kind: 'practical',
        });
        if (!verdict[input.contact.channel].allowed) {
          return { ok: false, reason: 'channel-not-allowed', why: verdict[input.contact.channel].reason } as const;
        }
        if (input.wishPlace !== null && !services.centre.trainingPlaces.some((place) => place.id === input.wishPlace)) {
          return { ok: false, reason: 'unknown-place' } as const;
        }
        const visit = await tx.selectFrom('visit').select('id').where('id', '=', input.visit).executeTakeFirst();
        if (!visit) return { ok: false, reason: 'unknown-visit' } as const;
        if (deviceOf(ctx).kind === 'terminal') {
          const here = await tx
            .selectFrom('terminal_session')
            .select('id')
            .where('terminal_id', '=', deviceOf(ctx).id)
            .where('visit_id', '=', visit.id)
            .where('ended_at', 'is', null)
            .executeTakeFirst();
          if (!here) return { ok: false, reason: 'not-yours' } as const;
        }
        const already = await tx
          .selectFrom('follow_up')
          .select('id')
          .where('visit_id', '=', input.visit)
          .executeTakeFirst();
        if (already) return { ok: false, reason: 'already-agreed' } as const;
        const today = localDate(new Date(now));
        const person = services.newId();
        const followUp = services.newId();
        await tx
          .insertInto('person')
          .values({
            id: person,
            name_enc: services.secrets.encrypt(input.name, namePlace(person)),
            contact_channel: input.contact.channel,
            contact_enc: services.secrets.encrypt(input.contact.value, contactPlace(person)),
            digital_post: input.digitalPost,
            interpreter: input.interpreter ? 1 : 0,
            created_at: now,
            last_activity_at: now,
          })
          .execute();
        await tx
          .insertInto('agreement')
          .values({
            id: services.newId(),
            person_id: person,
            kind: 'follow-up',
            legal_basis: 'gdpr-6-1-e',
            text_language: shown.language,
            text_version: shown.version,
            text_hash: shown.hash,
            given_at: now,
            given_via: 'screen',
            staff_id: staffOf(ctx).id,
            expires_on: agreementExpiry(today),
            withdrawn_at: null,
          })
          .execute();
        await tx
          .insertInto('follow_up')
          .values({
            id: followUp,
            person_id: person,
            visit_id: input.visit,
            status: 'new',
            version: 1,
            owner_unit: 'library',
            due_on: firstDue(today),
            wish_place: input.wishPlace,
            wish_times: JSON.stringify(input.wishTimes),
            planned_on: null,
            planned_time: null,
            planned_place: null,
            created_at: now,
            closed_at: null,
            close_reason: null,
          })
          .execute();
        for (const [position, topic] of [...new Set(input.topics)].entries()) {
          await tx.insertInto('training_need').values({ follow_up_id: followUp, topic, position }).execute();
        }
        say({ type: 'followup.changed', followUp });
        return { ok: true, followUp } as const;
      });
    }),

  /** Whether a visit already has an agreement, for the desk. */
  ofVisit: procedureFor(frontdesk)
    .input(z.object({ visit: id }))
    .query(async ({ ctx, input }) => {
      const row = await ctx.services.db
        .selectFrom('follow_up')
        .select('id')
        .where('visit_id', '=', input.visit)
        .executeTakeFirst();
      return row ?? null;
    }),

  /** The follow-up list with names, needs, due dates and who may be contacted how. */
  list: procedureFor(library)
    .input(z.object({ closed: z.boolean() }))
    .query(async ({ ctx, input }) => {
      const followUps = await listFollowUps(ctx.services, input);
      return {
        today: localDate(new Date(ctx.services.clock())),
        followUps: followUps.map((followUp) => ({
          ...followUp,
          channels: agreedWays({
            digitalPost: digitalPostStatus.parse(followUp.digitalPost),
            agreed: contactChannel.parse(followUp.contact.channel),
          }),
        })),
      };
    }),

  /** Notes that somebody tried to reach the person, by a way her agreement names, with a result that way can have. */
  contacted: procedureFor(library)
    .input(key.extend({ followUp: id, channel: contactChannel, result: contactResult }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.contacted', input, async (w) => {
        const row = await findFollowUp(w.tx, input.followUp);
        if (!row) return { ok: false, reason: 'unknown-follow-up' } as const;
        const person = await w.tx
          .selectFrom('person')
          .select(['digital_post', 'contact_channel'])
          .where('id', '=', row.person_id)
          .executeTakeFirstOrThrow();
        const way = agreedWays({
          digitalPost: digitalPostStatus.parse(person.digital_post),
          agreed: contactChannel.parse(person.contact_channel),
        })[input.channel];
        if (!way.allowed) return { ok: false, reason: 'channel-not-allowed', why: way.reason } as const;
        if (!resultsOf(input.channel).includes(input.result)) {
          return { ok: false, reason: 'not-a-result-of-channel' } as const;
        }
        const changed = await changeFollowUp(ctx, w, input.followUp, { type: 'contact', result: input.result });
        if (!changed.ok) return changed;
        await w.tx
          .insertInto('contact_attempt')
          .values({
            id: ctx.services.newId(),
            follow_up_id: input.followUp,
            at: w.now,
            channel: input.channel,
            result: input.result,
            staff_id: staffOf(ctx).id,
          })
          .execute();
        return changed;
      }),
    ),

  /** Agrees a day, time and place with the person. */
  plan: procedureFor(library)
    .input(key.extend({ followUp: id, on: isoDate, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), place: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.plan', input, (w) =>
        changeFollowUp(ctx, w, input.followUp, { type: 'plan', on: input.on, time: input.time, place: input.place }),
      ),
    ),

  close: procedureFor(library)
    .input(key.extend({ followUp: id, reason: closeReason }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.close', input, (w) =>
        changeFollowUp(ctx, w, input.followUp, { type: 'close', reason: input.reason }),
      ),
    ),

  /** Undoes a closing. */
  reopen: procedureFor(library)
    .input(key.extend({ followUp: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.reopen', input, (w) => changeFollowUp(ctx, w, input.followUp, { type: 'reopen' })),
    ),

  /** The person takes her agreement back: she and all that hangs on her is deleted at once. */
  withdraw: procedureFor(library)
    .input(key.extend({ followUp: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.withdraw', input, async (w) => {
        const row = await findFollowUp(w.tx, input.followUp);
        if (!row) return { ok: false, reason: 'unknown-follow-up' } as const;
        await erasePeople(w.tx, [row.person_id]);
        w.say({ type: 'followup.changed', followUp: input.followUp });
        return { ok: true } as const;
      }),
    ),
});
