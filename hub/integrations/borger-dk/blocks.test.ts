import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../domain/article/model.ts';
import { articleLines, blockLines } from '../../../domain/article/text.ts';
import { htmlNodes, readBlocks, TooDeep, wordsOf } from './blocks.ts';
import { safeLink } from './links.ts';
import { readContent } from './micro-format.ts';
import { readTime, writeTime } from './read-article.ts';
import { childOf, parseXml, XmlRefused } from './xml.ts';

const base = 'https://www.borger.dk/';
const read = (html: string) => readBlocks(htmlNodes(html), base);
const lines = (html: string) => blockLines(read(html));

const kinds = new Set(['text', 'strong', 'em', 'link', 'break', 'heading', 'paragraph', 'list', 'table']);

/** Walks a tree as the screen does and complains of anything the model has no place for. */
function check(node: Block | Inline): void {
  expect(kinds.has(node.kind)).toBe(true);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    text: ['kind', 'text'],
    break: ['kind'],
    link: ['children', 'href', 'kind'],
    list: ['items', 'kind', 'ordered'],
    table: ['kind', 'rows'],
  };
  expect(Object.keys(node).sort()).toEqual(allowed[node.kind] ?? ['children', 'kind']);
  if (node.kind === 'link')
    expect(node.href).toMatch(
      /^https:\/\/(?:[a-z]+\.)?(?:borger|guldborgsund|sundhed|retsinformation|mitid|digitalpost)\.dk\//,
    );
  if ('children' in node) for (const child of node.children) check(child);
  if (node.kind === 'list') for (const item of node.items) for (const block of item) check(block);
  if (node.kind === 'table')
    for (const { cells } of node.rows) for (const cell of cells) for (const one of cell) check(one);
}

const tag = fc.constantFrom(
  ...'p div span a b strong em i ul ol li table tr td th h2 h3 h5 br script style iframe svg math img object form input template noscript textarea title marquee blink x-y select plaintext xmp noembed noframes listing'.split(
    ' ',
  ),
);
const attr = fc.constantFrom(
  '',
  ' onclick="ATTACK()"',
  " onload='ATTACK()'",
  ' href="javascript:ATTACK()"',
  ' href="JaVa&#x09;Script:ATTACK()"',
  ' href=" &#1;javascript:ATTACK()"',
  ' href="vbscript:ATTACK()"',
  ' href="data:text/html,ATTACK"',
  ' href="mailto:ATTACK@example.dk"',
  ' href="//evil.example/ATTACK"',
  ' href="https://www.borger.dk@evil.example/ATTACK"',
  ' href="https://www.borger.dk.evil.example/ATTACK"',
  ' href="http://www.borger.dk/ok"',
  ' style="background:url(javascript:ATTACK())"',
  ' srcdoc="ATTACK"',
  ' xlink:href="javascript:ATTACK()"',
);
const words = fc.constantFrom(
  '',
  'ord',
  ' og ',
  '&nbsp;',
  '&lt;b&gt;',
  '<!-- ATTACK -->',
  '<![CDATA[ATTACK]]>',
  'æ&#248;å',
);
const piece = fc
  .tuple(tag, attr, words, fc.boolean())
  .map(([name, extra, text, closed]) => `<${name}${extra}>${text}${closed ? `</${name}>` : ''}`);

describe('HTML', () => {
  it('whatever is sent, only what the tree can say comes out, and no attack among it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            piece,
            words,
            tag.map((name) => `</${name}>`),
          ),
          { maxLength: 25 },
        ),
        (parts) => {
          const html = parts.join('');
          const blocks = read(html);
          for (const block of blocks) check(block);
          // CDATA outside foreign content is a comment to HTML; text inside raw-text elements goes with them.
          expect(JSON.stringify(blocks)).not.toMatch(/ATTACK\(|ATTACK@|evil|javascript:|<!--/);
          const content = readContent(
            `<div id="kernetekst"><div id="microArticle_00000001-1111-4222-8333-444444444444"><h2>T</h2><div>${html}`,
            base,
          );
          for (const part of content.microArticles) for (const block of part.body) check(block);
          expect(JSON.stringify(content)).not.toMatch(/ATTACK\(|ATTACK@|evil|javascript:/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('any text at all is read without an error, and comes out as words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const block of read(text)) check(block);
        const encoded = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        expect(wordsOf(htmlNodes(encoded))).not.toMatch(/[\p{Cc}\u00a0\u202e]/u);
      }),
    );
  });

  it('control characters are no words, and the old sign for a new line is a space', () => {
    expect(wordsOf(htmlNodes('Et\u0080 \u009f\u0001 or\ufeffd\u0085til'))).toBe('Et ord til');
  });

  it('words of unknown tags stay, in their place', () => {
    expect(lines('Før <blink>midt</blink> efter<x-y><p>Afsnit</p></x-y>')).toEqual(['Før', 'midt', 'efter', 'Afsnit']);
    expect(lines('Et <span class="x">to</span><sup>3</sup>')).toEqual(['Et to3']);
  });

  it('lists in lists, loose text in lists, and paragraphs in cells', () => {
    expect(lines('<ul><li>a<ol><li>b</li></ol></li><p>løst</p></ul>')).toEqual(['• a', '• • b', '• løst']);
    expect(
      read('<table><caption>c</caption><tbody><tr><td><p>et</p><p>to</p></td></tr><tr><td></td></tr></table>'),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          { isHeader: false, cells: [[{ kind: 'text', text: 'et' }, { kind: 'break' }, { kind: 'text', text: 'to' }]] },
        ],
      },
    ]);
  });

  it('nothing empty is left: emphasis, headings, paragraphs, rows', () => {
    expect(read('<p>&nbsp;<b> </b><br></p><h3></h3><ul><li> </li></ul><table><tr><td> </td></tr></table>')).toEqual([]);
  });

  it('is not read when it is nested without end', () => {
    expect(() => read('<div>'.repeat(500))).toThrow(TooDeep);
    expect(() => read('<b>'.repeat(500).concat('x'))).toThrow(TooDeep);
  });
});

describe('links', () => {
  it.each([
    ['https://www.borger.dk/a?b=1', 'https://www.borger.dk/a?b=1'],
    ['http://borger.dk/a', 'https://borger.dk/a'],
    ['/sider/a.aspx', 'https://www.borger.dk/sider/a.aspx'],
    ['#anker', null],
    ['', null],
    ['https://skat.dk/', null],
    ['https://x.borger.dk/', null],
    ['https://www.borger.dk:8443/', null],
    ['https://a:b@www.borger.dk/', null],
    ['ftp://www.borger.dk/', null],
    ['tel:+4554731000', null],
  ])('%s', (href, expected) => {
    expect(safeLink(href, base)).toBe(expected);
  });
});

describe('the boxes', () => {
  it('are found in a wrapper, with spaces in their ids, and a double one counts once', () => {
    const micro = '<div id=" microArticle_00000001-1111-4222-8333-444444444444 "><h2>T</h2><div>x</div></div>';
    const content = readContent(`<div><section><div id=" Kernetekst ">${micro}${micro}</div></section></div>`, base);
    expect(content.microArticles).toHaveLength(1);
  });

  it('a self-service is known by the id of its item, else by its address; without either it is left out', () => {
    const id = '40063fb6-7cb3-452e-be26-ffc37e82d4a4';
    const link = (address: string) => `<a href="${address}">Navn </a>`;
    const { selfServices } = readContent(
      `<div id="selvbetjeningslinks"><ul><li>${link(`https://www.borger.dk/handlingsside?selfserviceId=${id}`)}</li><li>${link('https://www.borger.dk/andet')}</li><li>tekst</li><li id="opis_domainservice_${id}">${link('https://evil.example/')}</li></ul></div>`,
      base,
    );
    expect(selfServices).toEqual([
      { id, name: 'Navn', url: `https://www.borger.dk/handlingsside?selfserviceId=${id}` },
    ]);
  });
});

describe('times', () => {
  it.each<[string | null, string | null]>([
    ['2024-02-08T10:55:45', '2024-02-08T09:55:45.000Z'],
    ['2024-07-08T10:55:45', '2024-07-08T08:55:45.000Z'],
    ['2024-07-08T10:55:45.123', '2024-07-08T08:55:45.000Z'],
    // The hour that comes twice: the first of the two.
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    // The hour that is not there: an hour later.
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    ['2024-02-08T10:55:45Z', '2024-02-08T10:55:45.000Z'],
    ['2024-02-08T10:55:45+01:00', '2024-02-08T09:55:45.000Z'],
    ['0001-01-01T00:00:00', null],
    ['2024-02-30T10:00:00', null],
    ['2024-02-08T25:00:00', null],
    ['i går', null],
    ['', null],
    [null, null],
  ])('%s', (text, expected) => {
    const at = readTime(text);
    expect(at === null ? null : new Date(at).toISOString()).toBe(expected);
  });

  it('what is written is read back, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2000-01-01T00:00:00Z') / 1000, max: Date.parse('2039-12-31T00:00:00Z') / 1000 }),
        (seconds) => {
          const back = readTime(writeTime(seconds * 1000));
          expect([seconds * 1000, seconds * 1000 - 3_600_000]).toContain(back);
        },
      ),
    );
  });
});

describe('XML', () => {
  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
    ['an unknown entity', '<a>&e;</a>'],
    ['a prefix nobody has declared', '<x:a/>'],
    ['half of it', '<a><b>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['nesting without end', '<a>'.repeat(100).concat('</a>'.repeat(100))],
  ])('%s is refused', (_what, text) => {
    expect(() => parseXml(text)).toThrow(XmlRefused);
  });

  it('names, nil, CDATA and references are read', () => {
    const root = parseXml(
      '<x:a xmlns:x="u" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><x:b i:nil="true"/><x:c><![CDATA[<]]>&amp;&#230;</x:c></x:a>',
    );
    expect(childOf(root, 'b', 'u')?.isNil).toBe(true);
    expect(childOf(root, 'b', 'v')).toBeUndefined();
    expect(childOf(root, 'c')?.text).toBe('<&æ');
  });
});

it('an article of nothing has no lines', () => {
  const nothing = {
    site: 'da',
    id: 1,
    title: '',
    header: '',
    url: null,
    lastUpdated: null,
    publishingDate: null,
  } as const;
  expect(articleLines({ ...nothing, ...readContent('', base) })).toEqual([]);
});
