import { createContext, useContext } from 'react';
import type { DeviceBridge } from './bridge.ts';
import { createBrowserBridge } from './browser-bridge.ts';
import { createElectronBridge } from './electron-bridge.ts';

/** The bridge of the frame this page runs in. */
export function currentBridge(): DeviceBridge {
  return window.sidemandDevice === undefined ? createBrowserBridge() : createElectronBridge(window.sidemandDevice);
}

export const DeviceContext = createContext<DeviceBridge | null>(null);

/** The device bridge of the page. */
export function useDevice(): DeviceBridge {
  const bridge = useContext(DeviceContext);
  if (bridge === null) throw new Error('The page has no device bridge: wrap it in KitRoot');
  return bridge;
}
