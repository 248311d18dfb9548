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

/** How many letters may be wrong in a word: none in the shortest (`pas` is not `gas`), one from four, two from seven. */
function slips(term: string): number {
  if (term.length <= 3) return 0;
  return term.length <= 6 ? 1 : 2;
}

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
 * write); and the halves of compounds.
 */
function wordsTyped(query: string, known: ReadonlySet<string>): string[] {
  const words = wordsOf(query);
  return [
    ...words,
    ...words.slice(1).map((word, at) => `${words[at]}${word}`),
    ...words.flatMap(foldWord).flatMap((word) => halves(word, known)),
  ];
}

/**
 * Builds a search over the catalogue: errand ids, best first, for what somebody types. It forgives spelling, case,
 * missing æ ø å and words split or joined wrongly, and finds words not yet finished (from two letters). A word of the
 * title counts most, then a synonym, then the hint. The same id may come more than once (once per language): it is found
 * under all of them and named once. Nothing found, nothing typed, or only empty words: an empty list.
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
      prefix: (term) => term.length >= 2,
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
    return [...new Set(found.flatMap((hit) => entries[hit.id as number]?.id ?? []))];
  };
}
