import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import type { Drawn } from './drawn.ts';
import { useNodeWords } from './use-node-words.ts';
import { useCountWords } from './use-traffic.ts';

/** All that was counted at one place: what happened there, how long it took, how much help, where people went on to. */
export function NodeFigures({ drawn, node }: { drawn: Drawn; node: FlowNode }) {
  const { t } = useTranslation('content');
  const { guide, words, traffic } = drawn;
  const nodeWords = useNodeWords(guide, words);
  const count = useCountWords();
  const figures = traffic.node(node);
  const onward = traffic.edges.filter(({ from }) => from === node);
  return (
    <section className="c-figures" aria-live="polite" aria-label={t(($) => $.flow.trafficTitle)}>
      <h3>{t(($) => $.flow.chosen, { name: nodeWords(node).name })}</h3>
      {figures === undefined ? (
        <p>{t(($) => $.flow.waysNone)}</p>
      ) : (
        <div className="c-figures-lists">
          <dl>
            <One name={t(($) => $.flow.shown)} value={count.single(figures.shown)} />
            {node.startsWith('step:') && (
              <>
                <One name={t(($) => $.flow.done)} value={count.part(figures.done)} />
                <One name={t(($) => $.flow.skipped)} value={count.part(figures.skipped)} />
              </>
            )}
            <One name={t(($) => $.flow.help)} value={count.single(figures.help)} />
            <One name={t(($) => $.flow.left)} value={count.single(figures.left)} />
          </dl>
          <div>
            <h4>{t(($) => $.flow.times)}</h4>
            <dl>
              {(Object.keys(figures.time) as (keyof typeof figures.time)[]).map((id) => (
                <One key={id} name={t(($) => $.flow.time[id])} value={count.part(figures.time[id])} />
              ))}
            </dl>
          </div>
          {node.startsWith('step:') && (
            <div>
              <h4>{t(($) => $.flow.levels)}</h4>
              <dl>
                {(Object.keys(figures.levels) as (keyof typeof figures.levels)[]).map((id) => (
                  <One key={id} name={t(($) => $.flow.level[id])} value={count.part(figures.levels[id])} />
                ))}
              </dl>
            </div>
          )}
          {onward.length > 0 && (
            <div>
              <h4>{t(($) => $.flow.goOn)}</h4>
              <dl>
                {onward.map(({ to, count: times }) => (
                  <One key={to} name={nodeWords(to).name} value={count.part(times)} />
                ))}
              </dl>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function One({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
