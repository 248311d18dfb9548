import { useTranslation } from 'react-i18next';
import { isOnHost } from '../../../domain/guide/hosts.ts';
import { eachHostOnce, hostOf } from '../../../domain/plan/plan.ts';
import { useContent } from '../../shared/api/index.ts';
import { Sources } from '../../shared/plan/index.ts';
import { Telephone } from '../../shared/telephone/index.ts';
import { Button, Icon, Loading, Notice } from '../../shared/ui/index.ts';
import { isAsked, type TerminalHelp } from '../help.tsx';
import { PageLink, SelfServiceCard } from '../parts/PageLink.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import type { Session } from '../session.ts';
import { useTerminal } from '../store.ts';
import { go } from '../visit.ts';

/** An errand without a guide: what to have ready, where it is done, and how to get help. */
export function ErrandView({ session, help }: { session: Session; help: TerminalHelp }) {
  const { t } = useTranslation('terminal');
  const { t: tErrand } = useTranslation('errands');
  const { data } = useContent(['errands'], (api) => api.content.errands.query());
  const change = useTerminal((state) => state.change);
  if (data === undefined) return <Loading />;
  const errand = data.errands.find(({ id }) => id === session.visit?.errand);
  const words = (group: 'bring' | 'channels', id: string): string =>
    tErrand(($) => ($[group] as Record<string, string>)[id] ?? '');
  const title =
    errand === undefined
      ? ''
      : tErrand(($) => ($.errands as Record<string, { title: string }>)[errand.id]?.title ?? '');
  const service = errand?.digital === 'none' ? undefined : errand?.selfService;
  const bring = [
    ...(errand?.bring ?? []),
    ...(errand?.attendance === 'always' || service === undefined ? (errand?.bringToCounter ?? []) : []),
  ];
  const sites = data.channels.filter(
    ({ id, kind, url }) =>
      errand?.channels.includes(id) &&
      kind === 'site' &&
      url !== undefined &&
      hostOf(url) !== hostOf(service?.url ?? ''),
  );
  const sources = eachHostOnce(
    (errand?.sources ?? []).map(({ url, verifiedAt }) => ({
      url,
      host: hostOf(url),
      verifiedAt,
      isLink: isOnHost(url, data.linkHosts),
    })),
  );
  const isUnknown = errand === undefined || (service === undefined && bring.length === 0);
  const asked = isAsked(help);

  return (
    <TerminalScreen
      title={title === '' ? t(($) => $.errand.title) : title}
      lead={title === '' ? undefined : t(($) => $.errand.title)}
      layout="page"
      help={help}
      bottomBar={
        <>
          {!asked && (
            <Button icon="help" isPending={help.isPending} onPress={help.ask}>
              {t(($) => $.help.ask)}
            </Button>
          )}
          <Button
            variant="primary"
            size="large"
            iconEnd="arrow-forward"
            onPress={() => change((now) => go(now, { at: 'done' }))}
          >
            {t(($) => $.finish.button)}
          </Button>
        </>
      }
    >
      <div className="t-step">
        {isUnknown && <Notice title={t(($) => $.errand.unknown)}>{t(($) => $.errand.unknownText)}</Notice>}
        {errand?.attendance === 'always' && (
          <Notice title={t(($) => $.errand.attend)}>{t(($) => $.errand.attendText)}</Notice>
        )}
        {bring.length > 0 && (
          <section className="t-part" data-tone="strong">
            <h2>
              <Icon name="checklist" />
              {t(($) => $.errand.ready)}
            </h2>
            <ul>
              {bring.map((id) => (
                <li key={id}>{words('bring', id)}</li>
              ))}
            </ul>
          </section>
        )}
        {service !== undefined && (
          <SelfServiceCard
            name={title}
            url={service.url}
            mitId={errand?.mitIdNeeded ?? false}
            lookAway={errand?.mitIdNeeded ?? false}
            isForHerself
          />
        )}
        {errand?.digital === 'none' && !isUnknown && <Notice>{t(($) => $.errand.noSelfService)}</Notice>}
        {errand?.channels.includes('phone') && (
          <section className="t-part">
            <Telephone />
          </section>
        )}
        {sites.length > 0 && (
          <section className="t-part">
            <h2>
              <Icon name="book" />
              {t(($) => $.errand.other)}
            </h2>
            <ul>
              {sites.map(({ id, url }) => (
                <li key={id}>
                  {words('channels', id)}: <PageLink url={url ?? ''} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Sources sources={sources} onOpen={(source) => <PageLink url={source.url} />} />
      </div>
    </TerminalScreen>
  );
}
