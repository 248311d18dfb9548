import { articleOf, type IdOfAddress } from '../../domain/article/address.ts';
import { type DifferenceRow, sideBySide } from '../../domain/article/difference.ts';
import type { Drift, SubjectState } from '../../domain/article/drift.ts';
import { microArticleUrl } from '../../domain/article/model.ts';
import { lastNight } from '../../domain/article/schedule.ts';
import type { Guide } from '../../domain/guide/engine.ts';
import type { Services } from '../services.ts';
import { idsOfAddresses } from './addresses.ts';
import { lastRun, readStored } from './store.ts';

const dayMs = 24 * 60 * 60_000;

type Needs = Pick<Services, 'db' | 'centre' | 'clock' | 'content' | 'articles'>;

/** How the nightly run stands. `enabled` false: the set-up does not ask for articles, and nothing else is told. */
export async function articleStatus({ db, centre, clock, articles }: Needs) {
  const setup = centre.borgerDk;
  if (setup === null) return { enabled: false } as const;
  const rows = await db
    .selectFrom('article')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('municipality', '=', setup.municipality)
    .groupBy('status')
    .execute();
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  const open = await db
    .selectFrom('article_drift')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    enabled: true,
    municipality: setup.municipality,
    hour: setup.hour,
    isRunning: articles.isRunning,
    progress: articles.progress,
    lastRun: await lastRun(db, clock()),
    /** about when the next one begins by itself (ms) */
    nextAt: lastNight(clock() + dayMs, setup.hour),
    articles: { current: count('current'), gone: count('gone'), notExportable: count('not-exportable') },
    openDrifts: Number(open.count),
  } as const;
}

/** Everything that is not as the guides were told, newest first, with the two texts side by side where there are two. */
export async function openDrifts({ db, centre, content }: Needs, language: string) {
  const rows = await db
    .selectFrom('article_drift')
    .leftJoin('article_task', (join) =>
      join.onRef('article_task.drift_id', '=', 'article_drift.id').on('article_task.closed_at', 'is', null),
    )
    .leftJoin('staff', 'staff.id', 'article_task.opened_by')
    .select(['article_drift.id as id', 'drift', 'found_at', 'changed_at', 'version'])
    .select(['article_task.id as task', 'reason', 'opened_at', 'staff.name as opened_by'])
    .where('article_drift.closed_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .orderBy('article_drift.id')
    .execute();
  const idOf = await idsOfAddresses(db);
  return Promise.all(
    rows.map(async (row) => {
      const drift = JSON.parse(row.drift) as Drift;
      const { subject } = drift;
      const served = content.guide(drift.guide);
      const words = served?.words[language] ?? served?.words.da;
      const stored = await readStored(db, subject.site, subject.article, centre.borgerDk?.municipality ?? 0);
      const article = stored?.state.status === 'current' ? stored.state.article : null;
      return {
        id: row.id,
        /** goes up when borger.dk changes it again; a decision names the version it was made on */
        version: row.version,
        kind: drift.kind,
        guide: drift.guide,
        guideTitle: words?.title ?? drift.guide,
        /** role key of whoever looks after the guide; null: its file names nobody */
        owner: served?.guide.owner ?? null,
        steps: drift.steps.map((id) => ({ id, title: words?.steps[id]?.title ?? id })),
        subject,
        articleTitle: article?.title ?? null,
        /** of one whose text is not kept: where the guide says it stands */
        articleUrl:
          article === null
            ? citedUrl(served?.guide, drift, idOf)
            : microArticleUrl(article, subject.kind === 'micro-article' ? subject.ref : null),
        lastUpdated: article?.lastUpdated ?? null,
        foundAt: row.found_at,
        changedAt: row.changed_at,
        /** there is no earlier text: the guide was written before its articles were fetched */
        hasBefore: drift.before?.status === 'present',
        rows: rowsOf(drift),
        task:
          row.task === null || row.reason === null || row.opened_at === null
            ? null
            : { id: row.task, reason: row.reason, openedAt: row.opened_at, openedBy: row.opened_by ?? '' },
      };
    }),
  );
}

/** The address under which a guide's steps cite the article that a drift is about; null: none of them does any more. */
function citedUrl(guide: Guide | undefined, { steps, subject }: Drift, idOf: IdOfAddress): string | null {
  const sources = (guide?.steps ?? []).filter(({ id }) => steps.includes(id)).flatMap((step) => step.sources);
  const cited = sources.find((source) => {
    const found = articleOf(source, idOf);
    return found?.site === subject.site && found.id === subject.article;
  });
  return cited?.url ?? null;
}

function rowsOf({ kind, before, after }: Drift): DifferenceRow[] {
  const lines = (state: SubjectState | null) => (state?.status === 'present' ? state.lines : []);
  // An address is read whole: which letters of it are others says nothing.
  if (kind === 'article-moved') {
    const whole = (as: 'removed' | 'added', state: SubjectState | null) =>
      lines(state).map((text) => ({ kind: as, text }) as const);
    return [...whole('removed', before), ...whole('added', after)];
  }
  return sideBySide(lines(before), lines(after));
}
