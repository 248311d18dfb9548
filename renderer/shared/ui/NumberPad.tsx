import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { Key } from './Keys.tsx';
import { Readout } from './Readout.tsx';
import { useTypedKeys } from './typed-keys.ts';

export type NumberPadProps = {
  label: string;
  /** Digits only. */
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  /** False when the value is shown elsewhere. */
  showsValue?: boolean;
  isDisabled?: boolean;
};

/** The digits as large keys in the order of a telephone. A real keyboard works too. */
export function NumberPad({ label, value, onChange, maxLength, showsValue = true, isDisabled }: NumberPadProps) {
  const { t } = useTranslation('common');
  const add = (digit: string) => {
    if (value.length < maxLength) onChange(value + digit);
  };
  const erase = () => onChange(value.slice(0, -1));
  useTypedKeys((key) => {
    if (/^\d$/.test(key)) add(key);
    else if (key === 'Backspace') erase();
    else return false;
    return true;
  }, isDisabled !== true);

  return (
    <div className="k-entry">
      {showsValue && <Readout label={label} value={value} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons */}
      <div className="k-numberpad" role="group" aria-label={label} dir="ltr" data-say="no">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <Key key={digit} label={digit} isDisabled={isDisabled} onPress={() => add(digit)} />
        ))}
        <Key label={t(($) => $.entry.clear)} isDisabled={isDisabled} onPress={() => onChange('')}>
          <Icon name="close" size="m" />
        </Key>
        <Key label="0" isDisabled={isDisabled} onPress={() => add('0')} />
        <Key label={t(($) => $.entry.erase)} isDisabled={isDisabled} onPress={erase}>
          <Icon name="backspace" size="m" />
        </Key>
      </div>
    </div>
  );
}
