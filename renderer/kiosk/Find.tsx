import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../shared/display/index.ts';
import type { IconName } from '../shared/ui/index.ts';
import { TileButton, TileGrid } from '../shared/ui/index.ts';
import { useOffers } from './appointment/use-offers.ts';
import { Frame } from './Frame.tsx';
import { type Group, open, openTimes, pick, turnTo } from './journey.ts';
import { PagedTiles } from './PagedTiles.tsx';
import { useParts } from './parts.ts';
import { useKiosk } from './store.ts';
import { iconOf, useErrandWords } from './words.ts';

const groups: readonly { readonly group: Group; readonly icon: IconName }[] = [
  { group: 'errand', icon: 'assignment' },
  { group: 'life-situation', icon: 'heart' },
];

/** The ways to say what she came for; for those with a booked time first of all that they are here. */
export function Groups() {
  const { t } = useTranslation('kiosk');
  const step = useKiosk((kiosk) => kiosk.step);
  const appointments = useOffers();
  return (
    <Frame view="groups" title={t(($) => $.groups.title)} lead={t(($) => $.groups.lead)}>
      <TileGrid columns={1} label={t(($) => $.groups.title)}>
        {appointments.isUsed && (
          <TileButton
            icon="calendar-month"
            title={t(($) => $.groups.appointment.title)}
            hint={t(($) => $.groups.appointment.hint)}
            onPress={() => step((journey) => openTimes(journey, appointments.offers, appointments.hasLater))}
          />
        )}
        {groups.map(({ group, icon }) => (
          <TileButton
            key={group}
            icon={icon}
            title={t(($) => $.groups[group].title)}
            hint={t(($) => $.groups[group].hint)}
            onPress={() => step((journey) => open(journey, { name: 'list', group, first: 0 }))}
          />
        ))}
        <TileButton
          icon="search"
          title={t(($) => $.groups.search.title)}
          hint={t(($) => $.groups.search.hint)}
          onPress={() => step((journey) => open(journey, { name: 'search' }))}
        />
      </TileGrid>
    </Frame>
  );
}

/** The errands of one group, in pages that stay within reach. */
export function ErrandList({ group, first }: { group: Group; first: number }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const { errands, triage, offer } = useParts();
  const step = useKiosk((kiosk) => kiosk.step);
  const isLarge = useVisitorSettings(({ textSize }) => textSize === 'XL');
  const shown = errands.filter((errand) => errand.kind === group).sort((a, b) => a.order - b.order);
  return (
    <Frame view="list" title={t(($) => $.list[group])} lead={t(($) => $.list.lead)}>
      <PagedTiles
        items={shown}
        keyOf={(errand) => errand.id}
        label={t(($) => $.list[group])}
        first={first}
        onTurn={(to) => step((journey) => turnTo(journey, to))}
        size={isLarge ? 'row' : 'tile'}
        tile={(errand) => (
          <TileButton
            icon={iconOf(errand)}
            title={words.title(errand.id)}
            // In the largest letters more errands to see at once say more than a line under each.
            hint={isLarge ? undefined : words.hint(errand.id)}
            onPress={() => step((journey) => pick(journey, errand, triage, offer))}
          />
        )}
      />
    </Frame>
  );
}
