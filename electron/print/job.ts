import type { WebContentsPrintOptions } from 'electron';

/**
 * What is printed: a queue number or a plan on an 80 mm roll, pages on A4, or a drawing on A4 on its side. The screens use
 * the same words.
 */
export const printKinds = ['ticket80', 'plan80', 'planA4', 'drawingA4'] as const;
export type PrintKind = (typeof printKinds)[number];

/** Whether it goes on pages, and not on the roll. */
export const isOnPages = (kind: PrintKind): boolean => kind === 'planA4' || kind === 'drawingA4';

/** Page sizes in microns, the unit Chromium wants. On a roll, what is left of the length is for the driver to cut off. */
export const pageSizes = {
  ticket80: { width: 80_000, height: 160_000 },
  plan80: { width: 80_000, height: 297_000 },
  planA4: { width: 210_000, height: 297_000 },
  drawingA4: { width: 210_000, height: 297_000 },
} as const satisfies Record<PrintKind, { width: number; height: number }>;

/**
 * Electron's print options for a kind. Silent: a print dialog can browse files. Without a name the system's default
 * printer is used. The default margins are those of the page's own @page rule; any other choice would override them.
 */
export function printOptions(kind: PrintKind, printer: string | undefined): WebContentsPrintOptions {
  return {
    silent: true,
    printBackground: false,
    color: isOnPages(kind),
    // The paper lies in the tray as always; what stands on it is turned.
    landscape: kind === 'drawingA4',
    margins: { marginType: 'default' },
    pageSize: pageSizes[kind],
    copies: 1,
    ...(printer === undefined ? {} : { deviceName: printer }),
  };
}
