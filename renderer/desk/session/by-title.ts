/** Guides in the order of their titles as a reader of the screen's language looks for them: in Danish Æ, Ø and Å last. */
export const byTitle = (slugs: readonly string[], titleOf: (slug: string) => string, language: string): string[] => {
  const { compare } = new Intl.Collator(language);
  return [...slugs].sort((a, b) => compare(titleOf(a), titleOf(b)));
};
