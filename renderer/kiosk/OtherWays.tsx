import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { useConnection } from '../shared/api/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { AnswerButtons, Button } from '../shared/ui/index.ts';
import { Frame } from './Frame.tsx';
import { choose, open, type View } from './journey.ts';
import { useKiosk } from './store.ts';
import { useWaits } from './use-waits.ts';
import { useErrandWords, useServiceName, wayIcons } from './words.ts';

type WayView = Extract<View, { name: 'way' }>;

/** A way with its place among those of the errand. */
type Other = { readonly way: Recommendation; readonly at: number };

/**
 * The other ways, without the one that the button for talking already is. Where the way shown gives no numbers only
 * those that do are others: from one closed door to the next is no help.
 */
function useOthers(view: WayView): Other[] {
  const { refusalOf } = useWaits();
  const here = view.ranked[view.at];
  const isClosed = here !== undefined && refusalOf(here) !== null;
  return view.ranked
    .map((way, at) => ({ way, at }))
    .filter(({ way, at }) => at !== view.at && !(way.kind === 'counter' && way.reasons[0] === 'talk-to-staff'))
    .filter(({ way }) => !isClosed || refusalOf(way) === null);
}

/** One button for each of the other ways, with how long it waits; with its queue where two are of a kind. */
function OtherButtons({ view, others }: { view: WayView; others: readonly Other[] }) {
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
      options={others.map(({ way, at }) => ({
        id: String(at),
        label: words.way(way),
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
      <OtherButtons view={view} others={useOthers(view)} />
    </Frame>
  );
}

/** The other ways: beside the first where there is room, else one touch away. */
export function MoreWays({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  const step = useKiosk((kiosk) => kiosk.step);
  const isLarge = useVisitorSettings(({ textSize }) => textSize === 'XL');
  const others = useOthers(view);
  if (others.length === 0) return null;
  if (isLarge) {
    return (
      <Button fill icon="list-bulleted" onPress={() => step((journey) => open(journey, { name: 'others' }))}>
        {t(($) => $.way.showOthers)}
      </Button>
    );
  }
  return (
    <>
      <h2 className="kiosk-others">{t(($) => $.way.others)}</h2>
      <OtherButtons view={view} others={others} />
    </>
  );
}
