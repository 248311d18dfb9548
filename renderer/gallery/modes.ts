import { type Contrast, contrasts, type ScreenFamily, type TextSize, textSizes } from '../shared/display/index.ts';

export const views = [
  'ask',
  'several',
  'parts',
  'date',
  'keyboard',
  'number',
  'pin',
  'ticket',
  'page',
  'alert',
  'languages',
  'staff',
  'wall',
] as const;

export type View = (typeof views)[number];

export type GalleryMode = {
  view: View;
  family: ScreenFamily;
  textSize: TextSize;
  contrast: Contrast;
  language: string;
};

/** The family a view is made for, when none is asked for. */
function familyOf(view: View): ScreenFamily {
  return view === 'staff' ? 'desk' : view === 'wall' ? 'display' : 'kiosk';
}

/** Reads `?view=&family=&text=&contrast=&lng=`; what is missing or unknown gets its usual value. */
export function readMode(query: string): GalleryMode {
  const wanted = new URLSearchParams(query);
  const view = views.find((name) => name === wanted.get('view')) ?? 'ask';
  return {
    view,
    family: (wanted.get('family') as ScreenFamily | null) ?? familyOf(view),
    textSize: textSizes.find((name) => name === wanted.get('text')) ?? 'M',
    contrast: contrasts.find((name) => name === wanted.get('contrast')) ?? 'light',
    language: wanted.get('lng') ?? 'da',
  };
}
