import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';

/** Files that were refused, with what is wrong in the words of the check. Nothing is shown when all are good. */
export function Refused({ overview }: { overview: Overview }) {
  const { t, i18n } = useTranslation('content');
  const { guides, missing, problems } = overview;
  const parts = [
    ...missing.map(({ slug, problems: all }) => ({
      id: slug,
      title: t(($) => $.guides.refusedMissing, { slug }),
      all,
    })),
    ...guides
      .filter((guide) => guide.problems.length > 0)
      .map(({ slug, titles, problems: all }) => ({
        id: slug,
        title: t(($) => $.guides.refusedShown, { title: titles[i18n.language] ?? slug }),
        all,
      })),
    ...(problems.length > 0 ? [{ id: '', title: t(($) => $.guides.otherProblems), all: problems }] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <Panel title={t(($) => $.guides.refusedTitle)} tone="strong">
      <p>{t(($) => $.guides.refusedText)}</p>
      {parts.map(({ id, title, all }) => (
        <div key={id}>
          <h3>{title}</h3>
          {/* The checks speak of files and keys, in English. */}
          <ul lang="en" className="c-problems">
            {all.map((problem) => (
              <li key={problem}>
                <code>{problem}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
