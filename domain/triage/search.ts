import MiniSearch from 'minisearch';
import { foldWord, wordsOf } from './fold.ts';

export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** synonyms, everyday words and common misspellings, separated by spaces */
  readonly search: string;
}

/** Words that say nothing of the errand, in the languages the catalogue has: what sentences begin with. */
const emptyWords = new Set(
  [
    'jeg skal vil gerne have har er min mit mine en et den det de til om på i og med for af at mig vi du kan få blive',
    'været hvordan hvor nogen noget',
    'i a an the my to of and for in on want need would like have has get am is are we me how where do can someone something',
  ].flatMap((line) => line.split(' ').flatMap(foldWord)),
);

const termsOf = (text: string) =>
  wordsOf(text)
    .flatMap(foldWord)
    .filter((term) => !emptyWords.has(term));

/** Words an age is said with. Beside a number they say nothing; alone, `år` may become `årsopgørelse`. */
const ageWords = new Set('år års årig årige year years old gammel gamle'.split(' ').flatMap(foldWord));

const hasDigit = (text: string) => /\p{N}/u.test(text);

/** The ages in a text (`15`, `15-årig`): its numbers of at most two digits. Longer ones are years or somebody's numbers. */
const agesIn = (text: string): string[] => text.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];

/**
 * How many letters may be wrong in a word: none in the shortest (`pas` is not `gas`), one from four, two from seven. A
 * number is that number or another one.
 */
function slips(term: string): number {
  if (term.length <= 3 || hasDigit(term)) return 0;
  return term.length <= 6 ? 1 : 2;
}

const isAgeWord = (word: string) => foldWord(word).some((spelling) => ageWords.has(spelling));

/**
 * The two known words a Danish compound is made of (`lægekort`, `vielsesattest` with its joining s), or none when the
 * catalogue knows the whole word, or does not know both halves.
 */
function halves(word: string, known: ReadonlySet<string>): string[] {
  if (known.has(word)) return [];
  for (let at = word.length - 3; at >= 3; at--) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    const first = [head, head.replace(/[se]$/, '')].find((one) => known.has(one));
    if (first !== undefined && known.has(tail)) return [first, tail];
  }
  return [];
}

/**
 * What somebody typed, word by word; each two neighbours as one word (`køre kort` and `mit id` are common ways to
 * write); and the halves of compounds. An age is its number, however it is written (`15 år`, `15årig`).
 */
function wordsTyped(query: string, known: ReadonlySet<string>): string[] {
  const ages = agesIn(query);
  const typed = wordsOf(query);
  const words = ages.length === 0 ? typed : typed.filter((word) => !hasDigit(word) && !isAgeWord(word));
  return [
    ...ages,
    ...words,
    ...words.slice(1).map((word, at) => `${words[at]}${word}`),
    ...words.flatMap(foldWord).flatMap((word) => halves(word, known)),
  ];
}

/**
 * Builds a search over the catalogue: errand ids, best first, for what somebody types. It forgives spelling, case,
 * missing æ ø å and words split or joined wrongly, and finds words not yet finished (from two letters). A word of the
 * title counts most, then a synonym, then the hint. The same id may come more than once (once per language): it is found
 * under all of them and named once. An errand whose title names an age is not found for another one: who turns 65 does
 * not turn 15. Nothing found, nothing typed, or only empty words: an empty list.
 */
export function createErrandSearch(entries: readonly SearchEntry[]): (query: string) => string[] {
  const known = new Set(entries.flatMap((entry) => termsOf(`${entry.title} ${entry.search}`)));
  const index = new MiniSearch<SearchEntry & { row: number }>({
    idField: 'row',
    fields: ['title', 'search', 'hint'],
    tokenize: wordsOf,
    processTerm: termsOf,
    searchOptions: {
      tokenize: (query) => wordsTyped(query, known),
      boost: { title: 4, search: 2, hint: 1 },
      prefix: (term) => term.length >= 2 && !hasDigit(term),
      fuzzy: slips,
      // A word spelled right must beat any that is only like it, however rare that one is.
      weights: { prefix: 0.5, fuzzy: 0.2 },
      // Lists of synonyms differ in length for no reason of meaning.
      bm25: { k: 1.2, b: 0.2, d: 0.5 },
    },
  });
  index.addAll(entries.map((entry, row) => ({ ...entry, row })));

  return (query) => {
    const found = index.search(query).sort((a, b) => b.score - a.score || a.id - b.id);
    const asked = agesIn(query);
    const isOfThisAge = ({ title }: SearchEntry) => {
      const own = agesIn(title);
      return asked.length === 0 || own.length === 0 || own.some((age) => asked.includes(age));
    };
    return [
      ...new Set(
        found.flatMap((hit) => {
          const entry = entries[hit.id as number];
          return entry !== undefined && isOfThisAge(entry) ? [entry.id] : [];
        }),
      ),
    ];
  };
}
