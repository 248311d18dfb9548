import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../domain/triage/triage.ts';
import { Telephone } from '../shared/telephone/index.ts';
import { Button, Notice } from '../shared/ui/index.ts';
import { useClosedWords } from './Closed.tsx';
import type { Refusal } from './closed.ts';
import { Frame } from './Frame.tsx';
import { startOver, type View } from './journey.ts';
import { MoreWays } from './OtherWays.tsx';
import { useReading } from './Reading.tsx';
import { useKiosk } from './store.ts';
import { useWaits } from './use-waits.ts';
import { useErrandWords, useServiceName } from './words.ts';

type Props = {
  view: Extract<View, { name: 'way' }>;
  way: Recommendation;
  refusal: Refusal;
};

/**
 * In place of a way whose queue gives no numbers now: which queue it is, why, and what gives numbers all the same. The way
 * itself is not recommended above it: she would look for a button that is not there.
 */
export function NoNumbers({ view, way, refusal }: Props) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const service = useServiceName();
  const waits = useWaits();
  const closed = useClosedWords();
  const step = useKiosk((kiosk) => kiosk.step);
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const reading = useReading(t(($) => $.closed.reading));
  const isAll = waits.closed !== null;
  return (
    <Frame
      view="way"
      title={closed.title(refusal, isAll ? null : service(way.service ?? ''))}
      lead={errand && view.why !== 'talk' ? t(($) => $.question.about, { errand: words.title(errand.id) }) : undefined}
      // Whoever asks for a counter already has no other one to be sent to; the notice tells whom to go to.
      offersTalk={way.kind !== 'counter'}
      info={reading.place(
        <Notice tone="warning" live="polite">
          <p>{closed.text(refusal)}</p>
          {!isAll && <p>{closed.others}</p>}
          <p>{closed.todo(refusal, 'way')}</p>
          <Telephone />
        </Notice>,
      )}
    >
      {reading.button}
      <MoreWays view={view} />
      {!isAll && (
        <Button fill variant="primary" icon="assignment" onPress={() => step(startOver)}>
          {t(($) => $.closed.do.choose)}
        </Button>
      )}
    </Frame>
  );
}
