import { describe, expect, it } from 'vitest';
import type { HubScreen } from './hub/ready-line.ts';
import { firstKind, remoteScreen, screenPolicy, selectScreens, startAddress } from './screens.ts';

const hub = 'http://127.0.0.1:4700';
const screen = (kind: HubScreen['kind'], device: string): HubScreen => ({
  kind,
  device,
  label: device,
  url: `${hub}/${kind}/${device}#code=abc`,
});
const found = [
  screen('kiosk', 'kiosk-1'),
  screen('desk', 'desk-1'),
  screen('desk', 'desk-2'),
  screen('terminal', 'terminal-1'),
  screen('display', 'display-1'),
];

describe('selectScreens', () => {
  const devices = (...args: Parameters<typeof selectScreens>): string[] =>
    selectScreens(...args).map(({ device }) => device);

  it('takes the first of a role, or the one that is named', () => {
    expect(devices('desk', undefined, found)).toEqual(['desk-1']);
    expect(devices('desk', 'desk-2', found)).toEqual(['desk-2']);
  });
  it('takes one of each kind for a demonstration', () => {
    expect(devices('all', undefined, found)).toEqual(['kiosk-1', 'terminal-1', 'desk-1', 'display-1']);
  });
  it('takes none rather than a wrong one', () => {
    expect(devices('library', undefined, found)).toEqual([]);
    expect(devices('desk', 'kiosk-1', found)).toEqual([]);
  });
});

describe('addresses of screens', () => {
  it('puts the code of a remote device into the fragment, which is never sent', () => {
    expect(remoteScreen('https://hub.dk', 'kiosk', 'kiosk-1', 'a b').url).toBe(
      'https://hub.dk/kiosk/kiosk-1#code=a%20b',
    );
    expect(remoteScreen('https://hub.dk', 'desk', 'desk-1', undefined).url).toBe('https://hub.dk/desk/desk-1');
  });
  it('makes every start a new document and keeps the code', () => {
    expect(startAddress(`${hub}/kiosk/kiosk-1#code=abc`, 2)).toBe(`${hub}/kiosk/kiosk-1?start=2#code=abc`);
  });
  it('holds public screens in their own part of the hub', () => {
    const [kiosk] = selectScreens('kiosk', undefined, found);
    const [desk] = selectScreens('desk', undefined, found);
    expect(kiosk && screenPolicy(kiosk)).toEqual({ to: 'screen', origin: hub, segment: 'kiosk' });
    expect(desk && screenPolicy(desk)).toEqual({ to: 'screen', origin: hub, segment: undefined });
  });
  it('shows trouble to staff when the machine has all screens', () => {
    expect(firstKind('all')).toBe('desk');
    expect(firstKind('kiosk')).toBe('kiosk');
  });
});
