import { describe, expect, it } from 'vitest';
import { onWipe, useWipeState, wipePage } from './visit-wipe.ts';

describe('wiping a page', () => {
  it('empties every store that asked, and gives the tree a new key', () => {
    const emptied: string[] = [];
    const stop = [onWipe(() => emptied.push('answers')), onWipe(() => emptied.push('plan'))];
    const before = useWipeState.getState().remountKey;
    expect(wipePage()).toEqual([]);
    expect(emptied).toEqual(['answers', 'plan']);
    expect(useWipeState.getState().remountKey).toBe(before + 1);
    for (const end of stop) end();
    wipePage();
    expect(emptied).toHaveLength(2);
  });

  it('goes on past a store that fails, and says so', () => {
    const emptied: string[] = [];
    const failure = new Error('cannot');
    const stop = [
      onWipe(() => {
        throw failure;
      }),
      onWipe(() => emptied.push('plan')),
    ];
    const before = useWipeState.getState().remountKey;
    expect(wipePage()).toEqual([failure]);
    expect(emptied).toEqual(['plan']);
    expect(useWipeState.getState().remountKey).toBe(before + 1);
    for (const end of stop) end();
  });
});
