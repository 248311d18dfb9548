import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../domain/calendar/date.ts';
import { useHub } from '../shared/api/index.ts';
import { useSend } from '../shared/assist/use-send.ts';
import { formatWallTime, useFormat } from '../shared/i18n/index.ts';
import { DateField, Notice, Row, Select, TimeField } from '../shared/ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import type { FollowUp } from './follow-up.ts';
import { closedDay, hourFor, nextWorkingDay } from './plan-draft.ts';
import { useLibrary } from './store.ts';
import { useRefusalWords } from './use-words.ts';

/** Notes the day, time and place agreed with the person. */
export function PlanDialog({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t, i18n } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const { me } = useHub();
  const format = useFormat();
  const { closeDialog, tell } = useLibrary();
  const words = useRefusalWords();
  const places = me.centre.trainingPlaces;
  const { planned, wish } = followUp;
  const [on, setOn] = useState<string | null>(
    planned && planned.on >= today ? planned.on : nextWorkingDay(today, addDays),
  );
  const [time, setTime] = useState<string | null>(planned?.time ?? hourFor(wish.times));
  const [place, setPlace] = useState<string | null>(
    [planned?.place, wish.place, places[0]?.id].find((id) => places.some((one) => one.id === id)) ?? null,
  );
  const [refusal, setRefusal] = useState<string>();
  const { run, isPending } = useSend(
    (api, input: { followUp: string; on: string; time: string; place: string } & { key: string }) =>
      api.followUp.plan.mutate(input),
  );

  const isPast = on !== null && on < today;
  const save = async () => {
    if (on === null || time === null || place === null) return;
    const answer = await run({ followUp: followUp.id, on, time, place });
    if (!answer.ok) return setRefusal(words(answer));
    closeDialog();
    tell({
      tone: 'success',
      text: t(($) => $.told.planned, { date: format.day(on), time: formatWallTime(time, i18n.language) }),
      undo: { followUp: followUp.id, version: answer.version },
    });
  };

  const times = wish.times.map((one) => word(($) => $.wishTime[one])).join(', ');
  return (
    <FormDialog
      title={t(($) => $.plan.title, { name: followUp.name })}
      saveLabel={t(($) => $.plan.save)}
      canSave={on !== null && time !== null && place !== null && !isPast}
      isPending={isPending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={closeDialog}
    >
      {times !== '' && <p>{t(($) => $.plan.wish, { times })}</p>}
      <Row align="start">
        <DateField
          label={t(($) => $.plan.date)}
          value={on}
          onChange={setOn}
          min={today}
          errorMessage={isPast ? t(($) => $.plan.past) : undefined}
        />
        <TimeField label={t(($) => $.plan.time)} value={time} onChange={setTime} />
      </Row>
      {on !== null && !isPast && (
        <p className="l-soft" role="status">
          {format.day(on)}
        </p>
      )}
      {on !== null && closedDay(on) && (
        <Notice tone="warning" live="polite">
          <p>{t(($) => $.plan.closedDay)}</p>
        </Notice>
      )}
      <Select
        label={t(($) => $.plan.place)}
        items={places.map(({ id, label }) => ({ id, label }))}
        value={place}
        onChange={setPlace}
      />
      <Notice>
        <p>{t(($) => $.plan.tell)}</p>
      </Notice>
    </FormDialog>
  );
}
