import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { v7 as uuidV7 } from 'uuid';
import { type Hub, startHub } from '../../hub/hub.ts';
import { createHubClient, type HubClient } from '../../renderer/shared/api/client.ts';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const demoCentre = join(root, 'assets', 'demo', 'centre.yaml');

/** The demo centre's PINs, as its file says. */
export const pins: Readonly<Record<string, string>> = {
  anne: '2580',
  bashir: '3691',
  kirsten: '1470',
  jonas: '7531',
  birgit: '8642',
};

/** A fresh key for a command, as a screen makes it at the tap. */
export const key = (): string => uuidV7();

/** A data folder of its own for one test; removed by `remove`. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'sidemand-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes the demo centre with a display that is set up otherwise, such as `announce: { volume: 30 }`; gives its path. */
export function centreWith(folder: string, display: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'centre.yaml');
  const line = `  - { id: display-1, kind: display, label: Skærmen i venterummet, ${display} }`;
  writeFileSync(path, readFileSync(demoCentre, 'utf8').replace(/^ {2}- \{ id: display-1.*$/m, line));
  return path;
}

/** A screen as a test drives it: its client, and signing in on it. */
export interface TestScreen {
  readonly api: HubClient;
  readonly signIn: (staff: string) => Promise<void>;
  readonly token: string;
  readonly staffToken: () => string | null;
}

/** Enrols a device with the code in its link and gives its client. */
export async function screenOf(hub: Pick<Hub, 'url' | 'screens'>, device: string): Promise<TestScreen> {
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
    signIn: async (id) => {
      const signedIn = await api.identity.signIn.mutate({ staff: id, pin: pins[id] ?? '' });
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

/** A whole hub on a real database file in a folder of its own, on a free port. Jobs run only when a test says so. */
export async function startTestHub(
  options: { clock?: () => number; data?: string; centre?: string; log?: Logger } = {},
): Promise<TestHub> {
  const folder = options.data ? null : dataFolder();
  const hub = await startHub({
    root,
    dataFolder: options.data ?? folder?.path ?? '',
    port: 0,
    centreFile: options.centre ?? demoCentre,
    log: options.log ?? pino({ level: 'silent' }),
    jobsEveryMs: 0,
    clock: options.clock,
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
        key: key(),
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
    key: key(),
    service,
    errand,
    way,
    situation: 'self',
    language: 'da',
  });
  return ok(answer).ticket;
}
