import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../domain/plan/plan.ts';
import { useServiceWords } from '../../shared/plan/index.ts';
import { Button, Icon } from '../../shared/ui/index.ts';
import { OutLink } from './OutLink.tsx';

type Props = { item: PlanItem; service: NonNullable<PlanItem['selfService']>; language: string };

/** A step's self-service: a way to it, or, where somebody else must do it, who does and the link to pass on. */
export function Service({ item, service, language }: Props) {
  const { t } = useTranslation('my-plan');
  const words = useServiceWords();
  const { name, url, host, mitId, bySomeoneElse } = service;
  if (bySomeoneElse) {
    const pass = () => {
      navigator.share({ title: name, url }).catch(() => undefined);
    };
    return (
      <div className="p-plan-service">
        <p lang={language}>
          <strong>{name}</strong>
        </p>
        <p>
          {words.someoneElse.does} {mitId && words.someoneElse.mitId}
        </p>
        <ul lang={language}>
          {item.who.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <p>
          <OutLink url={url}>{host}</OutLink>
        </p>
        {'share' in navigator && (
          <Button icon="share" size="small" onPress={pass}>
            {t(($) => $.step.pass)}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="p-plan-service">
      <p lang={language}>
        <strong>{name}</strong>
      </p>
      {mitId && <p>{words.withMitId}</p>}
      <a className="k-button" data-variant="primary" href={url} target="_blank" rel="noopener noreferrer">
        <Icon name="open-in-new" />
        <span className="k-button-text">{t(($) => $.step.open, { host })}</span>
        <span className="k-hidden">
          : {name} ({t(($) => $.step.newWindow)})
        </span>
      </a>
    </div>
  );
}
