import { useEffect } from 'react';

const focusable = [
  'button:not([disabled])',
  'a[href]',
  'input:not([disabled]):not([type="hidden"])',
  'textarea:not([disabled])',
  'select:not([disabled])',
  'summary',
  '[tabindex="0"]',
].join(',');

/** Where arrow keys have a meaning of their own. */
const ownArrows =
  'input:not([type="checkbox"]):not([type="button"]), textarea, select, [role="listbox"], [role="menu"], [role="grid"], [role="tablist"], [role="radiogroup"], [role="slider"], [role="spinbutton"], [role="application"]';

export type Box = { left: number; right: number; top: number; bottom: number };

export type PadKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * Where focus goes from `at` (-1: nowhere yet) among the boxes, which stand in reading order.
 * Up and down walk through every one and round again, so two keys are enough to reach all. Left and right go to the
 * nearest in the same row, as seen on the screen; where the row ends they walk on in reading order.
 */
export function nextFocus(boxes: readonly Box[], at: number, key: PadKey, rtl: boolean): number {
  if (boxes.length === 0) return -1;
  const back = key === 'ArrowUp' || (rtl ? key === 'ArrowRight' : key === 'ArrowLeft');
  if (at < 0) return back ? boxes.length - 1 : 0;
  const walked = (at + (back ? -1 : 1) + boxes.length) % boxes.length;
  const from = boxes[at];
  if (from === undefined || key === 'ArrowUp' || key === 'ArrowDown') return walked;
  const middle = (box: Box) => (box.left + box.right) / 2;
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const sameRow = box.top < from.bottom && box.bottom > from.top;
    const along = key === 'ArrowRight' ? middle(box) - middle(from) : middle(from) - middle(box);
    if (index !== at && sameRow && along > 1 && along < distance) {
      nearest = index;
      distance = along;
    }
  }
  return nearest < 0 ? walked : nearest;
}

/** The part of the page where focus may go: the topmost open window, else the whole page. */
function scope(): ParentNode {
  const windows = document.querySelectorAll('[role="alertdialog"], [role="dialog"]');
  return windows[windows.length - 1] ?? document;
}

/**
 * Lets a four-key pad (or the arrow keys) move focus among everything that can be pressed; Enter presses it.
 * One per screen: `Screen` has it already.
 */
export function useFourKeyPad(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!/^Arrow(Up|Down|Left|Right)$/.test(event.key) || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(ownArrows) !== null) return;
      const stops = [...scope().querySelectorAll<HTMLElement>(focusable)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest('[inert], [aria-hidden="true"]') === null,
      );
      const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
      const boxes = stops.map((element) => element.getBoundingClientRect());
      const to = stops[nextFocus(boxes, at, event.key as PadKey, document.documentElement.dir === 'rtl')];
      if (to === undefined) return;
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
