import { spawn } from 'node:child_process';
import pino from 'pino';
import { findElectronBinary } from '../electron/binary.ts';
import { type Hub, startHub } from '../hub/hub.ts';
import { helpText, readOptions, type StartOptions } from '../hub/options.ts';
import { StartError, startExitCodes } from '../hub/start-error.ts';
import { sayMigrated } from '../hub/storage/migrate.ts';
import { buildAll, root } from './build.ts';
import { buildElectron } from './build-electron.ts';

/** What a person can do about each reason. */
const advice: Readonly<Record<StartError['reason'], string>> = {
  'port-taken': 'Is Sidemand running already? Else choose another port: npm start -- --port 4800',
  'data-unwritable': 'Choose a folder you may write to: npm start -- --data <folder>',
  'database-damaged': 'Move the file away and start again, or put back a backup. Nothing was changed.',
  'database-newer': 'Start the newer version of Sidemand. Nothing was changed.',
  'centre-invalid': 'Mend the file and start again. Nothing was loaded.',
  'key-unusable':
    'Put back the file `key` that belongs to this database, from a backup. Without it the names cannot be read.',
  'data-in-use': 'Stop the other hub, or choose another folder: npm start -- --data <folder>',
};

/** The hub of `--hub` does not answer. Beside the codes of a hub that cannot start. */
const hubAwayExitCode = 17;

const say = (line = '') => console.log(line);

const parsed = readOptions(process.argv.slice(2), root);
if (!parsed.ok) {
  console.error(`${parsed.message}\nnpm start -- --help tells the options.`);
  process.exit(2);
}
const { options } = parsed;
if (options.help) {
  say(helpText);
  process.exit(0);
}

/** Why there are no windows, in a few words. */
const whyNoWindows = {
  'package-not-installed': 'the electron package is not installed',
  'not-downloaded': "Electron's program is not downloaded; npx install-electron gets it where the network allows",
  'file-gone': "Electron's program is not where it should be; npx install-electron puts it back",
  'other-version': "Electron's program is of another version; npx install-electron gets the right one",
} as const;

await buildAll(say);
const electron = findElectronBinary(root);
if ('path' in electron && !options.browser) await openWindows(electron.path, options);
else {
  const why = 'missing' in electron && !options.browser ? whyNoWindows[electron.missing] : 'you asked for the browser';
  say(`No desktop windows (${why}): open the screens in a browser.`);
  if (options.hub) await tellOfHub(options.hub);
  else await serveBrowsers(options);
}

/** The desktop: Electron starts the hub itself and opens the windows of the role. */
async function openWindows(binary: string, { dataFolder, port, role, hub }: StartOptions): Promise<void> {
  await buildElectron();
  const given = process.argv.slice(2).filter((argument) => argument !== '--browser');
  say(`Opening the windows (${role}) ${hub ? `of ${hub}` : `with data in ${dataFolder}, port ${port}`}.`);
  const child = spawn(binary, [root, ...given], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** A hub that runs elsewhere shows its own start page; here is only told whether it is there. */
async function tellOfHub(address: string): Promise<void> {
  const health = await fetch(new URL('/health', address), { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (health === null) {
    console.error(`Sidemand could not start: the hub at ${address} does not answer.`);
    console.error('Is it running, and is the address right? Its own start page tells the screens.');
    process.exit(hubAwayExitCode);
  }
  say(
    `The hub at ${address} ${health.ok ? 'is running' : 'answers, but is not well'}. Its own start page tells the screens.`,
  );
}

/** A file of content that was refused, in a line each: its errors are in the log above, and on the content screen. */
function sayProblems(problems: readonly string[]): void {
  const files = Map.groupBy(problems, (problem) => problem.split(': ')[0] ?? problem);
  for (const [file, all] of files) {
    const errors = all.length === 1 ? '1 error' : `${all.length} errors`;
    say(`Refused: ${file} (${errors}). The last good one is shown if there is one; the content screen tells more.`);
  }
}

/** Without Electron: the hub runs here, and each screen is a page. */
async function serveBrowsers(start: StartOptions): Promise<void> {
  let hub: Hub;
  try {
    hub = await startHub({ root, ...start, log: pino({ level: process.env.SIDEMAND_LOG ?? 'warn' }) });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(`Sidemand could not start: ${error.message}`);
    console.error(advice[error.reason]);
    process.exit(startExitCodes[error.reason]);
  }
  const migrated = sayMigrated(hub.migrated);
  if (migrated !== null) say(migrated);
  sayProblems(hub.services.content.problems);
  say();
  say(`Start page      ${hub.startUrl}`);
  const wanted = hub.screens.filter(({ kind }) => start.role === 'all' || kind === start.role);
  for (const screen of wanted) say(`${screen.kind.padEnd(16)}${screen.url}   ${screen.label}`);
  if (hub.screens.length === 0)
    say('No centre is set up. Start with --demo or --centre <file> and an empty data folder.');
  else if (wanted.length === 0) say(`The centre has no screen of the role ${start.role}.`);
  say();
  say(`Data: ${start.dataFolder}. Stop with Ctrl+C.`);
  const stop = () => {
    hub.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
