import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { EmptyState, Select, StaffScreen } from '../../shared/ui/index.ts';
import { NotHere } from '../NotHere.tsx';
import type { Frame, OpenDrift, Place } from '../types.ts';
import { ConfirmedDrift } from './ConfirmedDrift.tsx';
import { DriftCard } from './DriftCard.tsx';
import { NightlyRun } from './NightlyRun.tsx';
import { SaidNotice } from './SaidNotice.tsx';
import type { Said } from './said.ts';
import { unseenPages } from './unseen-pages.ts';
import { useConfirmAll } from './use-confirm-all.ts';
import { useConfirmed } from './use-confirmed.ts';
import { useDrifts } from './use-drifts.ts';
import { WatchPanel } from './WatchPanel.tsx';

const everyGuide = '*';

type Props = { frame: Frame; guide: string | null; onGo: (place: Place) => void };

/** What borger.dk has changed since the guides were checked against it, newest first. */
export function DriftsView({ frame, guide, onGo }: Props) {
  const { t } = useTranslation('content');
  const { data, isError, refetch } = useDrifts();
  const [wanted, setWanted] = useState(guide ?? everyGuide);
  // Said here, not on the card: a card goes away when it is dealt with.
  const [said, setSaid] = useState<Said | null>(null);
  return (
    <StaffScreen {...frame} title={t(($) => $.drifts.title)}>
      <NightlyRun />
      <WatchPanel />
      <SaidNotice said={said} onSaid={setSaid} />
      {data === undefined ? (
        <NotHere isError={isError} onAgain={refetch} />
      ) : (
        <Drifts open={data} wanted={wanted} onWant={setWanted} onGo={onGo} onSaid={setSaid} />
      )}
    </StaffScreen>
  );
}

type DriftsProps = {
  open: readonly OpenDrift[];
  wanted: string;
  onWant: (guide: string) => void;
  onGo: (place: Place) => void;
  onSaid: (said: Said | null) => void;
};

function Drifts({ open, wanted, onWant, onGo, onSaid }: DriftsProps) {
  const { t } = useTranslation('content');
  const forAll = useConfirmAll(onSaid);
  const confirmed = useConfirmed(open, onSaid);
  const { all } = confirmed;
  const titles = new Map(all.map(({ guide, guideTitle }) => [guide, guideTitle]));
  const shown = all.filter(({ guide }) => wanted === everyGuide || guide === wanted);
  const items = [
    { id: everyGuide, label: t(($) => $.drifts.all) },
    ...[...titles].map(([id, label]) => ({ id, label })),
  ];
  return (
    <>
      {items.length > 1 && (
        <Select
          label={t(($) => $.drifts.filter)}
          items={items}
          value={items.some(({ id }) => id === wanted) ? wanted : null}
          onChange={onWant}
        />
      )}
      {shown.length === 0 ? (
        <Nothing isAll={all.length === 0} />
      ) : (
        shown.map((drift, at) =>
          confirmed.isConfirmed(drift.id) ? (
            <ConfirmedDrift
              key={drift.id}
              drift={drift}
              isPending={confirmed.isPending}
              onUndo={() => void confirmed.takeBack(drift.id)}
            />
          ) : (
            <DriftCard
              key={drift.id}
              drift={drift}
              also={open.filter((other) => other.id !== drift.id && sameText(other, drift))}
              together={open.filter((other) => isSame(other, drift))}
              sameAs={
                shown.slice(0, at).find((other) => !confirmed.isConfirmed(other.id) && isSame(other, drift))
                  ?.guideTitle ?? null
              }
              isPending={forAll.isPending}
              takesFocus={confirmed.returned === drift.id}
              onConfirmAll={forAll.confirmAll}
              onGo={onGo}
              onSaid={onSaid}
              onConfirmed={confirmed.keep}
            />
          ),
        )
      )}
    </>
  );
}

/** That there is nothing to see to, as far as anybody has looked. */
function Nothing({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('content');
  const { data } = useHubQuery(['article.watch'], (api) => api.article.watch.query());
  if (data === undefined) return null;
  if (!data.isOn || !data.hasRun) {
    return (
      <EmptyState icon="info" title={t(($) => (data.isOn ? $.drifts.notYet : $.drifts.off))}>
        {t(($) => (data.isOn ? $.drifts.notYetText : $.drifts.offText))}
      </EmptyState>
    );
  }
  // A change nobody could see is no drift, but neither is it nothing to see to.
  const unseen = isAll ? unseenPages(data) : 0;
  return (
    <EmptyState icon={unseen > 0 ? 'info' : 'success'} title={t(($) => (isAll ? $.drifts.none : $.drifts.noneHere))}>
      {unseen > 0 ? t(($) => $.drifts.noneUnseen, { count: unseen }) : isAll && t(($) => $.drifts.noneText)}
    </EmptyState>
  );
}

/** Whether two drifts are of one text of borger.dk, which several guides may rely on. */
const sameText = (a: OpenDrift, b: OpenDrift): boolean =>
  a.kind === b.kind && JSON.stringify(a.subject) === JSON.stringify(b.subject);

/** Whether whoever has read the one difference has read the other: two guides may have been checked on different days. */
const isSame = (a: OpenDrift, b: OpenDrift): boolean =>
  sameText(a, b) && a.hasBefore === b.hasBefore && JSON.stringify(a.rows) === JSON.stringify(b.rows);
