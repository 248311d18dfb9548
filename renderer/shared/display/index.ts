export { applyDisplay } from './apply.ts';
export {
  type DisplayProfile,
  type DisplayScale,
  defaultProfile,
  displayVariables,
  pixelsPerMm,
  reachBandMm,
  readableTypeMm,
  type ScreenFamily,
  scaleOf,
} from './profile.ts';
export {
  type Contrast,
  contrasts,
  defaultChoices,
  type TextSize,
  textSizes,
  useVisitorSettings,
  type VisitorChoices,
} from './visitor-settings.ts';
