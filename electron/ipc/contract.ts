import { z } from 'zod';
import type { ScreenKind } from '../kinds.ts';
import { type PrintKind, printKinds } from '../print/job.ts';
import type { PrintProblem } from '../print/problem.ts';

/** What a page can ask of the machine it runs on. Nothing else crosses from a page to the shell. */
export const deviceMethods = ['print', 'openSelfService', 'endVisit'] as const;
export type DeviceMethod = (typeof deviceMethods)[number];

/** The name of a method on the wire. */
export function channelOf(method: DeviceMethod): string {
  return `sidemand:${method}`;
}

/** Which screens may ask for what. */
export const mayCall: Readonly<Record<ScreenKind, readonly DeviceMethod[]>> = {
  kiosk: ['print', 'openSelfService', 'endVisit'],
  terminal: ['print', 'openSelfService', 'endVisit'],
  desk: ['print'],
  library: ['print'],
  insight: ['print'],
  content: ['print'],
  display: [],
};

/** Six digits, a dash or not, four digits: the form of a CPR number. It must not get into a print queue's job names. */
const cprLike = /\d{6}[- ]?\d{4}/;

/** The shape of each method's argument. */
export const deviceInputs = {
  print: z.strictObject({
    kind: z.enum(printKinds),
    title: z
      .string()
      .max(120)
      .refine((title) => !cprLike.test(title)),
  }),
  openSelfService: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2048), language: z.string().max(35) }),
  endVisit: z.strictObject({}),
} as const satisfies Record<DeviceMethod, z.ZodType>;

export type DeviceInput<M extends DeviceMethod> = z.infer<(typeof deviceInputs)[M]>;

/** What the shell answers. `busy`: the visit before is still being wiped. `refused`: this page may not ask for this. */
export interface DeviceAnswers {
  readonly print: { readonly ok: true } | { readonly ok: false; readonly reason: PrintProblem };
  readonly openSelfService:
    | { readonly ok: true; readonly in: 'view' | 'browser' }
    | { readonly ok: false; readonly reason: 'address-not-allowed' | 'no-browser' | 'busy' | 'refused' };
  readonly endVisit: { readonly ok: true } | { readonly ok: false; readonly reason: 'restarting' | 'refused' };
}

/** The answer to a call that is refused. A screen treats a refused print like any other that did not work. */
export const refusals: DeviceAnswers = {
  print: { ok: false, reason: 'failed' },
  openSelfService: { ok: false, reason: 'refused' },
  endVisit: { ok: false, reason: 'refused' },
};

/** What the preload script puts on `window.sidemandDevice`. */
export interface SidemandDevice {
  readonly host: 'electron';
  readonly print: (kind: PrintKind, title: string) => Promise<DeviceAnswers['print']>;
  readonly openSelfService: (url: string) => Promise<DeviceAnswers['openSelfService']>;
  readonly endVisit: () => Promise<DeviceAnswers['endVisit']>;
}
