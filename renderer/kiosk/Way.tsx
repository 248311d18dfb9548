import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { useConnection } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { AnswerButtons, Button, Icon, Notice, TileButton } from '../shared/ui/index.ts';
import { siteOf } from './at-home.ts';
import { Bring } from './Bring.tsx';
import { Frame } from './Frame.tsx';
import { answersOnTrail, choose, type View } from './journey.ts';
import { PageToTake } from './PageToTake.tsx';
import { useReading } from './Reading.tsx';
import { useKiosk } from './store.ts';
import { useTakeNumber } from './use-take-number.ts';
import { useWaits } from './use-waits.ts';
import { useErrandWords, useServiceName, wayIcons } from './words.ts';

type WayView = Extract<View, { name: 'way' }>;

/** One way of doing it: what it is, why, what to have ready, how long she waits; and the other ways one touch away. */
export function Way({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  const { t: hub } = useTranslation('hub');
  const words = useErrandWords();
  const waits = useWaits();
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const way = view.ranked[view.at];
  const reading = useReading(t(($) => $.way.reading));
  const { taking, take, isWorking } = useTaking(way);

  if (!way) {
    return (
      <Frame view="way" title={t(($) => $.way.notOffered)} offersTalk={false}>
        {null}
      </Frame>
    );
  }
  const isHome = way.kind === 'at-home';
  const wait = waits.sentence(way);
  return (
    <Frame
      view="way"
      title={words.way(way.kind)}
      lead={
        errand && view.why !== 'talk'
          ? t(($) => $.way[view.why as 'best'], { errand: words.title(errand.id) })
          : undefined
      }
      offersTalk={!(way.kind === 'counter' && view.why === 'talk')}
      info={reading.place(
        <>
          <ul className="kiosk-reasons">
            {way.reasons.map((reason) => (
              <li key={reason}>
                <Icon name="check" />
                <span>{words.reason(reason)}</span>
              </li>
            ))}
            {wait !== null && (
              <li>
                <Icon name="time" />
                <span>{wait}</span>
              </li>
            )}
          </ul>
          <Bring bring={way.bring} />
          {isHome && errand && <PageToTake errand={errand} />}
          <Source />
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
          {hub(($) => $.refusal[taking.reason])}
        </Notice>
      )}
      {!isHome &&
        (isWorking ? (
          <Button fill size="large" variant="primary" isPending onPress={take}>
            {t(($) => $.taking.asking)}
          </Button>
        ) : (
          <TileButton
            tone="strong"
            icon="ticket"
            title={taking.state === 'away' ? t(($) => $.taking.again) : t(($) => $.way.take)}
            hint={t(($) => $.way.takeHint[way.kind as 'counter'])}
            onPress={take}
          />
        ))}
      <Others view={view} />
    </Frame>
  );
}

/** What a number for this way is asked for. */
function useTaking(way: Recommendation | undefined) {
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const { i18n } = useTranslation();
  const { taking, take } = useTakeNumber(way?.bring ?? nothing);
  return {
    taking,
    isWorking: taking.state === 'asking',
    take: () => {
      if (!way?.service || way.kind === 'at-home') return;
      take({
        service: way.service,
        errand: errand?.id ?? 'andet',
        way: way.kind,
        situation: answersOnTrail(useKiosk.getState().journey).situation ?? 'self',
        language: i18n.language,
      });
    },
  };
}

const nothing: readonly string[] = [];

/** Where the facts of the errand stand, and when somebody last found them there. */
function Source() {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const source = useKiosk((kiosk) => kiosk.journey.errand?.sources[0]);
  if (!source) return null;
  return (
    <p className="kiosk-source">
      {t(($) => $.way.source, { source: siteOf(source.url), date: format.dayShort(source.verifiedAt) })}
    </p>
  );
}

/** The other ways, without the one that the button for talking already is. */
function Others({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const service = useServiceName();
  const waits = useWaits();
  const step = useKiosk((kiosk) => kiosk.step);
  const isAway = useConnection(({ state }) => state === 'offline');
  const counters = view.ranked.filter((way) => way.kind === 'counter').length;
  const others = view.ranked
    .map((way, at) => ({ way, at }))
    .filter(({ way, at }) => at !== view.at && !(way.kind === 'counter' && way.reasons[0] === 'talk-to-staff'));
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="kiosk-others">{t(($) => $.way.others)}</h2>
      <AnswerButtons
        kind="one"
        columns={2}
        label={t(($) => $.way.others)}
        options={others.map(({ way, at }) => ({
          id: String(at),
          label: words.way(way.kind),
          hint:
            way.kind === 'counter' && counters > 1
              ? service(way.service ?? '')
              : isAway
                ? undefined
                : (waits.brief(way) ?? undefined),
          icon: wayIcons[way.kind],
        }))}
        onAnswer={(at) => step((journey) => choose(journey, Number(at)))}
      />
    </>
  );
}
