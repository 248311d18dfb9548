import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFuses, expectedFuses } from './fuses.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const config = parse(readFileSync(`${root}electron-builder.yml`, 'utf8'));
const schema = require('app-builder-lib/scheme.json');

describe('electron-builder.yml', () => {
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);

  it('is what electron-builder understands', () => {
    const ok = valid(config);
    expect(valid.errors ?? []).toEqual([]);
    expect(ok).toBe(true);
  });

  it('would be refused with a misspelt key or a wrong value', () => {
    expect(valid({ ...config, electronFuse: {} })).toBe(false);
    expect(valid({ ...config, electronFuses: { ...config.electronFuses, runAsNode: 'no' } })).toBe(false);
  });

  it('sets every fuse as the table says, and leaves none out', () => {
    expect(config.electronFuses).toEqual(expectedFuses);
    const known = Object.keys(schema.definitions.FuseOptionsV1.properties);
    // The one for macOS signatures does not concern us.
    expect(known.filter((name) => name !== 'resetAdHocDarwinSignature').sort()).toEqual(
      Object.keys(expectedFuses).sort(),
    );
  });

  it('packs what the program needs and sends nothing anywhere', () => {
    expect(config).toMatchObject({
      appId: 'dk.guldborgsund.sidemand',
      productName: 'Sidemand',
      asar: true,
      publish: null,
    });
    for (const pattern of ['dist/**', 'assets/**', 'locales/**', 'package.json'])
      expect(config.files).toContain(pattern);
  });

  it('makes an installer for every system we support', () => {
    const targets = (system: 'win' | 'linux') => config[system].target.map(({ target }: { target: string }) => target);
    expect(targets('win')).toEqual(['nsis', 'msi']);
    expect(targets('linux')).toEqual(['deb', 'AppImage']);
  });

  it('starts the program that package.json names', () => {
    expect(require(`${root}package.json`).main).toBe('dist/electron/main.js');
  });
});

describe('checkFuses', () => {
  const program = (wire: string, version = 1): Buffer =>
    Buffer.concat([
      Buffer.from('machine code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([version, wire.length]),
      Buffer.from(`${wire} more machine code`),
    ]);

  it('reads a finished program’s fuses back', () => {
    // Electron 45 has a ninth, which is left as it is.
    expect(checkFuses(program('010011001'))).toEqual({ result: 'as-expected' });
  });
  it('names what is different, also when the wire is too short', () => {
    expect(checkFuses(program('101100011'))).toEqual({
      result: 'different',
      fuses: Object.keys(expectedFuses).filter((name) => name !== 'loadBrowserProcessSpecificV8Snapshot'),
    });
    expect(checkFuses(program('0100110'))).toEqual({
      result: 'different',
      fuses: ['grantFileProtocolExtraPrivileges'],
    });
    // A removed fuse is not one that is off.
    expect(checkFuses(program('r10011001'))).toEqual({ result: 'different', fuses: ['runAsNode'] });
  });
  it('does not guess', () => {
    expect(checkFuses(Buffer.from('no fuses'))).toEqual({ result: 'no-fuses' });
    expect(checkFuses(program('0', 2))).toEqual({ result: 'other-version', version: 2 });
  });
});
