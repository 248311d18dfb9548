import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElectron } from '../scripts/build-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-electron-'));
let main = '';
let preload = '';

beforeAll(async () => {
  const files = await buildElectron(folder);
  main = readFileSync(files.main, 'utf8');
  preload = readFileSync(files.preload, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundles', () => {
  it('have one ES module for the main program that needs only Electron and Node', () => {
    const needed = [...main.matchAll(/^import .* from "([^"]+)";$/gm)].map((match) => match[1] ?? '');
    expect(needed).toContain('electron');
    expect(needed.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
    // Electron is ready only when the entry module has been run to its end.
    expect(main).not.toMatch(/^await |^const .* = await /m);
  });

  it('have one CommonJS script for the pages that asks for Electron and nothing else', () => {
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
    expect(preload).not.toMatch(/^(import|export) /m);
    expect(preload.length).toBeLessThan(4_000);
  });

  it('have a script that runs as Electron’s sandbox runs it', () => {
    const exposed: Record<string, unknown> = {};
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
      ipcRenderer: { invoke: () => Promise.resolve() },
    };
    runInNewContext(preload, { require: (name: string) => (name === 'electron' ? electron : undefined), document: {} });
    expect(Object.keys(exposed)).toEqual(['sidemandDevice']);
  });
});
