import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactChannel } from '../../domain/followup/channels.ts';
import { useHub } from '../shared/api/index.ts';
import { formatWallTime, useFormat } from '../shared/i18n/index.ts';
import { Badge, Button, Icon, Row } from '../shared/ui/index.ts';
import { channelIcons } from './channel-icons.ts';
import { DueBadge } from './DueBadge.tsx';
import { allowedWays, type FollowUp, readable, valueFor } from './follow-up.ts';
import { useLibrary } from './store.ts';
import { useCancelPlan } from './use-cancel-plan.ts';
import { useReopen } from './use-reopen.ts';

/** One person: what she wants to learn, how she may be contacted, what has been tried, and what can be done now. */
export function Detail({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t, i18n } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const { me } = useHub();
  const format = useFormat();
  const open = useLibrary((state) => state.open);
  const reopen = useReopen();
  const cancelPlan = useCancelPlan();
  const { planned, wish } = followUp;
  const place = (id: string) =>
    me.centre.trainingPlaces.find((one) => one.id === id)?.label ?? t(($) => $.detail.unknownPlace);
  const isClosed = followUp.status === 'closed';
  const allowed = allowedWays(followUp);
  // Her own way, where the channel strategy has closed it.
  const own = followUp.channels[followUp.contact.channel];
  const closed = own.allowed ? null : own;

  return (
    <section className="l-detail" aria-labelledby="l-name">
      <div className="l-head">
        <h2 id="l-name" tabIndex={-1}>
          {followUp.name}
        </h2>
        <Row>
          <Badge>{word(($) => $.followUpStatus[followUp.status])}</Badge>
          <DueBadge followUp={followUp} today={today} />
          {followUp.interpreter && <Badge tone="info">{t(($) => $.detail.interpreter)}</Badge>}
        </Row>
      </div>
      <div className="l-actions">
        {isClosed ? (
          <Button
            variant="primary"
            icon="refresh"
            isPending={reopen.isPending}
            onPress={() => void reopen.run(followUp.id)}
          >
            {t(($) => $.action.reopen)}
          </Button>
        ) : (
          <>
            <Button variant="primary" icon="phone" onPress={() => open('contact', followUp)}>
              {t(($) => $.action.contact)}
            </Button>
            <Button icon="calendar-month" onPress={() => open('plan', followUp)}>
              {planned ? t(($) => $.action.replan) : t(($) => $.action.plan)}
            </Button>
            {planned && (
              <Button icon="close" isPending={cancelPlan.isPending} onPress={() => void cancelPlan.run(followUp.id)}>
                {t(($) => $.action.cancelPlan)}
              </Button>
            )}
            <Button icon="check" onPress={() => open('close', followUp)}>
              {t(($) => $.action.close)}
            </Button>
          </>
        )}
      </div>
      <div className="l-facts">
        {planned && (
          <Fact title={t(($) => $.detail.planned)}>
            <p className="l-strong">
              {t(($) => $.detail.plannedAt, {
                date: format.day(planned.on),
                time: formatWallTime(planned.time, i18n.language),
                place: place(planned.place),
              })}
            </p>
          </Fact>
        )}
        <Fact title={t(($) => $.detail.topics)}>
          <ul>
            {followUp.topics.map((topic) => (
              <li key={topic}>{word(($) => $.topic[topic])}</li>
            ))}
          </ul>
        </Fact>
        <Fact title={t(($) => $.detail.wish)}>
          <p>{wish.place === null ? t(($) => $.detail.anyPlace) : place(wish.place)}</p>
          <p>
            {wish.times.length === 0
              ? t(($) => $.detail.anyTime)
              : wish.times.map((time) => word(($) => $.wishTime[time])).join(', ')}
          </p>
        </Fact>
        <Fact title={t(($) => $.detail.channels)} isWide>
          <ul className="l-channels">
            {allowed.map((channel) => (
              <li key={channel}>
                <Icon name={channelIcons[channel]} size="m" />
                <ChannelLine followUp={followUp} channel={channel} />
              </li>
            ))}
          </ul>
          {closed && (
            <p className="l-soft">
              <strong>{word(($) => $.contactChannel[followUp.contact.channel])}.</strong>{' '}
              {word(($) => $.channelReasons[closed.reason])}
            </p>
          )}
          <p>{t(($) => $.detail.onlyAgreed)}</p>
        </Fact>
        <Fact title={t(($) => $.detail.history)} isWide>
          <ul className="l-history">
            {followUp.closedAt !== null && (
              <li>
                <span>{format.dateTime(followUp.closedAt)}</span>
                <span>
                  {t(($) => $.detail.closed)}
                  {followUp.closeReason && `: ${word(($) => $.closeReason[followUp.closeReason ?? 'partly'])}`}
                </span>
              </li>
            )}
            {followUp.attempts.map((attempt) => (
              <li key={`${attempt.at}-${attempt.channel}`}>
                <span>{format.dateTime(attempt.at)}</span>
                <span>
                  {word(($) => $.contactChannel[attempt.channel])}: {word(($) => $.contactResult[attempt.result])}
                </span>
                <span className="l-soft">{attempt.by}</span>
              </li>
            ))}
            <li>
              <span>{format.dateTime(followUp.createdAt)}</span>
              <span>{t(($) => $.detail.agreed)}</span>
            </li>
          </ul>
          {followUp.attempts.length === 0 && !isClosed && <p className="l-soft">{t(($) => $.detail.noAttempts)}</p>}
        </Fact>
        <Fact title={t(($) => $.detail.agreement)} isWide>
          <p>{t(($) => $.detail.agreementText, { date: format.dayShort(followUp.agreement.expiresOn) })}</p>
          <Button variant="quiet" size="small" icon="delete" onPress={() => open('withdraw', followUp)}>
            {t(($) => $.action.withdraw)}
          </Button>
        </Fact>
      </div>
    </section>
  );
}

function Fact({ title, isWide, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className="l-fact" data-wide={isWide || undefined}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function ChannelLine({ followUp, channel }: { followUp: FollowUp; channel: ContactChannel }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const value = valueFor(followUp, channel);
  const isOwn = followUp.contact.channel === channel;
  return (
    <div>
      <p>
        <strong>{word(($) => $.contactChannel[channel])}</strong>{' '}
        {value !== null && <span className="l-value">{readable(value)}</span>}{' '}
        {isOwn && <Badge tone="success">{t(($) => $.detail.own)}</Badge>}
      </p>
      <p className="l-soft">{word(($) => $.channelReasons[followUp.channels[channel].reason])}</p>
    </div>
  );
}
