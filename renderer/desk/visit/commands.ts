import { useTranslation } from 'react-i18next';
import { useWindows } from '../../shared/assist/index.ts';
import type { Overview, Visit } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { useNames } from '../words.ts';

type OfVisit = { visit: string };
type Keyed<T> = T & { key: string };

/** All a desk does with a visit, each told in words when it is done or refused. */
export function useVisitCommands(overview: Overview) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const show = useWindows((windows) => windows.show);
  const next = useDeskCommand((api, input: Keyed<object>) => api.queue.callNext.mutate(input));
  const one = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.callVisit.mutate(input));
  const again = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.recall.mutate(input));
  const absent = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.noShow.mutate(input));
  const back = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.putBack.mutate(input));
  const begin = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.start.mutate(input));
  const revive = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.reactivate.mutate(input));
  const gone = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.leave.mutate(input));
  const beside = useDeskCommand((api, input: Keyed<OfVisit>) => api.queue.join.mutate(input));
  const sit = useDeskCommand((api, input: Keyed<OfVisit & { terminal: string; guide: string | null }>) =>
    api.assist.assign.mutate(input),
  );
  const counter = names.counter(overview.mine?.counter ?? null);
  const called = ({ visit }: { visit: { label: string } }) => t(($) => $.said.called, { label: visit.label, counter });

  const besides = (visit: Visit) => t(($) => $.said.joined, { label: visit.label });
  const assign = (
    visit: Visit,
    terminal: string,
    guide: string | null,
    done: string = t(($) => $.said.assigned, { label: visit.label, terminal: names.terminal(terminal) }),
  ) => sit.act({ visit: visit.id, terminal, guide }, done);
  return {
    isBusy: [next, one, again, absent, back, begin, beside, sit].some(({ isPending }) => isPending),
    isCalling: next.isPending,
    callNext: () => next.act({}, called),
    call: (visit: Pick<Visit, 'id'>) => one.act({ visit: visit.id }, called),
    callAgain: (visit: Visit) =>
      again.act(
        { visit: visit.id },
        t(($) => $.said.calledAgain, { label: visit.label }),
      ),
    noShow: (visit: Visit) =>
      absent.act(
        { visit: visit.id },
        t(($) => $.said.noShow, { label: visit.label }),
      ),
    putBack: (visit: Visit) =>
      back.act(
        { visit: visit.id },
        t(($) => $.said.putBack, { label: visit.label }),
      ),
    start: (visit: Visit) =>
      begin.act(
        { visit: visit.id },
        t(($) => $.said.started, { label: visit.label }),
      ),
    bringBack: (visit: Visit) =>
      revive.act(
        { visit: visit.id },
        t(($) => $.said.reactivated, { label: visit.label }),
      ),
    leave: (visit: { id: string; label: string }) =>
      gone.act(
        { visit: visit.id },
        t(($) => $.queue.wentAway, { label: visit.label }),
      ),
    isLeaving: gone.isPending,
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
  };
}

export type VisitCommands = ReturnType<typeof useVisitCommands>;
