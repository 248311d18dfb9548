/**
 * What each fuse of the packaged program is set to and why, under electron-builder's names. A change here needs the same
 * change in docs/hardening-a-kiosk.md.
 */
export const expectedFuses = {
  /** Else ELECTRON_RUN_AS_NODE makes the program a plain Node that runs anything. */
  runAsNode: false,
  /** Staff screens keep a device token on disk. */
  enableCookieEncryption: true,
  /** Else NODE_OPTIONS loads foreign code. */
  enableNodeOptionsEnvironmentVariable: false,
  /** Else --inspect opens a debugger. */
  enableNodeCliInspectArguments: false,
  /** Windows refuses an archive that was changed (Linux does not look). */
  enableEmbeddedAsarIntegrityValidation: true,
  /** Else a folder beside the archive would be run instead. */
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  /** The program has its own scheme and never needs file:. */
  grantFileProtocolExtraPrivileges: false,
} as const;

export type FuseName = keyof typeof expectedFuses;

/** Where each fuse stands in the wire: the order of Electron's build/fuses/fuses.json5, version 1. */
const order = Object.keys(expectedFuses) as FuseName[];

/** Marks the fuses in the program file; it and the two bytes after it (version, length) are part of Electron's format. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export type FuseCheck =
  | { readonly result: 'as-expected' }
  | { readonly result: 'no-fuses' }
  | { readonly result: 'other-version'; readonly version: number }
  | { readonly result: 'different'; readonly fuses: readonly FuseName[] };

/** Compares the fuses in a program file with the table. Fuses newer than the table are left as Electron made them. */
export function checkFuses(program: Buffer): FuseCheck {
  const found = program.indexOf(sentinel);
  if (found < 0) return { result: 'no-fuses' };
  const wire = program.subarray(found + sentinel.length);
  const [version = 0, length = 0] = wire;
  if (version !== 1) return { result: 'other-version', version };
  const states = wire.subarray(2, 2 + length).toString('latin1');
  const fuses = order.filter((name, index) => states[index] !== (expectedFuses[name] ? '1' : '0'));
  return fuses.length === 0 ? { result: 'as-expected' } : { result: 'different', fuses };
}
