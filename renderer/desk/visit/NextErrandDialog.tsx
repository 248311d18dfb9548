import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContent, useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Loading, Notice, RadioChips } from '../../shared/ui/index.ts';
import { ErrandPicker } from '../queue/ErrandPicker.tsx';
import { useDesk } from '../store.ts';
import type { Visit } from '../types.ts';
import { useNames } from '../words.ts';
import type { VisitCommands } from './commands.ts';

/** The same visitor has one more thing to do: the errand, and its usual service stands chosen. */
export function NextErrandDialog({ visit, commands }: { visit: Visit; commands: VisitCommands }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const names = useNames();
  const { closeWindow, message } = useDesk();
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const [errand, setErrand] = useState<string | null>(null);
  const [service, setService] = useState(visit.service);
  const [hasTried, setTried] = useState(false);
  const choose = (id: string) => {
    setErrand(id);
    const usual = content.data?.errands.find((one) => one.id === id)?.service;
    if (me.centre.services.some((one) => one.id === usual) && usual !== undefined) setService(usual);
  };
  const begin = async () => {
    setTried(true);
    if (errand === null) return;
    const answer = await commands.nextErrand(visit, service, errand);
    if (answer.ok) closeWindow();
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.nextErrand.title, { label: visit.label })}
      actions={
        <>
          <Button variant="primary" icon="check" isPending={commands.isBusy} onPress={() => void begin()}>
            {t(($) => $.nextErrand.confirm)}
          </Button>
          <Button onPress={closeWindow}>{common(($) => $.action.close)}</Button>
        </>
      }
    >
      <p className="k-hint">{t(($) => $.nextErrand.text)}</p>
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      {content.data === undefined ? (
        <Loading />
      ) : (
        <ErrandPicker
          errands={content.data.errands}
          value={errand}
          onChoose={choose}
          isMissing={hasTried && errand === null}
        />
      )}
      {errand !== null && (
        <RadioChips
          label={t(($) => $.give.service)}
          items={me.centre.services.map(({ id }) => ({ id, label: names.service(id) }))}
          value={service}
          onChange={setService}
        />
      )}
    </Dialog>
  );
}
