import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { v7 as uuidV7 } from 'uuid';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import type { setupFile } from '../../hub/centre/setup-file.ts';
import { type Hub, type HubOptions, startHub } from '../../hub/hub.ts';
import { createHubClient, type HubClient } from '../../renderer/shared/api/client.ts';

/** A set-up as it is written, before it is checked; parts may be changed. */
type SetupDraft = z.input<typeof setupFile>;

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const demoCentre = join(root, 'assets', 'demo', 'centre.yaml');

/** The demo centre's PINs, as its file says. */
export const pins: Readonly<Record<string, string>> = {
  anne: '2580',
  bashir: '3691',
  kirsten: '1470',
  jonas: '7531',
  birgit: '8642',
  lone: '9517',
};

/** A fresh key for a command, as a screen makes it at the tap. */
export const key = (): string => uuidV7();

/** A data folder of its own for one test; removed by `remove`. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'sidemand-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A screen as a test drives it: its client, and signing in on it. */
export interface TestScreen {
  readonly api: HubClient;
  /** by default with the PIN of the demo centre */
  readonly signIn: (staff: string, pin?: string) => Promise<void>;
  readonly token: string;
  readonly staffToken: () => string | null;
  /** a fresh key for a command, made at the hub's own time */
  readonly key: () => string;
}

/** Enrols a device with the code in its link and gives its client. */
export async function screenOf(
  hub: Pick<Hub, 'url' | 'screens'> & { readonly services?: Pick<Hub['services'], 'clock'> },
  device: string,
): Promise<TestScreen> {
  const screen = hub.screens.find((candidate) => candidate.device === device);
  if (!screen) throw new Error(`no screen ${device}`);
  const code = new URLSearchParams(new URL(screen.url).hash.slice(1)).get('code') ?? '';
  const anyone = createHubClient({ device: () => null, staff: () => null }, hub.url);
  const answer = await anyone.identity.enrol.mutate({ device, code });
  if (!answer.ok) throw new Error(`not enrolled: ${answer.reason}`);
  let staff: string | null = null;
  const api = createHubClient({ device: () => answer.token, staff: () => staff }, hub.url);
  return {
    api,
    token: answer.token,
    staffToken: () => staff,
    key: () => keyAt(hub.services?.clock() ?? Date.now()),
    signIn: async (id, pin = pins[id] ?? '') => {
      const signedIn = await api.identity.signIn.mutate({ staff: id, pin });
      if (!signedIn.ok) throw new Error(`not signed in: ${signedIn.reason}`);
      staff = signedIn.session;
    },
  };
}

/** The client of a citizen's phone with the token of her ticket. */
export const phoneOf = (hub: Pick<Hub, 'url'>, phone: string): HubClient =>
  createHubClient({ device: () => `phone.${phone}`, staff: () => null }, hub.url);

export interface TestHub {
  readonly hub: Hub;
  readonly screen: (device: string) => Promise<TestScreen>;
  /** a desk with somebody signed in at her counter, which is open for all it can take */
  readonly openDesk: (number: 1 | 2 | 3 | 4, staff: string) => Promise<TestScreen>;
  readonly stop: () => Promise<void>;
}

export interface TestHubOptions {
  readonly clock?: () => number;
  readonly data?: string;
  readonly centreFile?: string;
  /** the port to come back on after a restart; left out: any free one */
  readonly port?: number;
  /** printers of the demo centre's screens, as its file would name them */
  readonly printers?: Readonly<Record<string, unknown>>;
  readonly printing?: HubOptions['printing'];
  readonly articles?: HubOptions['articles'];
  readonly publicUrl?: HubOptions['publicUrl'];
  /** false: a centre in earnest, which phones reach at its public address or not at all */
  readonly isDemo?: boolean;
  readonly log?: HubOptions['log'];
}

/** The demo centre with other settings of its wall, as its file would write them, e.g. `announce: { volume: 30 }`. */
export const centreWithWall = (folder: string, display: string): string =>
  centreFileWith(folder, (setup) => {
    for (const device of setup.devices)
      if (device.id === 'display-1') Object.assign(device, parse(`{ ${display} }`) as object);
  });

/** The demo centre with printers at some of its screens, as a file in a folder. */
export const centreWith = (printers: Readonly<Record<string, unknown>>, folder: string, isDemo = true): string =>
  centreFileWith(folder, (setup) => {
    setup.centre.demo = isDemo;
    for (const device of setup.devices)
      if (device.id in printers) device.printer = printers[device.id] as typeof device.printer;
  });

/** A whole hub on a real database file in a folder of its own, on a free port. Jobs run only when a test says so. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const folder = options.data ? null : dataFolder();
  const hub = await startHub({
    root,
    dataFolder: options.data ?? folder?.path ?? '',
    port: options.port ?? 0,
    centreFile:
      options.printers || options.isDemo === false
        ? centreWith(options.printers ?? {}, options.data ?? folder?.path ?? '', options.isDemo)
        : (options.centreFile ?? demoCentre),
    log: options.log ?? pino({ level: 'silent' }),
    jobsEveryMs: 0,
    clock: options.clock,
    printing: options.printing,
    articles: options.articles,
    publicUrl: options.publicUrl,
  });
  const screen = (device: string) => screenOf(hub, device);
  return {
    hub,
    screen,
    openDesk: async (number, staff) => {
      const desk = await screen(`desk-${number}`);
      await desk.signIn(staff);
      const counter = hub.services.centre.counters[number - 1];
      if (!counter) throw new Error('no such counter');
      const opened = await desk.api.queue.openCounter.mutate({
        key: desk.key(),
        counter: counter.id,
        services: [...counter.services],
        takeOver: false,
      });
      if (!opened.ok) throw new Error(`counter not opened: ${opened.reason}`);
      return desk;
    },
    stop: async () => {
      await hub.close();
      folder?.remove();
    },
  };
}

/** The answer of a command that must have succeeded. */
export function ok<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Extract<T, { ok: true }>;
}

/** A number for a service, as the kiosk draws it. */
export async function drawNumber(
  kiosk: TestScreen,
  service = 'pas-koerekort',
  way: 'counter' | 'assisted' | 'self-service-here' = 'counter',
  errand = 'pas',
) {
  const answer = await kiosk.api.queue.issue.mutate({
    key: kiosk.key(),
    service,
    errand,
    way,
    situation: 'self',
    language: 'da',
  });
  return ok(answer).ticket;
}

/** A key for a command made at a time of the test's own (ms), where the hub's clock is not the machine's. */
export function keyAt(ms: number): string {
  const hex = Math.floor(ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${uuidV7().slice(14)}`;
}

/** A set-up file made of the demo centre with some of its parts changed, in the folder of a test. */
export function centreFileWith(folder: string, change: (setup: SetupDraft) => void): string {
  const setup = parse(readFileSync(demoCentre, 'utf8')) as SetupDraft;
  change(setup);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'centre.yaml');
  writeFileSync(file, stringify(setup));
  return file;
}
