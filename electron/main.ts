import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { systemClock } from './clock.ts';
import { logLine } from './log.ts';
import { findSystemBrowser } from './self-service/find-browser.ts';
import { startProgram } from './self-service/system-browser.ts';
import { startShell } from './shell.ts';

// Not awaited: Electron becomes ready only when this module has been run.
void startShell({
  argv: process.argv,
  platform: process.platform,
  clock: systemClock,
  log: (event) => process.stderr.write(logLine(event, systemClock.now())),
  newVisitId: randomUUID,
  temp: tmpdir(),
  browser: findSystemBrowser(process.platform, process.env, existsSync),
  startProgram,
});
