import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { deviceKind, staffRole } from '../../domain/identity/callers.ts';
import { openingHours } from '../../domain/queue/opening.ts';
import { orderPolicy } from '../../domain/queue/policy.ts';
import { appointmentSetup } from '../appointment/setup.ts';
import { borgerDkSetup } from '../article/setup.ts';
import { StartError } from '../start-error.ts';
import { printerSetup } from './printer-setup.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const label = z.string().min(1).max(60);

/** The size and place of a screen's glass: inches, pixels and mm. */
export const displayProfile = z.object({
  diagonalIn: z.number().positive(),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
  viewingDistanceMm: z.number().positive(),
  mountBottomMm: z.number().nonnegative(),
});
export type DisplayProfile = z.infer<typeof displayProfile>;

/** A centre's set-up as a person writes it. */
export const setupFile = z
  .object({
    centre: z.object({
      id,
      name: label,
      municipality: label,
      municipalityCode: z.string().regex(/^\d{3}$/),
      /** all of it runs on one machine, to be tried out */
      demo: z.boolean().default(false),
      /** what stands at the foot of each slip: opening hours, telephone */
      slipFoot: z.object({ da: z.string().max(200), en: z.string().max(200) }).optional(),
      /** the way to the centre by telephone: the number as people write it, and when it is answered */
      telephone: z
        .object({
          number: z.string().regex(/^\+?\d[\d ]{6,18}\d$/),
          hours: z.object({ da: z.string().max(120), en: z.string().max(120) }),
        })
        .optional(),
    }),
    services: z.array(
      z.object({
        id,
        series: z.string().regex(/^[A-Z]$/),
        from: z.number().int().min(1).max(999),
        to: z.number().int().min(1).max(999),
        averageMinutes: z.number().int().min(1).max(240),
        /** how many numbers it may give a day; left out: no limit but its range */
        quotaPerDay: z.number().int().min(1).max(999).optional(),
        da: label,
        en: label,
      }),
    ),
    counters: z.array(
      z.object({
        id,
        label: z.string().min(1).max(8),
        services: z.array(id),
        /** of these, the ones it takes first */
        preferred: z.array(id).default([]),
      }),
    ),
    devices: z.array(
      z.object({
        id,
        kind: deviceKind.exclude(['phone', 'reader', 'start']),
        label,
        counter: id.optional(),
        profile: displayProfile.optional(),
        printer: printerSetup.optional(),
        // Read by readWallSettings at each start: a slip here costs its default and is named, it does not stop the centre.
        announce: z.unknown().optional(),
        layout: z.unknown().optional(),
      }),
    ),
    trainingPlaces: z.array(z.object({ id, label })),
    openingHours: openingHours.optional(),
    queue: z
      .object({
        recallRestSeconds: z.number().int().min(1).max(300).default(5),
        noShowAfterCalls: z.number().int().min(1).max(5).default(1),
        undoSeconds: z.number().int().min(0).max(600).default(60),
        order: orderPolicy.prefault({}),
        /** errands that take a moment, such as to collect something; see `quickEvery` of the order */
        quickErrands: z.array(id).default([]),
        /** from so many waiting for one service on, the overview says that it is getting crowded, and that it is */
        limits: z
          .object({ busy: z.number().int().min(1), crowded: z.number().int().min(1) })
          .strict()
          .refine(({ busy, crowded }) => busy < crowded, 'busy must be below crowded')
          .prefault({ busy: 5, crowded: 10 }),
      })
      .strict()
      .prefault({}),
    appointments: appointmentSetup.optional(),
    borgerDk: borgerDkSetup.optional(),
    staff: z.array(z.object({ id, name: label, roles: z.array(staffRole).min(1), pin: z.string().regex(/^\d{4,8}$/) })),
  })
  .strict()
  .superRefine((setup, context) => {
    const complain = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const serviceIds = new Set(setup.services.map((service) => service.id));
    const counterIds = new Set(setup.counters.map((counter) => counter.id));
    for (const part of ['services', 'counters', 'devices', 'trainingPlaces', 'staff'] as const) {
      const seen = new Set<string>();
      for (const [index, row] of setup[part].entries()) {
        if (seen.has(row.id)) complain(`the id ${row.id} is used twice`, [part, index]);
        seen.add(row.id);
      }
    }
    const letters = new Set<string>();
    for (const [index, service] of setup.services.entries()) {
      if (letters.has(service.series)) complain(`the letter ${service.series} is used twice`, ['services', index]);
      letters.add(service.series);
      if (service.to < service.from) complain('the range ends before it begins', ['services', index]);
    }
    for (const [index, counter] of setup.counters.entries()) {
      for (const service of counter.services) {
        if (!serviceIds.has(service)) complain(`no service ${service}`, ['counters', index]);
      }
      for (const service of counter.preferred) {
        if (!counter.services.includes(service)) complain(`it does not take ${service}`, ['counters', index]);
      }
    }
    for (const [code, { service }] of Object.entries(setup.appointments?.services ?? {})) {
      if (!serviceIds.has(service)) complain(`no service ${service}`, ['appointments', 'services', code]);
    }
    for (const [index, device] of setup.devices.entries()) {
      if (device.counter && !counterIds.has(device.counter))
        complain(`no counter ${device.counter}`, ['devices', index]);
      if (device.printer && !['kiosk', 'desk', 'terminal'].includes(device.kind))
        complain('only a kiosk, a terminal or a desk can have a printer', ['devices', index]);
    }
  });
export type SetupFile = z.infer<typeof setupFile>;

/** Reads a centre's set-up file. Throws StartError `centre-invalid` that names every line to mend. */
export function readSetupFile(path: string): SetupFile {
  let raw: unknown;
  try {
    raw = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StartError('centre-invalid', `The centre file ${path} cannot be read: ${(cause as Error).message}`, {
      cause,
    });
  }
  const parsed = setupFile.safeParse(raw);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new StartError('centre-invalid', `The centre file ${path} has errors:\n${problems}`);
}
