import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ErrorText, type FieldProps, LabelText } from './Field.tsx';
import { Icon } from './Icon.tsx';

export type SelectItem<Id extends string = string> = { id: Id; label: string; hint?: string; isDisabled?: boolean };

export type SelectProps<Id extends string = string> = FieldProps & {
  items: readonly SelectItem<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** The label is read but not seen: only where the place already says it. */
  hidesLabel?: boolean;
};

/** One out of many, in a list that opens. For staff screens; citizens get buttons. */
export function Select<Id extends string>({
  label,
  hint,
  errorMessage,
  isOptional,
  items,
  value,
  onChange,
  placeholder,
  isDisabled,
  hidesLabel,
}: SelectProps<Id>) {
  const { t } = useTranslation('common');
  return (
    <AriaSelect
      className="k-field"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as Id);
      }}
      placeholder={placeholder ?? t(($) => $.field.choose)}
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
    >
      <Label className={hidesLabel ? 'k-hidden' : 'k-label'}>
        <LabelText label={label} isOptional={isOptional} />
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="k-hint">
          {hint}
        </Text>
      )}
      <Button className="k-input k-select">
        <SelectValue className="k-select-value">
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <FieldError className="k-error">{errorMessage !== undefined && <ErrorText>{errorMessage}</ErrorText>}</FieldError>
      <Popover className="k-popover">
        <ListBox className="k-listbox" items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="k-option" isDisabled={item.isDisabled}>
              <span>{item.label}</span>
              {item.hint !== undefined && <span className="k-option-hint">{item.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
