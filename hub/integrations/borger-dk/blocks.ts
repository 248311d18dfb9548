import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Block, Inline, TableRow } from '../../../domain/article/model.ts';
import { plainText } from '../../../domain/article/text.ts';
import { safeLink } from './links.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Content nested deeper than any page a person writes. */
export class TooDeep extends Error {}
const deepest = 100;

export const htmlNodes = (html: string): readonly HtmlNode[] => parseFragment(html).childNodes;
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** What is left out with all that is in it: it is run, framed, filled in, drawn or taken as raw text, not read. */
const dropped = new Set(
  (
    'script style template noscript iframe frame frameset object embed applet svg math canvas audio video picture img map ' +
    'xmp plaintext listing noembed noframes form input button select textarea datalist output progress meter head title base link meta dialog'
  ).split(' '),
);
const inlineTags = new Set(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const isHeading = (node: HtmlNode): node is HtmlElement => isElement(node) && headings.has(node.tagName);

/** Text with ordinary spaces: no-break spaces are strewn in, and what cannot be seen is left out. */
const ordinary = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0085]/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/ +/g, ' ');

/**
 * Reads HTML into the article's tree by what the tree can say: paragraphs, headings, lists, tables, emphasis and links to
 * hosts a citizen may visit. Tags it does not know are taken off and their words kept; attributes are not looked at but
 * for `href`. Throws TooDeep. `base`: what an address without host belongs to.
 */
export function readBlocks(nodes: readonly HtmlNode[], base: string, depth = 0): Block[] {
  if (depth > deepest) throw new TooDeep();
  const blocks: Block[] = [];
  let run: HtmlNode[] = [];
  const endRun = () => {
    const children = tidy(readInlines(run, base, depth));
    if (children.length > 0) blocks.push({ kind: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      if (node.nodeName === '#text') run.push(node);
      continue;
    }
    if (dropped.has(node.tagName)) continue;
    if (inlineTags.has(node.tagName)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...readBlock(node, base, depth + 1));
  }
  endRun();
  return blocks;
}

function readBlock(element: HtmlElement, base: string, depth: number): Block[] {
  const { tagName, childNodes } = element;
  if (headings.has(tagName)) {
    const children = tidy(readInlines(childNodes, base, depth));
    return children.length > 0 ? [{ kind: 'heading', children }] : [];
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const items = childNodes
      .map((child) => readBlocks(isElement(child) && child.tagName === 'li' ? child.childNodes : [child], base, depth))
      .filter((item) => item.length > 0);
    return items.length > 0 ? [{ kind: 'list', ordered: tagName === 'ol', items }] : [];
  }
  if (tagName === 'table') {
    const rows = rowsOf(element, base, depth);
    return rows.length > 0 ? [{ kind: 'table', rows }] : [];
  }
  return readBlocks(childNodes, base, depth);
}

function rowsOf(table: HtmlElement, base: string, depth: number): TableRow[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    if (part.tagName !== 'tr')
      return ['thead', 'tbody', 'tfoot'].includes(part.tagName) ? rowsOf(part, base, depth) : [];
    const found = part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    const cells = found.map((cell) => tidy(readInlines(cell.childNodes, base, depth)));
    if (cells.every((cell) => cell.length === 0)) return [];
    return [{ isHeader: found.every(({ tagName }) => tagName === 'th'), cells }];
  });
}

function readInlines(nodes: readonly HtmlNode[], base: string, depth: number): Inline[] {
  if (depth > deepest) throw new TooDeep();
  return nodes.flatMap((node): Inline[] => {
    if (!isElement(node)) return 'value' in node ? [{ kind: 'text', text: ordinary(node.value) }] : [];
    const { tagName } = node;
    if (dropped.has(tagName)) return [];
    if (tagName === 'br') return [{ kind: 'break' }];
    const children = readInlines(node.childNodes, base, depth + 1);
    if (tagName === 'strong' || tagName === 'b') return [{ kind: 'strong', children }];
    if (tagName === 'em' || tagName === 'i') return [{ kind: 'em', children }];
    if (tagName === 'a') {
      const href = safeLink(attribute(node, 'href') ?? '', base);
      return href === null ? children : [{ kind: 'link', href, children }];
    }
    // A block where only words can stand, such as a paragraph in a table's cell, begins on a line of its own.
    return inlineTags.has(tagName) ? children : [{ kind: 'break' }, ...children, { kind: 'break' }];
  });
}

/** Joins texts, and takes away what shows nothing: empty emphasis, and spaces and breaks at the ends. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if ('children' in inline && plainText(inline.children) === '') continue;
    if (inline.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: ordinary(last.text + inline.text) };
    else if (inline.kind === 'break' && last?.kind === 'break') continue;
    else joined.push(inline);
  }
  const isBlank = (inline: Inline | undefined) =>
    inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '');
  while (isBlank(joined[0])) joined.shift();
  while (isBlank(joined.at(-1))) joined.pop();
  const [first] = joined;
  if (first?.kind === 'text') joined[0] = { kind: 'text', text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text.trimEnd() };
  return joined;
}

/** The words of some HTML, without any structure: titles and leads come as encoded HTML. */
export const wordsOf = (nodes: readonly HtmlNode[]): string =>
  plainText(readInlines(nodes, 'https://www.borger.dk/', 0));
