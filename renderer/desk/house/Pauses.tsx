import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Icon } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { useNames } from '../words.ts';

/** The name of a queue that gives no numbers: a service, or the whole centre. */
export function usePausedName(): (service: string | null) => string {
  const { t } = useTranslation('house');
  const names = useNames();
  return (service) => (service === null ? t(($) => $.pause.all) : names.service(service));
}

/** What gives no numbers now and why, on every desk: whoever sees that it is over gives numbers again. */
export function Pauses({ overview }: { overview: Overview }) {
  const { t } = useTranslation('house');
  const format = useFormat();
  const nameOf = usePausedName();
  const lift = useDeskCommand((api, input: { service: string | null } & { key: string }) =>
    api.house.unpause.mutate(input),
  );
  if (overview.pauses.length === 0) return null;
  return (
    <section className="d-help" aria-label={t(($) => $.pause.title)}>
      <ul>
        {overview.pauses.map(({ id, service, reason, since }) => {
          const what = nameOf(service);
          return (
            <li key={id}>
              <Icon name="stop" />
              <strong>{t(($) => $.pause.running, { what })}</strong>
              <span>
                {t(($) => $.pause.since, { why: t(($) => $.pause.reason[reason]), time: format.time(since) })}
              </span>
              <Button
                size="small"
                icon="ticket"
                aria-label={t(($) => $.pause.liftLabel, { what })}
                isPending={lift.isPending}
                onPress={() =>
                  void lift.act(
                    { service },
                    t(($) => $.pause.lifted, { what }),
                  )
                }
              >
                {t(($) => $.pause.lift)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
