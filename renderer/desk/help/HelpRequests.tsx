import { useTranslation } from 'react-i18next';
import { Badge, Button, Icon } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { useSoundOfNew } from './use-sound-of-new.ts';

/** Calls for help from kiosks and terminals, above all else, until somebody says the help is given. */
export function HelpRequests({ overview, now }: { overview: Overview; now: number }) {
  const { t } = useTranslation('desk');
  const { sound } = useDesk();
  const { help } = overview;
  const answer = useDeskCommand((api, input: { help: string; answer: 'take' | 'close' } & { key: string }) =>
    api.assist.answerHelp.mutate(input),
  );
  const open = help.filter(({ takenBy }) => takenBy === null);
  useSoundOfNew(
    open.map(({ id }) => id),
    sound,
  );
  const newest = open.at(-1);
  return (
    <>
      <p className="k-hidden" role="alert">
        {newest === undefined ? '' : t(($) => $.said.helpNew, { where: newest.deviceLabel })}
      </p>
      {help.length > 0 && (
        <section className="d-help" aria-label={t(($) => $.help.title, { count: help.length })}>
          <h2>
            <Icon name="contact-support" size="m" />
            {t(($) => $.help.title, { count: help.length })}
          </h2>
          <ul>
            {help.map((request) => {
              const minutes = Math.max(0, Math.floor((now - request.raisedAt) / 60_000));
              const taker = overview.counters.find(({ counter }) => counter === request.takenBy);
              const label = overview.atCounters
                .concat(overview.onTheirOwn, overview.waiting)
                .find(({ id }) => id === request.visit)?.label;
              const isMine = request.takenBy !== null && request.takenBy === overview.mine?.counter;
              return (
                <li key={request.id}>
                  <strong>{request.deviceLabel}</strong>
                  {label !== undefined && <bdi className="d-number">{label}</bdi>}
                  <span>{minutes === 0 ? t(($) => $.help.justNow) : t(($) => $.help.ago, { count: minutes })}</span>
                  {request.takenBy === null ? (
                    <Button
                      size="small"
                      variant="primary"
                      icon="support-agent"
                      aria-label={t(($) => $.help.takeLabel, { where: request.deviceLabel })}
                      onPress={() =>
                        void answer.act(
                          { help: request.id, answer: 'take' },
                          t(($) => $.said.helpTaken),
                        )
                      }
                    >
                      {t(($) => $.help.take)}
                    </Button>
                  ) : (
                    <Badge tone="info">
                      {isMine ? t(($) => $.help.takenByYou) : t(($) => $.help.takenBy, { name: taker?.name ?? '' })}
                    </Badge>
                  )}
                  <Button
                    size="small"
                    icon="check"
                    aria-label={t(($) => $.help.doneLabel, { where: request.deviceLabel })}
                    onPress={() =>
                      void answer.act(
                        { help: request.id, answer: 'close' },
                        t(($) => $.said.helpDone),
                      )
                    }
                  >
                    {t(($) => $.help.done)}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
