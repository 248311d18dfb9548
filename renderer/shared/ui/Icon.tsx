import { icons } from './icons.generated.ts';
import { ownIcons } from './icons.own.ts';

export type IconName = keyof typeof icons | keyof typeof ownIcons;

/** The icons that point along the line of reading, and so turn round in right-to-left. */
const pointing: ReadonlySet<IconName> = new Set<IconName>([
  'arrow-back',
  'arrow-forward',
  'backspace',
  'chevron-left',
  'chevron-right',
  'exit',
  'forward',
  'open-in-new',
  'reply',
  'send',
  'volume',
  'volume-off',
]);

export type IconProps = {
  name: IconName;
  /** `text`: as tall as the words beside it. */
  size?: 'text' | 'm' | 'l' | 'xl';
  /** Only when the icon stands without words: then this is what it says. */
  label?: string;
};

/** One outline from the design system or our own additions. Decoration unless it has a label. */
export function Icon({ name, size = 'text', label }: IconProps) {
  const shape = name in icons ? icons[name as keyof typeof icons] : ownIcons[name as keyof typeof ownIcons];
  return (
    <svg
      className="k-icon"
      data-size={size}
      data-pointing={pointing.has(name) || undefined}
      viewBox={shape.viewBox}
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={shape.path} fillRule={name in ownIcons ? 'evenodd' : undefined} />
    </svg>
  );
}

/** True when the text is the name of an icon we have: content files name icons by text. */
export function isIconName(name: string): name is IconName {
  return name in icons || name in ownIcons;
}
