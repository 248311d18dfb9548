import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import { Icon } from '../../shared/ui/index.ts';

const placeIcons = { start: 'arrow-downward', answers: 'list-check', plan: 'assignment', end: 'flag' } as const;

/** A place that is no question and no step. */
export function FlowPlace({ node }: { node: FlowNode }) {
  const { t } = useTranslation('content');
  const id = node as keyof typeof placeIcons;
  return (
    <p className="c-flow-end" data-node={node}>
      <Icon name={placeIcons[id]} />
      {t(($) => $.flow[id])}
    </p>
  );
}
