import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { EmptyState, Notice, Select, StaffScreen, type Tone } from '../../shared/ui/index.ts';
import { NotHere } from '../NotHere.tsx';
import type { Frame, OpenDrift, Place } from '../types.ts';
import { DriftCard } from './DriftCard.tsx';
import { NightlyRun } from './NightlyRun.tsx';

const everyGuide = '*';

type Props = { frame: Frame; guide: string | null; onGo: (place: Place) => void };

/** What borger.dk has changed since the guides were checked against it, newest first. */
export function DriftsView({ frame, guide, onGo }: Props) {
  const { t } = useTranslation('content');
  const { data, isError, refetch } = useHubQuery(['article.drifts'], (api) => api.article.drifts.query());
  const [wanted, setWanted] = useState(guide ?? everyGuide);
  // Said here, not on the card: a card goes away when it is dealt with.
  const [said, setSaid] = useState<{ tone: Tone; text: string } | null>(null);
  return (
    <StaffScreen {...frame} title={t(($) => $.drifts.title)}>
      <NightlyRun />
      <div role="status" className="c-said">
        {said !== null && <Notice tone={said.tone}>{said.text}</Notice>}
      </div>
      {data === undefined ? (
        <NotHere isError={isError} onAgain={refetch} />
      ) : (
        <Drifts all={data} wanted={wanted} onWant={setWanted} onGo={onGo} onSaid={setSaid} />
      )}
    </StaffScreen>
  );
}

type DriftsProps = {
  all: readonly OpenDrift[];
  wanted: string;
  onWant: (guide: string) => void;
  onGo: (place: Place) => void;
  onSaid: (said: { tone: Tone; text: string } | null) => void;
};

function Drifts({ all, wanted, onWant, onGo, onSaid }: DriftsProps) {
  const { t } = useTranslation('content');
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
        <EmptyState icon="success" title={t(($) => (all.length === 0 ? $.drifts.none : $.drifts.noneHere))}>
          {all.length === 0 && t(($) => $.drifts.noneText)}
        </EmptyState>
      ) : (
        shown.map((drift) => (
          <DriftCard
            key={drift.id}
            drift={drift}
            also={all.filter((other) => other.id !== drift.id && sameText(other, drift))}
            onGo={onGo}
            onSaid={onSaid}
          />
        ))
      )}
    </>
  );
}

/** Whether two drifts are of one text of borger.dk, which several guides may rely on. */
const sameText = (a: OpenDrift, b: OpenDrift): boolean =>
  a.kind === b.kind && JSON.stringify(a.subject) === JSON.stringify(b.subject);
