import { SaxesParser } from 'saxes';

/** An element as the service's answers need it: its name without prefix, its namespace, its text, its elements. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** `xsi:nil="true"`: there is no value, which is not the same as an empty one */
  readonly isNil: boolean;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Not XML we take: not well-formed, with a DOCTYPE (so no entity of its own can exist), or nested without end. */
export class XmlRefused extends Error {
  readonly hasDoctype: boolean;
  constructor(message: string, hasDoctype = false) {
    super(message);
    this.hasDoctype = hasDoctype;
  }
}

const deepest = 40;
const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** Reads a whole document. Throws XmlRefused. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { element: XmlElement & { text: string }; children: XmlElement[] }[] = [];
  let root: XmlElement | null = null;
  const addText = (more: string) => {
    const here = open.at(-1);
    if (here) here.element.text += more;
  };
  parser.on('doctype', () => {
    throw new XmlRefused('a DOCTYPE', true);
  });
  parser.on('error', (error) => {
    throw new XmlRefused(error.message);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw new XmlRefused('nested too deep');
    const nil = Object.values(tag.attributes).find(({ local, uri }) => local === 'nil' && uri === instanceNamespace);
    const children: XmlElement[] = [];
    const isNil = nil?.value === 'true' || nil?.value === '1';
    const element = { name: tag.local, namespace: tag.uri, isNil, children, text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push({ element, children });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (root === null) throw new XmlRefused('no element');
  return root;
}

/** The first child of a name, in a namespace when one is named. */
export const childOf = (element: XmlElement | undefined, name: string, namespace?: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name && (namespace === undefined || child.namespace === namespace));

/** The text of a child; null when it is not there or nil. */
export function textOf(element: XmlElement, name: string): string | null {
  const child = childOf(element, name);
  return child === undefined || child.isNil ? null : child.text;
}
