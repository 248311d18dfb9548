import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, TextField } from '../shared/ui/index.ts';

interface AskForCodeProps {
  readonly because: 'none' | 'wrong' | 'away' | 'not-a-code';
  readonly isAsking: boolean;
  readonly onCode: (typed: string) => void;
}

/** Without the code nobody sees the links; this says where the code is. */
export function AskForCode({ because, isAsking, onCode }: AskForCodeProps) {
  const { t } = useTranslation('start');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCode(typed);
  };
  return (
    <div className="s-ask">
      <h1>{t(($) => $.title)}</h1>
      {because === 'wrong' && (
        <Notice tone="error" live="assertive" title={t(($) => $.ask.wrong.title)}>
          <p>{t(($) => $.ask.wrong.text)}</p>
        </Notice>
      )}
      {because === 'away' && (
        <Notice tone="warning" live="assertive" title={t(($) => $.ask.away.title)}>
          <p>{t(($) => $.ask.away.text)}</p>
        </Notice>
      )}
      <p className="s-lead">{t(($) => $.ask.where)}</p>
      <p>{t(($) => $.ask.how)}</p>
      <form className="s-form" onSubmit={submit}>
        <TextField
          label={t(($) => $.ask.code)}
          hint={t(($) => $.ask.codeHint)}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          widthChars={30}
          errorMessage={because === 'not-a-code' ? t(($) => $.ask.notACode) : undefined}
        />
        <Button type="submit" variant="primary" iconEnd="arrow-forward" isPending={isAsking}>
          {t(($) => $.ask.show)}
        </Button>
      </form>
    </div>
  );
}
