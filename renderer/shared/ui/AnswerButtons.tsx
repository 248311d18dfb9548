import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';

export type AnswerOption = { id: string; label: string; hint?: string; icon?: IconName };

type Common = {
  /** The question, for those who listen. On the screen it is the screen's title. */
  label: string;
  options: readonly AnswerOption[];
  /** Side by side where there is room. */
  columns?: 1 | 2;
};

export type AnswerOneProps = Common & {
  kind: 'one';
  /** The answer given before, when she has come back to the question. */
  value?: string | null;
  onAnswer: (id: string) => void;
};

export type AnswerSeveralProps = Common & {
  kind: 'several';
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** The answer that excludes the others, such as "ingen af dem". It stands last. */
  none?: AnswerOption;
};

export type AnswerButtonsProps = AnswerOneProps | AnswerSeveralProps;

/**
 * What is chosen after one press among several: pressing a chosen one takes it away, and the answer that excludes
 * the others never stands together with them.
 */
export function toggleAnswer(value: readonly string[], pressed: string, none?: string): string[] {
  if (pressed === none) return value.includes(pressed) ? [] : [pressed];
  const others = value.filter((id) => id !== none);
  return others.includes(pressed) ? others.filter((id) => id !== pressed) : [...others, pressed];
}

/**
 * The answers to one question as large buttons. No radio buttons: arrow keys change those, and a visitor with a
 * four-key pad walks with arrows.
 */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const { kind, label, options, columns = 1 } = props;
  const all = kind === 'several' && props.none !== undefined ? [...options, props.none] : options;
  const isChosen = (option: string) => (kind === 'one' ? props.value === option : props.value.includes(option));
  const press = (option: string) => {
    if (kind === 'one') props.onAnswer(option);
    else props.onChange(toggleAnswer(props.value, option, props.none?.id));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons
    <div className="k-answers" role="group" aria-labelledby={id} data-columns={columns} data-kind={kind}>
      <span id={id} className="k-hidden" data-say="no">
        {label}
      </span>
      {kind === 'several' && <p className="k-answers-how">{t(($) => $.question.chooseSeveral)}</p>}
      {all.map((option) => (
        <AriaButton
          key={option.id}
          className="k-answer"
          data-chosen={isChosen(option.id) || undefined}
          aria-pressed={kind === 'several' || props.value !== undefined ? isChosen(option.id) : undefined}
          onPress={() => press(option.id)}
        >
          {kind === 'several' && (
            <span className="k-answer-box" aria-hidden="true">
              {isChosen(option.id) && <Icon name="check" />}
            </span>
          )}
          {option.icon !== undefined && <Icon name={option.icon} size="m" />}
          <span className="k-tile-text">
            <span className="k-answer-label">{option.label}</span>
            {option.hint !== undefined && <span className="k-tile-hint">{option.hint}</span>}
          </span>
          {kind === 'one' && isChosen(option.id) && (
            <span className="k-answer-mark">
              <Icon name="check" />
              {t(($) => $.question.chosen)}
            </span>
          )}
        </AriaButton>
      ))}
    </div>
  );
}
