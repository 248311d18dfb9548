import type { Guide, Step } from './model.ts';
import { optionIds } from './options.ts';

/** The words of a step. Plain text, no HTML. Records are keyed by the ids in the guide's structure. */
export interface StepWords {
  /** a few words, for large print */
  readonly title: string;
  /** what to do, in one or two short sentences that start with the verb */
  readonly action: string;
  /** what is good to know */
  readonly explain?: string;
  /** the self-service's own name, as the citizen will see it; there when the step has one */
  readonly selfService?: string;
  readonly deadlines?: Readonly<Record<string, DeadlineWords>>;
  /** det sker automatisk */
  readonly automatic?: Readonly<Record<string, string>>;
  /** hvem gør hvad: one whole sentence for each actor */
  readonly who?: Readonly<Record<string, string>>;
  /** det skal du bruge */
  readonly needs?: Readonly<Record<string, string>>;
  readonly attendance?: { readonly why: string; readonly bring: Readonly<Record<string, string>> };
  readonly ifYouCannot: string;
  /** for staff only */
  readonly talkingPoints?: Readonly<Record<string, string>>;
}

export interface DeadlineWords {
  /** what the date means; the date itself is shown beside it */
  readonly label: string;
  /** what to do when a latest date is over; there for `latest` only */
  readonly late?: string;
}

export interface QuestionWords {
  readonly text: string;
  readonly help?: string;
  /** also for yesno: `yes`, `no`, `dontknow` */
  readonly options?: Readonly<Record<string, string>>;
}

/** A guide's words in one language: `locales/<lng>/guides/<slug>.json`. */
export interface GuideWords {
  readonly title: string;
  readonly intro: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  readonly themes: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, StepWords>>;
}

/** The words a guide needs and those it may have, as paths such as `steps.report.title`. */
export function wordPaths(guide: Guide): { required: string[]; optional: string[] } {
  const required = ['title', 'intro', ...new Set(guide.steps.map(({ theme }) => `themes.${theme}`))];
  const optional: string[] = [];
  for (const question of guide.questions) {
    const at = `questions.${question.id}`;
    required.push(`${at}.text`, ...optionIds(question).map((id) => `${at}.options.${id}`));
    optional.push(`${at}.help`);
  }
  for (const step of guide.steps) {
    required.push(...stepPaths(step));
    optional.push(`steps.${step.id}.explain`);
  }
  return { required, optional };
}

/** The sentences of a step that a source can back, and those of them that must be backed: dates, promises, coming in person. */
export function factKeys(step: Step): { all: string[]; mustHave: string[] } {
  const keys = (name: string, parts: readonly { id: string }[]) => parts.map(({ id }) => `${name}.${id}`);
  const attendance = step.attendance === undefined ? [] : ['attendance.why'];
  const mustHave = [...keys('deadlines', step.deadlines), ...keys('automatic', step.automatic), ...attendance];
  const others = [
    'action',
    'explain',
    'ifYouCannot',
    ...keys('who', step.who),
    ...keys('needs', step.needs),
    ...keys('attendance.bring', step.attendance?.bring ?? []),
    ...step.talkingPoints.map((id) => `talkingPoints.${id}`),
    ...(step.selfService === undefined ? [] : ['selfService']),
  ];
  return { all: [...mustHave, ...others], mustHave };
}

/** Every text in a words file with its path. */
export function textsOf(words: unknown, path = ''): { path: string; text: unknown }[] {
  if (typeof words !== 'object' || words === null) return [{ path, text: words }];
  return Object.entries(words).flatMap(([name, value]) => textsOf(value, path === '' ? name : `${path}.${name}`));
}

function stepPaths(step: Step): string[] {
  const at = `steps.${step.id}`;
  const keys = (name: string, parts: readonly { id: string }[]) => parts.map(({ id }) => `${at}.${name}.${id}`);
  return [
    ...['title', 'action', 'ifYouCannot'].map((name) => `${at}.${name}`),
    ...(step.selfService === undefined ? [] : [`${at}.selfService`]),
    ...step.deadlines.flatMap(({ id, kind }) => [
      `${at}.deadlines.${id}.label`,
      ...(kind === 'latest' ? [`${at}.deadlines.${id}.late`] : []),
    ]),
    ...keys('automatic', step.automatic),
    ...keys('who', step.who),
    ...keys('needs', step.needs),
    ...(step.attendance === undefined ? [] : [`${at}.attendance.why`]),
    ...keys('attendance.bring', step.attendance?.bring ?? []),
    ...step.talkingPoints.map((id) => `${at}.talkingPoints.${id}`),
  ];
}
