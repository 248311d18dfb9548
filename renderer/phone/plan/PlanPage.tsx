import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { AnswerValue, Question } from '../../../domain/guide/engine.ts';
import { openPlan } from '../../../domain/plan/open-plan.ts';
import { wordsIn } from '../../../domain/plan/plan.ts';
import { type SavedPlan, shortHash, withAnswer, writePlanCode } from '../../../domain/plan/plan-code.ts';
import type { HubClient } from '../../shared/api/index.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { useToday } from '../../shared/guide/index.ts';
import { Loading } from '../../shared/ui/index.ts';
import { KitContext, useKit } from '../../shared/ui/kit-context.ts';
import { ChangeAnswer } from './ChangeAnswer.tsx';
import { PlanUnread } from './PlanUnread.tsx';
import { PlanView } from './PlanView.tsx';
import { type Reading, useReaderApi, useReadGuide } from './reader.ts';

/** A citizen's plan on her own phone. The guide comes from the hub, the answers from the address; neither is kept. */
export function PlanPage({ first }: { first: SavedPlan }) {
  const api = useReaderApi();
  const reading = useReadGuide(api, first.guide);
  if (reading.state === 'loading') return <Loading />;
  if (reading.state === 'away') return <PlanUnread why="away" retry={reading.retry} />;
  if (reading.state === 'gone') return <PlanUnread why="gone" />;
  return (
    <AtCentre place={reading.place}>
      <PlanHere first={first} served={reading.served} api={api} />
    </AtCentre>
  );
}

type Here = Extract<Reading, { state: 'here' }>;

/** Puts the centre's names into the header and onto paper. */
function AtCentre({ place: { name, municipality }, children }: Pick<Here, 'place'> & { children: ReactNode }) {
  const kit = useKit();
  const here = useMemo(() => ({ ...kit, municipality, place: name }), [kit, municipality, name]);
  return <KitContext value={here}>{children}</KitContext>;
}

function PlanHere({ first, served, api }: { first: SavedPlan; served: Here['served']; api: HubClient }) {
  const today = useToday();
  const language = useVisitorSettings((state) => state.language);
  const [saved, setSaved] = useState(first);
  const [asking, setAsking] = useState<string | null>(null);
  const opened = useMemo(() => openPlan(served, saved, today, language), [served, saved, today, language]);
  useAddress(saved, language);
  const words = wordsIn(served.words, language)?.words;
  if (!opened.ok || words === undefined) return <PlanUnread why="gone" />;

  const question = asking === null ? undefined : opened.walk.asked.find(({ id }) => id === asking);
  if (question !== undefined) {
    const answer = (value: AnswerValue) => {
      const next = withAnswer(saved, served.guide, question.id, value, today);
      if (next === null) return;
      // What she has seen of the guide is the guide of now.
      const current = { ...next, hash: shortHash(served.hash) };
      setSaved(current);
      setAsking(nextQuestion(served, current, today));
    };
    return (
      <ChangeAnswer
        key={question.id}
        question={question}
        words={words}
        language={opened.plan.language}
        given={saved.answers[question.id]}
        guide={served.guide}
        answers={saved.answers}
        today={today}
        onAnswer={answer}
        onBack={() => setAsking(null)}
      />
    );
  }
  return (
    <PlanView
      opened={opened}
      saved={{ ...saved, language: opened.plan.language }}
      words={words}
      today={today}
      api={api}
      onAsk={(id: Question['id']) => setAsking(id)}
      onMark={(step, isDone) => {
        const others = saved.done.filter((id) => id !== step);
        setSaved({ ...saved, done: isDone ? [...others, step] : others });
      }}
    />
  );
}

/** A changed answer may lead to a question that was not asked before: it comes next. */
function nextQuestion(served: Here['served'], saved: SavedPlan, today: string): string | null {
  const opened = openPlan(served, saved, today);
  return opened.ok ? (opened.walk.next?.id ?? null) : null;
}

/** Keeps the address the plan's own, so that a reload, a bookmark or a shared link shows what stands here. */
function useAddress(saved: SavedPlan, language: string): void {
  useEffect(() => {
    const code = writePlanCode({ ...saved, language });
    if (code !== null) window.history.replaceState(null, '', `${window.location.pathname}#${code}`);
  }, [saved, language]);
}
