import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export type CheckboxProps = {
  children: ReactNode;
  hint?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
};

/** Yes or no, beside words that say what yes means. */
export function Checkbox({ children, hint, isSelected, onChange, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox className="k-checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="k-answer-box" aria-hidden="true">
        {isSelected && <Icon name="check" />}
      </span>
      <span className="k-tile-text">
        <span>{children}</span>
        {hint !== undefined && <span className="k-hint">{hint}</span>}
      </span>
    </AriaCheckbox>
  );
}
