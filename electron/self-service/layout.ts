import type { ScreenKind } from '../kinds.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Heights of the bar in CSS pixels: 20 mm touch targets on a 21.5 inch portrait kiosk are 81 px. */
const barHeights = { kiosk: 184, terminal: 72 } as const;

/**
 * Where the bar and the page go in a window. On a kiosk the bar is at the bottom, because a person in a wheelchair
 * reaches only the lowest part of a tall screen; on a terminal it is at the top, where a browser has it.
 */
export function layoutSelfService(
  kind: ScreenKind,
  window: { readonly width: number; readonly height: number },
): { readonly bar: Box; readonly page: Box } {
  const height = Math.min(kind === 'kiosk' ? barHeights.kiosk : barHeights.terminal, Math.floor(window.height / 3));
  const rest = window.height - height;
  return kind === 'kiosk'
    ? { page: { x: 0, y: 0, width: window.width, height: rest }, bar: { x: 0, y: rest, width: window.width, height } }
    : {
        bar: { x: 0, y: 0, width: window.width, height },
        page: { x: 0, y: height, width: window.width, height: rest },
      };
}
