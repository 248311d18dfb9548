import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { staffRole } from '../../domain/identity/callers.ts';
import { decidePin } from '../../domain/identity/pin.ts';
import { deviceOf } from '../api/command.ts';
import { procedureFor, router } from '../api/trpc.ts';
import { changePresence, counterOf } from '../counter/store.ts';
import type { Services } from '../services.ts';
import { visitAt } from '../visit/store.ts';
import { pinMatches } from './pin-hash.ts';

/** The pseudo-device of the page that lists the screens; its code opens that page. */
export const startPage = 'start';

/** Which roles work on which kind of staff screen. */
const rolesOn = {
  desk: ['frontdesk'],
  terminal: ['frontdesk'],
  library: ['library'],
  insight: ['manager', 'admin'],
  content: ['admin'],
} as const;

const codeIsRight = (services: Services, device: string, typed: string): boolean => {
  const right = Buffer.from(services.secrets.deviceCode(device));
  const given = Buffer.from(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
  return right.length === given.length && timingSafeEqual(right, given);
};

/** Where a screen is in a browser; the code stands in the fragment, which a browser never sends and we never log. */
export function screenUrl(services: Services, device: { id: string; kind: string }): string {
  return `${services.address()}/${device.kind}/${device.id}#code=${services.secrets.deviceCode(device.id)}`;
}

const code = z.string().min(4).max(40);
const everyScreen = (['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content', 'phone'] as const).map(
  (device) => ({
    device,
  }),
);
const staffScreens = (['desk', 'terminal', 'library', 'insight', 'content'] as const).map((device) => ({ device }));

export const identityRouter = router({
  /** Gives a screen its token for the code in its link. */
  enrol: procedureFor('anyone')
    .input(z.object({ device: z.string().max(40), code }))
    .mutation(async ({ ctx: { services }, input }) => {
      const device = services.centre.devices.find((candidate) => candidate.id === input.device);
      if (!device || !codeIsRight(services, input.device, input.code))
        return { ok: false, reason: 'wrong-code' } as const;
      return { ok: true, token: await services.sessions.enrol(device.id) } as const;
    }),

  /** The screens of this centre with their links, for the start page, for the code that stands in its link. */
  screens: procedureFor('anyone')
    .input(z.object({ code }))
    .mutation(({ ctx: { services }, input }) => {
      if (!codeIsRight(services, startPage, input.code)) return { ok: false, reason: 'wrong-code' } as const;
      const { centre } = services;
      return {
        ok: true,
        centre: { name: centre.name, municipality: centre.municipality, order: centre.rules.order },
        screens: centre.devices.map(({ printer: _printer, ...device }) => ({
          ...device,
          url: screenUrl(services, device),
        })),
      } as const;
    }),

  /** What a screen needs to know of itself and its centre, and who is signed in on it. */
  me: procedureFor(everyScreen).query(({ ctx }) => {
    const { centre } = ctx.services;
    const { id, kind } = deviceOf(ctx);
    const device = centre.devices.find((candidate) => candidate.id === id);
    return {
      device: {
        id,
        kind,
        label: device?.label ?? '',
        counter: device?.counter ?? null,
        display: device?.display ?? null,
        printer: device?.printer?.kind ?? null,
        wall: device?.wall ?? null,
      },
      centre: {
        name: centre.name,
        municipality: centre.municipality,
        telephone: centre.telephone,
        services: centre.services.map(({ id: service, series, names }) => ({ id: service, series, names })),
        counters: kind === 'phone' ? [] : centre.counters,
        terminals: centre.devices
          .filter((other) => other.kind === 'terminal')
          .map(({ id: t, label }) => ({ id: t, label })),
        trainingPlaces: centre.trainingPlaces,
      },
      /** where the page of a number is for her phone; null: there is nothing to scan */
      phonePlace: ctx.services.phonePlace(),
      staff: ctx.staff,
    };
  }),

  /** Who may sign in on this kind of screen, for the list of names. */
  staff: procedureFor(staffScreens).query(async ({ ctx }) => {
    const roles: readonly string[] = rolesOn[deviceOf(ctx).kind as keyof typeof rolesOn];
    const rows = await ctx.services.db
      .selectFrom('staff')
      .select(['id', 'name', 'roles'])
      .where('active', '=', 1)
      .orderBy('name')
      .execute();
    return rows
      .filter((row) =>
        z
          .array(staffRole)
          .parse(JSON.parse(row.roles))
          .some((role) => roles.includes(role)),
      )
      .map(({ id, name }) => ({ id, name }));
  }),

  /** Signs a person in on this screen. Five wrong PINs in a row pause the name for a while, on every screen. */
  signIn: procedureFor(staffScreens)
    .input(z.object({ staff: z.string().max(40), pin: z.string().regex(/^\d{1,12}$/) }))
    .mutation(async ({ ctx, input }) => {
      const { db, sessions, clock, events, centre } = ctx.services;
      const device = deviceOf(ctx);
      const person = await db
        .selectFrom('staff')
        .selectAll()
        .where('id', '=', input.staff)
        .where('active', '=', 1)
        .executeTakeFirst();
      const roles: readonly string[] = rolesOn[device.kind as keyof typeof rolesOn];
      const theirs = person ? z.array(staffRole).parse(JSON.parse(person.roles)) : [];
      if (!person || !theirs.some((role) => roles.includes(role)))
        return { ok: false, reason: 'unknown-staff' } as const;
      const right = await pinMatches(input.pin, person.pin_hash);
      // Read and written in one transaction after the slow hash, so that parallel guesses are all counted.
      const verdict = await db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('staff')
          .select(['failed_pins', 'locked_until'])
          .where('id', '=', person.id)
          .executeTakeFirstOrThrow();
        const decided = decidePin({ failed: row.failed_pins, lockedUntil: row.locked_until }, right, clock());
        await tx
          .updateTable('staff')
          .set({ failed_pins: decided.state.failed, locked_until: decided.state.lockedUntil })
          .where('id', '=', person.id)
          .execute();
        return decided;
      });
      if (verdict.kind === 'wrong') return { ok: false, reason: 'wrong-pin', left: verdict.left } as const;
      if (verdict.kind === 'locked') return { ok: false, reason: 'locked', until: verdict.until } as const;
      // One sign-in per counter: who sits down at another desk has left the one before, and only one of them can call.
      const others = device.kind === 'desk' ? centre.devices.filter(({ kind }) => kind === 'desk') : [];
      const { session, told } = await db.transaction().execute(async (tx) => {
        const left = await sessions.signOutElsewhere(
          tx,
          person.id,
          others.map(({ id }) => id).filter((id) => id !== device.id),
        );
        const ended = left.map((id) => ({ type: 'sign-in.ended', device: id }) as const);
        return {
          session: await sessions.signIn(person.id, device.id, tx),
          told: await events.append(tx, ended, clock()),
        };
      });
      for (const { event } of told) if (event.type === 'sign-in.ended') sessions.forget(event.device);
      events.publish(told);
      return { ok: true, session, staff: { id: person.id, name: person.name, roles: theirs } } as const;
    }),

  /** Signs out on this screen. Refused while a visit is open at the person's counter: finish or put it back first. */
  signOut: procedureFor(staffScreens).mutation(async ({ ctx }) => {
    const { db, sessions, clock, events } = ctx.services;
    const device = deviceOf(ctx);
    const { staff } = ctx;
    if (staff && device.kind === 'desk') {
      const now = clock();
      // Whether a visitor is at the counter is asked in the transaction that closes it.
      const closed = await db.transaction().execute(async (tx) => {
        const held = await counterOf(tx, staff.id);
        if (!held) return [];
        if (await visitAt(tx, held.counter)) return null;
        await changePresence(tx, { id: held.session, presence: held.presence, since: held.presenceSince }, null, now);
        return events.append(tx, [{ type: 'counter.changed', counter: held.counter }], now);
      });
      if (closed === null) return { ok: false, reason: 'visit-open' } as const;
      events.publish(closed);
    }
    await sessions.signOutOn(device.id);
    return { ok: true } as const;
  }),
});
