import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('renderer', import.meta.url));

/** Each folder with an `index.html` is a page. */
const pages = Object.fromEntries(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${root}/${entry.name}/index.html`))
    .map((entry) => [entry.name, `${root}/${entry.name}/index.html`]),
);

const keptLocales = new Set(['da-DK', 'en-US', 'ar-AE', 'de-DE', 'pl-PL', 'uk-UA']);

/** react-aria carries its own strings in 34 languages; the ones we never offer become empty. */
function trimAriaStrings() {
  const strings =
    /[\\/]react-(?:aria|stately|aria-components)[\\/]dist[\\/].*[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'trim-aria-strings',
    enforce: 'pre' as const,
    load(id: string) {
      const locale = strings.exec(id)?.[1];
      return locale === undefined || keptLocales.has(locale) ? null : 'export default {};';
    },
  };
}

/**
 * A page takes from the shared rooms what it uses and no more: their modules do nothing by being loaded. So a page
 * may import from the kit's index without fetching every component in it.
 */
function takeOnlyWhatIsUsed() {
  return {
    name: 'take-only-what-is-used',
    // Before Vite's own resolving, which would settle the matter first.
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve: (source: string, importer?: string, options?: object) => Promise<{ id: string } | null> },
      source: string,
      importer: string | undefined,
    ) {
      if (!source.startsWith('.') || importer === undefined || !/\.tsx?$/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id.startsWith(`${root}/shared/`) ? { ...resolved, moduleSideEffects: false } : null;
    },
  };
}

/**
 * The pages may load nothing but their own files (see the content security policy of the hub): no inline scripts,
 * no inline styles, fonts and pictures as files.
 */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [trimAriaStrings(), takeOnlyWhatIsUsed(), react()],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome148',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages },
  },
  server: { host: '127.0.0.1', strictPort: true, fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] } },
});
