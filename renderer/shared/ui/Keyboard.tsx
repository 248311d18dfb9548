import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { Key } from './Keys.tsx';
import { Readout } from './Readout.tsx';
import { useTypedKeys } from './typed-keys.ts';

/** Four rows of eleven: 20 mm keys with 3 mm between make 250 mm, which fits a 21.5 inch portrait screen. */
const rows = ['1234567890', 'qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'] as const;

export type KeyboardProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  showsValue?: boolean;
};

/**
 * A Danish keyboard on the screen, for words that are searched: no capitals and no signs, so that erase and space have
 * room for fingers and for large letters. A real keyboard works too.
 */
export function Keyboard({ label, value, onChange, maxLength = 60, showsValue = true }: KeyboardProps) {
  const { t } = useTranslation('common');
  const add = (character: string) => {
    if (value.length < maxLength) onChange(value + character);
  };
  const erase = () => onChange(value.slice(0, -1));
  useTypedKeys((key) => {
    if (key === 'Backspace') erase();
    else if ([...key].length === 1 && value.length < maxLength) onChange(value + key);
    else return false;
    return true;
  });

  const keysOf = (row: string) =>
    [...row].map((character) => <Key key={character} label={character} onPress={() => add(character)} />);

  return (
    <div className="k-entry">
      {showsValue && <Readout label={label} value={value} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons */}
      <div className="k-keyboard" role="group" aria-label={t(($) => $.entry.keyboard)} dir="ltr" data-say="no">
        {keysOf(rows[0])}
        <Key label={t(($) => $.entry.erase)} onPress={erase}>
          <Icon name="backspace" size="m" />
        </Key>
        {keysOf(rows[1])}
        {keysOf(rows[2])}
        {keysOf(rows[3])}
        <Key label={t(($) => $.entry.space)} span={4} onPress={() => add(' ')} />
      </div>
    </div>
  );
}
