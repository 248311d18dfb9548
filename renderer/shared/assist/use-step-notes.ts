import { useCallback, useEffect, useRef, useState } from 'react';
import type { AssistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import type { Barrier } from '../../../domain/assistance/barrier.ts';
import { useConnection } from '../api/index.ts';
import type { RefusalAnswer } from './use-refusal.ts';
import { useSend } from './use-send.ts';

/** How a step went, as staff see it now. Level null: nothing is recorded. */
export interface StepNote {
  readonly level: AssistanceLevel | null;
  readonly barriers: readonly Barrier[];
}

interface Recorded {
  readonly stepId: string;
  readonly level: AssistanceLevel;
  readonly barriers: readonly Barrier[];
}

const nothing: StepNote = { level: null, barriers: [] };

/** How long is waited before notes that could not be sent are tried again (ms). */
const againMs = 4_000;

/**
 * The notes of a session: what the hub has, and over it what was tapped and is on its way. Taps are shown at once and
 * sent one after the other; the last tap on a step wins. While the hub is away they are kept and tried again.
 */
export function useStepNotes(session: string, recorded: readonly Recorded[]) {
  const { run } = useSend(
    (
      api,
      input: { session: string; step: string; level: AssistanceLevel | null; barriers: Barrier[] } & { key: string },
    ) => api.assist.recordStep.mutate(input),
  );
  const [tapped, setTapped] = useState<ReadonlyMap<string, StepNote>>(new Map());
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const [isUnsent, setUnsent] = useState(false);
  const wanted = useRef(tapped);
  const isSending = useRef(false);
  const send = useRef(run);
  send.current = run;
  const isOnline = useConnection((connection) => connection.state === 'online');

  const change = useCallback((step: string, note: StepNote | null) => {
    const next = new Map(wanted.current);
    if (note === null) next.delete(step);
    else next.set(step, note);
    wanted.current = next;
    setTapped(next);
  }, []);

  const flush = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (let first = next(wanted.current); first !== undefined; first = next(wanted.current)) {
        const [step, note] = first;
        const answer = await send.current({ session, step, level: note.level, barriers: [...note.barriers] });
        if (!answer.ok && answer.reason === 'hub-away') {
          setUnsent(true);
          return;
        }
        setUnsent(false);
        setRefusal(answer.ok ? null : answer);
        // A tap made meanwhile stays and is sent next.
        if (wanted.current.get(step) === note) change(step, null);
      }
    } finally {
      isSending.current = false;
    }
  }, [session, change]);

  useEffect(() => {
    if (!isUnsent) return undefined;
    if (isOnline) void flush();
    const timer = setInterval(() => void flush(), againMs);
    return () => clearInterval(timer);
  }, [isUnsent, isOnline, flush]);

  const noteOf = (step: string): StepNote =>
    tapped.get(step) ?? recorded.find(({ stepId }) => stepId === step) ?? nothing;
  const note = (step: string, next: StepNote) => {
    change(step, next);
    void flush();
  };
  return { noteOf, note, refusal, isUnsent };
}

const next = (notes: ReadonlyMap<string, StepNote>) => notes.entries().next().value;
