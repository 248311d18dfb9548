/** Every words file under `locales/`, one chunk each, fetched when first needed. Guides are served by the hub. */
const files = import.meta.glob<Record<string, unknown>>('../../../locales/*/*.json', { import: 'default' });

function pathOf(language: string, namespace: string): string {
  return `../../../locales/${language}/${namespace}.json`;
}

/** The words of one namespace, or undefined when that language does not have it. */
export async function loadWords(language: string, namespace: string): Promise<Record<string, unknown> | undefined> {
  return files[pathOf(language, namespace)]?.();
}

/** True when a language has a file for every one of the namespaces. */
export function hasWords(language: string, namespaces: readonly string[]): boolean {
  return namespaces.every((namespace) => pathOf(language, namespace) in files);
}
