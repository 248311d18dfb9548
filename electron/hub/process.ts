import { utilityProcess } from 'electron';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type HubReason, type HubScreen, readHubLine, reasonOfExitCode } from './ready-line.ts';
import { decideRestart } from './restart.ts';

export interface HubEvents {
  readonly onReady: (origin: string, screens: readonly HubScreen[]) => void;
  /** The hub has ended, `unknown` when it crashed. `final`: it will not be started again. */
  readonly onTrouble: (reason: HubReason, final: boolean) => void;
}

export interface HubSettings {
  readonly entry: string;
  /** Absent: the hub's own default folder. */
  readonly data: string | undefined;
  readonly centre: string | undefined;
  readonly port: number | undefined;
  readonly publicUrl: string | undefined;
  readonly start: 'demo' | 'empty' | undefined;
}

/** A hub that has not said anything after this long is started anew. */
const answerWithinMs = 30_000;
/** A ready line is short; more than this without a line break is not one. */
const longestLine = 65_536;

/** The command line of the hub. Quiet, because its one line on stdout is read by this program. */
export function hubArguments(settings: HubSettings): string[] {
  const args = ['--quiet'];
  if (settings.data !== undefined) args.push('--data', settings.data);
  if (settings.centre !== undefined) args.push('--centre', settings.centre);
  if (settings.port !== undefined) args.push('--port', String(settings.port));
  if (settings.publicUrl !== undefined) args.push('--public-url', settings.publicUrl);
  if (settings.start !== undefined) args.push(`--${settings.start}`);
  return args;
}

/** Runs the hub in its own process and keeps it running until `stop`. */
export function keepHubRunning(settings: HubSettings, events: HubEvents, clock: Clock, log: Log): { stop: () => void } {
  let child: Electron.UtilityProcess | undefined;
  let stopped = false;
  let failures = 0;
  // Kept over restarts, so that open pages find the hub again where it was.
  let port = settings.port;

  function start(): void {
    if (stopped) return;
    const startedAt = clock.now();
    let reason: HubReason | undefined;
    let rest = '';
    const started = utilityProcess.fork(settings.entry, hubArguments({ ...settings, port }), {
      stdio: 'pipe',
      serviceName: 'sidemand-hub',
    });
    child = started;
    const cancelWait = clock.after(answerWithinMs, () => {
      log({ event: 'hub-silent' });
      started.kill();
    });

    started.stdout?.on('data', (chunk: Buffer) => {
      rest += chunk.toString('utf8');
      const lines = rest.split('\n');
      rest = (lines.pop() ?? '').slice(-longestLine);
      for (const text of lines) {
        const line = readHubLine(text);
        if (line.line === 'ready') {
          cancelWait();
          port = Number(new URL(line.origin).port) || port;
          log({ event: 'hub-ready', screens: line.screens.length });
          events.onReady(line.origin, line.screens);
        }
        if (line.line === 'failed') reason = line.reason;
      }
    });
    // Unread output would block the hub when the pipe is full. It is the hub's own log and holds no personal data.
    started.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));

    started.once('exit', (code: number) => {
      cancelWait();
      if (child === started) child = undefined;
      if (stopped) return;
      const cause = reason ?? reasonOfExitCode(code);
      const decision = decideRestart({
        reason: cause,
        ranForMs: clock.now() - startedAt,
        earlierFailures: failures,
      });
      log({ event: 'hub-ended', code, reason: cause ?? 'crash', next: decision.action });
      events.onTrouble(cause ?? 'unknown', decision.action === 'stop');
      if (decision.action === 'stop') return;
      failures = decision.failures;
      clock.after(decision.afterMs, start);
    });
  }

  start();
  return {
    stop: () => {
      stopped = true;
      child?.kill();
    },
  };
}
