import { useTranslation } from 'react-i18next';
import type { Drawn } from './drawn.ts';
import { FlowCard } from './FlowCard.tsx';
import { FlowLines } from './FlowLines.tsx';
import { FlowList } from './FlowList.tsx';
import { FlowPlace } from './FlowPlace.tsx';
import type { FlowShape } from './flow-shape.ts';
import { onSheets, type Slice } from './sheets.ts';

/** What a sheet of A4 on its side holds between its margins; the first has the title too (CSS pixels). */
const page = { width: 975, first: 540, rest: 640 };
/** CSS pixels of a rem on paper: 12 pt. */
const remOnPaper = 16;

/**
 * The drawing as wide as the paper, on as many sheets as that takes: on one it could not be read. Then the lists. `shape`
 * null: the drawing was not shown, so only the lists.
 */
export function FlowSheet({ drawn, shape }: { drawn: Drawn; shape: FlowShape | null }) {
  const { t } = useTranslation('content');
  return (
    <div className="c-sheet">
      <h1 lang={drawn.language}>{drawn.words.title}</h1>
      <p>{t(($) => $.flow.title)}</p>
      {shape !== null && <OnPaper drawn={drawn} shape={shape} />}
      <FlowList drawn={drawn} />
    </div>
  );
}

function OnPaper({ drawn, shape }: { drawn: Drawn; shape: FlowShape }) {
  const onPaper = shape.rem / remOnPaper;
  const scale = Math.min(1, (page.width / shape.width) * onPaper);
  const room = (px: number) => (px / scale) * onPaper;
  const sheets = onSheets(shape, room(page.first), room(page.rest));
  return sheets.slices.map((slice) => (
    <Part key={slice.from} drawn={drawn} shape={sheets.shape} slice={slice} scale={scale} />
  ));
}

type PartProps = { drawn: Drawn; shape: FlowShape; slice: Slice; scale: number };

/** The drawing as it was laid out on the screen, seen through a window: laid out anew, its lines would miss its cards. */
function Part({ drawn, shape, slice, scale }: PartProps) {
  const { width, height, rem, boxes } = shape;
  const size = (px: number) => `${px / rem}rem`;
  return (
    <div
      className="c-flow-paper"
      style={{ zoom: scale, inlineSize: size(width), blockSize: size(slice.to - slice.from) }}
    >
      <div
        className="c-flow-whole"
        style={{ insetBlockStart: size(-slice.from), inlineSize: size(width), blockSize: size(height) }}
      >
        <FlowLines drawn={drawn} shape={shape} chosen={null} marked={new Set()} />
        {Object.entries(boxes).map(([node, box]) => (
          <div
            key={node}
            className="c-flow-box"
            data-frame={node === 'steps' || undefined}
            style={{
              insetInlineStart: size(box.x),
              insetBlockStart: size(box.y),
              inlineSize: size(box.width),
              blockSize: size(box.height),
            }}
          >
            <InBox drawn={drawn} node={node} />
          </div>
        ))}
      </div>
    </div>
  );
}

function InBox({ drawn, node }: { drawn: Drawn; node: string }) {
  const [kind, id = ''] = node.split(':');
  if (kind === 'steps') return null;
  if (kind === 'theme') return <h3 lang={drawn.language}>{drawn.words.themes[id]}</h3>;
  if (kind === 'question' || kind === 'step')
    return <FlowCard drawn={drawn} node={node} isChosen={false} isMarked={false} />;
  return <FlowPlace node={node} />;
}
