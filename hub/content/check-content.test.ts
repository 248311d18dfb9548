import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '../../domain/calendar/local-time.ts';
import { root } from '../../tests/support/test-hub.ts';
import { checkContent } from './check-content.ts';
import { contentLanguages } from './content.ts';

describe('the content as shipped', () => {
  // Walks some ninety thousand ways: seconds by itself, more beside other tests.
  it('is proved on this day', { timeout: 120_000 }, () => {
    const { errors, counts } = checkContent(root, contentLanguages, localDate(new Date()));
    expect(errors).toEqual([]);
    expect(counts.languages).toBe(2);
    expect(counts.meanLix).toBeLessThanOrEqual(30);
  });
});

describe('each rule of the catalogue finds its fault', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'sidemand-check-'));
    cpSync(join(root, 'assets'), join(copy, 'assets'), { recursive: true });
    cpSync(join(root, 'locales'), join(copy, 'locales'), { recursive: true });
    // One guide, with few ways through it, is enough to see what is said of the list around it.
    for (const folder of ['assets/guides', 'locales/da/guides', 'locales/en/guides']) {
      const end = folder.startsWith('assets') ? 'yaml' : 'json';
      rmSync(join(copy, folder), { recursive: true });
      cpSync(join(root, folder, `bopaelsattest.${end}`), join(copy, folder, `bopaelsattest.${end}`));
    }
    change('assets/errands.yaml', (text) => text.replaceAll(/^ {2}guide: (?!bopaelsattest$).*\n/gm, ''));
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const change = (file: string, how: (text: string) => string) => {
    const before = readFileSync(join(copy, file), 'utf8');
    const after = how(before);
    writeFileSync(join(copy, file), after);
    return after !== before;
  };
  const check = (today = '2026-12-01', only: string | null = null) => checkContent(copy, contentLanguages, today, only);

  it('and says nothing of sound content', () => {
    expect(check().errors).toEqual([]);
  });

  it.each<[fault: string, file: string, how: (text: string) => string, error: string | RegExp]>([
    [
      'a guide that is not there',
      'assets/errands.yaml',
      (text) => text.replace('guide: bopaelsattest', 'guide: attesten'),
      'errands.yaml: bopaelsattest: there is no guide attesten',
    ],
    [
      'a guide nobody is led to',
      'assets/errands.yaml',
      (text) => text.replace('  guide: bopaelsattest\n', ''),
      'errands.yaml: no errand leads to the guide bopaelsattest',
    ],
    [
      'a channel that is not there',
      'assets/errands.yaml',
      (text) => text.replace('channels: [borger-dk, guldborgsund-dk, counter]', 'channels: [borger-dk, counting]'),
      'errands.yaml: flytning: there is no channel counting',
    ],
    [
      'a self-service on a strange host',
      'assets/errands.yaml',
      (text) => text.replace('url: https://familieretshuset.dk', 'url: https://familie.example'),
      'errands.yaml: skilsmisse: https://familie.example is not on an allowed host',
    ],
    [
      'coming in person with nothing to bring',
      'assets/errands.yaml',
      (text) => text.replace('bring: [certificate-or-id, photo]', 'bring: []'),
      'errands.yaml: id-kort: says come in person, but not what to bring',
    ],
    [
      'a channel on a strange host',
      'assets/channels.yaml',
      (text) => text.replace('https://virk.dk', 'https://virk.example'),
      'channels.yaml: virk-dk: https://virk.example is not on an allowed host',
    ],
    [
      'an errand without words',
      'locales/en/errands.json',
      (text) => text.replace('"flytning": {', '"flyttning": {'),
      'en/errands.json: no words for errands.flytning.title',
    ],
    [
      'a thing to bring without words',
      'locales/da/errands.json',
      (text) => text.replace('"new-address":', '"new-addres":'),
      'da/errands.json: no words for bring.new-address',
    ],
    [
      'a channel without words',
      'locales/da/errands.json',
      (text) => text.replace('"virk-dk":', '"virkdk":'),
      'da/errands.json: no words for channels.virk-dk',
    ],
    [
      'a list that is no list',
      'assets/errands.yaml',
      (text) => text.replace('attendance: depends', 'attendance: maybe'),
      /^errands\.yaml: .*attendance/,
    ],
    [
      'a guide that is no YAML',
      'assets/guides/bopaelsattest.yaml',
      (text) => `${text}\n  nonsense: [`,
      /^guides\/bopaelsattest: /,
    ],
    [
      'a guide under another name',
      'assets/guides/bopaelsattest.yaml',
      (text) => text.replace('slug: bopaelsattest', 'slug: attest'),
      'guides/bopaelsattest: slug: is attest, the file is bopaelsattest',
    ],
  ])('%s', (_, file, how, error) => {
    expect(change(file, how)).toBe(true);
    const expected = typeof error === 'string' ? error : expect.stringMatching(error);
    expect(check().errors).toContainEqual(expected);
  });

  it('a guide that lacks a language', () => {
    rmSync(join(copy, 'locales', 'en', 'guides', 'bopaelsattest.json'));
    expect(check().errors).toContain('guides/bopaelsattest: en: no words');
  });

  it('facts that are too old, after a warning', () => {
    const before = check('2027-10-01');
    expect(before.errors).toEqual([]);
    expect(before.warnings.join('\n')).toMatch(/guides\/bopaelsattest: step .* must be verified again by/);
    const after = check('2028-01-01').errors.join('\n');
    expect(after).toMatch(/errands\.yaml: bopaelsattest: .* expired on/);
    expect(after).toMatch(/guides\/bopaelsattest: step .* expired on/);
  });

  it('one guide alone, and one that does not exist', () => {
    expect(check('2026-12-01', 'bopaelsattest').counts).toMatchObject({ guides: 1, errors: 0 });
    expect(check('2026-12-01', 'nothing').errors).toEqual(['guides/nothing: there is no such guide']);
  });
});
