import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import type { Drawn } from './drawn.ts';
import { FlowStage } from './FlowStage.tsx';
import type { Box, FlowShape } from './flow-shape.ts';

type Props = {
  drawn: Drawn;
  chosen: FlowNode | null;
  onChoose: (node: FlowNode | null) => void;
  zoom: number | 'fit';
  /** told which size fills the place */
  onFit: (zoom: number) => void;
  onShape: (shape: FlowShape) => void;
};

/** The drawing in a place of its own that scrolls: the browser lays the cards out, then the lines are drawn to them. */
export function FlowDrawing({ drawn, chosen, onChoose, zoom, onFit, onShape }: Props) {
  const { t } = useTranslation('content');
  const place = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState<FlowShape | null>(null);
  const [room, setRoom] = useState(0);

  useLayoutEffect(() => {
    const [outer, inner] = [place.current, stage.current];
    if (outer === null || inner === null) return undefined;
    const measure = () => {
      const next = shapeOf(inner);
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(outer);
      setRoom(outer.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd));
      setShape((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(outer);
    sizes.observe(inner);
    return () => sizes.disconnect();
  }, []);

  const fit = shape === null || room === 0 ? 1 : Math.min(1, Math.max(0.5, room / shape.width));
  useLayoutEffect(() => onFit(fit), [fit, onFit]);
  useLayoutEffect(() => {
    if (shape !== null) onShape(shape);
  }, [shape, onShape]);

  const size = zoom === 'fit' ? fit : zoom;
  return (
    <section
      className="c-flow-place"
      ref={place}
      aria-label={t(($) => $.flow.area)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached with the keyboard
      tabIndex={0}
    >
      <div
        className="c-flow-size"
        style={shape === null ? {} : { inlineSize: shape.width * size, blockSize: shape.height * size }}
      >
        <div className="c-flow-scaled" style={{ transform: `scale(${size})` }}>
          <FlowStage drawn={drawn} shape={shape} chosen={chosen} onChoose={onChoose} stage={stage} />
        </div>
      </div>
    </section>
  );
}

/** Where the cards stand. A scale does not change these measures. */
function shapeOf(stage: HTMLElement): FlowShape {
  const boxes: Record<string, Box> = {};
  for (const card of stage.querySelectorAll<HTMLElement>('[data-node]')) {
    const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = card;
    boxes[card.dataset.node ?? ''] = { x, y, width, height };
  }
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: stage.offsetWidth, height: stage.offsetHeight, rem, boxes };
}
