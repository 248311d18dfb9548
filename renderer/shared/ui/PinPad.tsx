import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';
import { NumberPad } from './NumberPad.tsx';
import { Readout } from './Readout.tsx';

export type PinPadProps = {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  /** Called with the digits when the last one is typed. */
  onComplete: (pin: string) => void;
  length?: number;
  isBusy?: boolean;
  errorMessage?: string;
};

/** A PIN: digits shown as dots, sent when the last one is typed. For staff, never for a citizen's MitID. */
export function PinPad({ label, value, onChange, onComplete, length = 4, isBusy, errorMessage }: PinPadProps) {
  const { t } = useTranslation('common');
  const name = label ?? t(($) => $.pin.label);
  const change = (next: string) => {
    onChange(next);
    if (next.length === length && next.length > value.length) onComplete(next);
  };
  return (
    <div className="k-entry" data-private>
      <Readout label={name} value={value} isMasked places={length} />
      {errorMessage !== undefined && (
        <Notice tone="error" live="assertive">
          {errorMessage}
        </Notice>
      )}
      <NumberPad
        label={name}
        value={value}
        showsValue={false}
        maxLength={length}
        isDisabled={isBusy}
        onChange={change}
      />
    </div>
  );
}
