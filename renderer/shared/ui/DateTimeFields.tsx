import { parseDate, parseTime } from '@internationalized/date';
import {
  DateField as AriaDateField,
  TimeField as AriaTimeField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import { ErrorText, type FieldProps, LabelText } from './Field.tsx';

export type DateFieldProps = FieldProps & {
  /** ISO day `yyyy-mm-dd`. */
  value: string | null;
  onChange: (iso: string | null) => void;
  min?: string;
  max?: string;
  isDisabled?: boolean;
};

/** A date typed in parts on a real keyboard. For staff screens; citizens get `DateEntry`. */
export function DateField({
  label,
  hint,
  errorMessage,
  isOptional,
  value,
  onChange,
  min,
  max,
  isDisabled,
}: DateFieldProps) {
  return (
    <AriaDateField
      className="k-field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      minValue={min === undefined ? undefined : parseDate(min)}
      maxValue={max === undefined ? undefined : parseDate(max)}
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Head label={label} hint={hint} isOptional={isOptional} />
      <DateInput className="k-input k-segments">
        {(segment) => <DateSegment className="k-segment" segment={segment} />}
      </DateInput>
      <FieldError className="k-error">{errorMessage !== undefined && <ErrorText>{errorMessage}</ErrorText>}</FieldError>
    </AriaDateField>
  );
}

export type TimeFieldProps = FieldProps & {
  /** `hh:mm`, 24 hours. */
  value: string | null;
  onChange: (time: string | null) => void;
  isDisabled?: boolean;
};

/** A time of day typed in parts, 24 hours. For staff screens. */
export function TimeField({ label, hint, errorMessage, isOptional, value, onChange, isDisabled }: TimeFieldProps) {
  return (
    <AriaTimeField
      className="k-field"
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      hourCycle={24}
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Head label={label} hint={hint} isOptional={isOptional} />
      <DateInput className="k-input k-segments">
        {(segment) => <DateSegment className="k-segment" segment={segment} />}
      </DateInput>
      <FieldError className="k-error">{errorMessage !== undefined && <ErrorText>{errorMessage}</ErrorText>}</FieldError>
    </AriaTimeField>
  );
}

function Head({ label, hint, isOptional }: FieldProps) {
  return (
    <>
      <Label className="k-label">
        <LabelText label={label} isOptional={isOptional} />
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="k-hint">
          {hint}
        </Text>
      )}
    </>
  );
}
