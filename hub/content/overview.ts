import { withFoundArticles } from '../../domain/article/address.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { guideStatus, summariseFacts, withConfirmations } from '../../domain/guide/engine.ts';
import { verifiedOverrides } from '../article/accepted.ts';
import { idsOfAddresses } from '../article/addresses.ts';
import { articleWatch } from '../article/watch.ts';
import type { Services } from '../services.ts';

/** Every guide that is served, or whose file was refused, with how it stands today. */
export async function contentOverview(services: Pick<Services, 'db' | 'centre' | 'clock' | 'content'>) {
  const { db, clock, content } = services;
  const watch = await articleWatch(services);
  const today = localDate(new Date(clock()));
  const confirmations = await verifiedOverrides(db);
  const idOf = await idsOfAddresses(db);
  const open = await db
    .selectFrom('article_drift')
    .leftJoin('article_task', (join) =>
      join.onRef('article_task.drift_id', '=', 'article_drift.id').on('article_task.closed_at', 'is', null),
    )
    .select('guide')
    .select((eb) => [eb.fn.countAll<number>().as('drifts'), eb.fn.count<number>('article_task.id').as('tasks')])
    .where('article_drift.closed_at', 'is', null)
    .groupBy('guide')
    .execute();
  const { problemsOf, others } = problemsByGuide(content.problems);
  const guides = content.guides().map((served) => {
    const guide = withConfirmations(withFoundArticles(served.guide, idOf), confirmations);
    const counts = open.find((row) => row.guide === served.slug);
    return {
      slug: served.slug,
      /** by language */
      titles: Object.fromEntries(Object.entries(served.words).map(([language, { title }]) => [language, title])),
      /** the errands that lead to it: citizens and clerks know it by their names */
      errands: content.errands.filter((errand) => errand.guide === served.slug).map(({ id }) => id),
      kind: guide.kind,
      owner: guide.owner,
      version: guide.version,
      hash: served.hash,
      questions: guide.questions.length,
      steps: guide.steps.length,
      status: guideStatus(guide, today),
      reviewBy: guide.reviewBy,
      facts: summariseFacts(guide, today),
      // A guide with a language half done is refused: what is there is whole.
      languages: content.languages.map((language) => ({ language, isWhole: served.words[language] !== undefined })),
      drifts: Number(counts?.drifts ?? 0),
      /** sources that borger.dk changed between their check and the first night: nobody has read what is new */
      unread: (watch.guides.find(({ slug }) => slug === served.slug)?.sources ?? []).filter((one) => one.changedUnseen)
        .length,
      tasks: Number(counts?.tasks ?? 0),
      problems: problemsOf(served.slug),
    };
  });
  const shown = new Set(guides.map(({ slug }) => slug));
  return {
    today,
    /** somebody looks at borger.dk at night, and has: only then does "no change" mean that there is none */
    isWatched: watch.isOn && watch.hasRun,
    guides,
    /** guides that nobody is shown, because their file has been refused since the program started */
    missing: [...new Set(others.guides)]
      .filter((slug) => !shown.has(slug))
      .map((slug) => ({ slug, problems: problemsOf(slug) })),
    /** what is wrong with other files */
    problems: others.files,
  };
}

/** Problems name their file first: `guides/<slug>.yaml: ...`. */
function problemsByGuide(problems: readonly string[]) {
  const parsed = problems.map((problem) => {
    const slug = /^guides\/([a-z0-9-]+)(?:\.yaml)?: /.exec(problem);
    return { slug: slug?.[1] ?? null, text: slug === null ? problem : problem.slice(slug[0].length) };
  });
  return {
    problemsOf: (slug: string) => parsed.filter((one) => one.slug === slug).map(({ text }) => text),
    others: {
      guides: parsed.flatMap(({ slug }) => slug ?? []),
      files: parsed.filter(({ slug }) => slug === null).map(({ text }) => text),
    },
  };
}
