import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../domain/guide/condition.ts';
import type { GuideWords } from '../../../domain/guide/engine.ts';
import { languageOf } from '../../shared/i18n/index.ts';
import { type ConditionWriter, conditionLines, conditionWords } from './condition-words.ts';

/** Conditions as a person reads them: as half a sentence (`whole`), or one thing a line (`lines`). */
export function useConditionWords(words: GuideWords) {
  const { t, i18n } = useTranslation('content');
  const { intl } = languageOf(i18n.language);
  const write: ConditionWriter = {
    option: (option) => t(($) => $.condition.option, { option }),
    is: (said, isNot) => t(($) => (isNot ? $.condition.isNot : $.condition.is), said),
    includes: (said, isNot) => t(($) => (isNot ? $.condition.includesNot : $.condition.includes), said),
    answered: (said, isNot) => t(($) => (isNot ? $.condition.answeredNot : $.condition.answered), said),
    notSo: (condition) => t(($) => $.condition.notAll, { condition }),
    and: (texts) => new Intl.ListFormat(intl, { type: 'conjunction' }).format(texts),
    or: (texts) => new Intl.ListFormat(intl, { type: 'disjunction' }).format(texts),
    either: (texts) => texts.reduce((first, other) => t(($) => $.condition.either, { first, other })),
  };
  return {
    whole: (condition: Condition) => conditionWords(condition, words, write),
    lines: (condition: Condition) => conditionLines(condition, words, write),
  };
}
