import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AssistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import { Icon, type IconName, Select } from '../ui/index.ts';

export interface PickableStep {
  readonly id: string;
  readonly title: string;
  readonly level: AssistanceLevel | null;
  /** the citizen is at this step now */
  readonly isHere: boolean;
}

type Props = {
  steps: readonly PickableStep[];
  value: string | null;
  onPick: (step: string) => void;
  levelWords: (level: AssistanceLevel | null) => string;
  /** a list that opens, where there is no room for one that stands */
  isMenu: boolean;
};

const levelIcons: Record<AssistanceLevel, IconName> = {
  alone: 'success',
  guided: 'chat',
  shown: 'visibility',
  'not-possible': 'close',
};

/** The steps of the plan with what has been recorded of each. */
export function StepPicker({ steps, value, onPick, levelWords, isMenu }: Props) {
  const { t } = useTranslation('assist');
  const label = useId();
  const stateOf = (step: PickableStep) =>
    [levelWords(step.level), ...(step.isHere ? [t(($) => $.strip.here)] : [])].join(', ');
  if (isMenu) {
    return (
      <Select
        label={t(($) => $.strip.steps)}
        items={steps.map((step) => ({ id: step.id, label: step.title, hint: stateOf(step) }))}
        value={value}
        onChange={onPick}
      />
    );
  }
  return (
    <div className="a-topics">
      <span className="k-label" id={label}>
        {t(($) => $.strip.steps)}
      </span>
      <ol className="a-steps" aria-labelledby={label}>
        {steps.map((step) => (
          <li key={step.id}>
            <AriaButton
              className="a-step"
              aria-current={step.id === value ? 'step' : undefined}
              data-here={step.isHere || undefined}
              onPress={() => onPick(step.id)}
            >
              <Icon name={step.isHere ? 'arrow-forward' : step.level === null ? 'minus' : levelIcons[step.level]} />
              <span className="a-step-text">
                <span>{step.title}</span>
                <span className="a-step-state">{stateOf(step)}</span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
