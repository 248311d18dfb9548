import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideWords, PlanStep } from '../../../domain/guide/engine.ts';
import { formatDay } from '../../shared/i18n/index.ts';
import { ClosedReason } from '../../shared/plan/index.ts';
import { Badge, Notice } from '../../shared/ui/index.ts';

type Props = { step: PlanStep; words: GuideWords; language: string };

/** A step of the plan with everything that applies to this citizen, in one language. */
export function MirrorStep({ step, words, language }: Props) {
  const { t, i18n } = useTranslation('desk');
  const its = words.steps[step.id];
  if (its === undefined) return null;
  const list = (ids: readonly string[], texts: Readonly<Record<string, string>> | undefined) =>
    ids.map((id) => texts?.[id]).filter((text) => text !== undefined);
  return (
    <>
      <h3>{its.title}</h3>
      <p className="d-mirror-action">{its.action}</p>
      {its.explain !== undefined && <p>{its.explain}</p>}
      {step.stale && <Notice tone="warning">{t(($) => $.session.stale)}</Notice>}
      {step.deadlines.length > 0 && (
        <dl className="d-dates">
          {step.deadlines.map((deadline) => {
            const isLate = deadline.kind === 'latest' && deadline.passed;
            return (
              <div key={deadline.id}>
                <dt>{its.deadlines?.[deadline.id]?.label}</dt>
                <dd>
                  {formatDay(deadline.date, language)}{' '}
                  {isLate && <Badge tone="error">{t(($) => $.session.late)}</Badge>}
                  <ClosedReason date={deadline} />
                  {isLate && <p>{its.deadlines?.[deadline.id]?.late}</p>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {step.selfService !== null && its.selfService !== undefined && (
        <Part title={t(($) => $.session.selfService)} lines={[its.selfService]}>
          {step.selfService.bySomeoneElse && <p lang={i18n.language}>{t(($) => $.session.bySomeoneElse)}</p>}
        </Part>
      )}
      <Part title={t(($) => $.session.needs)} lines={list(step.needs, its.needs)} />
      <Part title={t(($) => $.session.who)} lines={list(step.who, its.who)} />
      <Part title={t(($) => $.session.automatic)} lines={list(step.automatic, its.automatic)} />
      {step.attendance !== null && its.attendance !== undefined && (
        <Part
          title={t(($) => $.session.attendance)}
          lines={[its.attendance.why, ...list(step.attendance.bring, its.attendance.bring)]}
        />
      )}
      <Part title={t(($) => $.session.ifYouCannot)} lines={[its.ifYouCannot]} />
    </>
  );
}

function Part({ title, lines, children }: { title: string; lines: readonly string[]; children?: ReactNode }) {
  const { i18n } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <div className="d-mirror-part">
      {/* The headings are the page's, the text under them may be the citizen's. */}
      <h4 lang={i18n.language}>{title}</h4>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
