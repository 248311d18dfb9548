import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { ErrorText, type FieldProps, LabelText } from './Field.tsx';

export type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Enter in a field of one line: what its button would do. */
  onSubmit?: () => void;
  type?: 'text' | 'tel' | 'search' | 'number' | 'password';
  /** More than one: a box for longer text. */
  rows?: number;
  inputMode?: 'text' | 'numeric' | 'tel' | 'search' | 'decimal';
  maxLength?: number;
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** How wide the field is, in characters; as wide as its place when left out. */
  widthChars?: number;
};

/** A field to write in, with label above, hint, and error below. For staff screens; citizens get keys on the screen. */
export function TextField({
  label,
  hint,
  errorMessage,
  isOptional,
  value,
  onChange,
  onSubmit,
  rows = 1,
  type = 'text',
  inputMode,
  maxLength,
  autoComplete = 'off',
  autoFocus,
  placeholder,
  name,
  isDisabled,
  isReadOnly,
  widthChars,
}: TextFieldProps) {
  const width = widthChars === undefined ? undefined : { inlineSize: `${widthChars + 3}ch` };
  return (
    <AriaTextField
      className="k-field"
      value={value}
      onChange={onChange}
      type={type}
      inputMode={inputMode}
      maxLength={maxLength}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      name={name}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
    >
      <Label className="k-label">
        <LabelText label={label} isOptional={isOptional} />
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="k-hint">
          {hint}
        </Text>
      )}
      {rows > 1 ? (
        <TextArea className="k-input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input
          className="k-input"
          placeholder={placeholder}
          style={width}
          onKeyDown={(event) => {
            // An Enter that ends the composing of a letter is not one that sends.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.repeat) onSubmit?.();
          }}
        />
      )}
      <FieldError className="k-error">{errorMessage !== undefined && <ErrorText>{errorMessage}</ErrorText>}</FieldError>
    </AriaTextField>
  );
}
