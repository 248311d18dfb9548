import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { type DatePart, type DateParts, dateParts, eraseDigit, partsOf, readDate, typeDigit } from './date-parts.ts';
import { Icon } from './Icon.tsx';
import { Key } from './Keys.tsx';
import { Notice } from './Notice.tsx';
import { useTypedKeys } from './typed-keys.ts';

export type DateEntryProps = {
  label: string;
  /** ISO day `yyyy-mm-dd`, or null while there is none. */
  value: string | null;
  /** Called with a day when the three parts make one, and with null when they stop doing so. */
  onChange: (iso: string | null) => void;
  /** First and last day allowed, as ISO days. */
  min?: string;
  max?: string;
  /** Days most people mean, such as "i dag". */
  quick?: readonly { label: string; value: string }[];
  /** On a small screen: the digits come right after the typed date, so that both are seen at once, and the quick days last. */
  digitsFirst?: boolean;
};

/** A date typed as day, month and year on large keys, or taken from a few quick choices. A real keyboard works too. */
export function DateEntry({ label, value, onChange, min, max, quick = [], digitsFirst = false }: DateEntryProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const id = useId();
  const [parts, setParts] = useState<DateParts>(() => partsOf(value));
  const [at, setAt] = useState<DatePart>('day');
  const reading = readDate(parts, min, max);

  const change = (next: { parts: DateParts; at: DatePart }) => {
    setParts(next.parts);
    setAt(next.at);
    const read = readDate(next.parts, min, max);
    const iso = read.state === 'date' ? read.iso : null;
    if (iso !== value) onChange(iso);
  };
  const type = (digit: string) => change(typeDigit(parts, at, digit));
  const erase = () => change(eraseDigit(parts, at));
  useTypedKeys((key) => {
    if (/^\d$/.test(key)) type(key);
    else if (key === 'Backspace') erase();
    else return false;
    return true;
  });

  const problem =
    reading.state !== 'problem'
      ? null
      : reading.problem === 'too-early' && min !== undefined
        ? t(($) => $.date.tooEarly, { date: format.dayShort(min) })
        : reading.problem === 'too-late' && max !== undefined
          ? t(($) => $.date.tooLate, { date: format.dayShort(max) })
          : t(($) => $.date.invalid);
  const names = { day: t(($) => $.date.day), month: t(($) => $.date.month), year: t(($) => $.date.year) };
  const hints = { day: t(($) => $.date.dayHint), month: t(($) => $.date.monthHint), year: t(($) => $.date.yearHint) };

  const quickDays = quick.length > 0 && (
    <div className="k-date-quick">
      {quick.map((choice) => (
        <Button
          key={choice.value}
          aria-pressed={value === choice.value}
          onPress={() => change({ parts: partsOf(choice.value), at: 'day' })}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  );
  const typed = (
    <div className="k-date-parts" dir="ltr">
      {dateParts.map((part) => (
        <AriaButton
          key={part}
          className="k-date-part"
          data-part={part}
          data-active={part === at || undefined}
          aria-pressed={part === at}
          onPress={() => setAt(part)}
        >
          <span className="k-date-name">{names[part]}</span>
          <span className="k-date-digits" data-empty={parts[part] === '' || undefined}>
            {parts[part] === '' ? hints[part] : parts[part]}
          </span>
        </AriaButton>
      ))}
    </div>
  );
  const said = (
    <div className="k-date-said">
      <div role="status">
        {reading.state === 'date' && (
          <span className="k-date-chosen">
            <Icon name="check" />
            {t(($) => $.date.chosen, { date: format.day(reading.iso) })}
          </span>
        )}
      </div>
      {problem !== null && (
        <Notice tone="error" live="assertive">
          {problem}
        </Notice>
      )}
    </div>
  );
  const digits = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons
    <div className="k-numberpad" role="group" aria-label={t(($) => $.entry.digits)} dir="ltr" data-say="no">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
        <Key key={digit} label={digit} onPress={() => type(digit)} />
      ))}
      <Key label={t(($) => $.entry.erase)} onPress={erase}>
        <Icon name="backspace" size="m" />
      </Key>
      <Key label={t(($) => $.entry.clear)} onPress={() => change({ parts: partsOf(null), at: 'day' })}>
        <Icon name="close" size="m" />
      </Key>
    </div>
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons
    <div
      className="k-entry k-date"
      data-digits-first={digitsFirst || undefined}
      data-problem={problem !== null || undefined}
      role="group"
      aria-labelledby={id}
    >
      <p id={id} className="k-readout-label">
        {label}
      </p>
      {!digitsFirst && quickDays}
      {typed}
      {!digitsFirst && said}
      {digits}
      {digitsFirst && said}
      {digitsFirst && quickDays}
    </div>
  );
}
