/**
 * LIX, the Nordic readability measure: words per sentence plus the share of words longer than six letters, in per cent.
 * Up to 24 is very easy, up to 34 easy. Says nothing about a title or a list; give it whole sentences.
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, sentencesOf(text).length);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

/** The sentences of a text: what stands between full stops, question marks, exclamation marks and colons. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?:]+(?:\s+|$)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
