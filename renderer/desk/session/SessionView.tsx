import { useTranslation } from 'react-i18next';
import { useContent } from '../../shared/api/index.ts';
import { AssistStrip } from '../../shared/assist/index.ts';
import { Button, Loading, Notice, Panel } from '../../shared/ui/index.ts';
import { Shortcut } from '../Shortcut.tsx';
import { shortcuts } from '../shortcuts.ts';
import type { Overview, Visit } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { Onward } from '../visit/Serving.tsx';
import { VisitBadges } from '../visit/VisitBadges.tsx';
import { useNames } from '../words.ts';
import { Mirror } from './Mirror.tsx';
import { PlanFile } from './PlanFile.tsx';
import { useMirror } from './use-mirror.ts';

type Props = { visit: Visit; overview: Overview; session: Overview['terminals'][number]; commands: VisitCommands };

/** Medbetjening: what the citizen sees, what to say, and how it went, side by side. */
export function SessionView({ visit, overview, session, commands }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { position, isLive } = useMirror(session.terminal, session.id);
  const { guide: slug, guideHash: hash } = session;
  const guide = useContent(
    ['guide', slug, hash],
    (api) => api.content.guide.query({ slug: slug ?? '', hash }),
    slug !== null,
  );
  const served = guide.data ?? null;
  const terminal = names.terminal(session.terminal);
  return (
    <div className="d-session" tabIndex={-1}>
      <Panel
        title={t(($) => $.session.title, { terminal })}
        tone="strong"
        actions={
          <>
            <bdi className="d-session-number">{visit.label}</bdi>
            <span>{names.errand(visit.errand)}</span>
            <VisitBadges visit={visit} overview={overview} />
          </>
        }
      >
        {!session.assisted && (
          <Notice
            actions={
              <Button
                variant="primary"
                icon="support-agent"
                isDisabled={commands.isBusy}
                onPress={() => void commands.sitBeside(visit, session.terminal)}
              >
                {t(($) => $.visit.sitBeside)}
              </Button>
            }
          >
            {t(($) => $.visit.alone, { terminal })}
          </Notice>
        )}
        <div className="d-session-parts">
          <div className="d-session-mirror">
            {slug !== null && guide.isPending ? (
              <Loading />
            ) : (
              <Mirror served={served} position={position} isLive={isLive} />
            )}
            {served !== null && position !== null && <PlanFile served={served} position={position} />}
          </div>
          <div className="d-session-record">
            <div className="k-row">
              <Button size="small" variant="primary" icon="check" onPress={commands.finish}>
                {t(($) => $.visit.finish)} <Shortcut of={shortcuts.advance} />
              </Button>
              <Onward visit={visit} commands={commands} isSmall />
            </div>
            <h3>{t(($) => $.session.record)}</h3>
            <AssistStrip
              key={session.id}
              session={session.id}
              guide={served?.guide ?? null}
              words={served?.words ?? null}
              position={position}
              hasWindowsElsewhere
            />
          </div>
        </div>
      </Panel>
    </div>
  );
}
