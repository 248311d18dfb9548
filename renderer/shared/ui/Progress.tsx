import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export type ProgressProps = {
  /** From 1 to `of`. */
  step: number;
  of: number;
  /** What the steps are steps of; hidden, for those who listen. */
  label?: string;
};

/** "Trin 2 af 5" in words and as a bar. */
export function Progress({ step, of, label }: ProgressProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const words = t(($) => $.status.step, { step, of });
  return (
    <div className="k-progress">
      <span id={id} className="k-progress-words">
        {words}
      </span>
      <div
        className="k-progress-bar"
        role="progressbar"
        aria-label={label ?? words}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={step}
        aria-valuetext={words}
      >
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are their positions
          <span key={index} className="k-progress-part" data-done={index < step || undefined} />
        ))}
      </div>
    </div>
  );
}
