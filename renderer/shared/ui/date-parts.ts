/** The three parts of a date as typed: digits only, possibly unfinished. */
export type DateParts = { day: string; month: string; year: string };

export type DateProblem = 'invalid' | 'too-early' | 'too-late';

export type DateReading =
  | { state: 'unfinished' }
  | { state: 'problem'; problem: DateProblem }
  | { state: 'date'; iso: string };

/** Reads typed parts as a calendar day. Bounds are ISO days and belong to the range. */
export function readDate({ day, month, year }: DateParts, min?: string, max?: string): DateReading {
  if (day === '' || month === '' || year.length < 4) return { state: 'unfinished' };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso) {
    return { state: 'problem', problem: 'invalid' };
  }
  if (min !== undefined && iso < min) return { state: 'problem', problem: 'too-early' };
  if (max !== undefined && iso > max) return { state: 'problem', problem: 'too-late' };
  return { state: 'date', iso };
}

/** The parts of an ISO day; empty parts for no date. */
export function partsOf(iso: string | null): DateParts {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null
    ? { day: '', month: '', year: '' }
    : { day: match[3] as string, month: match[2] as string, year: match[1] as string };
}

export type DatePart = keyof DateParts;

export const dateParts: readonly DatePart[] = ['day', 'month', 'year'];

const lengths: Record<DatePart, number> = { day: 2, month: 2, year: 4 };
/** A first digit above this cannot be followed by another: the part is full. */
const highestFirst: Record<DatePart, number> = { day: 3, month: 1, year: 9 };

/** True when no further digit belongs in the part, so that typing goes on in the next. */
export function isFull(part: DatePart, typed: string): boolean {
  return typed.length >= lengths[part] || (part !== 'year' && typed.length === 1 && Number(typed) > highestFirst[part]);
}

/** Types one digit at a part; returns the parts and where typing goes on. */
export function typeDigit(parts: DateParts, at: DatePart, digit: string): { parts: DateParts; at: DatePart } {
  const current = isFull(at, parts[at]) ? '' : parts[at];
  const typed = current + digit;
  const next = isFull(at, typed) ? (dateParts[dateParts.indexOf(at) + 1] ?? at) : at;
  return { parts: { ...parts, [at]: typed }, at: next };
}

/** Takes away the last digit, going back over an empty part. */
export function eraseDigit(parts: DateParts, at: DatePart): { parts: DateParts; at: DatePart } {
  const from = parts[at] === '' ? (dateParts[dateParts.indexOf(at) - 1] ?? at) : at;
  return { parts: { ...parts, [from]: parts[from].slice(0, -1) }, at: from };
}
