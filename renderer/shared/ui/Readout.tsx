import { useTranslation } from 'react-i18next';

export type ReadoutProps = {
  label: string;
  value: string;
  /** Dots in place of the characters. */
  isMasked?: boolean;
  /** Empty places shown, such as the four of a PIN. */
  places?: number;
};

/** What has been typed so far, large, and said to those who listen. */
export function Readout({ label, value, isMasked, places = 0 }: ReadoutProps) {
  const { t } = useTranslation('common');
  const shown = isMasked ? '•'.repeat(value.length) : value;
  const spoken = isMasked
    ? t(($) => $.pin.entered, { count: value.length })
    : value === ''
      ? t(($) => $.entry.empty)
      : t(($) => $.entry.typed, { text: value });
  return (
    <div className="k-readout">
      <span className="k-readout-label">{label}</span>
      <bdi className="k-readout-value" dir="ltr" aria-hidden="true">
        {shown}
        <span className="k-readout-rest">{'_'.repeat(Math.max(0, places - value.length))}</span>
      </bdi>
      <span className="k-hidden" role="status">
        {spoken}
      </span>
    </div>
  );
}
