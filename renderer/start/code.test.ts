import { describe, expect, it } from 'vitest';
import { codeIn, takeCode } from './code.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

describe('codeIn', () => {
  it('takes the code however it is typed', () => {
    expect(codeIn('abcd-2345 efgh')).toBe('ABCD2345EFGH');
    expect(codeIn('#code=ABCD2345')).toBe('ABCD2345');
    expect(codeIn('http://127.0.0.1:4000/#code=abcd2345')).toBe('ABCD2345');
  });

  it('finds none where there is none', () => {
    expect(codeIn('')).toBeNull();
    expect(codeIn('ab')).toBeNull();
    expect(codeIn('http://127.0.0.1:4000/#')).toBeNull();
    expect(codeIn('x'.repeat(41))).toBeNull();
  });
});

describe('takeCode', () => {
  it('takes the code out of the address bar and keeps it for the tab', () => {
    const storage = memory();
    const shown: string[] = [];
    const history = {
      replaceState: (_: unknown, __: string, url?: string | URL | null) => void shown.push(String(url)),
    };
    expect(takeCode({ hash: '#code=ABCD2345', pathname: '/', search: '' }, storage, history)).toBe('ABCD2345');
    expect(shown).toEqual(['/']);
    expect(takeCode({ hash: '', pathname: '/', search: '' }, storage, history)).toBe('ABCD2345');
    expect(shown).toEqual(['/']);
  });

  it('has none in a new tab', () => {
    expect(takeCode({ hash: '', pathname: '/', search: '' }, memory(), { replaceState: () => undefined })).toBeNull();
  });
});
