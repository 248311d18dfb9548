import { phoneAddress } from '../domain/identity/phone-address.ts';
import { type Role, roles } from './kinds.ts';
import { isAllowedHubAddress } from './policy/address.ts';

/** How one start of the shell was asked for. */
export interface ShellOptions {
  readonly role: Role;
  /** Origin of a hub on another machine. Absent: the shell starts its own hub. */
  readonly hub: string | undefined;
  /** Which device this machine is, e.g. `kiosk-1`. Absent: the first one of the role. */
  readonly device: string | undefined;
  /** File that holds this device's code for a remote hub. A file, because command lines can be read by every process. */
  readonly codeFile: string | undefined;
  /** The hub's data folder. Absent: the hub's own default. */
  readonly data: string | undefined;
  /** A centre's set-up file, for an empty data folder. */
  readonly centre: string | undefined;
  readonly port: number | undefined;
  /** Origin at which citizens' phones reach the shell's own hub. */
  readonly publicUrl: string | undefined;
  readonly start: 'demo' | 'empty' | undefined;
  /** Which monitor the window goes on, counted from 1. */
  readonly monitor: number;
  readonly ticketPrinter: string | undefined;
  readonly pagePrinter: string | undefined;
}

export type OptionProblem =
  | { readonly problem: 'role-unknown'; readonly value: string }
  | { readonly problem: 'hub-not-allowed'; readonly value: string }
  | { readonly problem: 'public-url-not-allowed'; readonly value: string }
  | { readonly problem: 'remote-hub-needs-one-role' }
  | { readonly problem: 'device-missing' }
  | { readonly problem: 'device-invalid' }
  | { readonly problem: 'number-invalid'; readonly option: 'port' | 'monitor' }
  | { readonly problem: 'value-missing'; readonly option: string };

export type ParsedOptions =
  | { readonly ok: true; readonly options: ShellOptions }
  | ({ readonly ok: false } & OptionProblem);

const withValue = [
  'role',
  'hub',
  'device',
  'code-file',
  'data',
  'centre',
  'port',
  'public-url',
  'monitor',
  'ticket-printer',
  'page-printer',
] as const;
type ValueOption = (typeof withValue)[number];

/**
 * Reads the command line. Accepts `--role kiosk` and `--role=kiosk`; the last one wins. Arguments it does not know are
 * left alone, because Chromium's own switches stand on the same line (`refuseSwitches` judges those).
 */
export function parseOptions(args: readonly string[]): ParsedOptions {
  const values = new Map<ValueOption, string>();
  let start: ShellOptions['start'];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--demo') start = 'demo';
    if (arg === '--empty') start = 'empty';
    const equals = arg.indexOf('=');
    const name = withValue.find((option) => `--${option}` === (equals < 0 ? arg : arg.slice(0, equals)));
    if (name === undefined) continue;
    const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
      return { ok: false, problem: 'value-missing', option: name };
    }
    values.set(name, value);
  }
  return check(values, start);
}

function check(values: ReadonlyMap<ValueOption, string>, start: ShellOptions['start']): ParsedOptions {
  const roleText = values.get('role') ?? 'all';
  const role = roles.find((known) => known === roleText);
  if (role === undefined) return { ok: false, problem: 'role-unknown', value: roleText };

  const hub = values.get('hub');
  const device = values.get('device');
  // The id becomes a path segment and a partition name.
  if (device !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(device))
    return { ok: false, problem: 'device-invalid' };
  if (hub !== undefined) {
    if (!isAllowedHubAddress(hub)) return { ok: false, problem: 'hub-not-allowed', value: hub };
    if (role === 'all') return { ok: false, problem: 'remote-hub-needs-one-role' };
    if (device === undefined) return { ok: false, problem: 'device-missing' };
  }

  const said = values.get('public-url');
  const publicUrl = said === undefined ? undefined : phoneAddress(said);
  if (said !== undefined && publicUrl === null) return { ok: false, problem: 'public-url-not-allowed', value: said };

  const port = wholeNumber(values.get('port'), 0, 65_535);
  if (port === 'invalid') return { ok: false, problem: 'number-invalid', option: 'port' };
  const monitor = wholeNumber(values.get('monitor') ?? '1', 1, 16);
  if (monitor === 'invalid' || monitor === undefined)
    return { ok: false, problem: 'number-invalid', option: 'monitor' };

  return {
    ok: true,
    options: {
      role,
      hub: hub === undefined ? undefined : new URL(hub).origin,
      device,
      codeFile: values.get('code-file'),
      data: values.get('data'),
      centre: values.get('centre'),
      port,
      publicUrl: publicUrl ?? undefined,
      start,
      monitor,
      ticketPrinter: values.get('ticket-printer'),
      pagePrinter: values.get('page-printer'),
    },
  };
}

function wholeNumber(text: string | undefined, min: number, max: number): number | undefined | 'invalid' {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text)) return 'invalid';
  const value = Number(text);
  return value >= min && value <= max ? value : 'invalid';
}
