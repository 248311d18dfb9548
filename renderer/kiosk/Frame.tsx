import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../shared/api/index.ts';
import { Button, Screen, StatusBanner } from '../shared/ui/index.ts';
import { back, talk } from './journey.ts';
import { useParts } from './parts.ts';
import { useKiosk } from './store.ts';

export type FrameProps = {
  /** Names the view for the style sheet. */
  view: string;
  title: string;
  lead?: ReactNode;
  info?: ReactNode;
  children?: ReactNode;
  /** False where she already talks to somebody, or waits to. */
  offersTalk?: boolean;
  /** In place of "end and erase": the way out of the last screen. */
  bottomBar?: ReactNode;
};

/** Every screen of the kiosk: what it holds, then "I would rather talk to somebody", back and the way out. */
export function Frame({ view, title, lead, info, children, offersTalk = true, bottomBar }: FrameProps) {
  const { t } = useTranslation('kiosk');
  const { t: common } = useTranslation('common');
  const { errands, triage, offer, endVisit } = useParts();
  const step = useKiosk((kiosk) => kiosk.step);
  const depth = useKiosk((kiosk) => kiosk.journey.trail.length);
  const isAway = useConnection(({ state }) => state === 'offline');
  const place = useToolsHeight();
  return (
    <div className="kiosk-view" data-view={view} ref={place}>
      <Screen
        title={title}
        lead={lead}
        info={info}
        onBack={depth > 1 ? () => step(back) : undefined}
        banner={<StatusBanner state={isAway ? 'offline' : 'online'}>{t(($) => $.offline)}</StatusBanner>}
        bottomBar={
          bottomBar ??
          (depth > 1 ? (
            <Button icon="exit" onPress={() => endVisit('ended')}>
              {common(($) => $.action.endAndErase)}
            </Button>
          ) : undefined)
        }
      >
        {children}
        {offersTalk && (
          <div className="kiosk-talk">
            <Button fill icon="support-agent" onPress={() => step((journey) => talk(journey, errands, triage, offer))}>
              {t(($) => $.talk)}
            </Button>
          </div>
        )}
      </Screen>
    </div>
  );
}

/** Tells the style sheet how high the tool bar is, so that what is touched above it ends where the hand's reach does. */
function useToolsHeight() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tools = place.current?.querySelector<HTMLElement>('.k-toolbar-place');
    if (!tools) return;
    const tell = () => document.documentElement.style.setProperty('--kiosk-tools', `${tools.offsetHeight}px`);
    tell();
    const seen = new ResizeObserver(tell);
    seen.observe(tools);
    return () => seen.disconnect();
  }, []);
  return place;
}
