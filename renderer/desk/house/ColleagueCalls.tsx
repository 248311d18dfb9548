import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { Badge, Button, Icon } from '../../shared/ui/index.ts';
import { useSoundOfNew } from '../help/use-sound-of-new.ts';
import { useSince } from '../queue/since.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { useNames } from '../words.ts';
import { callsFor } from './calls.ts';

type Call = Overview['calls'][number];

/** Colleagues who call for one another: what is for this desk, and what this desk has called for. */
export function ColleagueCalls({ overview, now }: { overview: Overview; now: number }) {
  const { t } = useTranslation('house');
  const { me } = useHub();
  const { sound } = useDesk();
  const mine = me.staff?.id ?? '';
  const calls = callsFor(overview.calls, mine);
  const open = calls.filter(({ from, takenBy }) => from !== mine && takenBy === null);
  useSoundOfNew(
    open.map(({ id }) => id),
    sound,
  );
  const words = useCallWords();
  const newest = open.at(-1);
  return (
    <>
      <p className="k-hidden" role="alert">
        {newest === undefined ? '' : words(newest)}
      </p>
      {calls.length > 0 && (
        <section className="d-help" aria-label={t(($) => $.call.banner)}>
          <ul>
            {calls.map((call) => (
              <Line key={call.id} call={call} mine={mine} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useCallWords() {
  const { t } = useTranslation('house');
  const names = useNames();
  return ({ fromName, counter, why }: Call) => {
    const words = t(($) => $.call.reason[why as 'help']);
    return counter === null
      ? t(($) => $.call.incoming, { name: fromName, why: words })
      : t(($) => $.call.incomingAt, { name: fromName, counter: names.counter(counter), why: words });
  };
}

function Line({ call, mine, now }: { call: Call; mine: string; now: number }) {
  const { t } = useTranslation('house');
  const words = useCallWords();
  const since = useSince();
  const take = useDeskCommand((api, input: { call: string } & { key: string }) => api.house.takeCall.mutate(input));
  const end = useDeskCommand((api, input: { call: string } & { key: string }) => api.house.endCall.mutate(input));
  const isMine = call.from === mine;
  return (
    <li>
      <Icon name="headset" />
      <strong>
        {isMine ? t(($) => $.call.mine, { why: t(($) => $.call.reason[call.why as 'help']) }) : words(call)}
      </strong>
      {call.to === mine && <Badge tone="warning">{t(($) => $.call.toYou)}</Badge>}
      <span>{since(call.raisedAt, now)}</span>
      {call.takenBy !== null ? (
        <Badge tone="info">
          {call.takenBy === mine ? t(($) => $.call.youCome) : t(($) => $.call.coming, { name: call.takenByName ?? '' })}
        </Badge>
      ) : isMine ? (
        <Badge>{t(($) => $.call.wait)}</Badge>
      ) : (
        <Button
          size="small"
          variant="primary"
          icon="support-agent"
          aria-label={t(($) => $.call.takeLabel, { name: call.fromName })}
          isPending={take.isPending}
          onPress={() =>
            void take.act(
              { call: call.id },
              t(($) => $.call.took),
            )
          }
        >
          {t(($) => $.call.take)}
        </Button>
      )}
      {(isMine || call.takenBy === mine) && (
        <Button
          size="small"
          icon="check"
          aria-label={isMine ? undefined : t(($) => $.call.endLabel, { name: call.fromName })}
          isPending={end.isPending}
          onPress={() =>
            void end.act(
              { call: call.id },
              t(($) => $.call.ended),
            )
          }
        >
          {isMine && call.takenBy === null ? t(($) => $.call.stop) : t(($) => $.call.end)}
        </Button>
      )}
    </li>
  );
}
