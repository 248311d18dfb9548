import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLost } from '../../../domain/article/drift.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Button, Icon, Notice, Panel } from '../../shared/ui/index.ts';
import type { OpenDrift, Place } from '../types.ts';
import { ConfirmAllDialog } from './ConfirmAllDialog.tsx';
import { PickDialog } from './PickDialog.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { Said } from './said.ts';
import { shortAddress } from './short-address.ts';
import { taskEnds, taskReasons, useDriftCommands } from './use-drift-commands.ts';

type Props = {
  drift: OpenDrift;
  /** the same text of borger.dk in other guides */
  also: readonly OpenDrift[];
  /** those with the very same difference, this one among them: they can be answered at once */
  together: readonly OpenDrift[];
  /** the guide above that has shown this very difference; null: none has */
  sameAs: string | null;
  /** the answer for all of them is on its way */
  isPending: boolean;
  onConfirmAll: (drifts: readonly OpenDrift[]) => Promise<void>;
  onGo: (place: Place) => void;
  onSaid: (said: Said | null) => void;
  onConfirmed: (drift: OpenDrift) => void;
  /** it has just come back by an undo: the reader is brought to it */
  takesFocus: boolean;
};

/** One thing that is not as a guide was told: what it touches, the two texts, and what can be done about it. */
export function DriftCard({ drift, also, together, sameAs, isPending, takesFocus, ...on }: Props) {
  const { onConfirmAll, onGo, onSaid, onConfirmed } = on;
  const { t } = useTranslation('content');
  const format = useFormat();
  const commands = useDriftCommands(drift, onSaid, onConfirmed);
  const [asks, setAsks] = useState<'reason' | 'end' | 'all' | null>(null);
  const { task } = drift;
  const isMoved = drift.kind === 'article-moved';
  // What is no longer there has to be replaced in the guide: a task comes first, "still true" is the exception.
  const mustReplace = isLost(drift.kind);
  return (
    <Panel title={`${drift.guideTitle}: ${t(($) => $.drifts.kind[drift.kind])}`}>
      <p>
        <strong>{t(($) => $.drifts.do[drift.kind])}</strong>
      </p>
      {commands.hasChangedAgain && (
        <Notice tone="warning" live="assertive">
          {t(($) => $.drifts.refused['changed-again'])}
        </Notice>
      )}
      <dl className="c-facts">
        <Fact name={t(($) => $.drifts.guide)}>
          <Button
            size="small"
            variant="quiet"
            iconEnd="chevron-right"
            onPress={() => onGo({ at: 'guide', slug: drift.guide, tab: 'facts' })}
          >
            {drift.guideTitle}
          </Button>
        </Fact>
        <Fact name={t(($) => $.drifts.steps)}>
          {/* Steps for different people may have the same title. */}
          {[...new Set(drift.steps.map(({ title }) => title))].join(', ')}
        </Fact>
        <Fact name={t(($) => $.drifts.owner)}>
          {drift.owner === null ? t(($) => $.drifts.nobody) : t(($) => $.owner[drift.owner ?? 'library'])}
        </Fact>
        <Fact name={t(($) => $.drifts.article)}>
          <ArticleLink drift={drift} />
        </Fact>
        {drift.lastUpdated !== null && (
          <Fact name={t(($) => $.drifts.updated)}>{format.dateTime(drift.lastUpdated)}</Fact>
        )}
        <Fact name={t(($) => $.drifts.found)}>
          {format.dateTime(drift.foundAt)}
          {drift.changedAt > drift.foundAt && (
            <> ({t(($) => $.drifts.changedAgain, { date: format.dateTime(drift.changedAt) })})</>
          )}
        </Fact>
        {also.length > 0 && (
          <Fact name={t(($) => $.drifts.also)} isWide>
            {also.map(({ guideTitle }) => guideTitle).join(', ')}
          </Fact>
        )}
      </dl>
      {sameAs === null || drift.rows.length === 0 ? (
        <SideBySide drift={drift} />
      ) : (
        <details className="c-stale">
          <summary>{t(($) => $.drifts.sameAs, { title: sameAs })}</summary>
          <SideBySide drift={drift} />
        </details>
      )}
      {task !== null && (
        <p>
          <Badge tone="info">
            <Icon name="assignment" />
            {t(($) => $.drifts.task, { reason: t(($) => $.drifts.reason[task.reason]) })}
          </Badge>{' '}
          <span className="c-sub">
            {t(($) => $.drifts.taskBy, { name: task.openedBy, date: format.dateTime(task.openedAt) })}
          </span>
        </p>
      )}
      <div className="k-row">
        <Button
          variant={mustReplace ? 'secondary' : 'primary'}
          icon="check"
          autoFocus={takesFocus}
          isPending={commands.isPending}
          onPress={() => void commands.confirm()}
        >
          {t(($) => $.drifts.confirm)}
        </Button>
        {together.length > 1 && (
          <Button icon="checklist" isPending={isPending} onPress={() => setAsks('all')}>
            {t(($) => $.drifts.together.button, { count: together.length })}
          </Button>
        )}
        {task === null ? (
          <Button variant={mustReplace ? 'primary' : 'secondary'} icon="assignment" onPress={() => setAsks('reason')}>
            {t(($) => $.drifts.openTask)}
          </Button>
        ) : (
          <Button icon="close" onPress={() => setAsks('end')}>
            {t(($) => $.drifts.closeTask)}
          </Button>
        )}
        <span className="c-sub">
          {t(($) => (mustReplace ? $.drifts.confirmGone : isMoved ? $.drifts.confirmMoved : $.drifts.confirmText))}
          {task !== null && <> {t(($) => $.drifts.confirmTask)}</>}
        </span>
      </div>
      {asks === 'all' && (
        <ConfirmAllDialog
          drifts={together}
          onConfirm={() => void onConfirmAll(together)}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'reason' && (
        <PickDialog
          title={t(($) => $.drifts.reasonTitle)}
          choices={taskReasons.map((id) => ({ id, label: t(($) => $.drifts.reason[id]) }))}
          onClose={() => setAsks(null)}
          onPick={(reason) => void commands.openTask(reason)}
        />
      )}
      {asks === 'end' && task !== null && (
        <PickDialog
          title={t(($) => $.drifts.endTitle)}
          note={t(($) => $.drifts.endNote)}
          choices={taskEnds.map((id) => ({ id, label: t(($) => $.drifts.end[id]) }))}
          onClose={() => setAsks(null)}
          onPick={(end) => void commands.closeTask(task.id, end)}
        />
      )}
    </Panel>
  );
}

function Fact({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? 'c-fact-wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ArticleLink({ drift }: { drift: OpenDrift }) {
  const { t } = useTranslation('content');
  const number = t(($) => $.drifts.articleNumber, { id: drift.subject.article });
  if (drift.articleUrl === null) return drift.articleTitle ?? number;
  // The title of one that is gone or closed is not kept: its address tells which page is meant.
  const name = drift.articleTitle ?? <bdi className="c-address">{shortAddress(drift.articleUrl)}</bdi>;
  return (
    <a href={drift.articleUrl} target="_blank" rel="noreferrer">
      {name} <Icon name="open-in-new" label={t(($) => $.facts.newTab)} />
    </a>
  );
}
