import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channelOf, deviceInputs, deviceMethods, type SidemandDevice } from './ipc/contract.ts';

/** Runs the preload script as for a new page. */
async function load() {
  vi.resetModules();
  const { exposed, ipcRenderer } = await import('./fake/electron.ts');
  await import('./preload.ts');
  return { exposed, ipcRenderer, device: exposed.get('sidemandDevice') as SidemandDevice };
}

describe('preload', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { title: 'Kiosk', documentElement: { lang: 'da' } });
  });

  it('exposes one frozen object with named calls and nothing of Electron', async () => {
    const { exposed, device } = await load();
    expect([...exposed.keys()]).toEqual(['sidemandDevice']);
    expect(Object.isFrozen(device)).toBe(true);
    expect(Object.keys(device).sort()).toEqual(['endVisit', 'host', 'openSelfService', 'print']);
    expect(device.host).toBe('electron');
  });

  it('speaks the words the shell listens for', async () => {
    const { ipcRenderer, device } = await load();
    await device.print('ticket80', 'Nummer A23');
    await device.openSelfService('https://www.borger.dk/');
    await device.endVisit();
    expect(ipcRenderer.sent.map(({ channel }) => channel)).toEqual(deviceMethods.map(channelOf));
    for (const [index, method] of deviceMethods.entries()) {
      expect(deviceInputs[method].safeParse(ipcRenderer.sent[index]?.input).success).toBe(true);
    }
  });

  it('names the print job, and gives the page its title back', async () => {
    const { device } = await load();
    const printed = device.print('ticket80', 'Nummer A23');
    expect(document.title).toBe('Nummer A23');
    await printed;
    expect(document.title).toBe('Kiosk');
  });
});
