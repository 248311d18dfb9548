import { useTranslation } from 'react-i18next';
import type { DifferenceRow, Piece } from '../../../domain/article/difference.ts';
import type { OpenDrift } from '../types.ts';

/**
 * The text before and after, beside each other. What is gone is struck through and what is new underlined, and each is
 * named for whoever listens: never by colour alone.
 */
export function SideBySide({ drift }: { drift: OpenDrift }) {
  const { t } = useTranslation('content');
  const { rows, hasBefore, subject } = drift;
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
            <Row key={at} row={row} hasBefore={hasBefore} lang={lang} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, hasBefore, lang }: { row: DifferenceRow; hasBefore: boolean; lang: string }) {
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
        <Pieces pieces={before} as="del" />
      </td>
      <td data-new={row.kind === 'added' || row.kind === 'changed' || undefined} lang={lang}>
        <Pieces pieces={after} as="ins" />
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

function Pieces({ pieces, as: Mark }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  const { t } = useTranslation('content');
  return pieces.map(({ text, changed }, at) =>
    changed && text.trim() !== '' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are their positions in the line
      <Mark key={at}>
        <span className="k-hidden">{t(($) => (Mark === 'del' ? $.drifts.removed : $.drifts.added))}: </span>
        {text}
      </Mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are their positions in the line
      <span key={at}>{text}</span>
    ),
  );
}
