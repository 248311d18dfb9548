import { parse } from 'yaml';
import { type Channel, type Errand, type Parsed, parseChannels, parseErrands } from './model.ts';

export interface ErrandWords {
  readonly errands: Readonly<
    Record<string, { readonly title: string; readonly hint: string; readonly search: string }>
  >;
  readonly questions: Readonly<
    Record<string, { readonly title: string; readonly options: Readonly<Record<string, string>> }>
  >;
  readonly ways: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly bring: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
}

export const languages = ['da', 'en'] as const;

function must<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
}

/** The catalogue as it is shipped, for tests: what holds of it is what holds on the kiosk. `read`: a file of the repository. */
export function shippedCatalogue(read: (path: string) => string) {
  const errands: readonly Errand[] = must(parseErrands(parse(read('assets/errands.yaml'))));
  const channels: readonly Channel[] = must(parseChannels(parse(read('assets/channels.yaml'))));
  return {
    errands,
    channels,
    wordsIn: (language: string) => JSON.parse(read(`locales/${language}/errands.json`)) as ErrandWords,
    errandCalled: (id: string): Errand => {
      const found = errands.find((errand) => errand.id === id);
      if (!found) throw new Error(`no errand ${id}`);
      return found;
    },
  };
}
