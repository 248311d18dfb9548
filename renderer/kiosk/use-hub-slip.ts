import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { useCommand, useHub, useHubQuery } from '../shared/api/index.ts';
import { useDevice } from '../shared/device/index.ts';
import { problemOf, type Slip, stateOfJob } from './slip-state.ts';

/** How often is asked how the slip is, should the line that tells of it be down (ms). */
const askAgainMs = 3_000;

/** A slip the hub keeps the books of: it knows whether it came out, and printing again is its command. */
export function useHubSlip(visit: string, title: string, isMine: boolean): Slip {
  const { me } = useHub();
  const job = useHubQuery(['print.job', visit], (api) => api.print.job.query({ visit }), {
    enabled: isMine,
    refetchInterval: askAgainMs,
  });
  const [refused, setRefused] = useState<Slip['refused']>(null);
  const reprint = useCommand((api, input: { visit: string } & { key: string }) => api.print.reprint.mutate(input));
  useSystemPrinter(visit, title, isMine && me.device.printer === 'system' && job.data?.state === 'pending');
  const again = async () => {
    setRefused(null);
    try {
      const answer = await reprint.run({ visit });
      // Somebody else's tap prints it already: that is as good.
      if (!answer.ok && answer.reason !== 'already-printing')
        setRefused(answer.reason === 'hub-away' ? 'away' : 'refused');
    } catch (error) {
      console.error('print.reprint', error);
      setRefused('away');
    }
  };
  const known = job.data;
  return {
    // The slip was written with the number: until the hub has told of it, it is on its way.
    now: !known || reprint.isPending ? { state: 'printing' } : stateOfJob(known),
    print: known?.mayPrintAgain ? () => void again() : null,
    refused,
  };
}

/** Prints through the system what waits for it. The hub gives a slip to the first who asks, so it is printed once. */
function useSystemPrinter(visit: string, title: string, isWaiting: boolean): void {
  const { api } = useHub();
  const device = useDevice();
  const isBusy = useRef(false);
  useEffect(() => {
    if (!isWaiting || isBusy.current) return;
    isBusy.current = true;
    const print = async () => {
      const begun = await api.print.begin.mutate({ key: uuidV7(), visit });
      if (!begun.ok) return;
      const result = await device.print({ kind: 'ticket80', title });
      await api.print.report.mutate({ key: uuidV7(), visit, problem: result.ok ? null : problemOf(result.reason) });
    };
    print()
      // Left unsaid, the hub calls it uncertain after a while, which is the truth.
      .catch((error: unknown) => console.error('print', error))
      .finally(() => {
        isBusy.current = false;
      });
  }, [api, device, isWaiting, title, visit]);
}
