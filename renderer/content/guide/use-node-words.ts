import { useTranslation } from 'react-i18next';
import type { FlowNode, Guide, GuideWords } from '../../../domain/guide/engine.ts';
import { useConditionWords } from './use-condition-words.ts';

/** What a place of a guide is called, and when somebody comes there. */
export interface NodeWords {
  readonly name: string;
  /** what must hold, one thing a line; empty: always */
  readonly when: readonly string[];
}

/** The words of every place of a guide. */
export function useNodeWords(guide: Guide, words: GuideWords): (node: FlowNode) => NodeWords {
  const { t } = useTranslation('content');
  const conditions = useConditionWords(words);
  return (node) => {
    const [kind, id] = node.split(':');
    if (kind === 'question') {
      const { when } = guide.questions.find((one) => one.id === id) ?? {};
      return { name: words.questions[id ?? '']?.text ?? node, when: when ? conditions.lines(when) : [] };
    }
    if (kind === 'step') {
      const { when } = guide.steps.find((one) => one.id === id) ?? {};
      return { name: words.steps[id ?? '']?.title ?? node, when: when ? conditions.lines(when) : [] };
    }
    const places = ['start', 'answers', 'plan', 'end'] as const;
    const place = places.find((one) => one === node);
    return { name: place === undefined ? node : t(($) => $.flow[place]), when: [] };
  };
}
