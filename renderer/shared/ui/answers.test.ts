import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleAnswer } from './AnswerButtons.tsx';

describe('several answers', () => {
  it('adds and takes away', () => {
    expect(toggleAnswer([], 'a', 'none')).toEqual(['a']);
    expect(toggleAnswer(['a'], 'b', 'none')).toEqual(['a', 'b']);
    expect(toggleAnswer(['a', 'b'], 'a', 'none')).toEqual(['b']);
  });

  it('clears the others for "none of them", and "none of them" for any other', () => {
    expect(toggleAnswer(['a', 'b'], 'none', 'none')).toEqual(['none']);
    expect(toggleAnswer(['none'], 'a', 'none')).toEqual(['a']);
    expect(toggleAnswer(['none'], 'none', 'none')).toEqual([]);
  });

  it('never holds "none of them" with another, and nothing twice, whatever is pressed', () => {
    const answers = fc.constantFrom('a', 'b', 'c', 'none');
    fc.assert(
      fc.property(fc.array(answers), (presses) => {
        const value = presses.reduce<string[]>((chosen, pressed) => toggleAnswer(chosen, pressed, 'none'), []);
        expect(new Set(value).size).toBe(value.length);
        if (value.includes('none')) expect(value).toEqual(['none']);
      }),
    );
  });
});
