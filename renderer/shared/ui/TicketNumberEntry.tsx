import { useTranslation } from 'react-i18next';
import { LetterRow } from './LetterRow.tsx';
import { NumberPad } from './NumberPad.tsx';
import { Readout } from './Readout.tsx';
import { useTypedKeys } from './typed-keys.ts';

export type TicketNumberEntryProps = {
  label?: string;
  /** Such as `P104`; letter and digits may each be missing while it is being typed. */
  value: string;
  onChange: (value: string) => void;
  /** The letters in use today. */
  letters: readonly string[];
  maxDigits?: number;
};

/** Entry of a ticket number: a letter, then digits. */
export function TicketNumberEntry({ label, value, onChange, letters, maxDigits = 3 }: TicketNumberEntryProps) {
  const { t } = useTranslation('common');
  const name = label ?? t(($) => $.entry.ticketNumber);
  const letter = /^[A-ZÆØÅ]/.exec(value)?.[0] ?? '';
  const digits = value.slice(letter.length);
  useTypedKeys((key) => {
    const typed = key.toUpperCase();
    if (!letters.includes(typed)) return false;
    onChange(typed + digits);
    return true;
  });
  return (
    <div className="k-entry">
      <Readout label={name} value={value} places={maxDigits + 1} />
      <LetterRow letters={letters} value={letter === '' ? null : letter} onChange={(next) => onChange(next + digits)} />
      <NumberPad
        label={name}
        value={digits}
        showsValue={false}
        maxLength={maxDigits}
        onChange={(next) => onChange(next === '' && digits === '' ? '' : letter + next)}
      />
    </div>
  );
}
