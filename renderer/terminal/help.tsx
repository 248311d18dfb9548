import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useConnection, useHubQuery } from '../shared/api/index.ts';
import { Button, type Help, Notice } from '../shared/ui/index.ts';
import { callOf } from './call.ts';
import { useSession } from './session.ts';

export interface TerminalHelp {
  /**
   * `unheard`: called, but nobody is at a counter to hear it. `on-its-way`: a member of staff has said that they come.
   * `away`: the hub could not be asked.
   */
  readonly state: 'none' | 'raised' | 'unheard' | 'on-its-way' | 'away';
  readonly isPending: boolean;
  readonly ask: () => void;
  readonly takeBack: () => void;
}

/** "Jeg går i stå, hent hjælp": one press calls, one takes it back. */
export function useTerminalHelp(): TerminalHelp {
  const { data = 'none' } = useHubQuery(['assist.myHelp'], (api) => api.assist.myHelp.query());
  const asking = useCommand((api, input: { key: string }) => api.assist.askHelp.mutate(input));
  const cancelling = useCommand((api, input: { key: string }) => api.assist.cancelHelp.mutate(input));
  const [isAway, setIsAway] = useState(false);
  // Said while it is so: once the line is back she can call again.
  const connection = useConnection((line) => line.state);
  useEffect(() => {
    if (connection === 'online') setIsAway(false);
  }, [connection]);
  const { run: runAsk } = asking;
  const { run: runCancel } = cancelling;
  const ask = useCallback(() => void runAsk({}).then((answer) => setIsAway(!answer.ok)), [runAsk]);
  const takeBack = useCallback(() => {
    setIsAway(false);
    void runCancel({});
  }, [runCancel]);
  return {
    state: data === 'none' && isAway ? 'away' : data,
    isPending: asking.isPending || cancelling.isPending,
    ask,
    takeBack,
  };
}

/** Whether she has called, so that what there is to do is to take it back. */
export const isAsked = ({ state }: Pick<TerminalHelp, 'state'>): boolean =>
  state === 'raised' || state === 'unheard' || state === 'on-its-way';

/** The same call as the tool bar's help button knows it. Pressed again it leads to where the call can be taken back. */
export function useToolBarHelp({ state, ask }: TerminalHelp): Help {
  const asked = isAsked({ state });
  return useMemo<Help>(
    () => ({
      state: asked ? 'asked' : 'idle',
      onHelp: asked ? () => document.querySelector<HTMLElement>('.t-help button')?.focus() : ask,
    }),
    [asked, ask],
  );
}

/** Says that help was called, that it comes, or that it cannot be called. Nobody who is called to a counter is to stay seated. */
export function HelpNotice({ help }: { help: TerminalHelp }) {
  const { t } = useTranslation('terminal');
  const isCalled = callOf(useSession()?.visit ?? null)?.at === 'called';
  const { state } = help;
  if (state === 'none') return null;
  const takeBack = (
    <Button variant="quiet" icon="close" isPending={help.isPending} onPress={help.takeBack}>
      {t(($) => $.help.takeBack)}
    </Button>
  );
  return (
    <div className="t-help" data-say="no">
      {state === 'away' ? (
        <Notice tone="warning" live="assertive" title={t(($) => $.help.awayTitle)}>
          {t(($) => $.help.away)}
        </Notice>
      ) : (
        <Notice tone={tones[state]} live="polite" title={t(($) => $.help[titles[state]])} actions={takeBack}>
          {isCalled ? undefined : t(($) => $.help[texts[state]])}
        </Notice>
      )}
    </div>
  );
}

const tones = { raised: 'info', unheard: 'warning', 'on-its-way': 'success' } as const;
const titles = { raised: 'raisedTitle', unheard: 'unheardTitle', 'on-its-way': 'comingTitle' } as const;
const texts = { raised: 'raised', unheard: 'unheard', 'on-its-way': 'coming' } as const;
