import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicId } from '../../../domain/assistance/training-topic.ts';
import { firstContactWorkingDays } from '../../../domain/followup/follow-up.ts';
import { type Inputs, useHub, useHubQuery } from '../api/index.ts';
import { languages } from '../i18n/index.ts';
import { Button, EmptyState, Loading, Notice } from '../ui/index.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { AgreementText } from './AgreementText.tsx';
import { type CheckedDraft, checkDraft, emptyDraft, withSuggested } from './agreement-draft.ts';
import { useDrafts } from './drafts.ts';
import { Sheet } from './Sheet.tsx';
import { type RefusalAnswer, useRefusal } from './use-refusal.ts';
import { useSend } from './use-send.ts';

export type AgreementDialogProps = {
  visit: string;
  /** the citizen's language */
  language: string;
  suggested: readonly TopicId[];
  /** one is kept for this visit already: then there is nothing to ask */
  hasAgreement: boolean;
  onClose: () => void;
  onFinish: () => void;
};

type Agree = Omit<Inputs['followUp']['agree'], 'key'>;

/**
 * "Vil borgeren kontaktes om undervisning?" First the citizen reads the agreement, alone on the screen; then staff write
 * what it takes; then it is saved. What is written is kept outside the window, so nothing is lost by an error.
 */
export function AgreementDialog({ visit, language, suggested, hasAgreement, onClose, onFinish }: AgreementDialogProps) {
  const { t } = useTranslation('assist');
  const words = useRefusal();
  const { api } = useHub();
  const [place, setPlace] = useState<'read' | 'write' | 'saved'>('read');
  const [asked, setAsked] = useState(language);
  const [errors, setErrors] = useState<Extract<CheckedDraft, { ok: false }>['errors']>({});
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const { drafts, keep, drop } = useDrafts();
  const draft = withSuggested(drafts[visit] ?? emptyDraft(suggested), suggested);
  const text = useHubQuery(['content', 'agreement', asked], () => api.content.agreement.query({ language: asked }), {
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { run, isPending } = useSend((hub, input: Agree & { key: string }) => hub.followUp.agree.mutate(input));

  const save = async () => {
    const checked = checkDraft(draft);
    if (!checked.ok) {
      setErrors(checked.errors);
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea, [data-invalid] button')
          ?.focus(),
      );
      return;
    }
    setErrors({});
    if (!text.data) return;
    const answer = await run({
      visit,
      name: checked.name,
      contact: checked.contact,
      digitalPost: draft.digitalPost,
      interpreter: draft.interpreter,
      topics: [...draft.topics],
      wishPlace: draft.place,
      wishTimes: [...draft.times],
      text: { language: text.data.language, version: text.data.version, hash: text.data.hash },
    });
    if (answer.ok) {
      drop(visit);
      setRefusal(null);
      setPlace('saved');
      return;
    }
    setRefusal(answer);
    if (answer.reason === 'text-changed') {
      setPlace('read');
      await text.refetch();
    }
  };

  // Told at once, not after all has been written. While it is being saved here, its own answer says it.
  const isThere = hasAgreement && place !== 'saved' && !isPending;
  if (isThere || place === 'saved') {
    return (
      <Sheet
        isOpen
        onClose={onClose}
        title={t(($) => $.agreement.title)}
        actions={
          <>
            <Button autoFocus variant="primary" size="large" icon="check" onPress={onFinish}>
              {t(($) => $.agreement.finish)}
            </Button>
            <Button size="large" onPress={onClose}>
              {t(($) => $.agreement.close)}
            </Button>
          </>
        }
      >
        {isThere ? (
          <Notice tone="info" title={t(($) => $.agreement.thereTitle)}>
            {t(($) => $.agreement.there)}
          </Notice>
        ) : (
          <Notice tone="success" live="polite" title={t(($) => $.agreement.doneTitle)}>
            <p>{t(($) => $.agreement.done, { count: firstContactWorkingDays })}</p>
            <p>{t(($) => $.agreement.doneTell)}</p>
          </Notice>
        )}
      </Sheet>
    );
  }

  const trouble = refusal !== null && (
    <Notice tone="error" live="assertive">
      {refusal.reason === 'text-changed' ? t(($) => $.agreement.textChanged) : words(refusal)}
    </Notice>
  );

  if (place === 'read') {
    return (
      <Sheet
        isOpen
        size="page"
        onClose={onClose}
        title={t(($) => $.agreement.readTitle)}
        actions={
          <>
            <Button
              variant="primary"
              size="large"
              icon="check"
              isDisabled={!text.data}
              onPress={() => {
                setRefusal(null);
                setPlace('write');
              }}
            >
              {t(($) => $.agreement.yes)}
            </Button>
            <Button
              size="large"
              onPress={() => {
                drop(visit);
                onClose();
              }}
            >
              {t(($) => $.agreement.no)}
            </Button>
          </>
        }
      >
        {trouble}
        {text.data ? (
          <AgreementText text={text.data} language={asked} languages={languages} onLanguage={setAsked} />
        ) : text.isError ? (
          <EmptyState
            icon="warning"
            title={words({ ok: false, reason: 'hub-away' })}
            action={<Button onPress={() => void text.refetch()}>{t(($) => $.agreement.loading)}</Button>}
          />
        ) : (
          <Loading />
        )}
      </Sheet>
    );
  }

  return (
    <Sheet
      isOpen
      size="page"
      onClose={onClose}
      title={t(($) => $.agreement.formTitle)}
      actions={
        <>
          <Button variant="primary" size="large" icon="save" isPending={isPending} onPress={() => void save()}>
            {t(($) => $.agreement.save)}
          </Button>
          <Button size="large" icon="arrow-back" onPress={() => setPlace('read')}>
            {t(($) => $.agreement.back)}
          </Button>
        </>
      }
    >
      {trouble}
      <div ref={form}>
        <AgreementForm
          draft={draft}
          errors={errors}
          hasSuggestion={suggested.length > 0}
          onChange={(next) => {
            keep(visit, next);
            // An error goes away as soon as it is mended, and no new one comes before the next try.
            if (Object.keys(errors).length > 0) setErrors(onlyThoseStill(errors, checkDraft(next)));
          }}
        />
      </div>
    </Sheet>
  );
}

function onlyThoseStill(errors: object, checked: CheckedDraft) {
  if (checked.ok) return {};
  return Object.fromEntries(Object.entries(checked.errors).filter(([field]) => field in errors));
}
