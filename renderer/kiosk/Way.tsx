import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { Telephone } from '../shared/telephone/index.ts';
import { Icon, Notice, TileButton } from '../shared/ui/index.ts';
import { bestSource, siteOf } from './at-home.ts';
import { Bring } from './Bring.tsx';
import { isClosed } from './closed.ts';
import { Frame } from './Frame.tsx';
import { answersOnTrail, type View } from './journey.ts';
import { NoNumbers } from './NoNumbers.tsx';
import { MoreWays } from './OtherWays.tsx';
import { PageToTake } from './PageToTake.tsx';
import { PrintPage } from './PrintPage.tsx';
import { useReading } from './Reading.tsx';
import { useKiosk } from './store.ts';
import { prepMs } from './use-first-touch.ts';
import { useTakeNumber } from './use-take-number.ts';
import { useWaits } from './use-waits.ts';
import { useErrandWords } from './words.ts';

type WayView = Extract<View, { name: 'way' }>;

/** One way of doing it: what it is, why, what to have ready, how long she waits; and the other ways one touch away. */
export function Way({ view }: { view: WayView }) {
  const { t } = useTranslation('kiosk');
  const { t: hub } = useTranslation('hub');
  const words = useErrandWords();
  const waits = useWaits();
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const { why } = view;
  const way = view.ranked[view.at];
  const reading = useReading(t(($) => $.way.reading));
  const { taking, take } = useTaking(way);

  if (!way) {
    return (
      <Frame view="way" title={t(($) => $.way.notOffered)} offersTalk={false}>
        {null}
      </Frame>
    );
  }
  const isAsking = taking.state === 'asking';
  const isHome = way.kind === 'at-home';
  const wait = waits.sentence(way);
  const refusal = waits.refusalOf(way);
  const refused = taking.state === 'refused' ? taking.answer : null;
  const closed = refusal ?? (refused !== null && isClosed(refused) ? refused : null);
  if (closed !== null) return <NoNumbers view={view} way={way} refusal={closed} />;
  return (
    <Frame
      view="way"
      title={words.way(way)}
      lead={errand && why !== 'talk' ? t(($) => $.way[why], { errand: words.title(errand.id) }) : undefined}
      offersTalk={!(way.kind === 'counter' && why === 'talk')}
      info={reading.place(
        <>
          {isHome && <Telephone />}
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
      {refused !== null && (
        <Notice tone="error" live="assertive" title={t(($) => $.taking.refused)}>
          {hub(($) => $.refusal[refused.reason])}
        </Notice>
      )}
      {!isHome && (
        <TileButton
          tone="strong"
          icon={isAsking ? 'hourglass' : 'ticket'}
          title={
            isAsking
              ? t(($) => $.taking.asking)
              : taking.state === 'away'
                ? t(($) => $.taking.again)
                : t(($) => $.way.take)
          }
          hint={t(($) => $.way.takeHint[way.kind as 'counter'])}
          onPress={take}
        />
      )}
      {isHome && errand && <PrintPage errand={errand} bring={way.bring} />}
      <MoreWays view={view} />
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
    take: () => {
      if (!way?.service || way.kind === 'at-home') return;
      take({
        service: way.service,
        errand: errand?.id ?? 'andet',
        way: way.kind,
        situation: answersOnTrail(useKiosk.getState().journey).situation ?? 'self',
        language: i18n.language,
        prepMs: prepMs(useKiosk.getState().touchedAt, performance.now()),
      });
    },
  };
}

const nothing: readonly string[] = [];

/** Where the facts of the errand stand, and when somebody last found them there. */
function Source() {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const source = errand && bestSource(errand);
  if (!source) return null;
  return (
    <p className="kiosk-source">
      {t(($) => $.way.source, { source: siteOf(source.url), date: format.dayShort(source.verifiedAt) })}
    </p>
  );
}
