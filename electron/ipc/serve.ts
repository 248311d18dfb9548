import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Clock } from '../clock.ts';
import type { ScreenKind } from '../kinds.ts';
import type { Log, ShellEvent } from '../log.ts';
import { parseAddress } from '../policy/address.ts';
import {
  channelOf,
  type DeviceAnswers,
  type DeviceInput,
  type DeviceMethod,
  deviceInputs,
  deviceMethods,
  mayCall,
  refusals,
} from './contract.ts';
import { decideRate } from './rate.ts';

/** A page that may ask: which screen it is and where it must have been loaded from. */
export interface Caller {
  readonly kind: ScreenKind;
  readonly origin: string;
}

export type DeviceHandlers = {
  readonly [M in DeviceMethod]: (contents: WebContents, input: DeviceInput<M>) => Promise<DeviceAnswers[M]>;
};

type CallRefusal = Extract<ShellEvent, { event: 'call-refused' }>['reason'];

/**
 * Answers pages' calls. A call counts only when it comes from the main frame of a window this shell opened, while that
 * frame shows the hub's origin, for a method its screen may use, with an argument of the right shape. The page learns
 * only that it was refused.
 */
export function serveDevice(
  callerOf: (contents: WebContents) => Caller | undefined,
  handlers: DeviceHandlers,
  clock: Clock,
  log: Log,
): void {
  const calls = new WeakMap<WebContents, readonly number[]>();

  function judge(event: IpcMainInvokeEvent, method: DeviceMethod): CallRefusal | undefined {
    const caller = callerOf(event.sender);
    if (caller === undefined) return 'sender';
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || parseAddress(frame.url)?.origin !== caller.origin) return 'frame';
    if (!mayCall[caller.kind].includes(method)) return 'role';
    const rate = decideRate(calls.get(event.sender) ?? [], clock.now());
    calls.set(event.sender, rate.remember);
    return rate.allowed ? undefined : 'too-many';
  }

  function serve<M extends DeviceMethod>(method: M): void {
    ipcMain.handle(channelOf(method), async (event, input: unknown) => {
      const reason = judge(event, method);
      const parsed = deviceInputs[method].safeParse(input);
      if (reason !== undefined || !parsed.success) {
        log({ event: 'call-refused', method, reason: reason ?? 'arguments' });
        return refusals[method];
      }
      return handlers[method](event.sender, parsed.data as DeviceInput<M>);
    });
  }

  for (const method of deviceMethods) serve(method);
}
