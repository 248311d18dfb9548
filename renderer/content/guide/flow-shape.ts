import type { FlowEdge, FlowNode, GuideFlow } from '../../../domain/guide/engine.ts';
import { lanesOf } from './lanes.ts';

/** Where a card stands in the drawing (CSS pixels from its corner). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing as the browser laid it out. */
export interface FlowShape {
  readonly width: number;
  readonly height: number;
  /** CSS pixels of a rem when it was measured */
  readonly rem: number;
  /** by node, and `steps` for the frame round them */
  readonly boxes: Readonly<Record<string, Box>>;
}

/** A line of the drawing with the place of its count. */
export interface DrawnWay {
  readonly from: FlowNode;
  readonly to: FlowNode;
  /** SVG path */
  readonly line: string;
  readonly label: { readonly x: number; readonly y: number };
}

const isSkip = ({ from, to }: FlowEdge, order: readonly FlowNode[]) => order.indexOf(to) - order.indexOf(from) > 1;

/** How many lanes the ways past a question need. */
export function laneCount(flow: GuideFlow): number {
  const order = columnOf(flow);
  const skips = flow.edges.filter((edge) => isSkip(edge, order));
  const lanes = lanesOf(skips.map(({ from, to }) => ({ from: order.indexOf(from), to: order.indexOf(to) })));
  return lanes.length === 0 ? 0 : Math.max(...lanes) + 1;
}

/** The nodes that stand under each other: from the start over the questions to the list of answers. */
export const columnOf = (flow: GuideFlow): readonly FlowNode[] =>
  flow.nodes.slice(0, flow.nodes.indexOf('answers') + 1);

/**
 * The lines: straight down to the next card, in a lane beside the cards past those that are left out, and from the list of
 * answers over the steps to the plan. Inner lanes leave lower and arrive higher, so lines to one card do not cross.
 */
export function waysOf(flow: GuideFlow, { boxes, rem }: FlowShape): DrawnWay[] {
  const order = columnOf(flow);
  const skips = flow.edges.filter((edge) => isSkip(edge, order));
  const lanes = lanesOf(skips.map(({ from, to }) => ({ from: order.indexOf(from), to: order.indexOf(to) })));
  const laneOf = new Map(skips.map((edge, at) => [edge, lanes[at] ?? 0]));
  const down = flow.edges
    .filter((edge) => !isSkip(edge, order))
    .flatMap((edge) => straight(edge.from, edge.to, boxes, rem));
  const beside = skips.flatMap((edge) => {
    const [a, b] = [boxes[edge.from], boxes[edge.to]];
    if (a === undefined || b === undefined) return [];
    const lane = laneOf.get(edge) ?? 0;
    const rank = (others: readonly FlowEdge[]) =>
      others.map((one) => laneOf.get(one) ?? 0).filter((other) => other < lane).length;
    const leaving = skips.filter(({ from }) => from === edge.from);
    const arriving = skips.filter(({ to }) => to === edge.to);
    const x = Math.max(...order.map((node) => right(boxes[node]))) + (1.8 + lane * 3.4) * rem;
    const y1 = a.y + a.height - (0.6 + 0.6 * rank(leaving)) * rem;
    const y2 = b.y + (0.6 + 0.6 * rank(arriving)) * rem;
    const corner = 0.5 * rem;
    const line = [
      `M${right(a)} ${y1}`,
      `H${x - corner}`,
      `Q${x} ${y1} ${x} ${y1 + corner}`,
      `V${y2 - corner}`,
      `Q${x} ${y2} ${x - corner} ${y2}`,
      `H${right(b)}`,
    ].join(' ');
    return [{ ...edge, line, label: { x, y: (y1 + y2) / 2 } }];
  });
  return [
    ...down,
    ...beside,
    ...toSteps(boxes, rem),
    ...straight('steps', 'plan', boxes, rem),
    ...straight('plan', 'end', boxes, rem),
  ];
}

/** From a question to the steps it decides, or from a step to its questions' cards. */
export function dependency(question: Box, step: Box): string {
  const [x1, y1] = [right(question), question.y + question.height / 2];
  const [x2, y2] = [step.x, step.y + step.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

const right = (box: Box | undefined): number => (box === undefined ? 0 : box.x + box.width);

function straight(from: FlowNode, to: FlowNode, boxes: FlowShape['boxes'], rem: number): DrawnWay[] {
  const [a, b] = [boxes[from], boxes[to]];
  if (a === undefined || b === undefined) return [];
  // Near the beginning of the line, where short cards and long ones both are.
  const x = Math.max(a.x, b.x) + 2.5 * rem;
  const line = `M${x} ${a.y + a.height} V${b.y}`;
  return [{ from, to, line, label: { x, y: (a.y + a.height + b.y) / 2 } }];
}

/** From the list of answers to the frame of the steps, straight across where the frame reaches so far down. */
function toSteps(boxes: FlowShape['boxes'], rem: number): DrawnWay[] {
  const [a, b] = [boxes.answers, boxes.steps];
  if (a === undefined || b === undefined) return [];
  const y1 = a.y + a.height / 2;
  const y2 = Math.min(Math.max(y1, b.y + rem), b.y + b.height - rem);
  const x = b.x - 0.9 * rem;
  const line = y1 === y2 ? `M${right(a)} ${y1} H${b.x}` : `M${right(a)} ${y1} H${x} V${y2} H${b.x}`;
  return [{ from: 'answers', to: 'steps', line, label: { x: (right(a) + b.x) / 2, y: y1 } }];
}
