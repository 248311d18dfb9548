import { useId } from 'react';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import type { Drawn } from './drawn.ts';
import { dependency, type FlowShape, waysOf } from './flow-shape.ts';
import { useCountWords } from './use-traffic.ts';

type Props = { drawn: Drawn; shape: FlowShape; chosen: FlowNode | null; marked: ReadonlySet<FlowNode> };

/** The lines behind the cards. What they say is told in the cards' words too. */
export function FlowLines({ drawn, shape, chosen, marked }: Props) {
  const { flow, traffic } = drawn;
  const count = useCountWords();
  // Of its own: on paper the screen's drawing is in the page too, and not shown.
  const arrow = useId();
  const { width, height, rem, boxes } = shape;
  const ways = waysOf(flow, shape);
  const isOf = ({ from, to }: { from: FlowNode; to: FlowNode }) =>
    chosen !== null && (from === chosen || to === chosen);
  const pairs = [...marked].flatMap((node) => {
    const [question, step] = node.startsWith('question:') ? [node, chosen ?? ''] : [chosen ?? '', node];
    const [a, b] = [boxes[question], boxes[step]];
    return a && b ? [{ key: node, line: dependency(a, b) }] : [];
  });
  return (
    <>
      <svg
        className="c-flow-lines"
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        style={{ inlineSize: `${width / rem}rem`, blockSize: `${height / rem}rem` }}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {ways.map((way) => (
          <path
            key={`${way.from} ${way.to}`}
            d={way.line}
            markerEnd={`url(#${arrow})`}
            data-chosen={isOf(way) || undefined}
          />
        ))}
        {pairs.map(({ key, line }) => (
          <path key={key} d={line} data-depends />
        ))}
      </svg>
      {ways.map((way) => {
        const times = traffic.edge(way.from, way.to);
        return (
          times !== undefined && (
            <span
              key={`${way.from} ${way.to}`}
              className="c-flow-count"
              aria-hidden="true"
              style={{ insetInlineStart: `${way.label.x / rem}rem`, insetBlockStart: `${way.label.y / rem}rem` }}
            >
              {count.part(times)}
            </span>
          )
        );
      })}
    </>
  );
}
