import { expect, it } from 'vitest';
import { byTitle } from './by-title.ts';

it('goes by the titles and not by the files, as the language orders its letters', () => {
  const titles: Record<string, string> = {
    aeldre: 'Ældre',
    bolig: 'Bolig',
    aaben: 'Åben tid',
    zoo: 'Zoo',
    'a-kasse': 'Job',
  };
  const order = (language: string) => byTitle(Object.keys(titles), (slug) => titles[slug] ?? '', language);
  expect(order('da')).toEqual(['bolig', 'a-kasse', 'zoo', 'aeldre', 'aaben']);
  expect(order('en')).toEqual(['aaben', 'aeldre', 'bolig', 'a-kasse', 'zoo']);
});
