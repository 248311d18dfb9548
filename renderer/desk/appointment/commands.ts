import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../../shared/assist/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import type { Appointment, Said } from './types.ts';

type Wish<Name extends 'arrive' | 'move' | 'cancel' | 'reopen' | 'create'> = Omit<Inputs['appointment'][Name], 'key'>;
type Of<Name extends 'arrive' | 'move' | 'cancel' | 'reopen' | 'create'> = Wish<Name> & { key: string };

/** As many appointments run at a time as can be met at once. */
export interface Full {
  readonly booked: number;
  readonly places: number;
}

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly booked?: number; readonly places?: number };

/** All a desk does with appointments, each told in words when it is done or refused. Answers whether it was done. */
export function useAppointmentCommands(say: (said: Said) => void) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  const words = useRefusal();
  const arrive = useSend((api, input: Of<'arrive'>) => api.appointment.arrive.mutate(input));
  const move = useSend((api, input: Of<'move'>) => api.appointment.move.mutate(input));
  const cancel = useSend((api, input: Of<'cancel'>) => api.appointment.cancel.mutate(input));
  const reopen = useSend((api, input: Of<'reopen'>) => api.appointment.reopen.mutate(input));
  const create = useSend((api, input: Of<'create'>) => api.appointment.create.mutate(input));

  const tell = (answer: { ok: boolean }, done: string): boolean => {
    say(answer.ok ? { tone: 'success', text: done } : { tone: 'error', text: words(answer as RefusalAnswer) });
    return answer.ok;
  };
  /** A full time is no refusal: whoever asked decides, so it is given back to her. */
  const tellOrAsk = (answer: Answer, done: string): boolean | Full => {
    if (!answer.ok && answer.reason === 'time-full' && answer.booked !== undefined && answer.places !== undefined) {
      say(null);
      return { booked: answer.booked, places: answer.places };
    }
    return tell(answer, done);
  };
  const time = ({ at }: Appointment) => format.time(at);
  return {
    isBusy: [arrive, move, cancel, reopen, create].some(({ isPending }) => isPending),
    arrive: async (one: Appointment) => {
      const answer = await arrive.run({ appointment: one.id, language: 'da' });
      const label = answer.ok ? answer.ticket.label : '';
      return tell(
        answer,
        t(($) => $.said.arrived, { label, time: time(one) }),
      );
    },
    move: async (one: Appointment, to: number, anyway: boolean) =>
      tellOrAsk(
        await move.run({ appointment: one.id, to, anyway }),
        t(($) => $.said.moved, { when: format.dateTime(to) }),
      ),
    cancel: async (one: Appointment) =>
      tell(
        await cancel.run({ appointment: one.id }),
        t(($) => $.said.cancelled, { time: time(one) }),
      ),
    reopen: async (one: Appointment, anyway: boolean) =>
      tellOrAsk(
        await reopen.run({ appointment: one.id, anyway }),
        t(($) => $.said.reopened, { time: time(one) }),
      ),
    create: async (wish: Wish<'create'>) =>
      tellOrAsk(
        await create.run(wish),
        t(($) => $.said.created, { when: format.dateTime(wish.at) }),
      ),
  };
}
export type AppointmentCommands = ReturnType<typeof useAppointmentCommands>;
