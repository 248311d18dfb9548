import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf } from '../../../domain/plan/plan.ts';
import { Icon, Notice, QrCode } from '../../shared/ui/index.ts';
import { useOpenPage } from '../open-page.ts';

/** A link in running text to a page outside; its host is its words when none are given. */
export function PageLink({ url, children }: { url: string; children?: ReactNode }) {
  const { t } = useTranslation('terminal');
  const page = useOpenPage(url);
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer" onClick={page.onClick}>
        {children ?? <bdi>{hostOf(url)}</bdi>}
        <span className="k-hidden"> ({t(($) => $.page.newWindow)})</span>
      </a>
      {page.problem !== null && <span role="alert"> {t(($) => $.page.problem[page.problem ?? 'refused'])}</span>}
    </>
  );
}

type CardProps = {
  name: string;
  url: string;
  mitId: boolean;
  /** she signs in there, so whoever sits beside her turns away */
  lookAway: boolean;
  isForHerself: boolean;
  lang?: string;
};

/** A self-service: its name, the host it leads to, the button that opens it, and a code for a phone. */
export function SelfServiceCard({ name, url, mitId, lookAway, isForHerself, lang }: CardProps) {
  const { t } = useTranslation('terminal');
  const page = useOpenPage(url);
  const said = useRef<HTMLDivElement>(null);
  const hasSaid = page.isOpen || page.problem !== null;
  useEffect(() => {
    if (hasSaid) said.current?.scrollIntoView({ block: 'center' });
  }, [hasSaid]);
  return (
    <section className="t-service" aria-label={name}>
      {lookAway && <LookAway isForHerself={isForHerself} />}
      <div className="t-service-text">
        <h2 lang={lang}>{name}</h2>
        <p>
          {t(($) => $.page.goes)} <strong>{hostOf(url)}</strong>. {mitId && t(($) => $.page.mitId)}
        </p>
        <a
          className="k-button"
          data-variant="primary"
          data-size="large"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          onClick={page.onClick}
        >
          <Icon name="open-in-new" />
          <span className="k-button-text">{page.isOpen ? t(($) => $.page.openAgain) : t(($) => $.page.open)}</span>
          <span className="k-hidden">
            : {name} ({t(($) => $.page.newWindow)})
          </span>
        </a>
        <div role="status" ref={said}>
          {page.isOpen && <Notice tone="success">{t(($) => $.page.opened)}</Notice>}
          {page.problem !== null && (
            <Notice tone="warning">{t(($) => $.page.problem[page.problem ?? 'refused'])}</Notice>
          )}
        </div>
      </div>
      <figure className="t-qr">
        <QrCode value={url} label={t(($) => $.page.qr, { name })} />
        <figcaption>{t(($) => $.page.phone)}</figcaption>
      </figure>
    </section>
  );
}

/** Staff turn away while she signs in; where she helps somebody, whoever does not sign in turns away. */
export function LookAway({ isForHerself }: { isForHerself: boolean }) {
  const { t } = useTranslation('terminal');
  return (
    <div className="t-look-away">
      <Icon name="visibility-off" size="m" />
      <p>
        <strong>{t(($) => (isForHerself ? $.lookAway.title : $.lookAway.titleOther))}</strong>{' '}
        {t(($) => (isForHerself ? $.lookAway.text : $.lookAway.textOther))}
      </p>
    </div>
  );
}
