import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../tests/support/test-hub.ts';
import { Content } from './content.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'sidemand-content-'));
  cpSync(join(root, 'assets'), join(copy, 'assets'), { recursive: true });
  cpSync(join(root, 'locales'), join(copy, 'locales'), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const load = (own: string | null = null) =>
  new Content({ root: copy, own, languages: ['da', 'en'], log: pino({ level: 'silent' }) });
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

  it('with words that cannot be read names the file they are in', () => {
    change(wordsFile(), (text) => text.slice(0, 40));
    expect(load().problems).toEqual([
      expect.stringMatching(/^guides\/flytning\.yaml: locales\/da\/guides\/flytning\.json: /),
    ]);
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

  describe('read again without a restart', () => {
    const intro = (text: string) =>
      change(wordsFile(), (words) => JSON.stringify({ ...JSON.parse(words), intro: text }));

    it('says which guides changed, and serves the new text', () => {
      const content = load();
      const before = content.guide('flytning')?.hash;
      expect(content.reload()).toEqual({ changed: [], problems: [] });
      intro('Vi hjælper dig med at flytte.');
      expect(content.reload()).toEqual({ changed: ['flytning'], problems: [] });
      expect(content.guide('flytning')?.words.da?.intro).toBe('Vi hjælper dig med at flytte.');
      expect(content.guide('flytning')?.hash).not.toBe(before);
    });

    it('refuses a file with an error, keeps the last good one and says so until it is mended', () => {
      const content = load();
      const good = content.guide('flytning');
      intro('Skriv til borger@example.dk.');
      expect(content.reload().changed).toEqual([]);
      expect(content.guide('flytning')).toEqual(good);
      expect(content.problems.join('\n')).toMatch(/flytning.*mail/);
      intro('Vi hjælper dig med at flytte.');
      expect(content.reload()).toEqual({ changed: ['flytning'], problems: [] });
    });

    it('keeps the errands when their list cannot be read', () => {
      const content = load();
      const { errands } = content;
      writeFileSync(join(copy, 'assets', 'errands.yaml'), 'nonsense: [');
      expect(content.reload().problems).not.toEqual([]);
      expect(content.errands).toEqual(errands);
    });

    it('no longer serves a guide whose file is gone', () => {
      const content = load();
      rmSync(guideFile());
      expect(content.reload().changed).toEqual(['flytning']);
      expect(content.guide('flytning')).toBeNull();
    });

    it('takes a centre’s own wording in place of the program’s, and goes back when it is taken away', () => {
      const own = join(copy, 'own');
      const content = load(own);
      const ours = content.guide('flytning');
      for (const folder of ['assets/guides', 'locales/da/guides', 'locales/en/guides']) {
        mkdirSync(join(own, folder), { recursive: true });
        const file = `flytning.${folder.startsWith('assets') ? 'yaml' : 'json'}`;
        cpSync(join(copy, folder, file), join(own, folder, file));
      }
      change(join(own, 'locales', 'da', 'guides', 'flytning.json'), (text) =>
        JSON.stringify({ ...JSON.parse(text), title: 'Når du flytter til Falster' }),
      );
      expect(content.reload().changed).toEqual(['flytning']);
      expect(content.guide('flytning')?.words.da?.title).toBe('Når du flytter til Falster');
      rmSync(own, { recursive: true });
      content.reload();
      expect(content.guide('flytning')).toEqual(ours);
    });

    it('serves the program’s guide and says so when a centre’s own is refused at the start', () => {
      const own = join(copy, 'own');
      const ours = load().guide('flytning');
      mkdirSync(join(own, 'assets', 'guides'), { recursive: true });
      writeFileSync(join(own, 'assets', 'guides', 'flytning.yaml'), 'slug: [');
      const content = load(own);
      expect(content.guide('flytning')).toEqual(ours);
      expect(content.problems.join()).toMatch(/guides\/flytning\.yaml: /);
    });
  });
});
