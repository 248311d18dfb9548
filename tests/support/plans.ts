import type { Answers } from '../../domain/guide/engine.ts';
import type { GuideAtHand } from '../../domain/plan/open-plan.ts';
import { type SavedPlan, shortHash } from '../../domain/plan/plan-code.ts';
import { contentLanguages } from '../../hub/content/content.ts';
import { guideSlugs, readGuide } from '../../hub/content/guide-files.ts';
import { loadContentRules } from '../../hub/content/rules.ts';
import { root } from './test-hub.ts';

/** A guide of the house as the hub serves it. */
export function guideAtHand(slug: string): GuideAtHand {
  const read = readGuide(root, slug, contentLanguages);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return { ...read, linkHosts: loadContentRules(`${root}/assets`).hosts.links };
}

/** Every guide of the house. */
export const allGuides = (): readonly GuideAtHand[] => guideSlugs(root).map(guideAtHand);

export const flytning = guideAtHand('flytning');

/** She moves alone within Denmark to a rented home, and has her MitID with her. */
export const moveAlone: Answers = {
  who: 'me',
  from: 'denmark',
  home: 'rent',
  moveDate: '2026-12-31',
  children: 'none',
  mitid: 'here',
  extras: ['none'],
};

export const pas = guideAtHand('pas');

/** A passport for a child whose other parent is not here and must give a yes from home. */
export const passportForChild: SavedPlan = {
  guide: 'pas',
  hash: shortHash(pas.hash),
  language: 'da',
  madeOn: '2026-11-24',
  answers: { who: 'child', what: 'renew', custody: 'one-away', mitid: 'here' },
  done: [],
};

/** She has no MitID and must come in to report it: her last day is Christmas Eve, when offices are closed. */
export const moveAtDesk: Answers = { ...moveAlone, moveDate: '2026-12-19', mitid: 'exempt' };

/** She moves for somebody else with children: the longest plan the guide makes. */
export const moveForOther: Answers = {
  who: 'other',
  from: 'denmark',
  home: 'with-someone',
  moveDate: '2026-12-31',
  children: 'other-parent',
  proxy: 'no',
  mitid: 'later',
  extras: ['electricity-old', 'protection', 'proof', 'remove-person', 'residents'],
};

/** A plan of `moveAlone` made on 24 November 2026, with something else where a test says so. */
export function savedMove(otherwise: Partial<SavedPlan> = {}, answers: Answers = moveAlone): SavedPlan {
  return {
    guide: 'flytning',
    hash: shortHash(flytning.hash),
    language: 'da',
    madeOn: '2026-11-24',
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, given]) => [id, typeof given === 'string' ? given : [...given]]),
    ),
    done: [],
    ...otherwise,
  };
}
