import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

export type FieldProps = {
  label: string;
  hint?: string;
  errorMessage?: string;
  /** Says "valgfrit" beside the label: mark the few that may be left out. */
  isOptional?: boolean;
};

/** Label, hint and error round something that is not one of the ready fields. Gives the ids to tie them together. */
export function Field({
  label,
  hint,
  errorMessage,
  isOptional,
  children,
}: FieldProps & { children: (ids: { labelId: string; describedBy: string | undefined }) => ReactNode }) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, errorMessage !== undefined && `${id}-error`].filter(Boolean);
  return (
    <div className="k-field" data-invalid={errorMessage !== undefined || undefined}>
      <span className="k-label" id={`${id}-label`}>
        <LabelText label={label} isOptional={isOptional} />
      </span>
      {hint !== undefined && (
        <span className="k-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ labelId: `${id}-label`, describedBy: described.length > 0 ? described.join(' ') : undefined })}
      {errorMessage !== undefined && (
        <span className="k-error" id={`${id}-error`}>
          <ErrorText>{errorMessage}</ErrorText>
        </span>
      )}
    </div>
  );
}

/** The words of a label, with "valgfrit" where that is so. */
export function LabelText({ label, isOptional }: { label: string; isOptional?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <>
      {label}
      {isOptional && <span className="k-optional"> ({t(($) => $.field.optional)})</span>}
    </>
  );
}

/** An error beside a field: a picture and words. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <>
      <Icon name="error" /> {children}
    </>
  );
}
