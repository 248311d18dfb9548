import './assist.css';
import { useEffect, useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type AssistanceLevel, assistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import { barrier } from '../../../domain/assistance/barrier.ts';
import type { Outcome } from '../../../domain/assistance/outcome.ts';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { type Guide, type GuideWords, walkGuide } from '../../../domain/guide/engine.ts';
import { Badge, Button, ChipToggles, Field, Icon, Notice, Row } from '../ui/index.ts';
import { Agreed } from './Agreed.tsx';
import type { Position } from './position.ts';
import { keepProgress, progressOf } from './progress.ts';
import { StepPicker } from './StepPicker.tsx';
import { useHasAgreement } from './use-agreement.ts';
import { useRefusal } from './use-refusal.ts';
import { useStepNotes } from './use-step-notes.ts';
import { useSession, VisitWindows } from './VisitWindows.tsx';
import { useWindows } from './windows.ts';

export type AssistStripProps = {
  /** id of the terminal session */
  session: string;
  /** the guide the session runs on; null when it has none */
  guide: Guide | null;
  /** the guide's words in every language, as `content.guide` serves them */
  words: Readonly<Record<string, GuideWords>> | null;
  /** where the citizen is; null until her terminal has said it */
  position: Position | null;
  /** one narrow column, for the edge of the citizen's screen */
  compact?: boolean;
  /** the page has the visit's windows (`VisitWindows`) and the button that finishes it, as the desk does */
  hasWindowsElsewhere?: boolean;
  /** the visit is finished: the terminal is wiped by the hub's word */
  onFinished?: (outcome: Outcome) => void;
};

/** What is recorded of an errand that has no guide: one step, the whole of it. */
const wholeErrand = 'errand';

/**
 * What staff record while they sit beside the citizen: how each step went, in one tap, and what got in the way. Needs a
 * signed-in member of staff, on a desk or on a terminal; there it stands in `StaffLanguage`.
 */
export function AssistStrip({
  session,
  guide,
  words,
  position,
  compact,
  hasWindowsElsewhere,
  onFinished,
}: AssistStripProps) {
  const { t, i18n } = useTranslation('assist');
  const { t: domain } = useTranslation('domain');
  const refusalWords = useRefusal();
  const show = useWindows((windows) => windows.show);
  const query = useSession(session);
  const data = query.data ?? null;
  const { noteOf, note, refusal, isUnsent } = useStepNotes(session, data?.records ?? []);
  const hasAgreement = useHasAgreement(data?.visit ?? null);

  const steps = useMemo(
    () =>
      guide === null ? [] : walkGuide(guide, position?.answers ?? {}, localDate(new Date())).steps.map(({ id }) => id),
    [guide, position?.answers],
  );
  const here = guide === null ? wholeErrand : position?.view.at === 'step' ? position.view.step : null;
  const [picked, setPicked] = useState<string | null>(null);
  // Where she goes, the strip follows; a step picked by hand holds until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when she moves
  useEffect(() => setPicked(null), [here]);
  const lastRecorded = data?.records.at(-1)?.stepId ?? null;
  const step = picked ?? here ?? (lastRecorded !== null && steps.includes(lastRecorded) ? lastRecorded : null);
  const titles = words?.[i18n.language] ?? words?.da;
  const titleOf = (id: string) => (guide === null ? t(($) => $.strip.wholeErrand) : (titles?.steps[id]?.title ?? id));
  const levelWords = (level: AssistanceLevel | null) =>
    level === null ? t(($) => $.strip.notRecorded) : domain(($) => $.assistanceLevel[level]);
  const current = step === null ? null : noteOf(step);
  const [said, setSaid] = useState('');
  const { steps: count, done } = progressOf(steps, position?.done ?? [], (id) => noteOf(id).level);
  useEffect(() => {
    if (count > 0) keepProgress(session, { steps: count, done });
  }, [session, count, done]);

  const picker = guide !== null && steps.length > 0 && (
    <StepPicker
      steps={steps.map((id) => ({ id, title: titleOf(id), level: noteOf(id).level, isHere: id === here }))}
      value={step}
      onPick={setPicked}
      levelWords={levelWords}
      isMenu={compact === true}
    />
  );

  if (data?.ended) return <Notice>{t(($) => $.strip.ended)}</Notice>;
  return (
    <section className="a-strip" data-compact={compact || undefined} aria-label={t(($) => $.strip.label)}>
      <p className="k-hidden" role="status">
        {said}
      </p>
      {refusal !== null && (
        <Notice tone="error" live="assertive">
          {refusalWords(refusal)}
        </Notice>
      )}
      {isUnsent && (
        <Notice tone="warning" live="polite">
          {t(($) => $.strip.unsent)}
        </Notice>
      )}
      {compact === true && picker}
      {step === null || current === null ? (
        <p className="k-hint">{steps.length === 0 ? t(($) => $.strip.noStep) : t(($) => $.strip.pickStep)}</p>
      ) : (
        <div className="a-strip-step">
          {guide === null || compact !== true ? (
            <h3>{guide === null ? titleOf(step) : t(($) => $.strip.step, { title: titleOf(step) })}</h3>
          ) : null}
          {here !== null && step !== here && (
            <Row>
              <span className="k-hint">{t(($) => $.strip.other)}</span>
              <Button size="small" onPress={() => setPicked(null)}>
                {t(($) => $.strip.follow)}
              </Button>
            </Row>
          )}
          <Field label={t(($) => $.strip.level)} hint={t(($) => $.strip.levelHint)}>
            {({ labelId, describedBy }) => (
              <ToggleButtonGroup
                className="k-chips a-levels"
                aria-labelledby={labelId}
                aria-describedby={describedBy}
                selectionMode="single"
                selectedKeys={current.level === null ? [] : [current.level]}
                onSelectionChange={(keys) => {
                  const [key] = keys;
                  const level = key === undefined ? null : assistanceLevel.parse(key);
                  note(step, { level, barriers: level === null ? [] : current.barriers });
                  setSaid(
                    level === null
                      ? t(($) => $.strip.undone)
                      : t(($) => $.strip.recorded, { level: domain(($) => $.assistanceLevel[level]) }),
                  );
                }}
              >
                {assistanceLevel.options.map((level) => (
                  <ToggleButton key={level} id={level} className="k-chip">
                    {({ isSelected }) => (
                      <>
                        {isSelected && <Icon name="check" />}
                        {domain(($) => $.assistanceLevel[level])}
                      </>
                    )}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            )}
          </Field>
          <ChipToggles
            label={t(($) => $.strip.barriers)}
            hint={current.level === null ? t(($) => $.strip.barriersLater) : t(($) => $.strip.barriersHint)}
            isDisabled={current.level === null}
            items={barrier.options.map((id) => ({ id, label: t(($) => $.barrierShort[id]) }))}
            value={current.barriers}
            onChange={(barriers) => note(step, { level: current.level, barriers })}
          />
        </div>
      )}
      <Row>
        {hasAgreement ? (
          <Agreed />
        ) : (
          <Button icon="student" onPress={() => show('agreement')}>
            {t(($) => $.strip.agree)}
          </Button>
        )}
        {hasWindowsElsewhere !== true && (
          <Button variant="primary" icon="check" onPress={() => show('finish')}>
            {t(($) => $.strip.finish)}
          </Button>
        )}
      </Row>
      {data !== null && data.suggestedTopics.length > 0 && (
        <div className="a-topics">
          <span className="k-label">{t(($) => $.strip.topics)}</span>
          <Row>
            {data.suggestedTopics.map((id) => (
              <Badge key={id} tone="info">
                {domain(($) => $.topic[id])}
              </Badge>
            ))}
          </Row>
        </div>
      )}
      {compact !== true && picker}
      {data !== null && hasWindowsElsewhere !== true && (
        <VisitWindows
          visit={data.visit}
          label={null}
          errand={null}
          language={position?.language ?? 'da'}
          session={session}
          onFinished={onFinished}
        />
      )}
    </section>
  );
}
