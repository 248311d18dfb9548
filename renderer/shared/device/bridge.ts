/** What is printed: the ticket and the plan on an 80 mm roll, pages on A4, or a drawing on A4 on its side. */
export type PrintKind = 'ticket80' | 'plan80' | 'planA4' | 'drawingA4';

export type PrintDocument = {
  kind: PrintKind;
  /** Shown in the printer's queue. Never a name, never an errand. */
  title: string;
};

export type PrintFailure = 'no-printer' | 'out-of-paper' | 'cover-open' | 'cancelled' | 'nothing-to-print' | 'failed';

export type PrintResult = { ok: true } | { ok: false; reason: PrintFailure };

/** What the frame around the page can do for it. A browser and the desktop program each have their own. */
export type DeviceBridge = {
  readonly host: 'browser' | 'electron';
  /** Prints what stands in the page's print area. Never rejects. `ok` means the print queue took it. */
  print(document: PrintDocument): Promise<PrintResult>;
  /** Empties what the frame keeps of a visit: clipboard, print jobs, storage, other windows. Never rejects. */
  wipe(): Promise<void>;
};

/**
 * What the desktop program puts on `window`; `electron/ipc/contract.ts` is its other end. A page may not import from
 * there, so the shape is written down once more.
 */
export type SidemandDevice = {
  readonly host: 'electron';
  readonly print: (
    kind: PrintKind,
    title: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: PrintFailure }>;
  readonly openSelfService: (
    url: string,
  ) => Promise<
    | { readonly ok: true; readonly in: 'view' | 'browser' }
    | { readonly ok: false; readonly reason: 'address-not-allowed' | 'no-browser' | 'busy' | 'refused' }
  >;
  readonly endVisit: () => Promise<
    { readonly ok: true } | { readonly ok: false; readonly reason: 'restarting' | 'refused' }
  >;
};

declare global {
  interface Window {
    sidemandDevice?: SidemandDevice;
  }
}
