import { type Condition, mentions } from './condition.ts';
import type { Guide, Step } from './model.ts';
import { optionIds } from './options.ts';

/** What does not hold together inside a guide, apart from its words. Empty when all is well. */
export function structureProblems(guide: Guide): string[] {
  const problems = [
    ...repeated(guide.questions).map((id) => `question ${id} is there twice`),
    ...repeated(guide.steps).map((id) => `step ${id} is there twice`),
  ];
  const earlier = new Map<string, readonly string[]>();
  const checkCondition = (condition: Condition | undefined, where: string) => {
    for (const { question, options } of mentions(condition)) {
      const known = earlier.get(question);
      if (known === undefined) problems.push(`${where}: no earlier question ${question}`);
      else
        for (const option of options)
          if (!known.includes(option)) problems.push(`${where}: question ${question} has no option ${option}`);
    }
  };
  for (const question of guide.questions) {
    const where = `question ${question.id}`;
    checkCondition(question.when, where);
    if (question.type === 'choice' || question.type === 'several') {
      problems.push(...repeated(question.options).map((id) => `${where}: option ${id} is there twice`));
      const exclusive = question.options.filter((option) => option.exclusive);
      if (question.type === 'several' && exclusive.length !== 1) problems.push(`${where}: needs one exclusive option`);
      if (question.type === 'choice' && exclusive.length > 0)
        problems.push(`${where}: a choice has no exclusive option`);
    }
    if (question.type === 'date' && question.minDays > question.maxDays) problems.push(`${where}: no date is allowed`);
    earlier.set(question.id, optionIds(question));
  }
  const dates = new Set(guide.questions.filter(({ type }) => type === 'date').map(({ id }) => id));
  for (const step of guide.steps) {
    const where = `step ${step.id}`;
    for (const condition of conditionsOf(step)) checkCondition(condition, where);
    for (const deadline of step.deadlines) {
      if (deadline.from !== 'today' && !dates.has(deadline.from)) {
        problems.push(`${where}: deadline ${deadline.id} counts from ${deadline.from}, which is no date question`);
      }
    }
    for (const parts of [step.deadlines, step.automatic, step.who, step.needs, step.attendance?.bring ?? []]) {
      problems.push(...repeated(parts).map((id) => `${where}: ${id} is there twice`));
    }
  }
  if (guide.reviewBy <= guide.validFrom) problems.push('reviewBy must be after validFrom');
  if (guide.validTo !== undefined && guide.validTo < guide.validFrom) problems.push('validTo is before validFrom');
  return problems;
}

function conditionsOf(step: Step): (Condition | undefined)[] {
  return [
    step.when,
    step.selfService?.when,
    step.selfService?.bySomeoneElse === true ? undefined : step.selfService?.bySomeoneElse,
    step.attendance?.when,
    ...[step.deadlines, step.automatic, step.who, step.needs, step.attendance?.bring ?? []]
      .flat()
      .map((part) => part.when),
  ];
}

function repeated(items: readonly { readonly id: string }[]): string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
