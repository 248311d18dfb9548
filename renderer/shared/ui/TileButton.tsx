import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';

export type TileButtonProps = {
  title: string;
  /** One short line on what happens. */
  hint?: string;
  icon?: IconName;
  /** `strong` for the one we recommend. */
  tone?: 'plain' | 'strong';
  isDisabled?: boolean;
  onPress: () => void;
};

/** A large choice with picture, name and a line of help. Stand them in a `TileGrid`. */
export function TileButton({ title, hint, icon, tone = 'plain', isDisabled, onPress }: TileButtonProps) {
  return (
    <AriaButton className="k-tile" data-tone={tone} isDisabled={isDisabled} onPress={onPress}>
      {icon !== undefined && <Icon name={icon} size="l" />}
      <span className="k-tile-text">
        <span className="k-tile-title">{title}</span>
        {hint !== undefined && <span className="k-tile-hint">{hint}</span>}
      </span>
    </AriaButton>
  );
}

export type TileGridProps = {
  /** Two side by side where the words have room; one in the largest text. */
  columns?: 1 | 2 | 3;
  label?: string;
  children: React.ReactNode;
};

/** Tiles in rows. */
export function TileGrid({ columns = 2, label, children }: TileGridProps) {
  const naming = label === undefined ? {} : { role: 'group', 'aria-label': label };
  return (
    <div className="k-tiles" data-columns={columns} {...naming}>
      {children}
    </div>
  );
}
