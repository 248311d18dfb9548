import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../../shared/assist/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import type { Appointment, Said } from './types.ts';

type Wish<Name extends 'arrive' | 'move' | 'cancel' | 'reopen' | 'create'> = Omit<Inputs['appointment'][Name], 'key'>;
type Of<Name extends 'arrive' | 'move' | 'cancel' | 'reopen' | 'create'> = Wish<Name> & { key: string };

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
    move: async (one: Appointment, to: number) =>
      tell(
        await move.run({ appointment: one.id, to }),
        t(($) => $.said.moved, { when: format.dateTime(to) }),
      ),
    cancel: async (one: Appointment) =>
      tell(
        await cancel.run({ appointment: one.id }),
        t(($) => $.said.cancelled, { time: time(one) }),
      ),
    reopen: async (one: Appointment) =>
      tell(
        await reopen.run({ appointment: one.id }),
        t(($) => $.said.reopened, { time: time(one) }),
      ),
    create: async (wish: Wish<'create'>) =>
      tell(
        await create.run(wish),
        t(($) => $.said.created, { when: format.dateTime(wish.at) }),
      ),
  };
}
export type AppointmentCommands = ReturnType<typeof useAppointmentCommands>;
