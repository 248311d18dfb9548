import { useTranslation } from 'react-i18next';
import { haveReady } from '../../../domain/appointment/have-ready.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Icon, Notice, TileButton } from '../../shared/ui/index.ts';
import { Bring } from '../Bring.tsx';
import { Frame } from '../Frame.tsx';
import type { BookedOffer } from '../journey.ts';
import { useParts } from '../parts.ts';
import { useReading } from '../Reading.tsx';
import { useTakeNumber } from '../use-take-number.ts';
import { useBookedWords } from './words.ts';

const nothing: readonly string[] = [];

/** Her time: how she comes to it, what to have ready, and "I am here". */
export function Time({ offer }: { offer: BookedOffer }) {
  const { t, i18n } = useTranslation('kiosk');
  const { t: hub } = useTranslation('hub');
  const format = useFormat();
  const words = useBookedWords();
  const { errands, endVisit } = useParts();
  const errand = errands.find(({ id }) => id === offer.errand);
  const bring = errand ? haveReady(errand) : nothing;
  const { taking, take } = useTakeNumber(bring);
  const reading = useReading(t(($) => $.appointment.reading));
  const from = format.time(offer.from);
  const lines = {
    early: [t(($) => $.appointment.early, { from }), t(($) => $.appointment.earlyChoice, { from })],
    'in-time': [t(($) => $.appointment['in-time']), t(($) => $.appointment['in-timeNumber'])],
    late: [t(($) => $.appointment.late), t(($) => $.appointment.lateNumber)],
  }[offer.arrival];
  const takeIt = {
    early: t(($) => $.appointment.wait),
    'in-time': t(($) => $.appointment.here),
    late: t(($) => $.appointment.takeNumber),
  }[offer.arrival];
  const isAsking = taking.state === 'asking';
  return (
    <Frame
      view="way"
      title={t(($) => $.appointment.yours, { time: format.time(offer.at) })}
      lead={words(offer)}
      info={reading.place(
        <>
          <ul className="kiosk-reasons">
            {lines.map((line) => (
              <li key={line}>
                <Icon name={offer.arrival === 'in-time' ? 'check' : 'info'} />
                <span>{line}</span>
              </li>
            ))}
          </ul>
          <Bring bring={bring} />
        </>,
      )}
    >
      {reading.button}
      {taking.state === 'away' && (
        <Notice tone="warning" live="assertive" title={t(($) => $.taking.away)}>
          {t(($) => $.taking.awayDo)}
        </Notice>
      )}
      {taking.state === 'refused' && (
        <Notice tone="error" live="assertive" title={t(($) => $.taking.refused)}>
          {hub(($) => $.refusal[taking.answer.reason])}
        </Notice>
      )}
      <TileButton
        tone="strong"
        icon={isAsking ? 'hourglass' : 'ticket'}
        title={isAsking ? t(($) => $.taking.asking) : taking.state === 'away' ? t(($) => $.taking.again) : takeIt}
        hint={t(($) => $.appointment.hereHint)}
        onPress={() => take({ at: offer.at, service: offer.service, errand: offer.errand, language: i18n.language })}
      />
      {offer.arrival === 'early' && (
        <Button fill icon="time" onPress={() => endVisit('ended')}>
          {t(($) => $.appointment.comeBack, { from })}
        </Button>
      )}
    </Frame>
  );
}
