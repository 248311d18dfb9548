import { useTranslation } from 'react-i18next';
import type { ReturnPlace } from '../../../domain/queue/order.ts';
import type { TransferTo } from '../../../domain/visit/decide.ts';
import type { HubClient } from '../../shared/api/index.ts';
import { useWindows } from '../../shared/assist/index.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { useNames } from '../words.ts';

type Ref = { id: string; label: string };
type OfVisit = { visit: string };
type Keyed<T> = T & { key: string };
type Changed = { ok: true; visit: { id: string; label: string } } | { ok: false; reason: string };

/** A command on one visit that may be taken back for the centre's short while, told in words with its number. */
function useOnVisit<Extra extends object>(
  send: (api: HubClient, input: Keyed<OfVisit & Extra>) => Promise<Changed>,
  said: (label: string) => string,
  undoMs: number,
) {
  const command = useDeskCommand(send);
  return {
    isPending: command.isPending,
    act: (visit: Ref, extra: Extra) =>
      command.act({ visit: visit.id, ...extra }, said(visit.label), () => undoOf(visit, undoMs)),
  };
}

const undoOf = ({ id, label }: Ref, forMs: number) => ({ visit: id, label, forMs });
const none = {};

/** All a desk does with a visit, each told in words when it is done or refused. */
export function useVisitCommands(overview: Overview) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const show = useWindows((windows) => windows.show);
  const { undoMs } = overview.rules;
  const counter = names.counter(overview.mine?.counter ?? null);
  const next = useDeskCommand((api, input: Keyed<object>) => api.queue.callNext.mutate(input));
  const one = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.callVisit.mutate(input));
  const again = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.recall.mutate(input));
  const beside = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.join.mutate(input));
  const stuck = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.endStuck.mutate(input));
  const sit = useDeskCommand((api, input: Keyed<OfVisit & { terminal: string; guide: string | null }>) =>
    api.assist.assign.mutate(input),
  );
  const absent = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.noShow.mutate(input),
    (label) => t(($) => $.said.noShow, { label }),
    undoMs,
  );
  const back = useOnVisit(
    (api, input: Keyed<OfVisit & { place: ReturnPlace }>) => api.queue.putBack.mutate(input),
    (label) => t(($) => $.said.putBack, { label }),
    undoMs,
  );
  const begin = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.start.mutate(input),
    (label) => t(($) => $.said.started, { label }),
    undoMs,
  );
  const revive = useOnVisit(
    (api, input: Keyed<OfVisit & { place: ReturnPlace }>) => api.queue.reactivate.mutate(input),
    (label) => t(($) => $.said.reactivated, { label }),
    undoMs,
  );
  const gone = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.leave.mutate(input),
    (label) => t(($) => $.queue.wentAway, { label }),
    undoMs,
  );
  const mistake = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.cancel.mutate(input));
  const park = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.hold.mutate(input),
    (label) => t(($) => $.said.parked, { label }),
    undoMs,
  );
  const resume = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.resume.mutate(input),
    (label) => t(($) => $.said.resumed, { label }),
    undoMs,
  );
  const over = useOnVisit(
    (api, input: Keyed<OfVisit>) => api.queue.takeOver.mutate(input),
    (label) => t(($) => $.said.tookOver, { label }),
    undoMs,
  );
  const pass = useOnVisit(
    (api, input: Keyed<OfVisit & TransferTo>) => api.queue.transfer.mutate(input),
    (label) => t(($) => $.said.passedOn, { label }),
    undoMs,
  );
  const nextErrand = useOnVisit(
    (api, input: Keyed<OfVisit & { service: string; errand: string }>) => api.queue.nextService.mutate(input),
    (label) => t(($) => $.said.nextErrand, { label }),
    undoMs,
  );
  const undo = useUndo();
  const called = ({ visit }: { visit: Ref }) => t(($) => $.said.called, { label: visit.label, counter });
  const undoCall = ({ visit }: { visit: Ref }) => undoOf(visit, undoMs);
  const besides = (visit: Visit) => t(($) => $.said.joined, { label: visit.label });
  const assign = (
    visit: Visit,
    terminal: string,
    guide: string | null,
    done: string = t(($) => $.said.assigned, { label: visit.label, terminal: names.terminal(terminal) }),
  ) => sit.act({ visit: visit.id, terminal, guide }, done);
  const all = [next, one, again, absent, back, begin, beside, sit, park, resume, over, pass, nextErrand, undo];
  return {
    isBusy: all.some(({ isPending }) => isPending),
    isCalling: next.isPending,
    callNext: () => next.act({}, called, undoCall),
    call: (visit: Pick<Visit, 'id'>) => one.act({ visit: visit.id }, called, undoCall),
    callAgain: (visit: Visit) =>
      again.act(
        { visit: visit.id },
        t(($) => $.said.calledAgain, { label: visit.label }),
      ),
    noShow: (visit: Ref) => absent.act(visit, none),
    putBack: (visit: Ref, place: ReturnPlace) => back.act(visit, { place }),
    start: (visit: Ref) => begin.act(visit, none),
    bringBack: (visit: Ref, place: ReturnPlace) => revive.act(visit, { place }),
    /** She has gone. */
    leave: (visit: Ref) => gone.act(visit, none),
    /** The number was drawn in error. */
    cancel: (visit: Ref) =>
      mistake.act(
        { visit: visit.id },
        (answer) =>
          'isBookedAgain' in answer && answer.isBookedAgain
            ? t(($) => $.queue.wasMistakeBooked, { label: visit.label })
            : t(($) => $.queue.wasMistake, { label: visit.label }),
        () => undoOf(visit, undoMs),
      ),
    park: (visit: Ref) => park.act(visit, none),
    resume: (visit: Ref) => resume.act(visit, none),
    takeOver: (visit: Ref) => over.act(visit, none),
    passOn: (visit: Ref, to: TransferTo) => pass.act(visit, to),
    isPassingOn: pass.isPending,
    nextErrand: (visit: Ref, service: string, errand: string) => nextErrand.act(visit, { service, errand }),
    endStuck: (visit: Ref) =>
      stuck.act(
        { visit: visit.id },
        t(($) => $.said.endedStuck, { label: visit.label }),
      ),
    isEndingStuck: stuck.isPending,
    assign,
    /** Takes the visit over, and tells the citizen's screen that somebody sits beside her now. */
    join: async (visit: Visit, terminal: string) => {
      const joined = await beside.act({ visit: visit.id });
      if (joined.ok) await assign(visit, terminal, null, besides(visit));
    },
    /** Sits down beside somebody who is at a terminal already: her session goes on. */
    sitBeside: (visit: Visit, terminal: string) => assign(visit, terminal, null, besides(visit)),
    finish: () => show('finish'),
    agree: () => show('agreement'),
    undo: undo.act,
  };
}

export type VisitCommands = ReturnType<typeof useVisitCommands>;

/** Takes back the last thing done at this desk, and tells what came of it. */
function useUndo() {
  const { t } = useTranslation('desk');
  const command = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.undo.mutate(input));
  const forgetLast = useDesk((state) => state.forgetLast);
  const act = async () => {
    const { last } = useDesk.getState();
    if (last === null) return;
    const answer = await command.act({ visit: last.visit }, ({ visit: { state, label } }) => {
      const key = state in undone ? (state as keyof typeof undone) : 'other';
      return t(($) => $.undo.done[key], { label });
    });
    // What stands in the way may be cleared away; what is too late stays so.
    if (answer.ok || (answer.reason !== 'counter-busy' && answer.reason !== 'hub-away')) forgetLast();
  };
  return { act, isPending: command.isPending };
}

/** The states that have words of their own when something was taken back. */
const undone = { waiting: 1, called: 1, serving: 1, 'on-hold': 1, 'no-show': 1, other: 1 } as const;
