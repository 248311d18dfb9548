import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../../shared/assist/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Notice, Row } from '../../shared/ui/index.ts';
import { byReason, largestFile, toBase64 } from './file.ts';

type Shown = Extract<Outputs['appointment']['previewFile'], { ok: true }>;

type Props = { onDone: (text: string) => void; onBack: () => void };

/** A file of the booking system: first what it would do, then that it is done. */
export function ImportFile({ onDone, onBack }: Props) {
  const { t } = useTranslation('appointment');
  const refusal = useRefusal();
  const [file, setFile] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const preview = useSend((api, { file: content }: { file: string }) =>
    api.appointment.previewFile.mutate({ file: content }),
  );
  const take = useSend((api, input: { file: string } & { key: string }) => api.appointment.importFile.mutate(input));

  const words = (answer: { ok: false; reason: string }): string =>
    'columns' in answer
      ? t(($) => $.import.columns, { columns: (answer.columns as string[]).join(', ') })
      : refusal(answer as RefusalAnswer);
  const read = async (chosen: File | undefined) => {
    setShown(null);
    setTrouble(null);
    if (!chosen) return;
    if (chosen.size > largestFile) {
      setTrouble(refusal({ ok: false, reason: 'file-too-long' }));
      return;
    }
    const content = toBase64(new Uint8Array(await chosen.arrayBuffer()));
    setFile(content);
    const answer = await preview.run({ file: content });
    if (answer.ok) setShown(answer);
    else setTrouble(words(answer));
  };
  const confirm = async () => {
    if (file === null) return;
    const answer = await take.run({ file });
    if (!answer.ok) setTrouble(words(answer));
    else
      onDone(
        t(($) => $.said.imported, {
          added: answer.counts.added,
          changed: answer.counts.changed,
          cancelled: answer.counts.cancelled,
        }),
      );
  };
  const changes = shown ? shown.counts.added + shown.counts.changed + shown.counts.cancelled : 0;
  return (
    <>
      <p className="k-hint">{t(($) => $.import.hint)}</p>
      {trouble !== null && (
        <Notice tone="error" live="assertive">
          {trouble}
        </Notice>
      )}
      {shown !== null && <Preview shown={shown} />}
      <Row>
        {changes > 0 && (
          <Button variant="primary" icon="check" isPending={take.isPending} onPress={() => void confirm()}>
            {t(($) => $.import.confirm)}
          </Button>
        )}
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']}
          onSelect={(files) => void read(files?.[0])}
        >
          <Button variant={changes > 0 ? 'secondary' : 'primary'} icon="upload" isPending={preview.isPending}>
            {shown === null ? t(($) => $.import.choose) : t(($) => $.import.other)}
          </Button>
        </FileTrigger>
        <Button icon="arrow-back" onPress={onBack}>
          {t(($) => $.form.back)}
        </Button>
      </Row>
    </>
  );
}

/** Line numbers a row of the list has room for. */
const mostLines = 12;

function Preview({ shown }: { shown: Shown }) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  const { scope, counts, problems } = shown;
  const told = (['added', 'changed', 'cancelled', 'same'] as const).filter((one) => counts[one] > 0);
  return (
    <div role="status" className="k-stack">
      <p>
        {scope === null
          ? t(($) => $.import.none)
          : scope.from === scope.to
            ? t(($) => $.import.oneDay, { from: format.day(scope.from) })
            : t(($) => $.import.days, { from: format.day(scope.from), to: format.day(scope.to) })}
      </p>
      {told.length > 0 && (
        <ul>
          {told.map((one) => (
            <li key={one}>{t(($) => $.import[one], { count: counts[one] })}</li>
          ))}
        </ul>
      )}
      {counts.added + counts.changed + counts.cancelled === 0 && scope !== null && <p>{t(($) => $.import.nothing)}</p>}
      {problems.length > 0 && (
        <Notice tone="warning" title={t(($) => $.import.problems, { count: problems.length })}>
          <ul>
            {byReason(problems).map(({ why, lines }) => (
              <li key={why}>
                {t(($) => $.import.lines, {
                  count: lines.length,
                  lines: lines.slice(0, mostLines).join(', '),
                  why: t(($) => $.import.why[why]),
                })}
                {lines.length > mostLines && ` (${t(($) => $.import.more, { count: lines.length - mostLines })})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
