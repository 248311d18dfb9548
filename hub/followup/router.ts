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
  firstDue,
  resultsOf,
  wishTime,
} from '../../domain/followup/follow-up.ts';
import { commandKey, deviceOf, runCommand, staffOf } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { changeFollowUp, undoChange } from './change.ts';
import { contactPlace, erasePeople, findFollowUp, listFollowUps, namePlace } from './store.ts';

const key = z.object({ key: commandKey });
const id = z.string().max(40);
const isoDate = z.iso.date();
const frontdesk = [
  { device: 'desk', staff: ['frontdesk'] },
  { device: 'terminal', staff: ['frontdesk'] },
] as const;
const library = [{ device: 'library', staff: ['library'] }] as const;

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
            before_last: null,
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
        const attempt = ctx.services.newId();
        const command = { type: 'contact', result: input.result } as const;
        const changed = await changeFollowUp(ctx, w, input.followUp, command, attempt);
        if (!changed.ok) return changed;
        await w.tx
          .insertInto('contact_attempt')
          .values({
            id: attempt,
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

  /** Calls an agreed time off: the person is to be followed up today. */
  cancelPlan: procedureFor(library)
    .input(key.extend({ followUp: id }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.cancelPlan', input, (w) =>
        changeFollowUp(ctx, w, input.followUp, { type: 'cancel-plan' }),
      ),
    ),

  close: procedureFor(library)
    .input(key.extend({ followUp: id, reason: closeReason }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.close', input, (w) =>
        changeFollowUp(ctx, w, input.followUp, { type: 'close', reason: input.reason }),
      ),
    ),

  /** Takes back what was just done; `version` is what that answered. */
  undo: procedureFor(library)
    .input(key.extend({ followUp: id, version: z.number().int() }))
    .mutation(({ ctx, input }) =>
      runCommand(ctx, 'followup.undo', input, (w) => undoChange(w, input.followUp, input.version)),
    ),

  /** Opens a closed one again, however long ago it was closed. */
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
