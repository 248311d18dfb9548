import type { TerminalHelp } from '../help.tsx';
import type { Session } from '../session.ts';
import { useGuide } from '../use-guide.ts';
import type { Visit } from '../visit.ts';
import { AnswersView } from './AnswersView.tsx';
import { ErrandView } from './ErrandView.tsx';
import { FinishView } from './FinishView.tsx';
import { GuideStart } from './GuideStart.tsx';
import { PlanView } from './PlanView.tsx';
import { QuestionView } from './QuestionView.tsx';
import { StepView } from './StepView.tsx';

type Props = { visit: Visit; session: Session; help: TerminalHelp };

/** The screen she is at. */
export function VisitView({ visit, session, help }: Props) {
  const guide = useGuide(visit);
  const { view } = visit;
  if (view.at === 'done') return <FinishView visit={visit} session={session} />;
  if (guide === null) return <ErrandView session={session} help={help} />;
  const props = { visit, guide, help };
  switch (view.at) {
    case 'welcome':
      return <GuideStart {...props} />;
    case 'question': {
      const question = guide.walk.asked.find(({ id }) => id === view.question);
      return question === undefined ? (
        <AnswersView {...props} />
      ) : (
        <QuestionView key={question.id} {...props} question={question} />
      );
    }
    case 'answers':
      return <AnswersView {...props} />;
    case 'step': {
      const item = guide.plan.items.find(({ id }) => id === view.step);
      return item === undefined ? <AnswersView {...props} /> : <StepView key={item.id} {...props} item={item} />;
    }
    case 'plan':
      return <PlanView {...props} />;
  }
}
