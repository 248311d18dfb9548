import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useConnection, useHubQuery } from '../shared/api/index.ts';
import { Button, Dialog, type Help, HelpContext, Loading } from '../shared/ui/index.ts';
import { useKiosk } from './store.ts';

/** The help button of every screen: calls a member of staff to this kiosk and says how it stands. */
export function HelpCalls({ children }: { children: ReactNode }) {
  const { t } = useTranslation('kiosk');
  const { t: common } = useTranslation('common');
  const called = useKiosk((kiosk) => kiosk.calledHelp);
  const setCalled = useKiosk((kiosk) => kiosk.setCalledHelp);
  const [isOpen, setOpen] = useState(false);
  const [isAway, setAway] = useState(false);
  const isOffline = useConnection(({ state }) => state === 'offline');
  const help = useHubQuery(['assist.myHelp'], (api) => api.assist.myHelp.query(), { enabled: called, staleTime: 0 });
  const ask = useCommand((api, input: { key: string }) => api.assist.askHelp.mutate(input));
  const cancel = useCommand((api, input: { key: string }) => api.assist.cancelHelp.mutate(input));

  // Somebody has been here and said that it is done.
  const isDone = called && help.data === 'none' && !help.isFetching && !ask.isPending;
  useEffect(() => {
    if (isDone) {
      setCalled(false);
      setOpen(false);
    }
  }, [isDone, setCalled]);

  const { run } = ask;
  const isAsked = called && help.data !== undefined && help.data !== 'none';
  const value = useMemo<Help>(
    () => ({
      state: isAsked ? 'asked' : 'idle',
      onHelp: () => {
        setOpen(true);
        if (isAsked) return;
        setAway(false);
        void run({}).then(
          (answer) => (answer.ok ? setCalled(true) : setAway(true)),
          () => setAway(true),
        );
      },
    }),
    [isAsked, run, setCalled],
  );

  const close = () => setOpen(false);
  const state = isAway || (isOffline && !isAsked) ? 'away' : isAsked && help.data ? help.data : 'asking';
  return (
    <HelpContext value={value}>
      {children}
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t(($) => $.help[state as 'asking'])}
        actions={
          <>
            {(state === 'raised' || state === 'unheard' || state === 'on-its-way') && (
              <Button
                onPress={() => {
                  void cancel.run({}).then((answer) => {
                    if (answer.ok) {
                      setCalled(false);
                      close();
                    } else setAway(true);
                  });
                }}
              >
                {t(($) => $.help.cancel)}
              </Button>
            )}
            <Button variant="primary" icon="close" onPress={close}>
              {common(($) => $.action.close)}
            </Button>
          </>
        }
      >
        <div role="status">
          {state === 'asking' ? <Loading /> : <p>{t(($) => $.help[`${state as 'raised'}Text`])}</p>}
        </div>
      </Dialog>
    </HelpContext>
  );
}
