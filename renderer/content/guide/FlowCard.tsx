import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../domain/guide/engine.ts';
import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Drawn } from './drawn.ts';
import { useNodeWords } from './use-node-words.ts';
import { useCountWords } from './use-traffic.ts';

type Props = {
  drawn: Drawn;
  node: FlowNode;
  isChosen: boolean;
  /** it belongs to what is chosen */
  isMarked: boolean;
  onPress?: () => void;
};

/** A question or a step: what it is called, when somebody comes there, and how many did. */
export function FlowCard({ drawn, node, isChosen, isMarked, onPress }: Props) {
  const { t } = useTranslation('content');
  const { guide, flow, words, language, traffic } = drawn;
  const nodeWords = useNodeWords(guide, words);
  const count = useCountWords();
  const { name, when } = nodeWords(node);
  const figures = traffic.node(node);
  const isQuestion = node.startsWith('question:');
  const id = node.slice(node.indexOf(':') + 1);
  const decides = flow.decides[id]?.length ?? 0;
  const next = flow.edges.filter(({ from }) => from === node);
  return (
    <div
      className="c-card"
      data-node={node}
      data-kind={isQuestion ? 'question' : 'step'}
      data-chosen={isChosen || undefined}
      data-marked={isMarked || undefined}
    >
      {isQuestion && (
        <span className="c-card-kind">
          {t(($) => $.flow.question, { number: guide.questions.findIndex((one) => one.id === id) + 1 })}
        </span>
      )}
      {onPress === undefined ? (
        <strong lang={language}>{name}</strong>
      ) : (
        <button type="button" className="c-card-name" aria-pressed={isChosen} onClick={onPress} lang={language}>
          {name}
        </button>
      )}
      {isMarked && (
        <Badge tone="info">
          <Icon name="link" />
          {t(($) => $.flow.marked)}
        </Badge>
      )}
      {when.length === 0 ? (
        <span className="c-card-when">{t(($) => (isQuestion ? $.flow.askedAlways : $.flow.stepAlways))}</span>
      ) : (
        <span className="c-card-when">
          {t(($) => (isQuestion ? $.flow.askedWhen : $.flow.stepWhen))}{' '}
          {when.map((line, at) => (
            <span key={line} className="c-card-line">
              {line}
              {at < when.length - 1 ? ',' : '.'}
            </span>
          ))}
        </span>
      )}
      {isQuestion && (
        <span className="c-card-when">
          {decides === 0 ? t(($) => $.flow.decidesNone) : t(($) => $.flow.decides, { count: decides })}
        </span>
      )}
      {isQuestion && (
        <span className="k-hidden">
          {t(($) => $.flow.leadsTo)}: {next.map(({ to }) => nodeWords(to).name).join(', ')}
        </span>
      )}
      {figures && (
        <span className="c-card-figures">
          {t(($) => $.flow.shown)}: {count.single(figures.shown)}
          {isQuestion ? (
            <>
              {' '}
              · {t(($) => $.flow.left)}: {count.single(figures.left)}
            </>
          ) : (
            <>
              {' '}
              · {t(($) => $.flow.done)}: {count.part(figures.done)}
            </>
          )}
          {' · '}
          {t(($) => $.flow.help)}: {count.single(figures.help)}
        </span>
      )}
    </div>
  );
}
