import { useTranslation } from 'react-i18next';
import { hostOf } from '../../../domain/plan/plan.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { Button, Notice, QrCode } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { goOn, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp };

/** What the guide is, what happens with the answers, and where the living guide is. */
export function GuideStart({ visit, guide, help }: Props) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const asked = useVisitorSettings((state) => state.language);
  const { liveGuideUrl } = guide.here.guide;
  const hasBegun = Object.keys(visit.answers).length > 0;
  return (
    <TerminalScreen
      title={guide.words.title}
      lead={<p lang={guide.language}>{guide.words.intro}</p>}
      layout="page"
      help={help}
      side={<Side visit={visit} guide={guide} help={help} />}
      bottomBar={
        <>
          <OverviewButton visit={visit} guide={guide} help={help} />
          <Button
            variant="primary"
            size="large"
            iconEnd="arrow-forward"
            onPress={() => change((now) => goOn(now, guide.today))}
          >
            {hasBegun ? t(($) => $.guide.continue) : t(($) => $.guide.begin)}
          </Button>
        </>
      }
    >
      {guide.language !== asked && <Notice tone="warning">{t(($) => $.guide.danishOnly)}</Notice>}
      <p>{t(($) => $.guide.privacy)}</p>
      <section className="t-service" aria-label={t(($) => $.guide.live)}>
        <div className="t-service-text">
          <p>{t(($) => $.guide.ownWords)}</p>
          <p>
            {t(($) => $.guide.live)}: <PageLink url={liveGuideUrl} />
          </p>
        </div>
        <figure className="t-qr">
          <QrCode value={liveGuideUrl} label={t(($) => $.page.qr, { name: hostOf(liveGuideUrl) })} />
          <figcaption>{t(($) => $.page.phone)}</figcaption>
        </figure>
      </section>
    </TerminalScreen>
  );
}
