import { useTranslation } from 'react-i18next';
import type { TriageQuestion } from '../../domain/triage/triage.ts';
import { AnswerButtons } from '../shared/ui/index.ts';
import { Frame } from './Frame.tsx';
import { answer } from './journey.ts';
import { useParts } from './parts.ts';
import { useKiosk } from './store.ts';
import { useErrandWords } from './words.ts';

/** One question of triage. The answer given before stands marked when she has come back to it. */
export function Question({ question }: { question: TriageQuestion }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const { triage, offer } = useParts();
  const errand = useKiosk((kiosk) => kiosk.journey.errand);
  const given = useKiosk((kiosk) => kiosk.journey.answers[question.id]);
  const step = useKiosk((kiosk) => kiosk.step);
  const title = words.question(question.id);
  return (
    <Frame
      view="question"
      title={title}
      lead={errand ? t(($) => $.question.about, { errand: words.title(errand.id) }) : undefined}
    >
      <AnswerButtons
        kind="one"
        label={title}
        options={question.options.map((option) => ({ id: option, label: words.option(question.id, option) }))}
        value={given ?? null}
        onAnswer={(option) => step((journey) => answer(journey, option, triage, offer))}
      />
    </Frame>
  );
}
