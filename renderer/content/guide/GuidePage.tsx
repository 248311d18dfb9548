import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, EmptyState, Notice, RadioChips, StaffScreen } from '../../shared/ui/index.ts';
import { useDrifts } from '../drift/use-drifts.ts';
import { NotHere } from '../NotHere.tsx';
import { ReviewView } from '../review/ReviewView.tsx';
import { type Frame, type GuideTab, guideTabs, type OpenDrift, type Place, type ServedGuide } from '../types.ts';
import { FactsView } from './FactsView.tsx';
import { FlowView } from './FlowView.tsx';
import { PreviewView } from './PreviewView.tsx';

const icons = { flow: 'map', preview: 'visibility', facts: 'checklist', review: 'print' } as const;

type Props = { frame: Frame; slug: string; tab: GuideTab; onGo: (place: Place) => void };

/** One guide, looked at in four ways. */
export function GuidePage({ frame, slug, tab, onGo }: Props) {
  const { t, i18n } = useTranslation('content');
  const { data, isError, refetch } = useHubQuery(['content.guide', slug], (api) =>
    api.content.guide.query({ slug, hash: null }),
  );
  const drifts = useDrifts();
  const back = (
    <Button icon="arrow-back" onPress={() => onGo({ at: 'guides' })}>
      {t(($) => $.guide.back)}
    </Button>
  );
  if (!data) {
    return (
      <StaffScreen {...frame} title={data === null ? t(($) => $.guide.gone) : t(($) => $.guides.title)} actions={back}>
        {data === null ? (
          <EmptyState icon="book" title={t(($) => $.guide.gone)}>
            {t(($) => $.guide.goneText)}
          </EmptyState>
        ) : (
          <NotHere isError={isError} onAgain={refetch} />
        )}
      </StaffScreen>
    );
  }
  const here = (drifts.data ?? []).filter(({ guide }) => guide === slug);
  return (
    <StaffScreen {...frame} title={data.words[i18n.language]?.title ?? data.words.da?.title ?? slug} actions={back}>
      <About served={data} />
      {here.length > 0 && (
        <Notice
          tone="warning"
          actions={<Button onPress={() => onGo({ at: 'drifts', guide: slug })}>{t(($) => $.guide.toDrifts)}</Button>}
        >
          {t(($) => $.guide.driftNote, { count: here.length })}
        </Notice>
      )}
      <RadioChips
        label={t(($) => $.guide.tabs)}
        items={guideTabs.map((id) => ({ id, label: t(($) => $.guide.tab[id]), icon: icons[id] }))}
        value={tab}
        onChange={(id) => onGo({ at: 'guide', slug, tab: id })}
      />
      <Tab served={data} drifts={here} tab={tab} />
    </StaffScreen>
  );
}

function About({ served }: { served: ServedGuide }) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const { kind, owner, version, validFrom, reviewBy } = served.guide;
  return (
    <p>
      {t(($) => $.guide.about, {
        kind: t(($) => $.kind[kind]),
        owner: t(($) => $.owner[owner]),
        version,
        from: format.dayShort(validFrom),
        review: format.dayShort(reviewBy),
      })}
    </p>
  );
}

function Tab({ served, drifts, tab }: { served: ServedGuide; drifts: readonly OpenDrift[]; tab: GuideTab }) {
  switch (tab) {
    case 'flow':
      return <FlowView served={served} />;
    case 'preview':
      return <PreviewView served={served} />;
    case 'facts':
      return <FactsView served={served} drifts={drifts} />;
    case 'review':
      return <ReviewView served={served} />;
  }
}
