import { readWallSettings, type WallProblem, type WallSettings } from '../../domain/announcement/settings.ts';
import type { OpeningHours } from '../../domain/queue/opening.ts';
import { defaultOrderPolicy, type OrderPolicy } from '../../domain/queue/policy.ts';
import { usualVisitRules, type VisitRules } from '../../domain/visit/decide.ts';
import type { AppointmentSetup } from '../appointment/setup.ts';
import type { BorgerDkSetup } from '../article/setup.ts';
import { hashPin } from '../identity/pin-hash.ts';
import type { Database } from '../storage/database.ts';
import type { PrinterSetup } from './printer-setup.ts';
import type { DisplayProfile, SetupFile } from './setup-file.ts';

export interface ServiceSetup {
  readonly id: string;
  readonly series: string;
  readonly from: number;
  readonly to: number;
  readonly averageMinutes: number;
  /** how many numbers it may give a day, null: no limit but its range */
  readonly quotaPerDay: number | null;
  /** name by language */
  readonly names: Readonly<Record<string, string>>;
}
export interface CounterSetup {
  readonly id: string;
  readonly label: string;
  readonly services: readonly string[];
  /** of these, the ones it takes first */
  readonly preferred: readonly string[];
}
export interface DeviceSetup {
  readonly id: string;
  readonly kind: 'kiosk' | 'terminal' | 'desk' | 'display' | 'library' | 'insight' | 'content';
  readonly label: string;
  readonly counter: string | null;
  readonly display: DisplayProfile | null;
  readonly printer: PrinterSetup | null;
  /** of a display: how calls sound and the wall looks */
  readonly wall: WallSettings | null;
  /** settings of the wall that cannot be used, and what holds instead */
  readonly wallProblems: readonly WallProblem[];
}

/** The centre as set up. Null name: nothing has been set up yet. */
export interface CentreSetup {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityCode: string;
  /** all of it runs on one machine, to be tried out */
  readonly isDemo: boolean;
  readonly services: readonly ServiceSetup[];
  readonly counters: readonly CounterSetup[];
  readonly devices: readonly DeviceSetup[];
  readonly trainingPlaces: readonly { readonly id: string; readonly label: string }[];
  readonly rules: {
    readonly visit: VisitRules;
    readonly order: OrderPolicy;
    readonly quickErrands: readonly string[];
    readonly limits: WaitingLimits;
  };
  /** null: never closed by the clock */
  readonly openingHours: OpeningHours | null;
  /** the foot of every slip, by language; null: none */
  readonly slipFoot: Readonly<Record<string, string>> | null;
  /** null: the centre has not said how it is reached by telephone */
  readonly telephone: { readonly number: string; readonly hours: Readonly<Record<string, string>> } | null;
  /** how its booking system is read, null: it has none */
  readonly appointments: AppointmentSetup | null;
  /** how borger.dk's articles are fetched; null: they are not */
  readonly borgerDk: (Omit<BorgerDkSetup, 'enabled'> & { readonly municipality: number }) | null;
}

/** From how many waiting for one service on a queue is busy, and crowded. */
export interface WaitingLimits {
  readonly busy: number;
  readonly crowded: number;
}

/** What of the set-up is kept as one piece of JSON. Parts that an older version did not write are absent. */
interface StoredConfig {
  readonly demo?: boolean;
  readonly trainingPlaces: CentreSetup['trainingPlaces'];
  readonly visitRules?: VisitRules;
  readonly order?: OrderPolicy;
  readonly quickErrands?: readonly string[];
  readonly limits?: WaitingLimits;
  readonly preferred?: Readonly<Record<string, readonly string[]>>;
  readonly openingHours?: OpeningHours;
  readonly quotas?: Readonly<Record<string, number>>;
  readonly slipFoot?: CentreSetup['slipFoot'];
  readonly telephone?: CentreSetup['telephone'];
  readonly appointments?: AppointmentSetup;
  readonly borgerDk?: BorgerDkSetup;
}

const usualLimits: WaitingLimits = { busy: 5, crowded: 10 };

const visitRulesOf = (queue: SetupFile['queue']): VisitRules => ({
  recallRestMs: queue.recallRestSeconds * 1000,
  noShowAfterCalls: queue.noShowAfterCalls,
  undoMs: queue.undoSeconds * 1000,
});

/** A device's own part of the set-up, as it is kept: the wall's settings as they were written, right or wrong. */
interface StoredProfile extends Pick<DeviceSetup, 'counter' | 'display'>, Partial<Pick<DeviceSetup, 'printer'>> {
  readonly announce?: unknown;
  readonly layout?: unknown;
}

/** Whether a centre has been loaded into this database. */
export async function hasCentre(db: Database): Promise<boolean> {
  return (await db.selectFrom('centre').select('id').executeTakeFirst()) !== undefined;
}

/** Loads a set-up file into an empty database, in one transaction. PINs are hashed; the file's own are not kept. */
export async function loadCentre(db: Database, setup: SetupFile): Promise<void> {
  const pins = await Promise.all(setup.staff.map((person) => hashPin(person.pin)));
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('centre')
      .values({
        id: setup.centre.id,
        name: setup.centre.name,
        municipality: setup.centre.municipality,
        municipality_code: setup.centre.municipalityCode,
        config: JSON.stringify({
          demo: setup.centre.demo,
          trainingPlaces: setup.trainingPlaces,
          visitRules: visitRulesOf(setup.queue),
          order: setup.queue.order,
          quickErrands: setup.queue.quickErrands,
          limits: setup.queue.limits,
          preferred: Object.fromEntries(setup.counters.map(({ id, preferred }) => [id, preferred])),
          openingHours: setup.openingHours,
          appointments: setup.appointments,
          borgerDk: setup.borgerDk,
          quotas: Object.fromEntries(
            setup.services.flatMap(({ id, quotaPerDay }) => (quotaPerDay === undefined ? [] : [[id, quotaPerDay]])),
          ),
          slipFoot: setup.centre.slipFoot ?? null,
          telephone: setup.centre.telephone ?? null,
        } satisfies StoredConfig),
      })
      .execute();
    for (const [position, service] of setup.services.entries()) {
      await tx
        .insertInto('service')
        .values({
          id: service.id,
          series: service.series,
          range_from: service.from,
          range_to: service.to,
          average_minutes: service.averageMinutes,
          names: JSON.stringify({ da: service.da, en: service.en }),
          position,
        })
        .execute();
    }
    for (const [position, counter] of setup.counters.entries()) {
      await tx
        .insertInto('counter')
        .values({ id: counter.id, label: counter.label, services: JSON.stringify(counter.services), position })
        .execute();
    }
    for (const [position, device] of setup.devices.entries()) {
      await tx
        .insertInto('device')
        .values({
          id: device.id,
          kind: device.kind,
          label: device.label,
          profile: JSON.stringify({
            counter: device.counter ?? null,
            display: device.profile ?? null,
            printer: device.printer ?? null,
            announce: device.announce,
            layout: device.layout,
          } satisfies StoredProfile),
          position,
        })
        .execute();
    }
    for (const [index, person] of setup.staff.entries()) {
      await tx
        .insertInto('staff')
        .values({
          id: person.id,
          name: person.name,
          roles: JSON.stringify(person.roles),
          pin_hash: pins[index] ?? '',
          failed_pins: 0,
          locked_until: null,
          active: 1,
        })
        .execute();
    }
  });
}

/** Reads the set-up the routers work with. It changes only with a restart for now. */
export async function readCentre(db: Database): Promise<CentreSetup> {
  const centre = await db.selectFrom('centre').selectAll().executeTakeFirst();
  const services = await db.selectFrom('service').selectAll().orderBy('position').execute();
  const counters = await db.selectFrom('counter').selectAll().orderBy('position').execute();
  const devices = await db.selectFrom('device').selectAll().orderBy('position').execute();
  const config: StoredConfig = centre ? (JSON.parse(centre.config) as StoredConfig) : { trainingPlaces: [] };
  return {
    id: centre?.id ?? '',
    name: centre?.name ?? '',
    municipality: centre?.municipality ?? '',
    municipalityCode: centre?.municipality_code ?? '',
    isDemo: config.demo ?? false,
    services: services.map((row) => ({
      id: row.id,
      series: row.series,
      from: row.range_from,
      to: row.range_to,
      averageMinutes: row.average_minutes,
      quotaPerDay: config.quotas?.[row.id] ?? null,
      names: JSON.parse(row.names) as Record<string, string>,
    })),
    counters: counters.map((row) => ({
      id: row.id,
      label: row.label,
      services: JSON.parse(row.services) as string[],
      preferred: config.preferred?.[row.id] ?? [],
    })),
    devices: devices.map((row) => {
      const kind = row.kind as DeviceSetup['kind'];
      // A centre loaded by an earlier version has no word of a printer.
      const { counter, display, printer = null, ...raw } = JSON.parse(row.profile) as StoredProfile;
      const wall = kind === 'display' ? readWallSettings(raw) : null;
      return {
        id: row.id,
        kind,
        label: row.label,
        counter,
        display,
        printer,
        wall: wall?.settings ?? null,
        wallProblems: wall?.problems ?? [],
      };
    }),
    trainingPlaces: config.trainingPlaces,
    rules: {
      visit: config.visitRules ?? usualVisitRules,
      order: config.order ?? defaultOrderPolicy,
      quickErrands: config.quickErrands ?? [],
      limits: config.limits ?? usualLimits,
    },
    openingHours: config.openingHours ?? null,
    slipFoot: config.slipFoot ?? null,
    telephone: config.telephone ?? null,
    appointments: config.appointments ?? null,
    borgerDk: config.borgerDk?.enabled
      ? { ...config.borgerDk, municipality: config.borgerDk.municipality ?? Number(centre?.municipality_code) }
      : null,
  };
}
