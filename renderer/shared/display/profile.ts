/** The kinds of page we build. One folder under `renderer/` each; the kind decides size and layout. */
export type ScreenFamily =
  | 'start'
  | 'kiosk'
  | 'terminal'
  | 'desk'
  | 'display'
  | 'library'
  | 'insight'
  | 'content'
  | 'phone'
  | 'gallery';

/**
 * How big a screen really is and where it hangs. Measures are physical: inches across, pixels of the panel,
 * millimetres from the reader's eye, and millimetres from the floor to the lower edge of the picture.
 */
export type DisplayProfile = {
  diagonalIn: number;
  widthPx: number;
  heightPx: number;
  viewingDistanceMm: number;
  mountBottomMm: number;
};

/** Which set of sizes a page uses: fingers while standing, staff at a desk, people across a room, one's own phone. */
export type DisplayScale = 'touch' | 'desk' | 'wall' | 'phone';

/** A lower-case letter must be this many CSS pixels high at 28 cm (EN 301 549, 5.1.4): its height in mm is distance x 16 / 2688. */
const X_HEIGHT_PER_MM = 16 / 2688;
/** Height of a lower-case letter of IBM Plex Sans, in ems. */
const X_HEIGHT_EM = 0.516;
/** Highest part a seated or short person must reach: 1100 mm above the floor (EN 301 549, 8.3.5). */
const REACH_TOP_MM = 1100;
/** Controls keep to at most this many millimetres from the lower edge, whatever the mounting height says. */
const REACH_BAND_MM = 300;

const kiosk: DisplayProfile = {
  diagonalIn: 21.5,
  widthPx: 1080,
  heightPx: 1920,
  viewingDistanceMm: 600,
  mountBottomMm: 800,
};
const terminal: DisplayProfile = {
  diagonalIn: 24,
  widthPx: 1920,
  heightPx: 1080,
  viewingDistanceMm: 600,
  mountBottomMm: 800,
};
const wall: DisplayProfile = {
  diagonalIn: 55,
  widthPx: 1920,
  heightPx: 1080,
  viewingDistanceMm: 5000,
  mountBottomMm: 1500,
};

/**
 * The screen a family is meant for when no device profile has been set up.
 * Null: the family is sized in CSS pixels (a desk computer and a phone know their own scale).
 */
export function defaultProfile(family: ScreenFamily): DisplayProfile | null {
  if (family === 'kiosk') return kiosk;
  if (family === 'terminal') return terminal;
  if (family === 'display') return wall;
  return null;
}

/** The set of sizes a family uses. */
export function scaleOf(family: ScreenFamily): DisplayScale {
  if (family === 'kiosk' || family === 'terminal') return 'touch';
  if (family === 'display') return 'wall';
  if (family === 'phone') return 'phone';
  return 'desk';
}

/** Panel pixels per millimetre: the diagonal in pixels over the diagonal in millimetres. */
export function pixelsPerMm(profile: DisplayProfile): number {
  return Math.hypot(profile.widthPx, profile.heightPx) / (profile.diagonalIn * 25.4);
}

/**
 * Height in millimetres, from the lower edge of the picture, inside which everything that is touched must lie.
 * A landscape screen is usually lower than the band; then the whole picture is within reach.
 */
export function reachBandMm(profile: DisplayProfile): number {
  const heightMm = profile.heightPx / pixelsPerMm(profile);
  const untilReachTop = REACH_TOP_MM - profile.mountBottomMm;
  return Math.max(0, Math.min(heightMm, REACH_BAND_MM, untilReachTop));
}

/** The smallest type, in millimetres, that can be read at the profile's distance. */
export function readableTypeMm(profile: DisplayProfile): number {
  return (profile.viewingDistanceMm * X_HEIGHT_PER_MM) / X_HEIGHT_EM;
}

export type WindowSize = { widthPx: number; heightPx: number; devicePixelRatio: number };

/**
 * CSS variables for a page: `--mm` (one millimetre in CSS pixels), `--reach` (the reach band) and `--far` (the
 * smallest type that can be read at the viewing distance).
 *
 * A profile that was set up for a device is taken at its word. A default profile is a guess, so a window smaller
 * than the guess (a laptop on which somebody tries the kiosk) shrinks the millimetre, to 0.62 at the least, so that
 * text stays readable.
 */
export function displayVariables(
  family: ScreenFamily,
  configured: DisplayProfile | null,
  window: WindowSize,
): { '--mm': string; '--reach': string; '--far': string } {
  const profile = configured ?? defaultProfile(family);
  if (profile === null) {
    // A CSS pixel is 1/96 inch on a desk computer and about 1/160 inch on a phone held in the hand.
    const mm = (family === 'phone' ? 160 : 96) / 25.4;
    return { '--mm': `${round(mm)}px`, '--reach': '100vh', '--far': '16px' };
  }
  const exact = pixelsPerMm(profile) / window.devicePixelRatio;
  const fit = Math.min(
    1,
    (window.widthPx * window.devicePixelRatio) / profile.widthPx,
    (window.heightPx * window.devicePixelRatio) / profile.heightPx,
  );
  const mm = configured === null ? exact * Math.max(0.62, fit) : exact;
  return {
    '--mm': `${round(mm)}px`,
    '--reach': `${round(reachBandMm(profile) * mm)}px`,
    '--far': `${round(readableTypeMm(profile) * mm)}px`,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
