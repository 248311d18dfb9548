import { useTranslation } from 'react-i18next';
import { type Presence, presence as presences } from '../../../domain/counter/presence.ts';
import { useHub } from '../../shared/api/index.ts';
import type { IconName } from '../../shared/ui/index.ts';
import { MenuButton } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';

const icons: Record<Presence, IconName> = { open: 'check', break: 'hourglass', 'back-office': 'folder' };

/** Sets whether this counter is there for visitors. */
export function useSetPresence() {
  const { t } = useTranslation('house');
  const command = useDeskCommand((api, input: { presence: Presence } & { key: string }) =>
    api.queue.setPresence.mutate(input),
  );
  return (presence: Presence) =>
    command.act(
      { presence },
      t(($) => $.presence.said[presence]),
    );
}

/** All about my counter in one list: open, a break, other work, another counter, closed. */
export function PresenceMenu({ mine }: { mine: NonNullable<Overview['mine']> }) {
  const { t } = useTranslation('house');
  const { t: desk } = useTranslation('desk');
  const { me } = useHub();
  const openWindow = useDesk((state) => state.openWindow);
  const setPresence = useSetPresence();
  const close = useDeskCommand((api, input: object & { key: string }) => api.queue.closeCounter.mutate(input));
  const label = me.centre.counters.find(({ id }) => id === mine.counter)?.label ?? '';
  return (
    <MenuButton
      size="small"
      icon={icons[mine.presence]}
      items={[
        ...presences.options.map((id) => ({
          id,
          icon: icons[id],
          label: t(($) => $.presence[id]),
          hint: t(($) => $.presence[`${id}Hint`]),
          isDisabled: id === mine.presence,
        })),
        { id: 'change' as const, icon: 'tune', label: t(($) => $.presence.change) },
        { id: 'close' as const, icon: 'lock', label: t(($) => $.presence.close) },
      ]}
      onChoose={(id) => {
        if (id === 'change') openWindow({ kind: 'counter' });
        else if (id === 'close')
          void close.act(
            {},
            desk(($) => $.counter.closed),
          );
        else void setPresence(id);
      }}
    >
      {t(($) => $.presence.label, { label, presence: t(($) => $.presence[mine.presence]) })}
    </MenuButton>
  );
}
