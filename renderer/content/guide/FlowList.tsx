import { useTranslation } from 'react-i18next';
import { type FlowNode, optionIds } from '../../../domain/guide/engine.ts';
import { DataTable } from '../../shared/ui/index.ts';
import { type Drawn, stepsByTheme } from './drawn.ts';
import { useNodeWords } from './use-node-words.ts';
import { useCountWords } from './use-traffic.ts';

/** The same as the drawing, as lists: for whoever listens, and for paper. */
export function FlowList({ drawn }: { drawn: Drawn }) {
  const { t } = useTranslation('content');
  const { guide, flow, words, language, traffic } = drawn;
  const nodeWords = useNodeWords(guide, words);
  const count = useCountWords();
  const between = traffic.edges.filter(({ from }) => from.startsWith('step:') || from === 'answers' || from === 'plan');
  const ways = (node: FlowNode) =>
    flow.edges
      .filter(({ from }) => from === node)
      .map(({ to }) => {
        const times = traffic.edge(node, to);
        return `${nodeWords(to).name}${times === undefined ? '' : ` (${count.part(times)})`}`;
      })
      .join(' / ');
  const stepName = (id: string) => words.steps[id]?.title ?? id;
  return (
    <div className="c-list" lang={language}>
      <h3>{t(($) => $.review.sheet.questions)}</h3>
      <ol>
        {guide.questions.map((question) => {
          const node = `question:${question.id}`;
          const { name, when } = nodeWords(node);
          const steps = flow.decides[question.id] ?? [];
          const options = optionIds(question).map((id) => words.questions[question.id]?.options?.[id] ?? id);
          return (
            <li key={question.id}>
              <strong>{name}</strong>
              <When lines={when} always={t(($) => $.flow.askedAlways)} title={t(($) => $.flow.askedWhen)} />
              <ul>
                {options.length > 0 && (
                  <li>
                    {t(($) => $.flow.options)}: {options.join(' / ')}
                  </li>
                )}
                <li>
                  {t(($) => $.flow.leadsTo)}: {ways(node)}
                </li>
                <li>
                  {steps.length === 0
                    ? t(($) => $.flow.decidesNone)
                    : `${t(($) => $.flow.decides, { count: steps.length })}: ${steps.map(stepName).join(', ')}`}
                </li>
                <Figures drawn={drawn} node={node} />
              </ul>
            </li>
          );
        })}
      </ol>
      <h3>{t(($) => $.flow.steps)}</h3>
      <ul>
        {stepsByTheme(drawn).map(({ theme, steps }) => (
          <li key={theme}>
            <strong>{words.themes[theme]}</strong>
            <ul>
              {steps.map((id) => {
                const node = `step:${id}`;
                const { name, when } = nodeWords(node);
                return (
                  <li key={id}>
                    {name}
                    <When lines={when} always={t(($) => $.flow.stepAlways)} title={t(($) => $.flow.stepWhen)} />
                    {traffic.node(node) && (
                      <ul>
                        <Figures drawn={drawn} node={node} />
                      </ul>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      <h3>{t(($) => $.flow.ways)}</h3>
      <DataTable
        caption={t(($) => $.flow.ways)}
        hidesCaption
        columns={[
          { id: 'from', header: t(($) => $.flow.wayFrom), isRowHeader: true, cell: ({ from }) => nodeWords(from).name },
          { id: 'to', header: t(($) => $.flow.wayTo), cell: ({ to }) => nodeWords(to).name },
          {
            id: 'count',
            header: t(($) => $.flow.wayCount),
            align: 'end',
            cell: ({ count: times }) => count.part(times),
          },
        ]}
        rows={between}
        rowKey={({ from, to }) => `${from} ${to}`}
        empty={<p>{t(($) => $.flow.waysNone)}</p>}
      />
    </div>
  );
}

function When({ lines, always, title }: { lines: readonly string[]; always: string; title: string }) {
  if (lines.length === 0) return <p className="c-sub">{always}</p>;
  return (
    <div className="c-sub">
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ drawn, node }: { drawn: Drawn; node: FlowNode }) {
  const { t } = useTranslation('content');
  const count = useCountWords();
  const figures = drawn.traffic.node(node);
  if (figures === undefined) return null;
  const parts = [
    `${t(($) => $.flow.shown)}: ${count.single(figures.shown)}`,
    ...(node.startsWith('step:')
      ? [
          `${t(($) => $.flow.done)}: ${count.part(figures.done)}`,
          `${t(($) => $.flow.skipped)}: ${count.part(figures.skipped)}`,
        ]
      : []),
    `${t(($) => $.flow.help)}: ${count.single(figures.help)}`,
    `${t(($) => $.flow.left)}: ${count.single(figures.left)}`,
  ];
  return <li>{parts.join(' · ')}</li>;
}
