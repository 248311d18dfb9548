import { useTranslation } from 'react-i18next';
import { trainingTopic } from '../../../domain/assistance/training-topic.ts';
import { contactChannel } from '../../../domain/followup/channels.ts';
import { digitalPostStatus } from '../../../domain/followup/contact.ts';
import { wishTime } from '../../../domain/followup/follow-up.ts';
import { useHub } from '../api/index.ts';
import { Checkbox, ChipToggles, Notice, RadioChips, Select, TextField } from '../ui/index.ts';
import { type AgreementDraft, closedChannels, type DraftErrors, valueKindOf } from './agreement-draft.ts';

/** Stands for "any place" in the list of places. */
const anyPlace = 'any';

type Props = {
  draft: AgreementDraft;
  errors: DraftErrors;
  /** topics were suggested from what was recorded */
  hasSuggestion: boolean;
  onChange: (draft: AgreementDraft) => void;
};

/** What is asked of the citizen when she agrees: no more than what it takes to reach her and know what to teach. */
export function AgreementForm({ draft, errors, hasSuggestion, onChange }: Props) {
  const { t } = useTranslation('assist');
  const { t: domain } = useTranslation('domain');
  const { me } = useHub();
  const change = (changes: Partial<AgreementDraft>) => onChange({ ...draft, ...changes });
  const closed = closedChannels(draft.digitalPost);
  const kind = valueKindOf(draft.channel);
  const count = Object.keys(errors).length;
  const { channel } = draft;
  const channelError =
    errors.channel === undefined
      ? undefined
      : errors.channel === 'channel-missing'
        ? t(($) => $.agreement.error['channel-missing'])
        : t(($) => $.agreement.error['channel-not-allowed'], { reason: reasonWords(errors.channel.notAllowed) });

  function reasonWords(reason: (typeof closed)[number]['reason']) {
    return domain(($) => $.channelReasons[reason]);
  }

  return (
    <div className="a-form">
      {count > 0 && (
        <div className="a-form-wide">
          <Notice tone="error" live="assertive" title={t(($) => $.agreement.errorTitle, { count })} />
        </div>
      )}
      <p className="k-hint a-form-wide">{t(($) => $.agreement.formHint)}</p>
      <div className="a-form-part">
        <TextField
          label={t(($) => $.agreement.name)}
          name="citizen-name"
          autoFocus
          value={draft.name}
          maxLength={120}
          onChange={(name) => change({ name })}
          errorMessage={
            errors.name === undefined ? undefined : t(($) => $.agreement.error[errors.name ?? 'name-missing'])
          }
        />
        <RadioChips
          label={t(($) => $.agreement.digitalPost)}
          hint={t(($) => $.agreement.digitalPostHint)}
          items={digitalPostStatus.options.map((id) => ({ id, label: domain(($) => $.digitalPostStatus[id]) }))}
          value={draft.digitalPost}
          onChange={(digitalPost) => change({ digitalPost })}
        />
        <RadioChips
          label={t(($) => $.agreement.channel)}
          hint={t(($) => $.agreement.channelHint)}
          errorMessage={channelError}
          items={contactChannel.options.map((id) => ({
            id,
            label: domain(($) => $.contactChannel[id]),
            // A choice that has become impossible stays to be seen, with its error.
            isDisabled: id !== channel && closed.some((one) => one.channel === id),
          }))}
          value={channel}
          onChange={(chosen) => change({ channel: chosen })}
        />
        {closed.map((one) => (
          <p key={one.channel} className="k-hint">
            {t(($) => $.agreement.notAllowed, {
              channel: domain(($) => $.contactChannel[one.channel]),
              reason: reasonWords(one.reason),
            })}
          </p>
        ))}
        {kind !== null && channel !== null && channel !== 'digital_post' && channel !== 'in_person' && (
          <TextField
            key={kind}
            label={t(($) => $.agreement.value[channel])}
            hint={t(($) => $.agreement.valueHint[channel])}
            name="citizen-contact"
            type={kind === 'phone' ? 'tel' : 'text'}
            rows={kind === 'letter' ? 2 : 1}
            maxLength={240}
            value={draft.values[kind]}
            onChange={(value) => change({ values: { ...draft.values, [kind]: value } })}
            errorMessage={
              errors.value === undefined ? undefined : t(($) => $.agreement.error[errors.value ?? 'phone-number'])
            }
          />
        )}
        <Checkbox isSelected={draft.interpreter} onChange={(interpreter) => change({ interpreter })}>
          {t(($) => $.agreement.interpreter)}
        </Checkbox>
      </div>
      <div className="a-form-part">
        <ChipToggles
          label={t(($) => $.agreement.topics)}
          hint={hasSuggestion ? t(($) => $.agreement.topicsHint) : t(($) => $.agreement.topicsHintPlain)}
          errorMessage={errors.topics === undefined ? undefined : t(($) => $.agreement.error['topics-missing'])}
          items={trainingTopic.options.map((id) => ({ id, label: domain(($) => $.topic[id]) }))}
          value={draft.topics}
          onChange={(topics) => change({ topics })}
        />
        <Select
          label={t(($) => $.agreement.place)}
          isOptional
          items={[
            { id: anyPlace, label: t(($) => $.agreement.placeAny) },
            ...me.centre.trainingPlaces.map(({ id, label }) => ({ id, label })),
          ]}
          value={draft.place ?? anyPlace}
          onChange={(place) => change({ place: place === anyPlace ? null : place })}
        />
        <ChipToggles
          label={t(($) => $.agreement.times)}
          isOptional
          items={wishTime.options.map((id) => ({ id, label: domain(($) => $.wishTime[id]) }))}
          value={draft.times}
          onChange={(times) => change({ times })}
        />
      </div>
    </div>
  );
}
