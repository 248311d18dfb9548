import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../tests/support/test-hub.ts';
import { loadContent } from './content.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'sidemand-content-'));
  cpSync(join(root, 'assets'), join(copy, 'assets'), { recursive: true });
  cpSync(join(root, 'locales'), join(copy, 'locales'), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const load = () => loadContent(copy, ['da', 'en'], pino({ level: 'silent' }));
const guideFile = () => join(copy, 'assets', 'guides', 'flytning.yaml');
const wordsFile = () => join(copy, 'locales', 'da', 'guides', 'flytning.json');
const change = (file: string, how: (text: string) => string) => writeFileSync(file, how(readFileSync(file, 'utf8')));

describe('content', () => {
  it('is loaded whole, and every guide an errand names is there', () => {
    const content = load();
    expect(content.problems).toEqual([]);
    for (const errand of content.errands)
      if (errand.guide) expect(content.guide(errand.guide), errand.id).not.toBeNull();
  });

  it('with a guide that has an error goes on without it and says which and why', () => {
    for (const [how, saying] of [
      [(text: string) => `${text}\n  nonsense: [`, 'flytning.yaml'],
      [(text: string) => text.replace(/^version: .*/m, 'version: none'), 'version'],
      [(text: string) => text.replace(/liveGuideUrl: .*/, 'liveGuideUrl: https://evil.example/guide'), 'allowed host'],
    ] as const) {
      cpSync(join(root, 'assets', 'guides', 'flytning.yaml'), guideFile());
      change(guideFile(), how);
      const content = load();
      expect(content.guide('flytning')).toBeNull();
      expect(content.problems.join('\n')).toContain(saying);
      expect(content.errands.length).toBeGreaterThan(0);
    }
  });

  it('with a word missing or an e-mail address in it leaves the guide out', () => {
    change(wordsFile(), (text) => JSON.stringify({ ...JSON.parse(text), title: '' }));
    expect(load().guide('flytning')).toBeNull();
    cpSync(join(root, 'locales', 'da', 'guides', 'flytning.json'), wordsFile());
    change(wordsFile(), (text) => JSON.stringify({ ...JSON.parse(text), intro: 'Skriv til borger@example.dk.' }));
    expect(load().problems.join('\n')).toMatch(/mail/);
  });

  it('gets another hash with any change of structure or words', () => {
    const before = load().guide('flytning')?.hash;
    change(wordsFile(), (text) => JSON.stringify({ ...JSON.parse(text), intro: 'Vi hjælper dig med at flytte.' }));
    expect(load().guide('flytning')?.hash).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of the agreement is known by version and hash in each language', () => {
    const content = load();
    const da = content.agreement('da');
    expect(da.hash).not.toBe(content.agreement('en').hash);
    expect(content.agreement('xx')).toEqual(da);
  });
});
