import { describe, expect, it } from 'vitest';
import { defaultChoices, useVisitorSettings } from './visitor-settings.ts';

describe('visitor settings', () => {
  it('goes round the text sizes and the contrasts', () => {
    const { nextTextSize, nextContrast, reset } = useVisitorSettings.getState();
    reset();
    const seen = [0, 1, 2].map(() => {
      nextTextSize();
      nextContrast();
      const { textSize, contrast } = useVisitorSettings.getState();
      return [textSize, contrast];
    });
    expect(seen).toEqual([
      ['L', 'highLight'],
      ['XL', 'dark'],
      ['M', 'light'],
    ]);
  });

  it('keeps volume between silence and full', () => {
    const { setVolume } = useVisitorSettings.getState();
    setVolume(7);
    expect(useVisitorSettings.getState().volume).toBe(1);
    setVolume(-1);
    expect(useVisitorSettings.getState().volume).toBe(0);
  });

  it('leaves nothing of one visitor to the next', () => {
    useVisitorSettings.setState({ language: 'ar', textSize: 'XL', contrast: 'dark', readAloud: true, volume: 1 });
    useVisitorSettings.getState().reset();
    expect(useVisitorSettings.getState()).toMatchObject(defaultChoices);
  });
});
