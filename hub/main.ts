import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { startHub } from './hub.ts';
import { helpText, readOptions } from './options.ts';
import { StartError, startExitCodes } from './start-error.ts';

/**
 * The hub as a process of its own: for the desktop shell, a service manager, and the tests that kill it. Says one line
 * of JSON on stdout when it is ready or cannot start; its log goes to stderr.
 */
const here = dirname(fileURLToPath(import.meta.url));
// From source this file is in hub/, built it is in dist/hub/.
const root =
  process.env.SIDEMAND_ROOT ?? resolve(here, here.endsWith(`dist/hub`) || here.endsWith('dist\\hub') ? '../..' : '..');

const parsed = readOptions(process.argv.slice(2), root);
const tell = (line: object | string) =>
  process.stdout.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);

if (!parsed.ok) {
  process.stderr.write(`${parsed.message}\n`);
  process.exit(2);
}
if (parsed.options.help) {
  tell(helpText);
  process.exit(0);
}
try {
  const log = pino({ level: process.env.SIDEMAND_LOG ?? 'warn' }, pino.destination({ dest: 2, sync: true }));
  const hub = await startHub({ root, log, ...parsed.options });
  tell({ ready: true, url: hub.url, startUrl: hub.startUrl, screens: hub.screens, migrated: hub.migrated });
  const stop = () => {
    hub.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  tell({ ready: false, reason: error.reason, message: error.message });
  process.exit(startExitCodes[error.reason]);
}
