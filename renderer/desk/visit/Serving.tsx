import { useTranslation } from 'react-i18next';
import { Agreed, useHasAgreement } from '../../shared/assist/index.ts';
import { Button } from '../../shared/ui/index.ts';
import { Shortcut } from '../Shortcut.tsx';
import { shortcuts } from '../shortcuts.ts';
import { useDesk } from '../store.ts';
import type { Visit } from '../types.ts';
import type { VisitCommands } from './commands.ts';

type Props = { visit: Visit; commands: VisitCommands };

/** Somebody at this counter: finish, a screen, an agreement, and the ways to go on. */
export function Serving({ visit, commands }: Props) {
  const { t } = useTranslation('desk');
  const openWindow = useDesk((state) => state.openWindow);
  const hasAgreement = useHasAgreement(visit.id);
  return (
    <div className="d-actions">
      <Button variant="primary" size="large" icon="check" onPress={commands.finish}>
        {t(($) => $.visit.finish)} <Shortcut of={shortcuts.advance} />
      </Button>
      <Button size="large" icon="desktop" onPress={() => openWindow({ kind: 'assign' })}>
        {t(($) => $.visit.assign)}
      </Button>
      <Onward visit={visit} commands={commands} />
      {hasAgreement ? (
        <Agreed />
      ) : (
        <Button icon="student" onPress={commands.agree}>
          {t(($) => $.visit.agree)}
        </Button>
      )}
    </div>
  );
}

/** What a visit goes on with when it is not finished: on hold, to somebody else, another errand. */
export function Onward({ visit, commands, isSmall }: Props & { isSmall?: boolean }) {
  const { t } = useTranslation('desk');
  const openWindow = useDesk((state) => state.openWindow);
  const size = isSmall ? 'small' : 'normal';
  return (
    <>
      <Button size={size} icon="aside" isDisabled={commands.isBusy} onPress={() => void commands.park(visit)}>
        {t(($) => $.visit.park)} <Shortcut of={shortcuts.park} />
      </Button>
      <Button
        size={size}
        icon="forward"
        isDisabled={commands.isBusy}
        onPress={() => openWindow({ kind: 'pass-on', visit })}
      >
        {t(($) => $.visit.passOn)} <Shortcut of={shortcuts.passOn} />
      </Button>
      <Button
        size={size}
        icon="list-add"
        isDisabled={commands.isBusy}
        onPress={() => openWindow({ kind: 'next-errand' })}
      >
        {t(($) => $.visit.nextErrand)}
      </Button>
    </>
  );
}
