import { type DisplayProfile, displayVariables, type ScreenFamily, scaleOf } from './profile.ts';
import { useVisitorSettings } from './visitor-settings.ts';

/**
 * Puts the page's size and the visitor's choices on `<html>` and keeps them there: `data-family`, `data-scale`,
 * `data-text-size`, `data-contrast`, `--mm` and `--reach`. Returns a function that stops keeping.
 */
export function applyDisplay(family: ScreenFamily, configured: DisplayProfile | null = null): () => void {
  const html = document.documentElement;
  html.dataset.family = family;
  html.dataset.scale = scaleOf(family);

  const size = () => {
    const variables = displayVariables(family, configured, {
      widthPx: window.innerWidth,
      heightPx: window.innerHeight,
      devicePixelRatio: window.devicePixelRatio,
    });
    for (const [name, value] of Object.entries(variables)) html.style.setProperty(name, value);
  };
  const choices = (state: { textSize: string; contrast: string }) => {
    html.dataset.textSize = state.textSize;
    html.dataset.contrast = state.contrast;
  };

  size();
  choices(useVisitorSettings.getState());
  const unsubscribe = useVisitorSettings.subscribe(choices);
  window.addEventListener('resize', size);
  return () => {
    unsubscribe();
    window.removeEventListener('resize', size);
  };
}
