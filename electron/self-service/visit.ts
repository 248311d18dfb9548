import { type BrowserWindow, powerMonitor, shell } from 'electron';
import type { Clock } from '../clock.ts';
import type { DeviceAnswers } from '../ipc/contract.ts';
import type { ScreenKind } from '../kinds.ts';
import type { Log } from '../log.ts';
import type { BarState } from '../pages/bar.ts';
import { shellLanguage } from '../pages/text.ts';
import { decideNavigation, type NavigationPolicy } from '../policy/navigation.ts';
import type { Security } from '../security.ts';
import { type EmbeddedBrowser, openEmbedded } from './embedded.ts';
import { decideIdle } from './idle.ts';
import type { BrowserVisit } from './system-browser.ts';
import { runWipe, type WipeResult } from './wipe.ts';

/** The self-service browser of one screen: at most one open at a time, and nothing left when it closes. */
export interface SelfService {
  readonly open: (url: string, language: string) => Promise<DeviceAnswers['openSelfService']>;
  /** Closes and wipes. Resolves when it is done; `undefined` when nothing was open. */
  readonly close: () => Promise<WipeResult | undefined>;
}

export interface SelfServiceSettings {
  readonly window: BrowserWindow;
  readonly kind: ScreenKind;
  /** True when the window stays on top of everything, and so has to step back for another program. */
  readonly locked: boolean;
  readonly policy: NavigationPolicy;
  readonly security: Security;
  /** Opens a real browser; absent when the machine has none. */
  readonly openBrowser: ((url: string) => Promise<BrowserVisit>) | undefined;
  readonly newVisitId: () => string;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  /** Nobody has been here for a long time: the whole visit is over, not just this page. */
  readonly onDeserted: () => void;
  /** Told after each wipe, clean or not. */
  readonly onWiped: (result: WipeResult) => void;
}

type State =
  | { readonly in: 'nothing' }
  | { readonly in: 'view'; readonly view: EmbeddedBrowser; readonly stopWatch: () => void }
  | { readonly in: 'browser'; readonly visit: BrowserVisit; readonly stopWatch: () => void }
  /** A real browser is on its way. */
  | { readonly in: 'opening'; readonly done: Promise<unknown> }
  | { readonly in: 'wiping'; readonly done: Promise<WipeResult> };

const lookEveryMs = 1_000;

/** Prepares the self-service browser of a screen. */
export function createSelfService(settings: SelfServiceSettings): SelfService {
  const { window, kind, policy, clock, log } = settings;
  let state: State = { in: 'nothing' };
  let lastInput = 0;

  function watch(idleMs: () => number, onWarn: (warn: boolean) => void): () => void {
    let warned = false;
    return clock.every(lookEveryMs, () => {
      const idle = decideIdle(idleMs());
      if (idle.state === 'end') settings.onDeserted();
      const warn = idle.state === 'warn';
      // In more than one sense (EN 301 549, Annex ZB): the citizen may be looking at a phone.
      if (warn && !warned) shell.beep();
      if (warn !== warned) onWarn(warn);
      warned = warn;
    });
  }

  function openView(url: string, language: string): void {
    lastInput = clock.now();
    const view = openEmbedded(
      {
        window,
        kind,
        policy,
        language: shellLanguage(language),
        visitId: settings.newVisitId(),
        security: settings.security,
        clock,
        platform: settings.platform,
      },
      {
        onInput: () => {
          lastInput = clock.now();
        },
        onClose: () => void close(),
        onHandOver: (lastGoodUrl) => void handOver(lastGoodUrl, view),
        onCrash: () => {
          log({ event: 'self-service-crashed' });
          void close();
        },
      },
    );
    const notice = (warn: boolean): BarState['notice'] => (warn ? 'still-here' : 'none');
    const stopWatch = watch(
      () => clock.now() - lastInput,
      (warn) => view.notify(notice(warn)),
    );
    state = { in: 'view', view, stopWatch };
    view.show(url);
    log({ event: 'self-service-opened', in: 'view', host: new URL(url).hostname });
  }

  /** The page wants to go where a sign-in is: close it and go on in a real browser, from the last page that was shown. */
  async function handOver(url: string, view: EmbeddedBrowser): Promise<void> {
    // A page can lead there twice before it is gone.
    if (state.in !== 'view' || state.view !== view) return;
    if (settings.openBrowser === undefined) return view.notify('no-browser');
    await close();
    await openReal(url);
  }

  async function openReal(url: string): Promise<DeviceAnswers['openSelfService']> {
    if (settings.openBrowser === undefined) return { ok: false, reason: 'no-browser' };
    if (settings.locked) window.setAlwaysOnTop(false);
    const opening = settings.openBrowser(url).catch(() => undefined);
    state = { in: 'opening', done: opening };
    const visit = await opening;
    if (visit === undefined) {
      if (settings.locked) window.setAlwaysOnTop(true, 'screen-saver');
      state = { in: 'nothing' };
      return { ok: false, reason: 'no-browser' };
    }
    // The keys go to another program, so only the system knows when the last one was.
    const stopWatch = watch(
      () => powerMonitor.getSystemIdleTime() * 1_000,
      () => undefined,
    );
    const opened: State = { in: 'browser', visit, stopWatch };
    state = opened;
    void visit.ended.then(() => (state === opened ? close() : undefined));
    log({ event: 'self-service-opened', in: 'browser', host: new URL(url).hostname });
    return { ok: true, in: 'browser' };
  }

  async function close(): Promise<WipeResult | undefined> {
    if (state.in === 'nothing') return undefined;
    if (state.in === 'wiping') return state.done;
    if (state.in === 'opening') {
      await state.done;
      return close();
    }
    const ending = state;
    ending.stopWatch();
    const done = runWipe(ending.in === 'view' ? ending.view.wipeTarget : ending.visit.wipeTarget);
    state = { in: 'wiping', done };
    const result = await done;
    state = { in: 'nothing' };
    if (ending.in === 'browser' && settings.locked) window.setAlwaysOnTop(true, 'screen-saver');
    if (!window.isDestroyed()) window.webContents.focus();
    log({
      event: 'visit-wiped',
      clean: result.clean,
      cookies: result.traces?.cookies ?? -1,
      cacheBytes: result.traces?.cacheBytes ?? -1,
      failed: result.clean ? [] : result.failed,
    });
    settings.onWiped(result);
    return result;
  }

  return {
    open: async (url, language) => {
      if (state.in === 'wiping' || state.in === 'opening') return { ok: false, reason: 'busy' };
      const { action } = decideNavigation(url, policy);
      if (action !== 'allow' && action !== 'hand-over') return { ok: false, reason: 'address-not-allowed' };
      if (action === 'hand-over' && settings.openBrowser === undefined) return { ok: false, reason: 'no-browser' };
      if (state.in === 'view' && action === 'allow') {
        state.view.show(url);
        return { ok: true, in: 'view' };
      }
      await close();
      if (action === 'hand-over') return openReal(url);
      openView(url, language);
      return { ok: true, in: 'view' };
    },
    close,
  };
}
