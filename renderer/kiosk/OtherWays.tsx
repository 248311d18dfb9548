import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { useConnection } from '../shared/api/index.ts';
import { AnswerButtons } from '../shared/ui/index.ts';
import { Frame } from './Frame.tsx';
import { choose, type View } from './journey.ts';
import { useKiosk } from './store.ts';
import { useWaits } from './use-waits.ts';
import { useErrandWords, useServiceName, wayIcons } from './words.ts';

type WayView = Extract<View, { name: 'way' }>;

/** The other ways, without the one that the button for talking already is. */
export function othersOf(view: WayView): { way: Recommendation; at: number }[] {
  return view.ranked
    .map((way, at) => ({ way, at }))
    .filter(({ way, at }) => at !== view.at && !(way.kind === 'counter' && way.reasons[0] === 'talk-to-staff'));
}

/** One button for each of the other ways, with how long it waits; with its queue where two are of a kind. */
export function OtherButtons({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const service = useServiceName();
  const waits = useWaits();
  const step = useKiosk((kiosk) => kiosk.step);
  const isAway = useConnection(({ state }) => state === 'offline');
  const isTwice = (way: Recommendation) => view.ranked.filter(({ kind }) => kind === way.kind).length > 1;
  const hintOf = (way: Recommendation) => {
    if (isTwice(way)) return service(way.service ?? '');
    return isAway ? undefined : (waits.brief(way) ?? undefined);
  };
  return (
    <AnswerButtons
      kind="one"
      columns={2}
      label={t(($) => $.way.others)}
      options={othersOf(view).map(({ way, at }) => ({
        id: String(at),
        label: words.way(way.kind),
        hint: hintOf(way),
        icon: wayIcons[way.kind],
      }))}
      onAnswer={(at) => step((journey) => choose(journey, Number(at)))}
    />
  );
}

/** The other ways on a screen of their own. */
export function OtherWays({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  return (
    <Frame view="others" title={t(($) => $.way.others)}>
      <OtherButtons view={view} />
    </Frame>
  );
}
