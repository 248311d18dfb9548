import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '../../domain/calendar/local-time.ts';
import { root } from '../../tests/support/test-hub.ts';
import { checkContent } from './check-content.ts';
import { contentLanguages } from './content.ts';

describe('the content as shipped', () => {
  it('is proved on this day', () => {
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
    // One guide is enough to see what is said of the list around it.
    for (const folder of ['assets/guides', 'locales/da/guides', 'locales/en/guides']) {
      const end = folder.startsWith('assets') ? 'yaml' : 'json';
      rmSync(join(copy, folder), { recursive: true });
      cpSync(join(root, folder, `flytning.${end}`), join(copy, folder, `flytning.${end}`));
    }
    change('assets/errands.yaml', (text) => text.replaceAll(/^ {2}guide: (?!flytning$).*\n/gm, ''));
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
      (text) => text.replace('guide: flytning', 'guide: flyttelse'),
      'errands.yaml: flytning: there is no guide flyttelse',
    ],
    [
      'a guide nobody is led to',
      'assets/errands.yaml',
      (text) => text.replace('  guide: flytning\n', ''),
      'errands.yaml: no errand leads to the guide flytning',
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
      'assets/guides/flytning.yaml',
      (text) => `${text}\n  nonsense: [`,
      /^guides\/flytning: /,
    ],
    [
      'a guide under another name',
      'assets/guides/flytning.yaml',
      (text) => text.replace('slug: flytning', 'slug: fraflytning'),
      'guides/flytning: slug: is fraflytning, the file is flytning',
    ],
  ])('%s', (_, file, how, error) => {
    expect(change(file, how)).toBe(true);
    const expected = typeof error === 'string' ? error : expect.stringMatching(error);
    expect(check().errors).toContainEqual(expected);
  });

  it('a guide that lacks a language', () => {
    rmSync(join(copy, 'locales', 'en', 'guides', 'flytning.json'));
    expect(check().errors).toContain('guides/flytning: en: no words');
  });

  it('facts that are too old, after a warning', () => {
    const due = check('2027-10-01');
    expect(due.errors).toEqual([]);
    expect(due.warnings.join('\n')).toMatch(/guides\/flytning: step .* must be verified again by/);
    const over = check('2028-01-01').errors.join('\n');
    expect(over).toMatch(/errands\.yaml: flytning: .* expired on/);
    expect(over).toMatch(/guides\/flytning: step .* expired on/);
  });

  it('one guide alone, and one that does not exist', () => {
    expect(check('2026-12-01', 'flytning').counts).toMatchObject({ guides: 1, errors: 0 });
    expect(check('2026-12-01', 'nothing').errors).toEqual(['guides/nothing: there is no such guide']);
  });
});
