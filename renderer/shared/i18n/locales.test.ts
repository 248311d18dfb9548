import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../locales', import.meta.url));
const namespaces = (language: string) =>
  readdirSync(`${folder}/${language}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

type Words = { [key: string]: Words } | string | Words[];

/** Every text with its key; plural endings are dropped because languages differ in how many they have. */
function texts(words: Words, path = ''): [key: string, text: string][] {
  if (typeof words === 'string') return [[path.replace(/_(zero|one|two|few|many|other)$/, ''), words]];
  return Object.entries(words).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}

function read(language: string, namespace: string): [string, string][] {
  return texts(JSON.parse(readFileSync(`${folder}/${language}/${namespace}.json`, 'utf8')) as Words);
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] as string).sort();
}

describe('words in Danish and English', () => {
  it('quote in one way each, in the guides too', () => {
    const all = (language: string) =>
      readdirSync(`${folder}/${language}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .map((file) => readFileSync(`${folder}/${language}/${file}`, 'utf8'))
        .join('');
    expect(all('da').match(/[“„«»]/g)).toBeNull();
    expect(all('en').match(/[„«»]/g)).toBeNull();
  });

  it('exist for the same namespaces', () => {
    expect(namespaces('en')).toEqual(namespaces('da'));
  });

  describe.each(namespaces('da'))('%s', (namespace) => {
    const danish = read('da', namespace);
    const english = namespaces('en').includes(namespace) ? read('en', namespace) : [];

    it('has the same keys', () => {
      const keys = (all: [string, string][]) => [...new Set(all.map(([key]) => key))].sort();
      expect(keys(english)).toEqual(keys(danish));
    });

    it('has no empty text', () => {
      const empty = [...danish, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });

    it('fills in the same values', () => {
      const used = (all: [string, string][]) => {
        const byKey = new Map<string, Set<string>>();
        for (const [key, text] of all) {
          const names = byKey.get(key) ?? new Set();
          for (const name of variables(text)) names.add(name);
          byKey.set(key, names);
        }
        return Object.fromEntries([...byKey].sort().map(([key, names]) => [key, [...names].sort()]));
      };
      expect(used(english)).toEqual(used(danish));
    });
  });
});
