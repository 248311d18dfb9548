import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyDisplay, type ScreenFamily, useVisitorSettings } from '../display/index.ts';
import { availableLanguages, createI18n } from '../i18n/index.ts';
import { KitRoot, type KitRootProps } from './KitRoot.tsx';

export type StartPageOptions = Omit<KitRootProps, 'i18n' | 'languages' | 'children'> & {
  /** The languages to offer; those with all the words of the page when left out. */
  languages?: KitRootProps['languages'];
  family: ScreenFamily;
  /** The page's own words files, without `common`. */
  namespaces: readonly string[];
  /** The page. Providers of the page's own (the hub's client) go round it or inside it. */
  page: ReactNode;
};

/** react-aria writes a `<style>` unless an element with this name is there; the page allows no inline styles. */
function keepStylesOut(): void {
  const mark = document.createElement('meta');
  mark.id = 'react-aria-pressable-style';
  document.head.append(mark);
}

/** Starts a page in `<div id="root">`: loads its words, then shows it. */
export async function startPage({ family, namespaces, page, ...rest }: StartPageOptions): Promise<void> {
  keepStylesOut();
  applyDisplay(family, rest.profile ?? null);
  const i18n = await createI18n({ language: useVisitorSettings.getState().language, namespaces });
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with id "root"');
  createRoot(root).render(
    <KitRoot family={family} i18n={i18n} languages={availableLanguages(namespaces)} {...rest}>
      {page}
    </KitRoot>,
  );
}
