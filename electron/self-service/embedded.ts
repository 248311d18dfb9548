import { type BrowserWindow, session, WebContentsView } from 'electron';
import type { Clock } from '../clock.ts';
import type { ScreenKind } from '../kinds.ts';
import { type BarState, barPage } from '../pages/bar.ts';
import { serveShellPage } from '../pages/serve.ts';
import type { ShellLanguage } from '../pages/text.ts';
import { plainUserAgent } from '../policy/headers.ts';
import type { KeyCommand } from '../policy/keys.ts';
import { decideNavigation, type NavigationPolicy, type ShellCommand } from '../policy/navigation.ts';
import type { Security } from '../security.ts';
import { layoutSelfService } from './layout.ts';
import { sessionWipeTarget } from './session-wipe.ts';
import type { WipeTarget } from './wipe.ts';

/** What the embedded browser tells the one who opened it. */
export interface EmbeddedEvents {
  readonly onInput: () => void;
  readonly onClose: () => void;
  readonly onHandOver: (lastGoodUrl: string) => void;
  readonly onCrash: () => void;
}

export interface EmbeddedBrowser {
  readonly show: (url: string) => void;
  readonly notify: (notice: BarState['notice']) => void;
  readonly wipeTarget: WipeTarget;
}

interface EmbeddedSettings {
  readonly window: BrowserWindow;
  readonly kind: ScreenKind;
  readonly language: ShellLanguage;
  /** Never used before: a partition's name is its identity. */
  readonly visitId: string;
  readonly policy: NavigationPolicy;
  readonly security: Security;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
}

/** A page that has not gone away after this long is taken away. */
const closeWithinMs = 2_000;
/** Chromium's net::ERR_ABORTED and net::ERR_BLOCKED_BY_CLIENT. */
const loadErrors = { aborted: -3, blocked: -20 } as const;
const zoomStep = 0.5;
const zoomRange = { min: -1, max: 4 } as const;

/**
 * Opens a self-service page in its own in-memory session, under a bar that names its host. The page gets no preload
 * script and nothing is ever put into it or read from it: the host comes from the engine.
 */
export function openEmbedded(settings: EmbeddedSettings, events: EmbeddedEvents): EmbeddedBrowser {
  const { window, kind, language, visitId, policy, security, clock, platform } = settings;
  const visitSession = session.fromPartition(`visit-${visitId}`);
  security.adoptSession(visitSession, 'self-service', policy);
  visitSession.setUserAgent(plainUserAgent(visitSession.getUserAgent()));

  const barSession = session.fromPartition(`sidemand-bar-${kind}`);
  security.adoptSession(barSession, 'bar', { to: 'shell-page' });

  const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false };
  const page = new WebContentsView({
    webPreferences: { ...safe, session: visitSession, plugins: false, disableDialogs: true, navigateOnDragDrop: false },
  });
  const bar = new WebContentsView({ webPreferences: { ...safe, session: barSession, disableDialogs: true } });

  let state: BarState = { kind, language, host: '', notice: 'none' };
  let lastGoodUrl = '';
  let closed = false;

  // Served per session, so the bar of each visit is registered anew.
  if (barSession.protocol.isProtocolHandled('sidemand')) barSession.protocol.unhandle('sidemand');
  serveShellPage(barSession, 'bar', () => barPage(state));

  function setBar(change: Partial<BarState>): void {
    const next = { ...state, ...change };
    if (closed || (next.host === state.host && next.notice === state.notice)) return;
    state = next;
    void bar.webContents.loadURL('sidemand://bar/').catch(() => undefined);
  }

  function layout(): void {
    const { width, height } = window.getContentBounds();
    const boxes = layoutSelfService(kind, { width, height });
    page.setBounds(boxes.page);
    bar.setBounds(boxes.bar);
  }

  function zoom(change: number): void {
    const level = page.webContents.getZoomLevel() + change;
    page.webContents.setZoomLevel(Math.min(zoomRange.max, Math.max(zoomRange.min, level)));
  }

  function onKey(command: KeyCommand): void {
    if (command === 'focus-bar') bar.webContents.focus();
    if (command === 'focus-page') page.webContents.focus();
    if (command === 'larger') zoom(zoomStep);
    if (command === 'smaller') zoom(-zoomStep);
    if (command === 'normal-size') page.webContents.setZoomLevel(0);
  }

  function onCommand(command: ShellCommand): void {
    events.onInput();
    if (command === 'close') events.onClose();
    if (command === 'larger') zoom(zoomStep);
    if (command === 'smaller') zoom(-zoomStep);
    if (command === 'stay') setBar({ notice: 'none' });
    if (command === 'back' && page.webContents.navigationHistory.canGoBack())
      page.webContents.navigationHistory.goBack();
  }

  security.adoptContents(page.webContents, {
    kind: 'self-service',
    policy,
    onKey,
    onHandOver: () => events.onHandOver(lastGoodUrl),
    onRefused: () => setBar({ notice: 'not-allowed' }),
  });
  security.adoptContents(bar.webContents, { kind: 'bar', policy: { to: 'shell-page' }, onKey, onCommand });

  for (const contents of [page.webContents, bar.webContents]) contents.on('input-event', events.onInput);
  page.webContents.on('did-navigate', () => {
    lastGoodUrl = page.webContents.getURL();
    setBar({ host: hostOf(lastGoodUrl), notice: 'none' });
  });
  page.webContents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    // An aborted load was given up for another, or was stopped by the policy, which has told about it.
    if (!isMainFrame || code === loadErrors.aborted) return;
    // Stopped by the request filter, as the first page that sends straight on to a sign-in.
    if (decideNavigation(url, policy).action === 'hand-over') events.onHandOver(lastGoodUrl);
    else setBar({ notice: code === loadErrors.blocked ? 'not-allowed' : 'did-not-load' });
  });
  page.webContents.on('render-process-gone', events.onCrash);

  window.contentView.addChildView(page);
  window.contentView.addChildView(bar);
  window.on('resize', layout);
  layout();

  async function closePage(): Promise<void> {
    closed = true;
    window.off('resize', layout);
    window.contentView.removeChildView(bar);
    window.contentView.removeChildView(page);
    bar.webContents.close({ waitForBeforeUnload: false });
    await closeContents(page, clock);
  }

  return {
    show: (url) => {
      lastGoodUrl ||= url;
      setBar({ host: hostOf(url), notice: 'none' });
      void page.webContents.loadURL(url).catch(() => undefined);
      page.webContents.focus();
    },
    notify: (notice) => setBar({ notice }),
    wipeTarget: sessionWipeTarget(visitSession, closePage, platform, clock),
  };
}

/** Ends the page's process: asked first, then by force. Resolves when it is gone. */
function closeContents(view: WebContentsView, clock: Clock): Promise<void> {
  const contents = view.webContents;
  if (contents.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = clock.after(closeWithinMs, () => contents.forcefullyCrashRenderer());
    contents.once('destroyed', () => {
      cancel();
      resolve();
    });
    contents.close({ waitForBeforeUnload: false });
  });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
