import { useTranslation } from 'react-i18next';
import type { DifferenceRow, Piece } from '../../../domain/article/difference.ts';
import { Icon } from '../../shared/ui/index.ts';
import type { OpenDrift } from '../types.ts';

/**
 * The text before and after, beside each other. What is gone is struck through and what is new underlined, and each is
 * named for whoever listens: never by colour alone.
 */
export function SideBySide({ drift }: { drift: OpenDrift }) {
  const { t } = useTranslation('content');
  const { rows, hasBefore, subject, kind } = drift;
  if (rows.length === 0) return <p>{t(($) => $.drifts.noText)}</p>;
  const lang = subject.site;
  return (
    <div className="c-diff-place">
      {hasBefore ? <p className="c-sub">{t(($) => $.drifts.key)}</p> : <p>{t(($) => $.drifts.noBefore)}</p>}
      <table className="c-diff" data-single={!hasBefore || undefined}>
        <caption className="k-hidden">{t(($) => $.drifts.difference)}</caption>
        <thead>
          <tr>
            {hasBefore && <th scope="col">{t(($) => $.drifts.before)}</th>}
            <th scope="col">{t(($) => $.drifts.after)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are their positions in the text
            <Row key={at} row={row} hasBefore={hasBefore} lang={lang} isAddress={kind === 'article-moved'} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `isAddress`: the texts are addresses, and she is asked to try them. */
type RowProps = { row: DifferenceRow; hasBefore: boolean; lang: string; isAddress: boolean };

function Row({ row, hasBefore, lang, isAddress }: RowProps) {
  const { t } = useTranslation('content');
  if (row.kind === 'unchanged') {
    return (
      <tr>
        <td data-same colSpan={hasBefore ? 2 : 1}>
          {t(($) => $.drifts.unchanged, { count: row.paragraphs })}
        </td>
      </tr>
    );
  }
  if (!hasBefore) {
    const text = row.kind === 'changed' ? row.after.map((piece) => piece.text).join('') : row.text;
    return (
      <tr>
        <td lang={lang}>{text}</td>
      </tr>
    );
  }
  const [before, after] = sidesOf(row);
  return (
    <tr>
      <td data-gone={row.kind === 'removed' || row.kind === 'changed' || undefined} lang={lang}>
        <Pieces pieces={before} as="del" isAddress={isAddress} />
      </td>
      <td data-new={row.kind === 'added' || row.kind === 'changed' || undefined} lang={lang}>
        <Pieces pieces={after} as="ins" isAddress={isAddress} />
      </td>
    </tr>
  );
}

function sidesOf(row: Exclude<DifferenceRow, { kind: 'unchanged' }>): [readonly Piece[], readonly Piece[]] {
  switch (row.kind) {
    case 'same':
      return [[{ text: row.text, changed: false }], [{ text: row.text, changed: false }]];
    case 'removed':
      return [[{ text: row.text, changed: true }], []];
    case 'added':
      return [[], [{ text: row.text, changed: true }]];
    case 'changed':
      return [row.before, row.after];
  }
}

type PiecesProps = { pieces: readonly Piece[]; as: 'del' | 'ins'; isAddress: boolean };

function Pieces({ pieces, as: Mark, isAddress }: PiecesProps) {
  const { t } = useTranslation('content');
  return pieces.map(({ text, changed }, at) =>
    changed && text.trim() !== '' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are their positions in the line
      <Mark key={at}>
        <span className="k-hidden">{t(($) => (Mark === 'del' ? $.drifts.removed : $.drifts.added))}: </span>
        {isAddress ? <Address url={text} /> : text}
      </Mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are their positions in the line
      <span key={at}>{text}</span>
    ),
  );
}

function Address({ url }: { url: string }) {
  const { t } = useTranslation('content');
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {url} <Icon name="open-in-new" label={t(($) => $.facts.newTab)} />
    </a>
  );
}
