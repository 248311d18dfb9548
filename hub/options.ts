import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { phoneAddress } from '../domain/identity/phone-address.ts';

/** What a person may say on the command line. `role` and `hub` are for the desktop windows. */
export interface StartOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly centreFile: string | null;
  /** where citizens' phones reach the hub, an origin; null: nobody has said */
  readonly publicUrl: string | null;
  readonly browser: boolean;
  readonly role: string;
  readonly hub: string | null;
  readonly quiet: boolean;
  readonly help: boolean;
}

export const roles = ['all', 'kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content'] as const;

/** Where the data stand when nobody says otherwise: the place of the platform, as other desktop programs do. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Sidemand');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sidemand');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'sidemand');
}

export const defaultPort = 4700;

/** Reads the command line. A wrong option is told in one sentence. */
export function readOptions(
  argv: readonly string[],
  root: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): { ok: true; options: StartOptions } | { ok: false; message: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        role: { type: 'string', default: 'all' },
        hub: { type: 'string' },
        centre: { type: 'string' },
        'public-url': { type: 'string' },
        demo: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        // For the windows only; the hub lets them pass (see electron/options.ts).
        device: { type: 'string' },
        'code-file': { type: 'string' },
        monitor: { type: 'string' },
        'ticket-printer': { type: 'string' },
        'page-printer': { type: 'string' },
      },
    });
    const port = values.port === undefined ? defaultPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { ok: false, message: `--port: ${values.port} is not a port (0-65535).` };
    if (!(roles as readonly string[]).includes(values.role)) {
      return { ok: false, message: `--role: ${values.role} is not one of ${roles.join(', ')}.` };
    }
    if (values.empty && (values.demo || values.centre))
      return { ok: false, message: '--empty goes with neither --demo nor --centre.' };
    if (values.demo && values.centre) return { ok: false, message: '--demo and --centre: choose one.' };
    if (values.hub !== undefined && !isHubAddress(values.hub)) {
      return { ok: false, message: '--hub: give https://name[:port], or http://127.0.0.1:port for this machine.' };
    }
    const said = values['public-url'];
    const publicUrl = said === undefined ? null : phoneAddress(said);
    if (said !== undefined && publicUrl === null) {
      return {
        ok: false,
        message: '--public-url: give https://name[:port] as phones reach it, with no path; never the machine itself.',
      };
    }
    return {
      ok: true,
      options: {
        dataFolder: resolve(values.data ?? defaultDataFolder(platform, env)),
        port,
        centreFile: values.empty
          ? null
          : values.centre
            ? resolve(values.centre)
            : join(root, 'assets', 'demo', 'centre.yaml'),
        publicUrl,
        browser: values.browser,
        role: values.role,
        hub: values.hub ?? null,
        quiet: values.quiet,
        help: values.help,
      },
    };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}

/** A hub elsewhere must be reached over TLS; plain http only on this machine. */
export function isHubAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname));
}

export const helpText = `Sidemand: queue, assisted self-service and digital training for a citizen service centre.

  npm start                     start the hub and open the screens
  npm start -- [options]

  --data <folder>     where the database and its key stand
  --port <number>     the hub's port on this machine (default ${defaultPort}; 0: any free one)
  --role <role>       which windows to open: ${roles.join(', ')} (default all)
  --hub <address>     open the windows of a hub that runs elsewhere; start none here
  --demo              load the demo centre into an empty data folder (default)
  --centre <file>     load your own centre instead; the demo is assets/demo/centre.yaml
  --empty             load no centre
  --public-url <address>
                      where citizens' phones reach the hub (https://name); left out: numbers have no code to scan
  --browser           do not try Electron; say where each screen is for a browser
  --device <id>       with --hub: which screen this machine is; --code-file <file> holds its code
  --monitor <n>, --ticket-printer <name>, --page-printer <name>
                      for desktop windows: where to show them and what to print on
  --help              this text

Exit codes: 2 wrong option, 10 port taken, 11 data folder not writable, 12 database damaged,
13 database made by a newer version, 14 centre file has errors, 15 data folder in use by another hub.`;
