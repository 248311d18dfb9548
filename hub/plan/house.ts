import { PlanFiles } from './files.ts';
import { loadPlanWords, type PlanWords } from './words.ts';

/** What plans on paper need of the hub: their words, and what sets them. */
export interface PlanHouse {
  readonly files: PlanFiles;
  readonly words: (language: string) => PlanWords;
}

/** Reads the words below `root`. Throws when some are missing. */
export const planHouse = (root: string): PlanHouse => ({ files: new PlanFiles(root), words: loadPlanWords(root) });
