import { describe, expect, it } from 'vitest';
import { availableLanguages, createI18n } from './create-i18n.ts';

describe('words on a page', () => {
  it('are there when the page starts', async () => {
    const { t } = await createI18n({ language: 'da', namespaces: [] });
    expect(t(($) => $.action.back)).toBe('Tilbage');
    expect(t(($) => $.timeLimit.secondsLeft, { count: 1 })).toBe('1 sekund tilbage');
    expect(t(($) => $.timeLimit.secondsLeft, { count: 30 })).toBe('30 sekunder tilbage');
  });

  it('change with the language', async () => {
    const i18n = await createI18n({ language: 'da', namespaces: [] });
    await i18n.changeLanguage('en');
    expect(i18n.t(($) => $.action.back)).toBe('Back');
  });

  it('are Danish where a language has none, never a key and never empty', async () => {
    const { t } = await createI18n({ language: 'so', namespaces: [] });
    expect(t(($) => $.action.back)).toBe('Tilbage');
  });

  it('are offered only in languages that have them all', () => {
    const offered = availableLanguages([]).map(({ code }) => code);
    expect(offered.slice(0, 2)).toEqual(['da', 'en']);
    expect(availableLanguages(['there-is-no-such-file'])).toEqual([]);
  });
});
