import { z } from 'zod';

const webAddress = z.url({ protocol: /^https$/ });

/**
 * A page without sign-in that says more: one address for all, or one for each language, so that nobody is sent to a page
 * in a language she did not choose. Danish must be there: it is what a language without a page of its own is sent to.
 */
export const readMoreSchema = z.union([webAddress, z.object({ da: webAddress }).catchall(webAddress)]);
export type ReadMore = z.output<typeof readMoreSchema>;

/** The page for a language. */
export const pageIn = (readMore: ReadMore, language: string): string =>
  typeof readMore === 'string' ? readMore : (readMore[language] ?? readMore.da);

/** Every page, once. */
export const pagesOf = (readMore: ReadMore | undefined): string[] =>
  readMore === undefined ? [] : [...new Set(typeof readMore === 'string' ? [readMore] : Object.values(readMore))];
