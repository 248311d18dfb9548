import { useTranslation } from 'react-i18next';

export type SpinnerProps = {
  size?: 'text' | 'm' | 'l';
  /** Words under it. Without words it is decoration inside something that has them. */
  label?: string;
};

/** Something is being fetched. Still, with three dots, for those who asked for less motion. */
export function Spinner({ size = 'm', label }: SpinnerProps) {
  const ring = <span className="k-spinner" data-size={size} aria-hidden="true" />;
  if (label === undefined) return ring;
  return (
    <div className="k-waiting" role="status">
      {ring}
      <span>{label}</span>
    </div>
  );
}

/** A whole part of a screen that is being fetched. */
export function Loading() {
  const { t } = useTranslation('common');
  return <Spinner size="l" label={t(($) => $.status.loading)} />;
}
