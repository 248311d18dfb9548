import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byTheme } from '../../../domain/plan/plan.ts';
import { useHub } from '../../shared/api/index.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { Button, Dialog, Icon, type IconName } from '../../shared/ui/index.ts';
import { isAsked, type TerminalHelp } from '../help.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { go, type View, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp };

/** True when there is no room beside the screen: with the largest text, or with the staff's strip there. */
export function useIsNarrow(): boolean {
  const isLarge = useVisitorSettings((state) => state.textSize !== 'M');
  const { me } = useHub();
  return isLarge || me.staff !== null;
}

/** Beside the screen: her answers while she is asked, her steps once they are known; help and the way out. */
export function Side(props: Props) {
  const isNarrow = useIsNarrow();
  if (isNarrow) return null;
  return (
    <aside className="t-side">
      <SideContent {...props} />
    </aside>
  );
}

/** Where there is no room beside the screen: the same behind a button at its foot. */
export function OverviewButton(props: Props) {
  const { t } = useTranslation('terminal');
  const isNarrow = useIsNarrow();
  const [isOpen, setIsOpen] = useState(false);
  if (!isNarrow) return null;
  return (
    <>
      <Button icon="list-bulleted" onPress={() => setIsOpen(true)}>
        {t(($) => $.guide.overview)}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t(($) => $.guide.overview)} width="wide">
        <SideContent {...props} onGo={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function SideContent({ visit, guide, help, onGo }: Props & { onGo?: () => void }) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const to = (view: View) => {
    change((now) => go(now, view));
    onGo?.();
  };
  const asks = ['welcome', 'question', 'answers'].includes(visit.view.at);
  const list = (
    <div className="t-side-list">
      {visit.view.at !== 'answers' &&
        (asks ? <AnswerList visit={visit} guide={guide} to={to} /> : <StepList visit={visit} guide={guide} to={to} />)}
    </div>
  );
  const foot = (
    <div className="t-side-foot">
      {!isAsked(help) && (
        <Button icon="help" fill isPending={help.isPending} onPress={help.ask}>
          {t(($) => $.help.ask)}
        </Button>
      )}
      <Button icon="exit" fill onPress={() => to({ at: 'done' })}>
        {t(($) => $.finish.button)}
      </Button>
    </div>
  );
  // In a window the list may be longer than the window: the two buttons come first there.
  return onGo === undefined ? (
    <>
      {list}
      {foot}
    </>
  ) : (
    <>
      {foot}
      {list}
    </>
  );
}

type ListProps = { visit: Visit; guide: GuideNow; to: (view: View) => void };

function AnswerList({ visit, guide, to }: ListProps) {
  const { t } = useTranslation('terminal');
  const answered = guide.walk.asked.filter(({ id }) => id !== guide.walk.next?.id);
  return (
    <nav aria-label={t(($) => $.answers.title)}>
      <p className="t-side-title">{t(($) => $.answers.title)}</p>
      {answered.length === 0 ? (
        <p>{t(($) => $.answers.none)}</p>
      ) : (
        <ol className="t-rail" lang={guide.language}>
          {answered.map((question) => {
            const text = guide.words.questions[question.id]?.text ?? '';
            const isNow = visit.view.at === 'question' && visit.view.question === question.id;
            return (
              <li key={question.id}>
                <RailButton
                  icon="edit"
                  title={text}
                  hint={guide.answerOf(question, visit.answers[question.id])}
                  isNow={isNow}
                  onPress={() => to({ at: 'question', question: question.id })}
                />
              </li>
            );
          })}
        </ol>
      )}
    </nav>
  );
}

function StepList({ visit, guide, to }: ListProps) {
  const { t } = useTranslation('terminal');
  const here = visit.view.at === 'step' ? visit.view.step : null;
  return (
    <nav aria-label={t(($) => $.steps.title)}>
      <p className="t-side-title">{t(($) => $.steps.title)}</p>
      {byTheme(guide.plan.items).map(({ theme, items }) => (
        <div key={theme} lang={guide.language}>
          <p className="t-rail-theme">{theme}</p>
          <ol className="t-rail">
            {items.map((item) => {
              const isNow = item.id === here;
              const state = item.isDone
                ? 'done'
                : item.byItself
                  ? 'automatic'
                  : item.timing === 'late'
                    ? 'late'
                    : 'todo';
              return (
                <li key={item.id}>
                  <RailButton
                    icon={stateIcons[state]}
                    state={state}
                    title={item.title}
                    said={t(($) => $.steps[state])}
                    hint={state === 'late' ? t(($) => $.steps.late) : undefined}
                    isNow={isNow}
                    onPress={() => to({ at: 'step', step: item.id })}
                  />
                </li>
              );
            })}
          </ol>
        </div>
      ))}
      <ol className="t-rail t-rail-more">
        <li>
          <RailButton
            icon="summary"
            title={t(($) => $.plan.title)}
            isNow={visit.view.at === 'plan'}
            onPress={() => to({ at: 'plan' })}
          />
        </li>
        <li>
          <RailButton
            icon="edit"
            title={t(($) => $.answers.title)}
            isNow={false}
            onPress={() => to({ at: 'answers' })}
          />
        </li>
      </ol>
    </nav>
  );
}

const stateIcons = {
  done: 'success',
  automatic: 'sync',
  late: 'warning',
  todo: 'chevron-right',
} as const satisfies Record<string, IconName>;

type RailProps = {
  icon: IconName;
  title: string;
  hint?: string;
  /** its state in words, for those who listen */
  said?: string;
  state?: string;
  isNow: boolean;
  onPress: () => void;
};

function RailButton({ icon, title, hint, said, state, isNow, onPress }: RailProps): ReactNode {
  return (
    <button
      type="button"
      className="t-rail-item"
      data-state={state}
      aria-current={isNow ? 'step' : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span className="t-rail-text">
        <span className="t-rail-title">{title}</span>
        {hint !== undefined ? (
          <span className="t-rail-hint">{hint}</span>
        ) : (
          said !== undefined && <span className="k-hidden">. {said}</span>
        )}
      </span>
    </button>
  );
}
