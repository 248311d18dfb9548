import { Button as AriaButton, SearchField as AriaSearchField, Input, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  placeholder?: string;
  /** The label is read but not seen: only where a heading already says it. */
  hidesLabel?: boolean;
};

/** A field to search with; Escape and the cross empty it. */
export function SearchField({ label, value, onChange, onSubmit, placeholder, hidesLabel }: SearchFieldProps) {
  const { t } = useTranslation('common');
  return (
    <AriaSearchField className="k-field k-search" value={value} onChange={onChange} onSubmit={onSubmit}>
      <Label className={hidesLabel ? 'k-hidden' : 'k-label'}>{label}</Label>
      <div className="k-search-box">
        <Icon name="search" />
        <Input className="k-input" placeholder={placeholder} />
        {value !== '' && (
          <AriaButton className="k-search-clear" aria-label={t(($) => $.field.clearSearch)}>
            <Icon name="close" />
          </AriaButton>
        )}
      </div>
    </AriaSearchField>
  );
}
