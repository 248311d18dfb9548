import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import type { IssuedTicket } from '../journey.ts';

/** What somebody with this number does now; with her booked time, when she has come to one. */
export function useNowDo(): (ticket: Pick<IssuedTicket, 'way' | 'appointment'>) => string {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  return ({ way, appointment }) => {
    if (appointment === null) return t(($) => $.ticket.nowDo[way]);
    const time = format.time(appointment.at);
    return appointment.isLate ? t(($) => $.appointment.nowDoLate, { time }) : t(($) => $.appointment.nowDo, { time });
  };
}
