import { useTranslation } from 'react-i18next';
import type { Board } from './board.ts';

/** The numbers as plain lines: shown when the wall itself cannot be. */
export function PlainWall({ board }: { board: Board }) {
  const { t } = useTranslation('display');
  const called = Array.isArray(board?.called) ? board.called : [];
  return (
    <ul className="d-plain">
      {called.map((row, at) => (
        <li key={row?.visit ?? at}>
          {String(row?.label ?? '')} {row?.counter ? t(($) => $.counter, { counter: String(row.counter) }) : ''}
        </li>
      ))}
    </ul>
  );
}
