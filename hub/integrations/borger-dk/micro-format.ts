import type { Article, ArticleBox, MicroArticle, SelfServiceLink } from '../../../domain/article/model.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  htmlNodes,
  isElement,
  isHeading,
  readBlocks,
  wordsOf,
} from './blocks.ts';
import { safeLink } from './links.ts';

type Parts = Pick<Article, 'byline' | 'selfServices' | 'microArticles' | 'legislation' | 'seeAlso' | 'boxes'>;

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const guidIn = (text: string): string | null => guid.exec(text)?.[0]?.toLowerCase() ?? null;

/**
 * Reads the HTML of an article's content: boxes side by side, each with an id that says what it is. A box that is not
 * there, is empty or has no heading is no error. Throws TooDeep.
 */
export function readContent(html: string, base: string): Parts {
  const boxes = topBoxes(htmlNodes(html));
  const named = (name: string) => boxes.filter((box) => idOf(box) === name);
  const known = ['selvbetjeningslinks', 'kernetekst', 'byline', 'lovgivning', 'anbefaler'];
  const read = (some: readonly HtmlElement[]) => some.flatMap((box) => readBox(box, base));
  return {
    selfServices: uniqueById(named('selvbetjeningslinks').flatMap((box) => readSelfServices(box, base))),
    microArticles: uniqueById(named('kernetekst').flatMap((box) => readMicroArticles(box, base))),
    byline: named('byline')
      .map((box) => wordsOf(box.childNodes))
      .join(' ')
      .trim(),
    legislation: read(named('lovgivning')),
    seeAlso: read(named('anbefaler')),
    boxes: read(boxes.filter((box) => !known.includes(idOf(box)))),
  };
}

const idOf = (element: HtmlElement): string => (attribute(element, 'id') ?? '').trim().toLowerCase();

/** The boxes: elements with an id; one without is a wrapper to look into. */
function topBoxes(nodes: readonly HtmlNode[], depth = 0): HtmlElement[] {
  return nodes
    .filter(isElement)
    .flatMap((element) => (idOf(element) !== '' || depth > 5 ? [element] : topBoxes(element.childNodes, depth + 1)));
}

function readBox(box: HtmlElement, base: string): ArticleBox[] {
  const { title, rest } = splitHeading(box.childNodes);
  const body = readBlocks(rest, base);
  return body.length > 0 ? [{ title, body }] : [];
}

/** The first heading, of whatever rank, and everything else. */
function splitHeading(nodes: readonly HtmlNode[]): { title: string; rest: readonly HtmlNode[] } {
  const first = nodes.find(isElement);
  if (first === undefined || !isHeading(first)) return { title: '', rest: nodes };
  return { title: wordsOf(first.childNodes), rest: nodes.filter((node) => node !== first) };
}

function readMicroArticles(box: HtmlElement, base: string): MicroArticle[] {
  return below(box, (element) => idOf(element).startsWith('microarticle_')).flatMap((element) => {
    const id = guidIn(idOf(element));
    if (id === null) return [];
    const { title, rest } = splitHeading(element.childNodes);
    const body = readBlocks(rest, base);
    return title === '' && body.length === 0 ? [] : [{ id, title, body }];
  });
}

function readSelfServices(box: HtmlElement, base: string): SelfServiceLink[] {
  return below(box, (element) => element.tagName === 'li').flatMap((item) => {
    const link = below(item, (element) => element.tagName === 'a')[0];
    const href = link === undefined ? null : attribute(link, 'href');
    if (link === undefined || href === null) return [];
    const url = safeLink(href, base);
    const inUrl = url === null ? null : new URL(url).searchParams.get('selfserviceId');
    const id = guidIn(idOf(item)) ?? guidIn(inUrl ?? '');
    const name = wordsOf(link.childNodes);
    return url === null || id === null || name === '' ? [] : [{ id, name, url }];
  });
}

/** The outermost elements below one that are what is asked for. */
function below(element: HtmlElement, isWanted: (element: HtmlElement) => boolean, depth = 0): HtmlElement[] {
  if (depth > 20) return [];
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (isWanted(child) ? [child] : below(child, isWanted, depth + 1)));
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();
}
