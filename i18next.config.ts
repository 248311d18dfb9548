import { defineConfig } from 'i18next-cli';

/** Danish is the source language. Guides under `locales/<lng>/guides/` are content served by the hub, not part of this. */
export default defineConfig({
  locales: ['da', 'en'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}'],
    ignore: ['**/*.test.{ts,tsx}', 'renderer/gallery/**'],
    output: 'locales/{{language}}/{{namespace}}.json',
    primaryLanguage: 'da',
    defaultNS: 'common',
    removeUnusedKeys: false,
  },
  types: {
    input: ['locales/da/*.json'],
    basePath: 'locales/da',
    output: 'renderer/shared/i18n/i18next.generated.d.ts',
    resourcesFile: 'renderer/shared/i18n/resources.generated.d.ts',
    enableSelector: true,
  },
});
