import { z } from 'zod';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours in which nothing sounds. Local time `HH:mm`; a stretch that ends before it begins goes past midnight. */
export interface MutedHours {
  /** the days on which it begins */
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** How calls sound in the waiting room. */
export interface AnnounceSettings {
  readonly chime: boolean;
  readonly voice: boolean;
  /** 0 (silent) to 100 */
  readonly volume: number;
  /** P104 said as `et nul fire`, as it is printed, or as `hundrede og fire` */
  readonly numbers: 'digits' | 'whole';
  /** said in this order */
  readonly languages: readonly ('da' | 'en')[];
  readonly mutedHours: readonly MutedHours[];
}

/** How the wall looks. */
export interface WallLayout {
  /** `dark` for a dim room */
  readonly theme: 'light' | 'dark';
  /** the same in English under the Danish */
  readonly english: boolean;
  /** what is told of those who wait: each service with its time, one number for all, or nothing */
  readonly waiting: 'services' | 'total' | 'none';
}

export interface WallSettings {
  readonly announce: AnnounceSettings;
  readonly layout: WallLayout;
}

export const defaultWallSettings: WallSettings = {
  announce: { chime: true, voice: true, volume: 80, numbers: 'digits', languages: ['da'], mutedHours: [] },
  layout: { theme: 'light', english: true, waiting: 'services' },
};

/** A setting that cannot be used. `used` is what holds instead; null: there is no such setting. */
export interface WallProblem {
  /** its place in the set-up, such as `announce.volume` */
  readonly setting: string;
  readonly used: string | null;
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const mutedHours: z.ZodType<MutedHours> = z
  .object({
    days: z.array(z.enum(weekdays)).min(1),
    from: time,
    to: z.union([time, z.literal('24:00')]),
  })
  .strict()
  .refine((hours) => hours.from !== hours.to);

const announceFields: {
  readonly [K in Exclude<keyof AnnounceSettings, 'mutedHours'>]: z.ZodType<AnnounceSettings[K]>;
} = {
  chime: z.boolean(),
  voice: z.boolean(),
  volume: z.number().min(0).max(100),
  numbers: z.enum(['digits', 'whole']),
  languages: z
    .array(z.enum(['da', 'en']))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length),
};
const layoutFields: { readonly [K in keyof WallLayout]: z.ZodType<WallLayout[K]> } = {
  theme: z.enum(['light', 'dark']),
  english: z.boolean(),
  waiting: z.enum(['services', 'total', 'none']),
};

/**
 * Reads a display's settings as a person wrote them. What is wrong is named and its default holds, field by field, so
 * that one slip neither blanks the wall nor loses the settings beside it. Never throws.
 */
export function readWallSettings(raw: { readonly announce?: unknown; readonly layout?: unknown }): {
  settings: WallSettings;
  problems: WallProblem[];
} {
  const problems: WallProblem[] = [];
  const announce = part(raw.announce, 'announce', problems);
  const layout = part(raw.layout, 'layout', problems);
  const defaults = defaultWallSettings;
  return {
    settings: {
      announce: {
        ...fields(announce, 'announce', announceFields, defaults.announce, ['mutedHours'], problems),
        mutedHours: readMutedHours(announce.mutedHours, problems),
      },
      layout: fields(layout, 'layout', layoutFields, defaults.layout, [], problems),
    },
    problems,
  };
}

function part(raw: unknown, name: string, problems: WallProblem[]): Record<string, unknown> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'object' && !Array.isArray(raw)) return raw as Record<string, unknown>;
  problems.push({ setting: name, used: 'default' });
  return {};
}

function fields<T extends object>(
  raw: Record<string, unknown>,
  name: string,
  schemas: { readonly [K in keyof T]?: z.ZodType<T[K]> },
  defaults: T,
  others: readonly string[],
  problems: WallProblem[],
): T {
  for (const key of Object.keys(raw)) {
    if (!Object.hasOwn(schemas, key) && !others.includes(key)) problems.push({ setting: `${name}.${key}`, used: null });
  }
  const read = { ...defaults };
  for (const key of Object.keys(schemas) as (keyof T & string)[]) {
    if (!Object.hasOwn(raw, key)) continue;
    const parsed = schemas[key]?.safeParse(raw[key]);
    if (parsed?.success) read[key] = parsed.data;
    else problems.push({ setting: `${name}.${key}`, used: String(defaults[key]) });
  }
  return read;
}

function readMutedHours(raw: unknown, problems: WallProblem[]): MutedHours[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.push({ setting: 'announce.mutedHours', used: 'none' });
    return [];
  }
  return raw.flatMap((entry, index) => {
    const parsed = mutedHours.safeParse(entry);
    if (parsed.success) return [parsed.data];
    problems.push({ setting: `announce.mutedHours.${index + 1}`, used: 'none' });
    return [];
  });
}
