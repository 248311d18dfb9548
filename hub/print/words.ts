import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SlipWords } from '../../domain/print/slip.ts';

/** The part of the kiosk's and the catalogue's words that stands on a slip: paper and screen say the same. */
const kioskWords = z.object({
  paper: z.object({ number: z.string(), follow: z.string(), onlyHere: z.string() }),
  way: z.object({ bring: z.string() }),
  ticket: z.object({
    nowDo: z.object({
      'self-service-here': z.string(),
      assisted: z.string(),
      counter: z.string(),
      appointment: z.string(),
    }),
    takenAt: z.string(),
  }),
  wait: z.object({ about: z.string(), short: z.string(), unknown: z.string() }),
});
const errandWords = z.object({ bring: z.record(z.string(), z.string()) });

/** Languages whose letters are in every code page a printer may be set to. Others are printed in Danish for now. */
const locales: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' };

export interface PaperWords {
  readonly language: string;
  readonly slip: SlipWords;
  readonly thing: (id: string) => string | undefined;
}

/** The words of slips below `root`, by language; Danish for a language we cannot print. Throws when words are missing. */
export function loadPaperWords(root: string): { of: (language: string) => PaperWords; things: ReadonlySet<string> } {
  const read = (language: string, namespace: string): unknown =>
    JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'));
  const all = new Map<string, PaperWords>();
  const things = new Set<string>();
  for (const [language, locale] of Object.entries(locales)) {
    const { paper, way, ticket, wait } = kioskWords.parse(read(language, 'kiosk'));
    const { bring } = errandWords.parse(read(language, 'errands'));
    for (const id of Object.keys(bring)) things.add(id);
    all.set(language, {
      language,
      slip: { locale, ...paper, bring: way.bring, ...ticket, wait },
      thing: (id) => bring[id],
    });
  }
  const danish = all.get('da');
  if (!danish) throw new Error('no Danish words for slips');
  return { of: (language) => all.get(language) ?? danish, things };
}
