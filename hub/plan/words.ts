import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The words round a plan on paper, as `plan.json` has them; `{{...}}` is filled in. */
const planWords = z.object({
  done: z.string(),
  passed: z.string(),
  /** `{{day}}` */
  closed: z.object({
    earlier: z.string(),
    earlierDays: z.string(),
    later: z.string(),
    laterDays: z.string(),
    'none-left': z.string(),
  }),
  bring: z.string(),
  needs: z.string(),
  automatic: z.string(),
  attendance: z.string(),
  attendanceMay: z.string(),
  selfService: z.string(),
  withMitId: z.string(),
  someoneElse: z.object({ does: z.string(), mitId: z.string() }),
  readMore: z.string(),
  ifYouCannot: z.string(),
  /** `{{host}}` */
  stale: z.string(),
  /** `{{hosts}}` in `from_*`, `{{number}}` in `others`, `{{date}}` in `checked` */
  source: z.object({ from_one: z.string(), from_other: z.string(), others: z.string(), checked: z.string() }),
  paper: z.object({
    title: z.string(),
    /** `{{date}}`, `{{place}}` */
    made: z.string(),
    liveGuide: z.string(),
    liveGuideText: z.string(),
    newest: z.string(),
    /** `{{page}}`, `{{pages}}` */
    page: z.string(),
    file: z.string(),
    onPhone: z.string(),
    onlyHere: z.string(),
  }),
});

/** The languages plans are put on paper in. Others are put there in Danish, as their guides are. */
const locales: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' };

export interface PlanWords extends z.output<typeof planWords> {
  /** a BCP 47 tag */
  readonly locale: string;
  /** an ISO day with weekday, day, month and year */
  readonly day: (day: string) => string;
  /** without weekday */
  readonly dayShort: (day: string) => string;
}

/** The words for plans on paper below `root`, by language. Throws when words are missing. */
export function loadPlanWords(root: string): (language: string) => PlanWords {
  const all = new Map(
    Object.entries(locales).map(([language, locale]) => {
      const file = join(root, 'locales', language, 'plan.json');
      const words = planWords.parse(JSON.parse(readFileSync(file, 'utf8')));
      // A day is the same everywhere: read at noon in the zone it is written for.
      const writes = (options: Intl.DateTimeFormatOptions) => {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
        return (day: string) => format.format(new Date(`${day}T12:00:00Z`));
      };
      const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
      return [language, { ...words, locale, day: writes({ ...date, weekday: 'long' }), dayShort: writes(date) }];
    }),
  );
  const danish = all.get('da');
  if (!danish) throw new Error('no Danish words for plans');
  return (language) => all.get(language) ?? danish;
}

/** Puts values into a text where it names them. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
