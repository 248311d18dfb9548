import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, FlowShape } from './flow-shape.ts';
import { onSheets } from './sheets.ts';

const shape = (boxes: Record<string, Box>, height: number): FlowShape => ({ width: 1000, height, rem: 16, boxes });
const box = (y: number, height: number, x = 0): Box => ({ x, y, width: 300, height });

describe('the drawing on sheets', () => {
  it('stays as it is on one sheet when it fits', () => {
    const small = shape({ 'question:a': box(10, 100), steps: box(0, 300), 'step:a': box(20, 80) }, 310);
    expect(onSheets(small, 500, 600)).toEqual({ shape: small, slices: [{ from: 0, to: 310 }] });
  });

  it('moves what would be cut to the next sheet, in its own column, with all below it', () => {
    const boxes = {
      'question:a': box(450, 100),
      answers: box(600, 30),
      steps: box(0, 530, 400),
      'step:a': box(300, 80, 410),
      'step:b': box(440, 80, 410),
      plan: box(560, 30, 400),
    };
    const { shape: on, slices } = onSheets(shape(boxes, 640), 500, 600);
    expect(slices).toEqual([
      { from: 0, to: 500 },
      { from: 500, to: 698 },
    ]);
    expect(on.boxes['question:a']?.y).toBe(508);
    expect(on.boxes.answers?.y).toBe(658);
    expect([on.boxes['step:a']?.y, on.boxes['step:b']?.y, on.boxes.plan?.y]).toEqual([300, 508, 628]);
    // The frame grows with the steps in it.
    expect(on.boxes.steps).toEqual(box(0, 598, 400));
  });

  it('keeps a heading with the row it stands over', () => {
    const { shape: on } = onSheets(shape({ 'theme:a': box(470, 24), 'step:a': box(502, 80) }, 700), 500, 600);
    expect([on.boxes['theme:a']?.y, on.boxes['step:a']?.y]).toEqual([508, 540]);
  });

  it('never cuts a card, never changes their order, and never lets two overlap', () => {
    const row = fc.tuple(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 40, max: 400 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const boxes: Record<string, Box> = {};
        let y = 0;
        for (const [at, [space, height, isQuestion]] of rows.entries()) {
          boxes[`${isQuestion ? 'question' : 'step'}:${at}`] = box(y, height);
          y += height + space;
        }
        const { shape: on, slices } = onSheets(shape(boxes, y), 500, 600);
        expect(slices.at(-1)?.to).toBe(on.height);
        for (const column of ['question', 'step']) {
          const cards = Object.entries(on.boxes).filter(([node]) => node.startsWith(column));
          for (const [at, [, card]] of cards.entries()) {
            const before = cards[at - 1]?.[1];
            if (before !== undefined) expect(card.y).toBeGreaterThanOrEqual(before.y + before.height);
            expect(card.y + card.height).toBeLessThanOrEqual(on.height);
            for (const { to } of slices.slice(0, -1)) {
              expect(card.y < to && to < card.y + card.height, `${card.y} ${to}`).toBe(false);
            }
          }
        }
      }),
    );
  });
});
