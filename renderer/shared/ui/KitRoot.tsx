import './kit.css';
import type { i18n as I18n } from 'i18next';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo } from 'react';
import {
  currentBridge,
  type DeviceBridge,
  DeviceContext,
  useWipeState,
  WipeContext,
  wipePage,
} from '../device/index.ts';
import { applyDisplay, type DisplayProfile, type ScreenFamily, useVisitorSettings } from '../display/index.ts';
import { I18nRoot, type Language } from '../i18n/index.ts';
import { browserSpeech, createNullSpeech, createReader, ReaderContext, type SpeechPort } from '../speech/index.ts';
import { KitContext } from './kit-context.ts';

export type KitRootProps = {
  family: ScreenFamily;
  i18n: I18n;
  languages: readonly Language[];
  municipality?: string;
  place?: string;
  /** The device's own measures, when somebody has set them up. */
  profile?: DisplayProfile | null;
  /** Left out: what the browser can do. */
  speech?: SpeechPort;
  device?: DeviceBridge;
  /** What stays while a visit is wiped: the page's line to the hub. It is given the part that starts afresh. */
  around?: (page: ReactNode) => ReactNode;
  children: ReactNode;
};

/** Round every page: words, sizes, speech, devices and the wiping of a visit. */
export function KitRoot({
  family,
  i18n,
  languages,
  municipality = '',
  place,
  profile = null,
  speech,
  device,
  around = (page) => page,
  children,
}: KitRootProps) {
  useEffect(() => applyDisplay(family, profile), [family, profile]);

  const bridge = useMemo(() => device ?? currentBridge(), [device]);
  const reader = useMemo(
    () => createReader(speech ?? browserSpeech() ?? createNullSpeech(), useVisitorSettings.getState),
    [speech],
  );
  // Reading that cannot be done is not left switched on; the tool bar says why it stopped.
  useEffect(
    () =>
      reader.subscribe(() => {
        const { refused } = reader.state();
        if (refused === 'unavailable' || refused === 'no-voice') useVisitorSettings.getState().setReadAloud(false);
      }),
    [reader],
  );
  const kit = useMemo(() => ({ family, languages, municipality, place }), [family, languages, municipality, place]);
  const remountKey = useWipeState((state) => state.remountKey);
  const wipe = useCallback(async () => {
    reader.stop();
    useVisitorSettings.getState().reset();
    const failures = wipePage();
    window.scrollTo(0, 0);
    await bridge.wipe();
    if (failures.length > 0) throw new AggregateError(failures, 'part of the page could not be emptied');
  }, [reader, bridge]);

  return (
    <KitContext value={kit}>
      <I18nRoot i18n={i18n}>
        <DeviceContext value={bridge}>
          <ReaderContext value={reader}>
            <WipeContext value={wipe}>{around(<Fragment key={remountKey}>{children}</Fragment>)}</WipeContext>
          </ReaderContext>
        </DeviceContext>
      </I18nRoot>
    </KitContext>
  );
}
