import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Field, type FieldProps } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type ChipItem<Id extends string = string> = { id: Id; label: string; icon?: IconName; isDisabled?: boolean };

type Common<Id extends string> = FieldProps & { items: readonly ChipItem<Id>[]; isDisabled?: boolean };

function Chip({ id, label, icon, isDisabled }: ChipItem) {
  return (
    <ToggleButton id={id} className="k-chip" isDisabled={isDisabled}>
      {({ isSelected }) => (
        <>
          {isSelected ? <Icon name="check" /> : icon !== undefined && <Icon name={icon} />}
          {label}
        </>
      )}
    </ToggleButton>
  );
}

export type RadioChipsProps<Id extends string = string> = Common<Id> & {
  value: Id | null;
  onChange: (id: Id) => void;
};

/** One out of a few, all in sight. For staff screens. */
export function RadioChips<Id extends string>({ items, value, onChange, isDisabled, ...field }: RadioChipsProps<Id>) {
  return (
    <Field {...field}>
      {({ labelId, describedBy }) => (
        <ToggleButtonGroup
          className="k-chips"
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          selectionMode="single"
          disallowEmptySelection
          isDisabled={isDisabled}
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined && key !== value) onChange(key as Id);
          }}
        >
          {items.map((item) => (
            <Chip key={item.id} {...item} />
          ))}
        </ToggleButtonGroup>
      )}
    </Field>
  );
}

export type ChipTogglesProps<Id extends string = string> = Common<Id> & {
  value: readonly Id[];
  onChange: (ids: Id[]) => void;
};

/** Any number out of a few, all in sight. For staff screens. */
export function ChipToggles<Id extends string>({ items, value, onChange, isDisabled, ...field }: ChipTogglesProps<Id>) {
  return (
    <Field {...field}>
      {({ labelId, describedBy }) => (
        <ToggleButtonGroup
          className="k-chips"
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          selectionMode="multiple"
          isDisabled={isDisabled}
          selectedKeys={value}
          onSelectionChange={(keys) => onChange([...keys] as Id[])}
        >
          {items.map((item) => (
            <Chip key={item.id} {...item} />
          ))}
        </ToggleButtonGroup>
      )}
    </Field>
  );
}
