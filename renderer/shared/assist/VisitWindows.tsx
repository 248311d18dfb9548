import type { Outcome } from '../../../domain/assistance/outcome.ts';
import { useHubQuery } from '../api/index.ts';
import { AgreementDialog } from './AgreementDialog.tsx';
import { useDrafts } from './drafts.ts';
import { FinishDialog } from './FinishDialog.tsx';
import { useProgress } from './progress.ts';
import { useHasAgreement } from './use-agreement.ts';
import { useWindows } from './windows.ts';

export type VisitWindowsProps = {
  visit: string;
  label: string | null;
  errand: string | null;
  /** what the visit was for, first to last, where it is known */
  services?: readonly string[];
  /** the citizen's language */
  language: string;
  /** the terminal session, if she has one */
  session: string | null;
  onFinished?: (outcome: Outcome) => void;
};

/** The two windows of a visit: to finish it, and to agree on a follow-up. One of these per page. */
export function VisitWindows({ visit, label, errand, services, language, session, onFinished }: VisitWindowsProps) {
  const { open, show } = useWindows();
  const drop = useDrafts((state) => state.drop);
  const recorded = useSession(session);
  const seen = useProgress((state) => state.seen);
  const hasAgreement = useHasAgreement(visit);
  const topics = recorded.data?.suggestedTopics ?? [];
  if (open === 'agreement') {
    return (
      <AgreementDialog
        key={visit}
        visit={visit}
        language={language}
        suggested={topics}
        hasAgreement={hasAgreement}
        onClose={() => show(null)}
        onFinish={() => show('finish')}
      />
    );
  }
  if (open !== 'finish') return null;
  // The suggestion is made once, when the window opens: it must not open before what it is made from is here.
  if (session !== null && recorded.isPending) return null;
  return (
    <FinishDialog
      key={visit}
      visit={visit}
      label={label}
      errand={errand}
      services={services ?? null}
      atTerminal={session !== null}
      plan={session === null || recorded.data?.guide == null ? null : (seen[session] ?? { steps: 0, done: 0 })}
      levels={(recorded.data?.records ?? []).map(({ level }) => level)}
      topics={topics}
      hasAgreement={hasAgreement}
      onAgree={() => show('agreement')}
      onClose={() => show(null)}
      onFinished={(outcome) => {
        show(null);
        drop(visit);
        onFinished?.(outcome);
      }}
    />
  );
}

/** A terminal session with what has been recorded of it. */
export function useSession(session: string | null) {
  return useHubQuery(['assist.session', session], (api) => api.assist.session.query({ session: session ?? '' }), {
    enabled: session !== null,
  });
}
