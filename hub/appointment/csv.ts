import { parse } from 'csv-parse/sync';
import { isReference, lengths } from '../../domain/appointment/appointment.ts';
import type { Incoming } from '../../domain/appointment/plan-import.ts';
import { readMoment } from '../../domain/appointment/wall-clock.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { type AppointmentSetup, type CsvSetup, kindOf } from './setup.ts';

/** Why a line is left out. Never with the line's own words: they may name somebody. */
export type LineProblem = 'no-time' | 'no-id' | 'unknown-service' | 'bad-length' | 'repeated' | 'too-few-columns';

export interface ReadFile {
  readonly incoming: readonly Incoming[];
  /** `line` as an editor counts them, the heading being line 1 */
  readonly problems: readonly { readonly line: number; readonly why: LineProblem }[];
}

export type ReadFileAnswer =
  | ({ readonly ok: true } & ReadFile)
  | { readonly ok: false; readonly reason: 'file-unreadable' | 'file-too-long' }
  | { readonly ok: false; readonly reason: 'columns-missing'; readonly columns: readonly string[] };

/** The most lines of one file. */
export const longestFile = 5_000;

/**
 * The text of a file: UTF-8 (with or without its mark) or UTF-16 with its mark, else Windows-1252, which Danish
 * systems and Excel still write.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const separators = [';', ',', '\t'];

/** The separator that parts the heading into most columns. */
function separatorOf(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  return separators
    .map((separator) => ({ separator, columns: heading.split(separator).length }))
    .sort((a, b) => b.columns - a.columns)[0]?.separator as string;
}

const plain = (name: string) => name.trim().toLowerCase();

/**
 * Reads a booking system's CSV file by the column names of the set-up. `hide` makes an id unreadable before anything
 * else sees it. What cannot be read is named by its line; all the rest is read.
 */
export function readCsv(
  bytes: Uint8Array,
  setup: AppointmentSetup,
  columns: CsvSetup,
  hide: (id: string) => string,
): ReadFileAnswer {
  const text = decodeText(bytes);
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\uFEFF/, '')),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 20_000,
    }) as unknown as typeof rows;
  } catch {
    return { ok: false, reason: 'file-unreadable' };
  }
  const heading = rows.shift()?.record.map(plain) ?? [];
  if (rows.length > longestFile) return { ok: false, reason: 'file-too-long' };
  const wanted = [columns.time, columns.service, columns.id, columns.date, columns.minutes, columns.reference];
  const missing = [...wanted, columns.cancelled?.column].filter(
    (name) => name !== undefined && !heading.includes(plain(name)),
  ) as string[];
  // The names are the set-up's own, so they may be told.
  if (missing.length > 0) return { ok: false, reason: 'columns-missing', columns: missing };

  const incoming: Incoming[] = [];
  const problems: { line: number; why: LineProblem }[] = [];
  const seen = new Set<string>();
  for (const { record, info } of rows) {
    const cell = (name: string | undefined) => (name === undefined ? '' : (record[heading.indexOf(plain(name))] ?? ''));
    const complain = (why: LineProblem) => problems.push({ line: info.lines, why });
    if (record.length < heading.length) {
      complain('too-few-columns');
      continue;
    }
    if (columns.cancelled?.values.some((value) => plain(value) === plain(cell(columns.cancelled?.column)))) continue;
    const at =
      columns.date === undefined
        ? readMoment(cell(columns.time), null)
        : readMoment(cell(columns.date), cell(columns.time));
    const kind = kindOf(setup, cell(columns.service));
    const id = cell(columns.id);
    const minutes = cell(columns.minutes) === '' ? setup.minutes : Number.parseInt(cell(columns.minutes), 10);
    if (at === null) complain('no-time');
    else if (id === '') complain('no-id');
    else if (kind === null) complain('unknown-service');
    else if (!(minutes >= lengths.shortest && minutes <= lengths.longest)) complain('bad-length');
    else if (seen.has(id)) complain('repeated');
    else {
      seen.add(id);
      const reference = cell(columns.reference);
      incoming.push({
        id: hide(id),
        day: localDate(new Date(at)),
        at,
        ...kind,
        minutes,
        reference: isReference(reference) ? reference : null,
      });
    }
  }
  return { ok: true, incoming, problems };
}
