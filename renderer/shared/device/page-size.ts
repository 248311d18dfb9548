import type { PrintKind } from './bridge.ts';

/** CSS pixels of a millimetre on paper. */
const PX_PER_MM = 96 / 25.4;
/** Margins of the roll in millimetres: 80 mm paper prints 72 mm wide, and the knife wants room at the end. */
const roll = { width: 80, side: 4, top: 4, end: 8 };
/** The shortest slip a cutter takes. */
const SHORTEST_MM = 60;

/**
 * The paper for a kind, as a CSS rule. A roll is as long as what stands on it (`contentPx`, CSS pixels high), because a
 * page must have a length: CSS knows no endless paper.
 */
export function pageRule(kind: PrintKind, contentPx: number): string {
  if (kind === 'planA4') return '@page { size: A4 portrait; margin: 18mm; }';
  const length = Math.max(SHORTEST_MM, Math.ceil(contentPx / PX_PER_MM) + roll.top + roll.end + 1);
  return `@page { size: ${roll.width}mm ${length}mm; margin: ${roll.top}mm ${roll.side}mm ${roll.end}mm ${roll.side}mm; }`;
}

/** How high the print area is on paper. Laid out at the type of paper for an instant that is never painted. */
function contentHeight(area: HTMLElement): number {
  const html = document.documentElement;
  const before = html.style.fontSize;
  html.style.fontSize = '12pt';
  const height = area.offsetHeight;
  html.style.fontSize = before;
  return height;
}

let sheet: CSSStyleSheet | null = null;

/**
 * Sets the paper for the next print; false when nothing of that kind stands in the print area. A constructed sheet,
 * because the page allows no inline styles.
 */
export function setPage(kind: PrintKind): boolean {
  const area = document.querySelector<HTMLElement>(`[data-print-area][data-kind="${kind}"]`);
  if (area === null || area.childElementCount === 0) return false;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(pageRule(kind, contentHeight(area)));
  document.documentElement.dataset.print = kind;
  return true;
}
