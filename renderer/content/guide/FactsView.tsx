import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageKey } from '../../../domain/article/watch.ts';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { confirmationOf, factsOf, type GuideFact, sentenceOf } from '../../../domain/guide/engine.ts';
import { hostOf } from '../../../domain/plan/plan.ts';
import { useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, type Column, DataTable, EmptyState, Icon, Panel, RadioChips, Row } from '../../shared/ui/index.ts';
import type { OpenDrift, ServedGuide, Watch } from '../types.ts';
import { useLanguageName } from '../words.ts';

const tones = { 'not-yet': 'info', holds: 'success', due: 'warning', expired: 'error' } as const;
const icons = { 'not-yet': 'time', holds: 'check', due: 'warning', expired: 'error' } as const;

/** Every sentence that has a source, with the source, its age, and what borger.dk has done since. */
export function FactsView({ served, drifts }: { served: ServedGuide; drifts: readonly OpenDrift[] }) {
  const { t, i18n } = useTranslation('content');
  const languageName = useLanguageName();
  const codes = Object.keys(served.words);
  const [language, setLanguage] = useState(codes.includes(i18n.language) ? i18n.language : 'da');
  const [filter, setFilter] = useState<'all' | 'care'>('all');
  const facts = factsOf(served.guide, localDate(new Date()));
  const watch = useHubQuery(['article.watch'], (api) => api.article.watch.query());
  const watched = watch.data?.isOn ? watch.data.guides.find(({ slug }) => slug === served.slug) : undefined;
  const isCare = (fact: GuideFact) =>
    fact.status === 'due' || fact.status === 'expired' || driftOf(fact, drifts) !== null;
  const rows = filter === 'all' ? facts : facts.filter(isCare);
  return (
    <Panel title={t(($) => $.facts.title)}>
      <p>{t(($) => $.facts.lead)}</p>
      {watched !== undefined && <p>{t(($) => $.facts.watched, { watched: watched.watched, all: watched.all })}</p>}
      <Row align="end">
        <RadioChips
          label={t(($) => $.facts.filter.label)}
          items={(['all', 'care'] as const).map((id) => ({ id, label: t(($) => $.facts.filter[id]) }))}
          value={filter}
          onChange={setFilter}
        />
        <RadioChips
          label={t(($) => $.facts.language)}
          items={codes.map((id) => ({ id, label: languageName(id) }))}
          value={language}
          onChange={setLanguage}
        />
      </Row>
      {rows.length === 0 ? (
        <EmptyState icon="success" title={t(($) => $.facts.none)}>
          {t(($) => $.facts.noneText)}
        </EmptyState>
      ) : (
        <FactTable served={served} drifts={drifts} facts={rows} language={language} watched={watched} />
      )}
    </Panel>
  );
}

/** The open drift of the article a fact was read in; of the whole article, or of the same part of it. */
function driftOf({ step, fact, source }: GuideFact, drifts: readonly OpenDrift[]): OpenDrift | null {
  const isIt = ({ subject, steps }: OpenDrift) => {
    if (subject.article !== source.articleId || !steps.some(({ id }) => id === step)) return false;
    if (subject.kind === 'article' || subject.kind === 'address') return true;
    if (subject.kind === 'self-service') return fact === 'selfService';
    return subject.ref === source.microArticleId?.toLowerCase();
  };
  return drifts.find(isIt) ?? null;
}

type TableProps = {
  served: ServedGuide;
  drifts: readonly OpenDrift[];
  facts: readonly GuideFact[];
  language: string;
  /** how the guide's sources on borger.dk stand; undefined: it is not known, or nothing is watched */
  watched: Watch['guides'][number] | undefined;
};

function FactTable({ served, drifts, facts, language, watched }: TableProps) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const confirmed = useHubQuery(['article.verified'], (api) => api.article.verified.query());
  const words = served.words[language];
  const columns: Column<GuideFact>[] = [
    {
      id: 'fact',
      header: t(($) => $.facts.column.fact),
      isRowHeader: true,
      cell: ({ step, fact }) => {
        const text = words?.steps[step] && sentenceOf(fact, words.steps[step]);
        return (
          <span className="c-sentence">
            <span className="c-sub" lang={language}>
              {words?.steps[step]?.title ?? step}
            </span>
            {text ? <span lang={language}>{text}</span> : t(($) => $.facts.noSentence)}
          </span>
        );
      },
    },
    {
      id: 'source',
      header: t(($) => $.facts.column.source),
      cell: ({ source }) => (
        <a href={source.url} target="_blank" rel="noreferrer">
          <bdi>{hostOf(source.url)}</bdi> <Icon name="open-in-new" label={t(($) => $.facts.newTab)} />
        </a>
      ),
    },
    {
      id: 'verified',
      header: t(($) => $.facts.column.verified),
      cell: ({ step, source }) => {
        // What the hub serves has the newer day in it; the confirmations tell whose day it is.
        const asFiled = confirmationOf(
          served.slug,
          step,
          { ...source, verifiedAt: '0000-01-01' },
          (confirmed.data ?? []).filter(({ verifiedAt }) => verifiedAt === source.verifiedAt),
        );
        return (
          <>
            <span className="c-nowrap">{format.dayShort(source.verifiedAt)}</span>
            {asFiled !== null && <span className="c-sub">{t(($) => $.facts.confirmed)}</span>}
          </>
        );
      },
    },
    {
      id: 'last',
      header: t(($) => $.facts.column.last),
      cell: ({ lastDay }) => <span className="c-nowrap">{format.dayShort(lastDay)}</span>,
    },
    {
      id: 'status',
      header: t(($) => $.facts.column.status),
      cell: ({ status }) => (
        <Badge tone={tones[status]}>
          <Icon name={icons[status]} />
          {t(($) => $.facts.status[status])}
        </Badge>
      ),
    },
    {
      id: 'article',
      header: t(($) => $.facts.column.article),
      cell: (fact) => {
        const { articleId, microArticleId, url } = fact.source;
        const state = watched?.sources.find(({ key }) => key === pageKey(url))?.state;
        const drift = driftOf(fact, drifts);
        return (
          <span className="c-stack">
            <span>
              {articleId === undefined
                ? t(($) => $.facts.noArticle)
                : t(($) => (microArticleId === undefined ? $.facts.article : $.facts.articlePart), { id: articleId })}
            </span>
            {state !== undefined && state !== 'watched' && (
              <span className="c-sub">{t(($) => $.watch.state[state])}</span>
            )}
            {drift !== null && (
              <Badge tone="warning">
                <Icon name="warning" />
                {t(($) => (drift.task === null ? $.facts.drift : $.facts.driftTask))}
              </Badge>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <div className="c-long">
      <DataTable
        caption={t(($) => $.facts.caption)}
        hidesCaption
        columns={columns}
        rows={facts}
        rowKey={({ step, fact, source }) => `${step} ${fact} ${source.url} ${source.microArticleId ?? ''}`}
      />
    </div>
  );
}
