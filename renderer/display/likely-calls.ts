import type { Called } from '../../domain/announcement/sentence.ts';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';

/** What of the centre decides which clips its calls can need. */
interface Numbered {
  readonly services: readonly { readonly series: string }[];
  readonly counters: readonly { readonly label: string }[];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Calls that between them need every clip a number of this centre can need: each series, digit and counter. */
export function likelyCalls({ services, counters }: Numbered, numbers: AnnounceSettings['numbers']): Called[] {
  const series = services[0]?.series ?? '';
  const printed =
    numbers === 'digits'
      ? range(0, 9).map((digit) => String(digit).repeat(3))
      : [...range(0, 99).map(String), ...range(1, 9).flatMap((hundreds) => [`${hundreds}00`, `${hundreds}01`])];
  return [
    ...printed.map((number) => ({ label: `${series}${number}`, counter: '' })),
    ...services.map((service) => ({ label: `${service.series}001`, counter: '' })),
    ...counters.map(({ label }) => ({ label: `${series}001`, counter: label })),
  ];
}

/** The call that is made to hear how calls sound: the centre's first series and counter. */
export function sampleCall({
  services,
  counters,
}: {
  readonly services: Numbered['services'];
  readonly counters: readonly { readonly id: string }[];
}) {
  return { label: `${services[0]?.series ?? ''}104`, counter: counters[0]?.id ?? '' };
}
