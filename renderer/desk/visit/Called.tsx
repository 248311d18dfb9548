import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, MenuButton } from '../../shared/ui/index.ts';
import { useHubTime } from '../clock.ts';
import { usePlaces } from '../queue/places.ts';
import { Shortcut } from '../Shortcut.tsx';
import { shortcuts } from '../shortcuts.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import { callState } from './calls.ts';
import type { VisitCommands } from './commands.ts';

type Props = {
  visit: Visit;
  terminal: string | null;
  overview: Overview;
  heardAt: number;
  commands: VisitCommands;
};

/** Somebody called who has not come yet: start, call again, or what else may have become of her. */
export function Called({ visit, terminal, overview, heardAt, commands }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const places = usePlaces();
  const openWindow = useDesk((state) => state.openWindow);
  const { rules } = overview;
  const now = useHubTime(overview.now, heardAt, 1_000);
  const { restSeconds, mayBeNoShow } = callState(visit, rules, now);
  return (
    <>
      <p className="k-hint">
        {t(($) => $.visit.calledAt, { count: visit.turnCalls, time: format.time(visit.lastCalledAt ?? now) })}
      </p>
      <div className="d-actions">
        <Button
          variant="primary"
          size="large"
          icon="check"
          isDisabled={commands.isBusy}
          onPress={() => void commands.start(visit)}
        >
          {t(($) => $.visit.start)} <Shortcut of={shortcuts.advance} />
        </Button>
        <Button
          size="large"
          icon="notifications"
          isDisabled={restSeconds > 0 || commands.isBusy}
          onPress={() => void commands.callAgain(visit)}
        >
          {restSeconds > 0 ? t(($) => $.visit.callAgainIn, { seconds: restSeconds }) : t(($) => $.visit.callAgain)}{' '}
          <Shortcut of={shortcuts.callAgain} />
        </Button>
        <Button
          icon="person-remove"
          isDisabled={!mayBeNoShow || commands.isBusy}
          onPress={() => {
            if (terminal === null) void commands.noShow(visit);
            else openWindow({ kind: 'absent', visit, terminal });
          }}
        >
          {t(($) => $.visit.noShow)}
        </Button>
        {!mayBeNoShow && <p className="k-hint">{t(($) => $.visit.noShowAfter, { count: rules.noShowAfterCalls })}</p>}
        {terminal === null ? (
          <Button icon="desktop" isDisabled={commands.isBusy} onPress={() => openWindow({ kind: 'assign' })}>
            {t(($) => $.visit.assign)}
          </Button>
        ) : (
          <Button
            icon="support-agent"
            isDisabled={commands.isBusy}
            onPress={() => void commands.sitBeside(visit, terminal)}
          >
            {t(($) => $.visit.sitBeside)}
          </Button>
        )}
        <MenuButton
          icon="reply"
          isDisabled={commands.isBusy}
          items={places}
          onChoose={(place) => void commands.putBack(visit, place)}
        >
          {t(($) => $.visit.putBack)}
        </MenuButton>
        <Button icon="forward" isDisabled={commands.isBusy} onPress={() => openWindow({ kind: 'pass-on', visit })}>
          {t(($) => $.visit.passOn)} <Shortcut of={shortcuts.passOn} />
        </Button>
      </div>
    </>
  );
}
