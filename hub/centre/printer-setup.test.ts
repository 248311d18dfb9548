import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { demoCentre } from '../../tests/support/test-hub.ts';
import { readSetupFile } from './setup-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The demo centre with a printer at a screen. */
function read(device: string, printer: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'sidemand-centre-'));
  folders.push(folder);
  const centre = parse(readFileSync(demoCentre, 'utf8')) as { devices: { id: string; printer?: unknown }[] };
  for (const one of centre.devices) if (one.id === device) one.printer = printer;
  const file = join(folder, 'centre.yaml');
  writeFileSync(file, stringify(centre));
  return readSetupFile(file).devices.find(({ id }) => id === device)?.printer;
}

describe('a printer in the centre file', () => {
  it('needs only its address', () => {
    expect(read('kiosk-1', { kind: 'escpos-tcp', host: '192.168.10.40' })).toEqual({
      kind: 'escpos-tcp',
      host: '192.168.10.40',
      port: 9100,
      widthMm: 80,
      codepage: 'cp865',
      confirm: 'process-id',
    });
    expect(read('kiosk-1', { kind: 'system' })).toEqual({ kind: 'system' });
    expect(read('kiosk-1', undefined)).toBeUndefined();
  });
  it.each([
    ['a code page without Danish letters', 'kiosk-1', { kind: 'escpos-tcp', host: 'p', codepage: 'cp437' }],
    ['a port there is not', 'kiosk-1', { kind: 'escpos-tcp', host: 'p', port: 70_000 }],
    ['an address that is a web page', 'kiosk-1', { kind: 'escpos-tcp', host: 'http://p/' }],
    ['a width there is no paper of', 'kiosk-1', { kind: 'escpos-tcp', host: 'p', widthMm: 112 }],
    ['a word misspelt', 'kiosk-1', { kind: 'escpos-tcp', host: 'p', codepge: 'cp865' }],
    ['a wall screen with a printer', 'display-1', { kind: 'system' }],
  ])('is refused with %s', (_what, device, printer) => {
    expect(() => read(device, printer)).toThrow(/devices/);
  });
});
