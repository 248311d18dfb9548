import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export type KeyProps = {
  /** What is said; also what is shown when there are no children. */
  label: string;
  children?: ReactNode;
  /** How many columns it takes. */
  span?: 1 | 2 | 3 | 4;
  isDisabled?: boolean;
  onPress: () => void;
};

/** One key of an on-screen keyboard or number pad: 20 mm on a kiosk. */
export function Key({ label, children, span = 1, isDisabled, onPress }: KeyProps) {
  return (
    <AriaButton
      className="k-key"
      data-span={span}
      isDisabled={isDisabled}
      onPress={onPress}
      aria-label={children === undefined ? undefined : label}
    >
      {children ?? label}
    </AriaButton>
  );
}
