import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, TableRow } from '../../../domain/article/model.ts';

/** How a link of the text is shown: on a citizen's screen it opens as any other page does there. */
export type ArticleLink = (href: string, words: ReactNode) => ReactNode;

/** An article's tree as elements. There is no markup in it to be trusted: each kind of node is made here. */
export function ArticleText({ blocks, link }: { blocks: readonly Block[]; link: ArticleLink }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
    <Fragment key={at}>{blockOf(block, link)}</Fragment>
  ));
}

function blockOf(block: Block, link: ArticleLink): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h4>{inlinesOf(block.children, link)}</h4>;
    case 'paragraph':
      return <p>{inlinesOf(block.children, link)}</p>;
    case 'list': {
      const items = block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
        <li key={at}>
          <ArticleText blocks={item} link={link} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table rows={block.rows} link={link} />;
  }
}

function Table({ rows, link }: { rows: readonly TableRow[]; link: ArticleLink }) {
  const [first, ...others] = rows;
  const head = first?.isHeader ? first : null;
  const row = ({ isHeader, cells }: TableRow, at: number) => (
    <tr key={at}>
      {cells.map((cell, column) => {
        const Cell = isHeader ? 'th' : 'td';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
          <Cell key={column} scope={isHeader ? 'col' : undefined}>
            {inlinesOf(cell, link)}
          </Cell>
        );
      })}
    </tr>
  );
  return (
    <table>
      {head !== null && <thead>{row(head, 0)}</thead>}
      <tbody>{(head === null ? rows : others).map(row)}</tbody>
    </table>
  );
}

function inlinesOf(inlines: readonly Inline[], link: ArticleLink): ReactNode {
  return inlines.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
    <Fragment key={at}>{inlineOf(inline, link)}</Fragment>
  ));
}

function inlineOf(inline: Inline, link: ArticleLink): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inlinesOf(inline.children, link)}</strong>;
    case 'em':
      return <em>{inlinesOf(inline.children, link)}</em>;
    case 'link':
      return link(inline.href, inlinesOf(inline.children, link));
  }
}
