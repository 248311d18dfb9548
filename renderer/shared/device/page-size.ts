import type { PrintKind } from './bridge.ts';

/** 80 mm paper prints 72 mm wide; the length follows the content. Margins in millimetres. */
const pages: Record<PrintKind, string> = {
  ticket80: '@page { size: 80mm auto; margin: 4mm 4mm 8mm 4mm; }',
  plan80: '@page { size: 80mm auto; margin: 4mm 4mm 8mm 4mm; }',
  planA4: '@page { size: A4 portrait; margin: 18mm; }',
};

let sheet: CSSStyleSheet | null = null;

/** Sets the paper for the next print. A constructed sheet, because the page allows no inline styles. */
export function setPageSize(kind: PrintKind): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(pages[kind]);
  document.documentElement.dataset.print = kind;
}
