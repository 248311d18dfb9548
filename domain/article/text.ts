import type { Article, ArticleBox, Block, Inline, MicroArticle, SelfServiceLink } from './model.ts';

/**
 * A text as paragraphs, for comparing and for showing what changed: one line per paragraph, list item and table row. A
 * link stands with its address, because a link that leads elsewhere is a change too.
 */
export type Lines = readonly string[];

/** The words of some inlines; links without their address unless asked for. */
export function plainText(inlines: readonly Inline[], withLinks = false): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      const words = plainText(inline.children, withLinks);
      return inline.kind === 'link' && withLinks ? `${words} <${stableUrl(inline.href)}>` : words;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export const blockLines = (blocks: readonly Block[]): Lines => blocks.flatMap(linesOf).filter((line) => line !== '');

function linesOf(block: Block): Lines {
  if (block.kind === 'list') return block.items.flatMap((item) => blockLines(item).map((line) => `• ${line}`));
  if (block.kind === 'table')
    return block.rows.map((row) => row.cells.map((cell) => plainText(cell, true)).join(' | '));
  return [plainText(block.children, true)];
}

export const microArticleLines = (part: MicroArticle): Lines => [part.title, ...blockLines(part.body)];

export const selfServiceLines = (service: SelfServiceLink): Lines => [service.name, stableUrl(service.url)];

/** All an article says, in the order it is read. */
export function articleLines(article: Article): Lines {
  const box = ({ title, body }: ArticleBox): Lines => [title, ...blockLines(body)];
  return [
    article.title,
    article.header,
    ...article.selfServices.map((service) => `${service.name} <${stableUrl(service.url)}>`),
    ...article.microArticles.flatMap(microArticleLines),
    ...[...article.boxes, ...article.legislation, ...article.seeAlso].flatMap(box),
  ].filter((line) => line !== '');
}

/** Every link in an article's texts, with its words. */
export function linksOf(article: Article): { readonly href: string; readonly words: string }[] {
  const ofInlines = (inlines: readonly Inline[]): { href: string; words: string }[] =>
    inlines.flatMap((inline) => {
      if (inline.kind === 'link') return [{ href: inline.href, words: plainText(inline.children) }];
      return 'children' in inline ? ofInlines(inline.children) : [];
    });
  const ofBlock = (block: Block): { href: string; words: string }[] => {
    if (block.kind === 'list') return block.items.flat().flatMap(ofBlock);
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(ofInlines));
    return ofInlines(block.children);
  };
  const { microArticles, boxes, legislation, seeAlso } = article;
  return [...microArticles, ...boxes, ...legislation, ...seeAlso].flatMap(({ body }) => body.flatMap(ofBlock));
}

/** An address without what changes from page to page: borger.dk notes which page a self-service was opened from. */
export function stableUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (name.toLowerCase() === 'referringpageid') url.searchParams.delete(name);
  return url.href;
}
