import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type MenuChoice<Id extends string = string> = {
  id: Id;
  label: string;
  hint?: string;
  icon?: IconName;
  isDisabled?: boolean;
};

export type MenuButtonProps<Id extends string = string> = Pick<
  ButtonProps,
  'variant' | 'size' | 'icon' | 'fill' | 'isDisabled' | 'aria-label' | 'children'
> & {
  items: readonly MenuChoice<Id>[];
  onChoose: (id: Id) => void;
};

/** A button that opens a short list of things to do: opened, walked and pressed with the keys as well. For staff screens. */
export function MenuButton<Id extends string>({ items, onChoose, children, ...button }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button {...button} iconEnd="chevron-down">
        {children}
      </Button>
      <Popover className="k-popover" placement="bottom end">
        <Menu className="k-listbox" items={items} onAction={(id) => onChoose(id as Id)}>
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} className="k-option k-menu-item" isDisabled={item.isDisabled}>
              {item.icon !== undefined && <Icon name={item.icon} />}
              <span>{item.label}</span>
              {item.hint !== undefined && <span className="k-option-hint">{item.hint}</span>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
