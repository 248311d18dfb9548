import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link as AriaLink } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

type Look = {
  /** `primary`: the one way on. `secondary`: other ways. `quiet`: small helps. `danger`: loses something. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `large` gives the one main button of a citizen's screen more height; `small` is for rows on a desk screen. */
  size?: 'normal' | 'large' | 'small';
  icon?: IconName;
  /** An icon after the words, such as an arrow onward. */
  iconEnd?: IconName;
  /** As wide as the place it stands in. */
  fill?: boolean;
  children: ReactNode;
};

export type ButtonProps = Look &
  Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
    /** Waiting for an answer: the button keeps its words, shows that it works, and cannot be pressed again. */
    isPending?: boolean;
  };

/** A button with words on it, a verb first. `onPress` for what it does. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  iconEnd,
  fill,
  children,
  isPending,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      isPending={isPending}
      className="k-button"
      data-variant={variant}
      data-size={size}
      data-fill={fill || undefined}
    >
      {isPending ? <Spinner size="text" /> : icon !== undefined && <Icon name={icon} />}
      <span className="k-button-text">{children}</span>
      {iconEnd !== undefined && <Icon name={iconEnd} />}
    </AriaButton>
  );
}

export type LinkButtonProps = Look & { href: string; target?: string; 'aria-label'?: string };

/** A link that looks like a button: it leads to another page instead of doing something here. */
export function LinkButton({
  variant = 'secondary',
  size = 'normal',
  icon,
  iconEnd,
  fill,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <AriaLink {...rest} className="k-button" data-variant={variant} data-size={size} data-fill={fill || undefined}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="k-button-text">{children}</span>
      {iconEnd !== undefined && <Icon name={iconEnd} />}
    </AriaLink>
  );
}

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  icon: IconName;
  /** What it does, in words: there are none on it. */
  label: string;
  variant?: 'secondary' | 'quiet';
};

/** A button without words, for crowded rows on desk screens only. */
export function IconButton({ icon, label, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className="k-button k-icon-button" data-variant={variant}>
      <Icon name={icon} />
    </AriaButton>
  );
}
