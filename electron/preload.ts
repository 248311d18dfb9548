import { contextBridge, ipcRenderer } from 'electron';
import type { SidemandDevice } from './ipc/contract.ts';

// Runs sandboxed beside every screen. It holds no logic and no secrets: it names three calls and nothing more, and the
// shell checks each of them. Channel names are spelled out so that nothing but types is imported.
const device: SidemandDevice = Object.freeze({
  host: 'electron',
  print: async (kind, title) => {
    // The spooler takes the job's name from the document.
    const before = document.title;
    document.title = String(title);
    try {
      return await ipcRenderer.invoke('sidemand:print', { kind, title });
    } finally {
      document.title = before;
    }
  },
  openSelfService: (url) =>
    ipcRenderer.invoke('sidemand:openSelfService', { url, language: document.documentElement.lang }),
  endVisit: () => ipcRenderer.invoke('sidemand:endVisit', {}),
} satisfies SidemandDevice);

contextBridge.exposeInMainWorld('sidemandDevice', device);
