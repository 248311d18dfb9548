import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectronBinary } from './binary.ts';

let root: string;
const put = (path: string, text: string): void => {
  const full = join(root, 'node_modules/electron', path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'binary-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('findElectronBinary', () => {
  it('says step by step what is missing', () => {
    expect(findElectronBinary(root)).toEqual({ missing: 'package-not-installed' });
    put('package.json', '{"version":"45.4.1"}');
    expect(findElectronBinary(root)).toEqual({ missing: 'not-downloaded' });
    put('path.txt', 'electron');
    expect(findElectronBinary(root)).toEqual({ missing: 'file-gone' });
    put('dist/electron', '');
    put('dist/version', 'v44.0.0');
    expect(findElectronBinary(root)).toEqual({ missing: 'other-version' });
    put('dist/version', '45.4.1');
    expect(findElectronBinary(root)).toEqual({ path: join(root, 'node_modules/electron/dist/electron') });
  });

  it('does not load the package to find out', () => {
    put('package.json', '{"version":"45.4.1"}');
    put('index.js', 'throw new Error("loaded")');
    expect(findElectronBinary(root)).toEqual({ missing: 'not-downloaded' });
  });
});
