import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import { type Progress, suggestInquiry, suggestOutcome } from '../../../domain/assistance/finish-suggestion.ts';
import { type InquiryType, inquiryType } from '../../../domain/assistance/inquiry-type.ts';
import { type Outcome, outcome } from '../../../domain/assistance/outcome.ts';
import type { TopicId } from '../../../domain/assistance/training-topic.ts';
import { Button, Notice, RadioChips } from '../ui/index.ts';
import { DoneServices } from './DoneServices.tsx';
import { type Done, doneOf, toTell } from './done-services.ts';
import { Sheet } from './Sheet.tsx';
import { type RefusalAnswer, useRefusal } from './use-refusal.ts';
import { useSend } from './use-send.ts';

export type FinishDialogProps = {
  visit: string;
  /** the number, where it is known */
  label: string | null;
  errand: string | null;
  /** what the visit was for, first to last; null where that is not known: then it is not asked what was done */
  services: readonly string[] | null;
  atTerminal: boolean;
  levels: readonly AssistanceLevel[];
  /** her plan; null when she went by no guide */
  plan: Progress | null;
  topics: readonly TopicId[];
  hasAgreement: boolean;
  onAgree: () => void;
  onClose: () => void;
  onFinished: (outcome: Outcome) => void;
};

/** Ends a visit in two taps: the suggestion stands chosen, and the button has focus. */
export function FinishDialog(props: FinishDialogProps) {
  const { t } = useTranslation('assist');
  const { t: domain } = useTranslation('domain');
  const words = useRefusal();
  const [how, setHow] = useState<Outcome | null>(() => suggestOutcome(props));
  const [what, setWhat] = useState<InquiryType | null>(() => suggestInquiry(props));
  const [done, setDone] = useState<readonly Done[]>(() => doneOf(props.services ?? []));
  const [hasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const { run, isPending } = useSend(
    (api, input: { visit: string; outcome: Outcome; inquiryType: InquiryType; done?: Done[] } & { key: string }) =>
      api.queue.finish.mutate(input),
  );
  const finish = async () => {
    setTried(true);
    if (how === null || what === null) return;
    const told = props.services === null ? undefined : toTell(done, props.services);
    const finished = { visit: props.visit, outcome: how, inquiryType: what };
    const answer = await run(told === undefined ? finished : { ...finished, done: told });
    // Somebody else, or an answer that was lost, has ended it: then it is what was wanted.
    if (answer.ok || answer.reason === 'already-closed') props.onFinished(how);
    else setRefusal(answer);
  };
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title={props.label === null ? t(($) => $.finish.title) : t(($) => $.finish.titleFor, { label: props.label })}
      actions={
        <>
          <Button
            autoFocus
            variant="primary"
            size="large"
            icon="check"
            isPending={isPending}
            onPress={() => void finish()}
          >
            {t(($) => $.finish.confirm)}
          </Button>
          <Button size="large" onPress={props.onClose}>
            {t(($) => $.finish.back)}
          </Button>
        </>
      }
    >
      {refusal !== null && (
        <Notice tone="error" live="assertive">
          {words(refusal)}
        </Notice>
      )}
      <RadioChips
        label={t(($) => $.finish.outcome)}
        hint={how !== null || what !== null ? t(($) => $.finish.suggested) : undefined}
        errorMessage={hasTried && how === null ? t(($) => $.finish.outcomeMissing) : undefined}
        items={outcome.options.map((id) => ({ id, label: domain(($) => $.outcome[id]) }))}
        value={how}
        onChange={setHow}
      />
      <RadioChips
        label={t(($) => $.finish.inquiry)}
        errorMessage={hasTried && what === null ? t(($) => $.finish.inquiryMissing) : undefined}
        items={inquiryType.options.map((id) => ({ id, label: domain(($) => $.inquiryType[id]) }))}
        value={what}
        onChange={setWhat}
      />
      {props.services !== null && <DoneServices value={done} onChange={setDone} />}
      {!props.hasAgreement && props.topics.length > 0 && (
        <Notice
          title={t(($) => $.finish.offerTitle)}
          actions={
            <Button icon="student" onPress={props.onAgree}>
              {t(($) => $.finish.offerYes)}
            </Button>
          }
        >
          {t(($) => $.finish.offer, { topics: props.topics.map((id) => domain(($) => $.topic[id])).join(', ') })}{' '}
          {t(($) => $.finish.offerPlain)}
        </Notice>
      )}
      {props.hasAgreement && <Notice tone="success">{t(($) => $.strip.agreed)}</Notice>}
      {props.atTerminal && <p className="k-hint">{t(($) => $.finish.wipes)}</p>}
    </Sheet>
  );
}
