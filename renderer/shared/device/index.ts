export type {
  DeviceBridge,
  PrintDocument,
  PrintFailure,
  PrintKind,
  PrintResult,
  SidemandDevice,
} from './bridge.ts';
export { createBrowserBridge } from './browser-bridge.ts';
export { currentBridge, DeviceContext, useDevice } from './device-context.ts';
export { createElectronBridge } from './electron-bridge.ts';
export { PrintArea } from './PrintArea.tsx';
export type { PageFoot } from './page-size.ts';
export { saveFile } from './save-file.ts';
export { useSheet } from './use-sheet.tsx';
export { onWipe, useWipeState, useWipeVisit, WipeContext, wipePage } from './visit-wipe.ts';
