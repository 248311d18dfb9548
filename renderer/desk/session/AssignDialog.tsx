import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContent, useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Loading, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { useNames } from '../words.ts';
import { byTitle } from './by-title.ts';

const none = 'none';

/** Which terminal and which guide: the first free one and the errand's own stand chosen, so Enter is enough. */
export function AssignDialog({
  overview,
  visit,
  commands,
}: {
  overview: Overview;
  visit: Visit;
  commands: VisitCommands;
}) {
  const { t, i18n } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const names = useNames();
  const { closeWindow, message } = useDesk();
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const sessionAt = (terminal: string) => overview.terminals.find((session) => session.terminal === terminal);
  const isFree = (terminal: string) => {
    const session = sessionAt(terminal);
    return session === undefined || session.visit === visit.id;
  };
  const free = me.centre.terminals.filter(({ id }) => isFree(id));
  const hers = me.centre.terminals.find(({ id }) => sessionAt(id)?.visit === visit.id);
  const [picked, setPicked] = useState<string | null>(null);
  const [pickedGuide, setPickedGuide] = useState<string | null>(null);
  const terminal = picked !== null && isFree(picked) ? picked : ((hers ?? free[0])?.id ?? null);

  if (content.data === undefined) {
    return (
      <Dialog isOpen onClose={closeWindow} title={t(($) => $.assign.title, { label: visit.label })}>
        <Loading />
      </Dialog>
    );
  }
  const { errands, guides } = content.data;
  const slugs = guides.map(({ slug }) => slug);
  const usual = errands.find(({ id }) => id === visit.errand)?.guide;
  const own = usual !== undefined && slugs.includes(usual) ? usual : null;
  const guide = pickedGuide ?? own ?? none;
  const titleOf = (slug: string) => {
    const errand = errands.find((one) => one.guide === slug);
    return errand === undefined ? slug : names.errand(errand.id);
  };
  const begin = async () => {
    if (terminal === null) return;
    const answer = await commands.assign(visit, terminal, guide === none ? null : guide);
    if (answer.ok) closeWindow();
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.assign.title, { label: visit.label })}
      actions={
        <>
          <Button
            autoFocus
            variant="primary"
            size="large"
            icon="desktop"
            isDisabled={terminal === null}
            isPending={commands.isBusy}
            onPress={() => void begin()}
          >
            {terminal === null
              ? t(($) => $.assign.terminalMissing)
              : t(($) => $.assign.confirm, { terminal: names.terminal(terminal) })}
          </Button>
          <Button size="large" onPress={closeWindow}>
            {common(($) => $.action.cancel)}
          </Button>
        </>
      }
    >
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      {free.length === 0 && <Notice tone="warning">{t(($) => $.assign.allTaken)}</Notice>}
      <RadioChips
        label={t(($) => $.assign.terminal)}
        items={me.centre.terminals.map(({ id, label }) => {
          const session = sessionAt(id);
          const who = overview.atCounters.concat(overview.onTheirOwn).find((one) => one.id === session?.visit)?.label;
          const note =
            session === undefined || session.visit === visit.id
              ? t(($) => $.assign.free)
              : who === undefined
                ? t(($) => $.assign.takenPlain)
                : t(($) => $.assign.taken, { label: who });
          return { id, label: `${label} (${note})`, isDisabled: !isFree(id) };
        })}
        value={terminal}
        onChange={setPicked}
      />
      <RadioChips
        label={t(($) => $.assign.guide)}
        hint={guide === none ? t(($) => $.assign.noGuideHint) : undefined}
        items={[
          ...(own === null
            ? [{ id: none, label: t(($) => $.assign.noGuide) }]
            : [{ id: own, label: `${titleOf(own)} (${t(($) => $.assign.own)})` }]),
          ...byTitle(
            slugs.filter((slug) => slug !== own),
            titleOf,
            i18n.language,
          ).map((slug) => ({ id: slug, label: titleOf(slug) })),
        ]}
        value={guide}
        onChange={setPickedGuide}
      />
    </Dialog>
  );
}
