import { describe, expect, it } from 'vitest';
import { isPublicScreen, screenKinds } from './kinds.ts';
import { isLocked, monitorCorner, partitionOf, pointerStyle, windowOptions } from './window-options.ts';

describe('windowOptions', () => {
  it.each(screenKinds)('keeps every wall of the sandbox up for %s', (kind) => {
    for (const packaged of [true, false]) {
      expect(windowOptions(kind, { packaged }).webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !packaged,
        disableDialogs: isPublicScreen(kind),
      });
    }
  });

  it.each(screenKinds)('locks the window of %s if the public can reach it and the app is packaged', (kind) => {
    const locked = isPublicScreen(kind);
    expect(windowOptions(kind, { packaged: true })).toMatchObject({
      kiosk: locked,
      frame: !locked,
      alwaysOnTop: locked,
      closable: !locked,
      resizable: !locked,
    });
    expect(windowOptions(kind, { packaged: false })).toMatchObject({ kiosk: false, frame: true, alwaysOnTop: false });
  });

  it('can show all screens side by side in a packaged demonstration', () => {
    expect(isLocked('kiosk', { packaged: true, locked: false })).toBe(false);
    expect(windowOptions('kiosk', { packaged: true, locked: false })).toMatchObject({ kiosk: false, closable: true });
  });

  it('keeps public screens in memory, and lets staff screens remember their device', () => {
    for (const kind of screenKinds) {
      expect(partitionOf(kind, 'x-1').startsWith('persist:')).toBe(!isPublicScreen(kind));
    }
  });

  it('lets a wall screen chime without being touched, and nobody else', () => {
    for (const kind of screenKinds) {
      expect(windowOptions(kind, { packaged: true }).webPreferences?.autoplayPolicy).toBe(
        kind === 'display' ? 'no-user-gesture-required' : 'document-user-activation-required',
      );
    }
  });

  it('hides the pointer only where there is no mouse', () => {
    expect(pointerStyle('kiosk', true)).toContain('cursor: none');
    expect(pointerStyle('display', true)).toContain('cursor: none');
    expect(pointerStyle('terminal', true)).toBeUndefined();
    expect(pointerStyle('kiosk', false)).toBeUndefined();
  });
});

describe('monitorCorner', () => {
  const at = (x: number, y: number) => ({ bounds: { x, y } });
  it('counts monitors from left to right, then down', () => {
    const monitors = [at(1920, 0), at(0, 1080), at(0, 0)];
    expect(monitorCorner(monitors, 1)).toEqual({ x: 0, y: 0 });
    expect(monitorCorner(monitors, 2)).toEqual({ x: 0, y: 1080 });
    expect(monitorCorner(monitors, 3)).toEqual({ x: 1920, y: 0 });
  });
  it('falls back to the first when the monitor has been unplugged', () => {
    expect(monitorCorner([at(0, 0)], 2)).toEqual({ x: 0, y: 0 });
    expect(monitorCorner([], 1)).toBeUndefined();
  });
});
