// A small stand-in for the parts of Electron the shell uses, so that it can be run without Electron's program file.
// It behaves like Electron where it matters: its defaults are open, and calls that come too late throw.
import { app } from './app.ts';
import { resetContents } from './contents.ts';
import { resetRest } from './rest.ts';
import { resetSessions } from './session.ts';
import { resetWindows } from './window.ts';

export { app } from './app.ts';
export { allContents, FakeWebContents, network, printing } from './contents.ts';
export {
  callFrom,
  channels,
  children,
  clipboard,
  contextBridge,
  exposed,
  FakeChild,
  ipcMain,
  ipcRenderer,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  shell,
  utilityProcess,
} from './rest.ts';
export { allSessions, FakeSession, session } from './session.ts';
export { BrowserWindow, openWindows, WebContentsView } from './window.ts';

/** Back to a machine on which nothing has been started. */
export function resetElectron(): void {
  app.reset();
  resetSessions();
  resetContents();
  resetWindows();
  resetRest();
}
