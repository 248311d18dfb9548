import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import { type Drawn, stepsByTheme } from './drawn.ts';
import { FlowCard } from './FlowCard.tsx';
import { FlowLines } from './FlowLines.tsx';
import { FlowPlace } from './FlowPlace.tsx';
import { columnOf, type FlowShape, laneCount } from './flow-shape.ts';

type Props = {
  drawn: Drawn;
  /** null until it has been laid out: then there are no lines yet */
  shape: FlowShape | null;
  chosen: FlowNode | null;
  onChoose: (node: FlowNode | null) => void;
  stage: Ref<HTMLDivElement>;
};

/** Questions down the left with the ways between them, the steps by theme on the right, and then the plan. */
export function FlowStage({ drawn, shape, chosen, onChoose, stage }: Props) {
  const { t } = useTranslation('content');
  const { flow, words, language } = drawn;
  const [chosenKind, chosenId] = (chosen ?? '').split(':');
  const marked = new Set(
    chosenKind === 'question'
      ? (flow.decides[chosenId ?? ''] ?? []).map((id) => `step:${id}`)
      : Object.entries(flow.decides)
          .filter(([, steps]) => chosenKind === 'step' && steps.includes(chosenId ?? ''))
          .map(([id]) => `question:${id}`),
  );
  const card = (node: FlowNode) => ({
    drawn,
    node,
    isChosen: node === chosen,
    isMarked: marked.has(node),
    onPress: () => onChoose(node === chosen ? null : node),
  });
  const lanes = `${1.6 + laneCount(flow) * 3.4}rem`;
  return (
    <div className="c-flow" ref={stage} style={{ gridTemplateColumns: `19rem ${lanes} 42rem` }}>
      {shape !== null && <FlowLines drawn={drawn} shape={shape} chosen={chosen} marked={marked} />}
      <ol className="c-flow-questions">
        {columnOf(flow).map((node) => (
          <li key={node}>{node.startsWith('question:') ? <FlowCard {...card(node)} /> : <FlowPlace node={node} />}</li>
        ))}
      </ol>
      <div className="c-flow-after">
        <section className="c-flow-steps" data-node="steps" aria-label={t(($) => $.flow.steps)}>
          {stepsByTheme(drawn).map(({ theme, steps }) => (
            <section key={theme}>
              <h3 lang={language} data-node={`theme:${theme}`}>
                {words.themes[theme]}
              </h3>
              <ul>
                {steps.map((id) => (
                  <li key={id}>
                    <FlowCard {...card(`step:${id}`)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
        <FlowPlace node="plan" />
        <FlowPlace node="end" />
      </div>
    </div>
  );
}
