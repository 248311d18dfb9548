import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageMark, pageRule, pagesMark } from './page-size.ts';

describe('paper', () => {
  it('is A4 for a plan on paper', () => {
    expect(pageRule('planA4', 5000)).toContain('size: A4 portrait');
  });

  it('lies on its side for a drawing', () => {
    expect(pageRule('drawingA4', 5000)).toContain('size: A4 landscape');
  });

  it('says at its foot what it is and which page, whatever signs are in a title', () => {
    const rule = pageRule('planA4', 0, { text: 'Om "dig" \\ mig', page: `Side ${pageMark} af ${pagesMark}` });
    expect(rule).toContain(String.raw`@bottom-left { content: "Om \22 dig\22  \5c  mig";`);
    expect(rule).toContain('@bottom-right { content: "Side " counter(page) " af " counter(pages);');
    expect(pageRule('planA4', 0)).not.toContain('@bottom');
  });

  it('is never shorter than a cutter takes', () => {
    expect(pageRule('ticket80', 10)).toContain('size: 80mm 60mm');
  });

  it('is long enough for what stands on it and its margins, and not a centimetre longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 20_000 }), (pixels) => {
        const length = Number(/80mm (\d+)mm/.exec(pageRule('plan80', pixels))?.[1]);
        const needed = (pixels / 96) * 25.4 + 12;
        expect(length).toBeGreaterThanOrEqual(needed);
        expect(length).toBeLessThan(needed + 10);
      }),
    );
  });
});
