import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { TileButton } from '../../shared/ui/index.ts';
import { Frame } from '../Frame.tsx';
import { type BookedOffer, back, open, turnTo } from '../journey.ts';
import { PagedTiles } from '../PagedTiles.tsx';
import { useKiosk } from '../store.ts';
import { useBookedWords } from './words.ts';

type Props = { offers: readonly BookedOffer[]; hasLater: boolean; first: number };

/** The booked times near now, by time and errand alone: she finds hers, and nobody learns whose the others are. */
export function Times({ offers, hasLater, first }: Props) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const words = useBookedWords();
  const step = useKiosk((kiosk) => kiosk.step);
  if (offers.length === 0) {
    return (
      <Frame
        view="times"
        title={hasLater ? t(($) => $.appointment.later) : t(($) => $.appointment.none)}
        lead={hasLater ? t(($) => $.appointment.laterLead) : t(($) => $.appointment.noneLead)}
      >
        <TileButton
          icon="assignment"
          title={t(($) => $.appointment.instead)}
          onPress={() => step((journey) => back(journey))}
        />
      </Frame>
    );
  }
  return (
    <Frame
      view="times"
      title={t(($) => $.appointment.title)}
      lead={t(($) => $.appointment.lead)}
      info={<p>{t(($) => $.appointment.missing)}</p>}
    >
      <PagedTiles
        items={offers}
        keyOf={({ at, service, errand }) => `${at} ${service} ${errand}`}
        label={t(($) => $.appointment.title)}
        first={first}
        onTurn={(to) => step((journey) => turnTo(journey, to))}
        tile={(offer) => (
          <TileButton
            icon="time"
            title={t(($) => $.appointment.at, { time: format.time(offer.at) })}
            hint={words(offer)}
            onPress={() => step((journey) => open(journey, { name: 'time', offer }))}
          />
        )}
      />
    </Frame>
  );
}
